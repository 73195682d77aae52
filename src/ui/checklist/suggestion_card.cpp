// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/suggestion_card.h"

#include "ui/kit/widgets/bars.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/words.h"

#include <QHBoxLayout>

namespace calfwise {

namespace {

constexpr qsizetype mostFor = 3;
constexpr qsizetype mostAgainst = 2;

QString textOf(const std::map<std::string, std::string> &texts, const std::string &key)
{
    const auto found = texts.find(key);
    return found == texts.end() ? QString() : toQt(found->second);
}

QString reasonWords(const GuideCore &core, const std::map<std::string, std::string> &texts, const Reason &reason)
{
    QString words = textOf(texts, reason.rule);
    if (reason.symptom) {
        const Symptom *symptom = core.symptom(*reason.symptom);
        const QString label = symptom ? toQt(symptom->label) : QString();
        words = words.isEmpty() ? label : words.replace(QLatin1String("{symptom}"), label);
    }
    if (reason.zone) {
        const PainZone *zone = core.zone(*reason.zone);
        words.replace(QLatin1String("{zone}"), zone ? toQt(zone->name) : QString());
    }
    return words;
}

QStringList firstOf(const GuideCore &core, const std::map<std::string, std::string> &texts,
                    const std::vector<Reason> &reasons, qsizetype most)
{
    QStringList words;
    for (const Reason &reason : reasons) {
        const QString line = reasonWords(core, texts, reason);
        if (!line.isEmpty() && !words.contains(line) && words.size() < most)
            words << line;
    }
    return words;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QLayout *inner = item->layout())
            clear(inner);
        delete item->widget();
        delete item;
    }
}

} // namespace

SuggestionWords suggestionWords(const GuideCore &core, const Suggestion &suggestion)
{
    SuggestionWords words;
    const TriggerPoint *point = core.point(suggestion.point);
    if (!point)
        return words;
    words.name = toQt(point->name);
    const Muscle *muscle = core.muscle(point->muscle);
    words.anatomical = toQt(muscle ? muscle->anatomical : point->anatomical);
    switch (suggestion.fit) {
    case Fit::Well:
        words.fit = textOf(core.matching.fitText, "fits_well"), words.bars = 3;
        break;
    case Fit::Fits:
        words.fit = textOf(core.matching.fitText, "fits"), words.bars = 2;
        break;
    case Fit::ALittle:
        words.fit = textOf(core.matching.fitText, "fits_a_little"), words.bars = 1;
        break;
    }
    words.pluses = firstOf(core, core.matching.forText, suggestion.speaksFor, mostFor);
    words.minuses = firstOf(core, core.matching.againstText, suggestion.speaksAgainst, mostAgainst);
    if (words.minuses.isEmpty())
        words.minuses << textOf(core.matching.againstText, "nothing");
    for (const Reason &reason : suggestion.unknown) {
        const Symptom *symptom = reason.symptom ? core.symptom(*reason.symptom) : nullptr;
        if (symptom && words.open.isEmpty())
            words.open = toQt(symptom->asks);
    }
    return words;
}

SuggestionCard::SuggestionCard(const Theme &theme, QWidget *parent) : CardButton(theme, {}, parent)
{
    makeChoice();
}

void SuggestionCard::addReason(const QString &icon, Role role, const QString &text, Role ink)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(12));
    row->addWidget(new IconView(theme(), icon, role, metrics::smallIcon), 0, Qt::AlignTop);
    auto *words = new Label(theme(), TextStyle::Small, text);
    words->setRole(ink);
    row->addWidget(words, 1);
    body()->addLayout(row);
}

void SuggestionCard::fill(int number, const SuggestionWords &words, bool chosen)
{
    clear(body());
    showChosen(chosen);
    const int padding = theme().px(metrics::smallCardPadding);
    body()->setContentsMargins(padding, padding, padding, padding);
    body()->setSpacing(theme().px(2));
    body()->addWidget(new Label(theme(), TextStyle::Strong, tr("%1  %2").arg(number).arg(words.name)));
    auto *fit = new QHBoxLayout;
    fit->setSpacing(theme().px(8));
    auto *anatomical = new Label(theme(), TextStyle::Small, words.anatomical);
    anatomical->setRole(Role::TextMuted);
    fit->addWidget(anatomical, 1);
    auto *fitWord = new Label(theme(), TextStyle::SmallStrong, words.fit);
    fitWord->setWordWrap(false);
    fit->addWidget(fitWord);
    fit->addWidget(new FitBars(theme(), words.bars));
    body()->addLayout(fit);
    for (const QString &plus : words.pluses)
        addReason(QStringLiteral("plus"), Role::Primary, plus, Role::Text);
    for (const QString &minus : words.minuses)
        addReason(QStringLiteral("minus"), Role::TextMuted, minus, Role::Text);
    if (!words.open.isEmpty())
        addReason(QStringLiteral("help"), Role::TextMuted, words.open, Role::TextMuted);

    setAccessibleName(tr("Suggestion %1: %2. %3.").arg(number).arg(words.name, words.fit));
    QString description = tr("Speaks for it: %1. Against it: %2.")
                              .arg(words.pluses.join(QStringLiteral("; ")), words.minuses.join(QStringLiteral("; ")));
    if (!words.open.isEmpty())
        description += QLatin1Char(' ') + words.open;
    setAccessibleDescription(description);
    setVisible(true);
    updateGeometry();
}

} // namespace calfwise
