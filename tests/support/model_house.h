// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/models.h"
#include "tests/store/temporary_folder.h"

#include <memory>

namespace calfwise::test {

/// A small guide, a gate with the whole decision table, a diary in memory and clocks that stand still: the models
/// without a window.
struct ModelHouse {
    ModelHouse();

    std::unique_ptr<Models> modelsOf(DiaryStore &store);
    void useModelsOf(DiaryStore &store);

    /// A spot on the right leg, taken for the one point of the guide.
    void markSpot() { markSpot(*models); }
    static void markSpot(Models &in);
    /// A complete check of the leg without a yes, but for `condition`.
    void check(Side leg, const char *condition = nullptr) { check(*models, leg, condition); }
    static void check(Models &in, Side leg, const char *condition = nullptr);
    /// Says no to whatever was not answered with yes or not sure.
    static void denyOpen(CheckModel &check);
    /// An entry of a session on the spot of markSpot(). It isn't told yet how sore it left the leg.
    DiaryEntry sessionAt(Instant at, Side leg = Side::Right) const;
    void treatTwoDaysAgo(); ///< such a session on the right leg, in the diary
    /// A running session for the marked spot, rated before if a rating is given, as a page would start it.
    void start(std::optional<int> painBefore = {});
    /// Lets the session's clock go on.
    void wait(int milliseconds) { tick += Tick(milliseconds); }
    /// The session goes on to its first hold, and is held so long.
    void holdFor(int milliseconds);
    /// Ticks the session through that time, as the page does.
    void run(int milliseconds);

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

/// The same with a diary in a file, so that the program can end and start again, and be open twice.
struct DiaryFileHouse : ModelHouse {
    DiaryFileHouse();

    std::filesystem::path file() const { return folder / "diary.db"; }
    /// The models of before just go, as when the program is ended from outside: they write nothing more.
    void restart();
    /// A second window with models and a connection of its own.
    void openOther();
    void closeOther();
    /// Marks, checks and starts there; false when it didn't start.
    bool startInOther();

    TemporaryFolder folder;
    std::unique_ptr<DiaryStore> otherDiary;
    std::unique_ptr<Models> other;
};

} // namespace calfwise::test
