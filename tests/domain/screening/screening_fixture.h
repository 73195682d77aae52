// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/outcome.h"
#include "tests/support/rule_book_fixture.h"

#include <string>
#include <vector>

namespace calfwise::test {

inline const RuleBook &table()
{
    static const RuleBook rules = ruleBook();
    return rules;
}

inline QuestionId q(const std::string &id)
{
    return QuestionId(id);
}

/// Every question answered with no, but those named.
inline Answers answered(const std::vector<const char *> &named, Answer answer = Answer::Yes)
{
    Answers answers;
    for (const Question &question : table().questions)
        answers.set(question.id, Answer::No);
    for (const char *id : named)
        answers.set(q(id), answer);
    return answers;
}

inline Picture quiet()
{
    return {};
}

inline Picture cramping()
{
    Picture picture;
    picture.symptoms = {SymptomId("cramp")};
    return picture;
}

inline Picture tender()
{
    Picture picture;
    picture.symptoms = {SymptomId("tender-spot")};
    return picture;
}

inline Picture withPain(const char *zone)
{
    Picture picture;
    picture.pain = {ZoneId(zone)};
    return picture;
}

inline MarkedSpot spotOn(const char *muscle, Point position = {0.02, 0.3})
{
    MarkedSpot spot;
    spot.position = position;
    spot.muscle = MuscleId(muscle);
    return spot;
}

inline Picture withSpot(const char *muscle)
{
    Picture picture;
    picture.spots = {spotOn(muscle)};
    return picture;
}

inline std::vector<SpotFacts> pressable(const Picture &picture)
{
    return std::vector<SpotFacts>(picture.spots.size());
}

inline Instant noon()
{
    return std::chrono::sys_days(std::chrono::year(2026) / 3 / 10) + std::chrono::hours(12);
}

inline Outcome judged(const Answers &answers, const Picture &picture = {}, const LegHistory &history = {},
                      const std::optional<Clearance> &clearance = std::nullopt)
{
    return evaluate(table(), answers, picture, pressable(picture), history, clearance, noon());
}

inline std::set<std::string> names(const std::set<TechniqueId> &techniques)
{
    std::set<std::string> made;
    for (const TechniqueId &technique : techniques)
        made.insert(technique.value());
    return made;
}

inline const FiredRule *fired(const Outcome &outcome, const char *rule)
{
    for (const FiredRule &candidate : outcome.fired) {
        if (candidate.id == RuleId(rule))
            return &candidate;
    }
    return nullptr;
}

} // namespace calfwise::test
