// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace calfwise {

/// Outcome levels. The order is by urgency except for Incomplete, which is not a judgement: compare with isWorse().
enum class Level { SelfCare, SelfCareModified, SeeSomeone, WithinDays, SameDay, Emergency, Incomplete };

inline constexpr std::array judgedLevels{Level::SelfCare,   Level::SelfCareModified, Level::SeeSomeone,
                                         Level::WithinDays, Level::SameDay,          Level::Emergency};

/// Whether a is more urgent than b; both are judged levels.
constexpr bool isWorse(Level a, Level b)
{
    return static_cast<int>(a) > static_cast<int>(b);
}

std::string_view idOf(Level level);
std::optional<Level> levelFromId(std::string_view id);

/// Answers to a question of the safety check. Unsure counts as Yes; Unanswered is never No.
enum class Answer { Unanswered, No, Unsure, Yes };

std::string_view idOf(Answer answer);
std::optional<Answer> answerFromId(std::string_view id);

constexpr bool countsAsYes(Answer answer)
{
    return answer == Answer::Yes || answer == Answer::Unsure;
}

} // namespace calfwise
