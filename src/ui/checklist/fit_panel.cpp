// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/fit_panel.h"

#include "ui/checklist/suggestion_card.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/empty_state.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

constexpr std::size_t mostSuggestions = 3;
constexpr std::size_t mostLookAlikes = 3;

} // namespace

FitPanel::FitPanel(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_case(caseModel), m_check(checkModel),
      m_empty(new EmptyState(theme, QStringLiteral("target"), tr("Nothing to go by yet"),
                             tr("Mark a spot on the drawing, or tick what you notice. What fits then shows here."))),
      m_others(new QWidget), m_othersWords(new Label(theme, TextStyle::Small)),
      m_othersLink(new Button(theme, Button::Kind::Link, tr("See look-alikes")))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins({});
    box->setSpacing(theme.px(12));
    box->addWidget(m_empty);
    for (std::size_t i = 0; i < mostSuggestions; ++i) {
        auto *card = new SuggestionCard(theme);
        connect(card, &SuggestionCard::clicked, this, [this, i] {
            // A press that was on its way may find fewer of them.
            if (i >= m_case.suggestions().size())
                return;
            // By value: choosing ranks again.
            const TriggerPointId point = m_case.suggestions()[i].point;
            m_case.choosePoint(point);
        });
        box->addWidget(card);
        m_cards.push_back(card);
    }
    auto *others = new QHBoxLayout(m_others);
    others->setContentsMargins(theme.px(4), 0, 0, 0);
    others->setSpacing(theme.px(12));
    others->addWidget(new IconView(theme, QStringLiteral("info"), Role::TextMuted, metrics::buttonIcon), 0,
                      Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_othersWords);
    m_othersLink->setSmall(true);
    words->addWidget(m_othersLink, 0, Qt::AlignLeft);
    others->addLayout(words, 1);
    box->addWidget(m_others);
    box->addStretch(1);

    connect(m_othersLink, &Button::clicked, this, [this] {
        if (m_othersTarget)
            emit linkRequested(*m_othersTarget);
    });
    connect(&caseModel, &CaseModel::suggestionsChanged, this, &FitPanel::refresh);
    connect(&caseModel, &CaseModel::legChanged, this, &FitPanel::refresh);
    connect(&checkModel, &CheckModel::answersChanged, this, &FitPanel::refreshLookAlikes);
    connect(&theme, &Theme::changed, this, &FitPanel::refresh);
    refresh();
}

std::vector<SuggestionCard *> FitPanel::cards() const
{
    std::vector<SuggestionCard *> shown = m_cards;
    shown.resize(std::min(m_cards.size(), m_case.suggestions().size()));
    return shown;
}

Button *FitPanel::lookAlikesLink() const
{
    return m_othersTarget ? m_othersLink : nullptr;
}

QString FitPanel::summary() const
{
    const auto &suggestions = m_case.suggestions();
    if (suggestions.empty())
        return tr("Nothing yet");
    const TriggerPoint *point = m_case.point();
    const auto chosen = std::find_if(suggestions.begin(), suggestions.end(),
                                     [&](const Suggestion &each) { return point && each.point == point->id; });
    const SuggestionWords words =
        suggestionWords(m_case.core(), chosen == suggestions.end() ? suggestions.front() : *chosen);
    return tr("%1 (%2)").arg(words.name, words.fit);
}

void FitPanel::refresh()
{
    const auto &suggestions = m_case.suggestions();
    const TriggerPoint *point = m_case.point();
    m_empty->setVisible(suggestions.empty());
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (i < suggestions.size()) {
            m_cards[i]->fill(static_cast<int>(i) + 1, suggestionWords(m_case.core(), suggestions[i]),
                             point && point->id == suggestions[i].point);
        } else {
            m_cards[i]->hide();
        }
    }
    refreshLookAlikes();
    emit changed();
}

void FitPanel::refreshLookAlikes()
{
    QStringList names;
    m_othersTarget.reset();
    if (!m_case.picture().isEmpty()) {
        for (const MimicId &id : m_check.lookAlikes(mostLookAlikes)) {
            const Mimic *mimic = m_case.core().mimic(id);
            if (!mimic)
                continue;
            names << toQt(mimic->name);
            if (!m_othersTarget && !mimic->article.isEmpty())
                m_othersTarget = GuideLink(ArticleLink{mimic->article});
        }
    }
    m_others->setVisible(!names.isEmpty());
    m_othersLink->setVisible(m_othersTarget.has_value());
    m_othersWords->setText(
        tr("It could also be something other than a knot: %1.").arg(names.join(QStringLiteral("; "))));
}

} // namespace calfwise
