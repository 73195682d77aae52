// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/rule_book.h"

#include <algorithm>
#include <string_view>

namespace calfwise {

namespace {

template <class Rule> const Rule *withId(const std::vector<Rule> &rules, const RuleId &id)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule &rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

} // namespace

bool isAsked(const Question &question, const Picture &picture)
{
    return question.asked == AskedWhen::Always || picture.isEmpty();
}

const Question *RuleBook::find(const QuestionId &id) const
{
    const auto found =
        std::find_if(questions.begin(), questions.end(), [&](const Question &question) { return question.id == id; });
    return found == questions.end() ? nullptr : &*found;
}

const std::set<TechniqueId> &RuleBook::group(std::string_view name) const
{
    static const std::set<TechniqueId> none;
    const auto found = techniqueGroups.find(std::string(name));
    return found == techniqueGroups.end() ? none : found->second;
}

NamedRule RuleBook::named(const RuleId &id) const
{
    constexpr std::string_view ofSign = "S-";
    if (id.value().starts_with(ofSign)) {
        const Question *question = find(QuestionId(id.value().substr(ofSign.size())));
        return {question && question->kind == QuestionKind::Sign ? question : nullptr, nullptr, nullptr, nullptr};
    }
    return {nullptr, withId(combinations, id), withId(withholdings, id), withId(timeTexts, id)};
}

const LevelText &RuleBook::textOf(Level level) const
{
    static const LevelText none;
    const auto found = levels.find(level);
    return found == levels.end() ? none : found->second;
}

} // namespace calfwise
