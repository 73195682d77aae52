// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/check_panel.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/screening/outcome_words.h"
#include "ui/screening/screening_words.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace calfwise {

namespace {

constexpr int panelWidth = 344;

} // namespace

CheckPanel::CheckPanel(const Theme &theme, const ClinicalReview &review, QWidget *parent)
    : Panel(theme, Role::Background, Qt::LeftEdge, parent), m_theme(theme), m_review(reviewSentence(review)),
      m_scroll(new ScrollArea(theme, Role::Background)),
      m_rules(new Button(theme, Button::Kind::Link, ScreeningWords::rulesAndSources()))
{
    auto *words = new QWidget;
    m_wordsBox = new QVBoxLayout(words);
    m_wordsBox->setContentsMargins({});
    m_wordsBox->setSpacing(0);
    // With larger words, or a note above them, there's more to read than fits: by wheel, or by keys from the Tab key.
    m_scroll->setContent(words);
    m_scroll->setAccessibleName(ScreeningWords::whyWeAsk());
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, m_scroll,
            [this](int, int most) { m_scroll->setFocusPolicy(most > 0 ? Qt::TabFocus : Qt::NoFocus); });
    const int ring = metrics::ringSpace;
    m_top = new QVBoxLayout;
    m_top->setContentsMargins(ring, 0, ring, 0);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(ring, 0, ring, 0);
    foot->setSpacing(0);
    foot->addWidget(new Divider(theme));
    foot->addSpacing(theme.px(12));
    auto *reviewed = new Label(theme, TextStyle::Small, m_review);
    reviewed->setRole(Role::TextMuted);
    foot->addWidget(reviewed);
    m_rules->setSmall(true);
    connect(m_rules, &Button::clicked, this, &CheckPanel::rulesAsked);
    foot->addWidget(m_rules, 0, Qt::AlignLeft);
    auto *box = new QVBoxLayout(this);
    box->setSpacing(0);
    box->addLayout(m_top);
    box->addWidget(m_scroll, 1);
    box->addLayout(foot);
}

QWidget *CheckPanel::words() const
{
    return m_scroll;
}

void CheckPanel::setWhy(const QString &why, bool rows)
{
    m_why = why;
    m_rows = rows;
    while (QLayoutItem *item = m_wordsBox->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_wordsBox->addWidget(new Label(m_theme, TextStyle::Title, ScreeningWords::whyWeAsk()));
    m_wordsBox->addSpacing(m_theme.px(8));
    fill(m_wordsBox);
    m_wordsBox->addStretch(1);
}

void CheckPanel::fill(QVBoxLayout *box) const
{
    const auto add = [&](TextStyle style, const QString &text) { box->addWidget(new Label(m_theme, style, text)); };
    const auto section = [&](const QString &title, const QString &text) {
        box->addSpacing(m_theme.px(16));
        add(TextStyle::Strong, title);
        add(TextStyle::Body, text);
    };
    for (const QString &paragraph : m_why.split(QLatin1Char('\n'))) {
        add(TextStyle::Body, paragraph);
        box->addSpacing(m_theme.px(8));
    }
    if (!m_rows)
        return;
    section(ScreeningWords::notSureTitle(), ScreeningWords::notSure());
    section(ScreeningWords::emptyTitle(), ScreeningWords::empty());
}

void CheckPanel::takeNote(QWidget *note)
{
    m_top->addWidget(note);
}

void CheckPanel::arrange()
{
    setFixedWidth(m_theme.px(panelWidth));
    const int pad = m_theme.px(24);
    const int side = pad - metrics::ringSpace; // the scroll area keeps the rest free
    layout()->setContentsMargins(side, side, side, pad);
}

void CheckPanel::openUnder(QWidget *mark)
{
    auto *box = new PopOver(m_theme, ScreeningWords::whyWeAsk(), mark->window());
    fill(box->body());
    box->body()->addWidget(new Label(m_theme, TextStyle::Small, m_review));
    auto *rules = new Button(m_theme, Button::Kind::Link, ScreeningWords::rulesAndSources());
    connect(rules, &Button::clicked, box, [this, box] {
        box->closeAndReturn();
        emit rulesAsked();
    });
    box->body()->addWidget(rules, 0, Qt::AlignLeft);
    connect(box, &PopOver::closed, box, &QObject::deleteLater);
    box->openUnder(mark);
}

} // namespace calfwise
