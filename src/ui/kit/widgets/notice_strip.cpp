// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets/notice_strip.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"

#include <QBoxLayout>
#include <QPainter>

namespace calfwise {
namespace {

constexpr int leastHeight = 56;
constexpr int iconSize = 24;

class Triangle : public QWidget {
public:
    Triangle(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) {}

    QSize sizeHint() const override { return {m_theme.px(iconSize), m_theme.px(iconSize)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const double size = m_theme.px(iconSize);
        paintIcon(painter, QStringLiteral("alert"), m_theme.colour(Role::LevelSameDay),
                  QRectF((width() - size) / 2, (height() - size) / 2, size, size));
    }

private:
    const Theme &m_theme;
};

} // namespace

NoticeStrip::NoticeStrip(const Theme &theme, const QString &first, const QString &rest, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_icon(new Triangle(theme, this)),
      m_words(new Label(theme, TextStyle::Body, {}, this)), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_actions(new QHBoxLayout)
{
    m_icon->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *line = new QHBoxLayout;
    line->addWidget(m_icon);
    line->addWidget(m_words, 1);
    m_row->addLayout(line, 1);
    m_row->addLayout(m_actions);
    setWords(first, rest);
    connect(&theme, &Theme::changed, this, &NoticeStrip::arrange);
    arrange();
}

void NoticeStrip::setWords(const QString &first, const QString &rest)
{
    QList<TextRun> runs{{first, true, std::nullopt}};
    if (!rest.isEmpty())
        runs << TextRun{u' ' + rest, false, std::nullopt};
    m_words->setRuns(runs);
}

Button *NoticeStrip::addAction(const QString &text)
{
    auto *button = new Button(m_theme, Button::Kind::Quiet, text, this);
    m_actions->addWidget(button);
    return button;
}

void NoticeStrip::arrange()
{
    const bool large = m_theme.textScale() >= 1.5;
    m_row->setDirection(large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setContentsMargins(m_theme.px(16), m_theme.px(6), m_theme.px(16), m_theme.px(6));
    m_row->setSpacing(m_theme.px(16));
    m_row->itemAt(0)->layout()->setSpacing(m_theme.px(12));
    m_actions->setSpacing(m_theme.px(8));
    setMinimumHeight(m_theme.px(leastHeight));
    update();
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, m_theme, rect(), 0, Role::LevelSameDaySoft, {Role::LevelSameDay, 1});
}

} // namespace calfwise
