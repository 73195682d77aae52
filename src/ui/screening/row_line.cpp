// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/row_line.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/yes_not_sure.h"
#include "ui/screening/screening_words.h"

#include <QHBoxLayout>

namespace calfwise {

namespace {

// LOOK.md, page 11: one column of Yes, one of Not sure.
constexpr int yesWidth = 88;
constexpr int notSureWidth = 96;

} // namespace

RowLine::RowLine(const Theme &theme, const QString &sentence, std::vector<LineInfo> infos, int least, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_infos(std::move(infos)), m_least(least), m_row(new QHBoxLayout(this)),
      m_words(new Label(theme, TextStyle::Body, sentence)), m_note(new Label(theme, TextStyle::Small)),
      m_info(new Button(theme, Button::Kind::Quiet, {})), m_toggle(new YesNotSure(theme, sentence)),
      m_controls(new QHBoxLayout)
{
    m_note->setRole(Role::TextMuted);
    m_note->hide();
    m_info->setIconName(QStringLiteral("info"));
    m_info->setNameOnly(ScreeningWords::whyWeAsk(sentence));
    m_info->setToolTip(ScreeningWords::whyWeAsk());

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_words);
    words->addWidget(m_note);
    words->addStretch(1);
    m_controls->addWidget(m_info, 0, Qt::AlignVCenter);
    m_controls->addWidget(m_toggle, 0, Qt::AlignVCenter);
    m_row->addLayout(words, 1);
    m_row->addLayout(m_controls);

    connect(m_info, &Button::clicked, this, &RowLine::openInfo);
    connect(&theme, &Theme::changed, this, &RowLine::refresh);
    refresh();
}

void RowLine::refresh()
{
    const int pad = std::max(0, (m_least - metrics::target) / 2);
    setMinimumHeight(m_theme.px(m_least));
    m_row->setContentsMargins(0, m_theme.px(pad), 0, m_theme.px(pad));
    m_row->setSpacing(m_theme.px(12));
    m_controls->setSpacing(m_theme.px(8));
    m_toggle->yes()->setMinimumWidth(m_theme.px(yesWidth));
    m_toggle->notSure()->setMinimumWidth(m_theme.px(notSureWidth));
}

void RowLine::setLeast(int least)
{
    if (least == m_least)
        return;
    m_least = least;
    refresh();
}

void RowLine::setStrong(bool on)
{
    m_words->setTextStyle(on ? TextStyle::Strong : TextStyle::Body);
}

void RowLine::setNote(const QString &note)
{
    m_note->setVisible(!note.isEmpty());
    m_note->setText(note);
}

void RowLine::setStacked(bool stacked)
{
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_controls->setDirection(stacked ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
    if (m_controls->count() == 2 && stacked)
        m_controls->insertStretch(0, 1);
    else if (m_controls->count() == 3 && !stacked)
        delete m_controls->takeAt(0);
}

void RowLine::openInfo()
{
    auto *box = new PopOver(m_theme, ScreeningWords::whyWeAsk(), this);
    QStringList all;
    const auto add = [&](TextStyle style, const QString &text, Role role) {
        auto *label = new Label(m_theme, style, text);
        label->setRole(role);
        box->body()->addWidget(label);
        all << text;
    };
    for (const LineInfo &info : m_infos) {
        add(TextStyle::Strong, info.sentence, Role::Text);
        add(TextStyle::Body, info.why, Role::Text);
        // Of several, each small row has its own (i) for the rest.
        if (m_infos.size() == 1 && !info.explain.isEmpty())
            add(TextStyle::Body, info.explain, Role::TextMuted);
    }
    box->setAccessibleDescription(all.join(QLatin1Char(' ')));
    connect(box, &PopOver::closed, box, &QObject::deleteLater);
    box->openUnder(m_info);
}

} // namespace calfwise
