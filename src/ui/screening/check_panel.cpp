// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/check_panel.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/screening/outcome_words.h"
#include "ui/screening/screening_words.h"

#include <QVBoxLayout>

namespace calfwise {

namespace {

constexpr int panelWidth = 344;

} // namespace

CheckPanel::CheckPanel(const Theme &theme, const ClinicalReview &review, QWidget *parent)
    : Panel(theme, Role::Background, Qt::LeftEdge, parent), m_theme(theme), m_review(reviewSentence(review)),
      m_words(new QWidget), m_wordsBox(new QVBoxLayout(m_words)),
      m_rules(new Button(theme, Button::Kind::Link, ScreeningWords::rulesAndSources()))
{
    m_wordsBox->setContentsMargins({});
    m_wordsBox->setSpacing(0);
    auto *box = new QVBoxLayout(this);
    box->setSpacing(0);
    box->addWidget(m_words);
    box->addStretch(1);
    box->addWidget(new Divider(theme));
    box->addSpacing(theme.px(12));
    auto *reviewed = new Label(theme, TextStyle::Small, m_review);
    reviewed->setRole(Role::TextMuted);
    box->addWidget(reviewed);
    m_rules->setSmall(true);
    connect(m_rules, &Button::clicked, this, &CheckPanel::rulesAsked);
    box->addWidget(m_rules, 0, Qt::AlignLeft);
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
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, note);
}

void CheckPanel::arrange()
{
    setFixedWidth(m_theme.px(panelWidth));
    const int pad = m_theme.px(24);
    layout()->setContentsMargins(pad, pad, pad, pad);
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
