// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/habit_model.h"
#include "model/library_model.h"
#include "model/models.h"
#include "tests/ui/kit/theme/themed.h"

#include <memory>

namespace calfwise::test {

/// A small guide, a gate with the whole decision table, a diary in memory and clocks that stand still.
struct RoutineHouse {
    RoutineHouse();

    /// A spot on the right leg, taken for the one point of the guide.
    void markSpot();
    /// A complete check of the leg without a yes, but for `condition`.
    void check(Side leg, const char *condition = nullptr);
    /// A session on the spot of markSpot() two days ago. What it left is not told yet.
    void treatTwoDaysAgo();
    /// A running session for the marked spot, rated before if a rating is given, as a page would start it.
    void start(std::optional<int> painBefore = {});
    /// Lets the session's clock go on.
    void wait(int milliseconds) { tick += Tick(milliseconds); }

    Themed themed;
    GuideCore core;
    BodyMap map;
    std::unique_ptr<ScreeningGate> gate;
    std::unique_ptr<DiaryStore> diary;
    Instant now{std::chrono::seconds(1'795'000'000)};
    Tick tick{1000};
    std::unique_ptr<Models> models;
    LibraryModel *library = nullptr; ///< of the models
    HabitModel *habits = nullptr;    ///< of the models
};

} // namespace calfwise::test
