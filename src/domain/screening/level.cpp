// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/level.h"

namespace calfwise {

namespace {

constexpr std::array allLevels{Level::SelfCare, Level::SelfCareModified, Level::SeeSomeone, Level::WithinDays,
                               Level::SameDay,  Level::Emergency,        Level::Incomplete};
constexpr std::array allAnswers{Answer::Unanswered, Answer::No, Answer::Unsure, Answer::Yes};

template <class Value, std::size_t N>
std::optional<Value> fromId(const std::array<Value, N> &values, std::string_view id)
{
    for (Value value : values) {
        if (idOf(value) == id)
            return value;
    }
    return std::nullopt;
}

} // namespace

std::string_view idOf(Level level)
{
    switch (level) {
    case Level::SelfCare:
        return "self-care";
    case Level::SelfCareModified:
        return "self-care-modified";
    case Level::SeeSomeone:
        return "see-someone";
    case Level::WithinDays:
        return "within-days";
    case Level::SameDay:
        return "same-day";
    case Level::Emergency:
        return "emergency";
    case Level::Incomplete:
        return "incomplete";
    }
    return {};
}

std::string_view idOf(Answer answer)
{
    switch (answer) {
    case Answer::Unanswered:
        return "unanswered";
    case Answer::No:
        return "no";
    case Answer::Unsure:
        return "unsure";
    case Answer::Yes:
        return "yes";
    }
    return {};
}

std::optional<Level> levelFromId(std::string_view id)
{
    return fromId(allLevels, id);
}

std::optional<Answer> answerFromId(std::string_view id)
{
    return fromId(allAnswers, id);
}

} // namespace calfwise
