// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/check_strip.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/screening/screening_words.h"

#include <QHBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int mainWidth = 208;
constexpr int pad = 12; // round a button of 64: a strip of 88

} // namespace

CheckStrip::CheckStrip(const Theme &theme, QWidget *parent)
    : Panel(theme, Role::Background, Qt::TopEdge, parent), m_theme(theme), m_box(new QVBoxLayout(this)),
      m_row(new QHBoxLayout), m_lineBox(new QHBoxLayout), m_back(new Button(theme, Button::Kind::Quiet, {}, this)),
      m_main(new Button(theme, Button::Kind::Primary, {}, this)),
      m_change(new Button(theme, Button::Kind::Secondary, ScreeningWords::change(), this)),
      m_now(new Button(theme, Button::Kind::Urgent, ScreeningWords::seeNow(), this)),
      m_line(new Label(theme, TextStyle::Small, {}, this)),
      m_showAll(new Button(theme, Button::Kind::Link, ScreeningWords::showAll(), this))
{
    m_back->setIconName(QStringLiteral("left"));
    for (Button *button : {m_main, m_change, m_now})
        button->setHeight(Button::Height::None);
    m_now->setIconName(QStringLiteral("clock"));
    m_now->hide();
    m_change->hide();
    m_line->setRole(Role::TextMuted);
    m_showAll->setSmall(true);
    m_lineBox->addWidget(m_line);
    m_lineBox->addWidget(m_showAll, 0, Qt::AlignVCenter);
    m_lineBox->addStretch(1);
    m_box->addLayout(m_row);
    connect(m_showAll, &Button::clicked, this, &CheckStrip::openDenied);
}

void CheckStrip::tell(const QString &main, const QString &icon, const QString &line)
{
    m_denied.clear();
    m_main->show();
    m_main->setText(main);
    m_main->setIconName(icon);
    m_main->setAccessibleDescription(line);
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    m_showAll->hide();
}

void CheckStrip::tellDenial(const QString &main, const QStringList &denied)
{
    const QString line = ScreeningWords::saysNoToRows(static_cast<int>(denied.size()));
    tell(main, {}, line);
    m_denied = denied;
    if (const QStringList parts = line.split(QLatin1Char('*')); parts.size() == 3)
        m_line->setRuns({{parts[0]}, {parts[1], true, Role::Text}, {parts[2]}});
    // A screen reader hears all of it.
    m_main->setAccessibleDescription(ScreeningWords::saysNoTo(denied));
    m_showAll->show();
}

void CheckStrip::tellNothing()
{
    tell({}, {}, {});
    m_main->hide();
}

void CheckStrip::openDenied()
{
    auto *box = new PopOver(m_theme, ScreeningWords::saysNoTitle(), window());
    for (const QString &words : m_denied)
        box->body()->addWidget(new Label(m_theme, TextStyle::Body, words));
    box->setAccessibleDescription(m_main->accessibleDescription());
    connect(box, &PopOver::closed, box, &QObject::deleteLater);
    box->openUnder(m_showAll);
}

void CheckStrip::arrange(bool stacked, bool large, int margin)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_back, m_main, m_change, m_now})
        m_row->removeWidget(part);
    m_row->removeItem(m_lineBox);
    m_box->removeItem(m_lineBox);
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int side = stacked ? 0 : std::max(m_theme.px(pad), margin - m_theme.px(pad));
    m_box->setContentsMargins(side, m_theme.px(pad), side, m_theme.px(pad));
    m_box->setSpacing(m_theme.px(8));
    m_row->setSpacing(m_theme.px(12));
    m_lineBox->setSpacing(m_theme.px(8));
    m_main->setMinimumWidth(m_theme.px(mainWidth));
    setMinimumHeight(stacked ? 0 : m_theme.px(metrics::noneButton + 2 * pad));
    const Qt::Alignment place = stacked ? Qt::AlignLeft : Qt::AlignVCenter;
    if (!stacked)
        m_row->addWidget(m_back, 0, place);
    for (Button *button : {m_main, m_change, m_now})
        m_row->addWidget(button, 0, place);
    if (stacked)
        m_row->addWidget(m_back, 0, place);
    if (large)
        m_box->insertLayout(0, m_lineBox);
    else
        m_row->addLayout(m_lineBox, 1);
}

} // namespace calfwise
