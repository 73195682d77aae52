// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/habit_model.h"
#include "model/library_model.h"
#include "model/navigation.h"

#include <vector>

namespace calfwise {

/// What the models stand on; all of it outlives them.
struct ModelParts {
    const GuideCore &core;
    const BodyMap &map;
    const ScreeningGate &gate;
    DiaryStore &diary;
    Clock clock;
    std::vector<Habit> habits = {};
    /// Whether the guide has what a link names.
    std::function<bool(const GuideLink &)> canRead = [](const GuideLink &) { return true; };
};

/// The models of one window, put together. Only whoever composes the window holds all of them; a page takes those that
/// it uses.
struct Models {
    explicit Models(const ModelParts &parts);

    /// Reads what another window has written to the diary, if it has; then every model says what changed.
    /// Whether nothing is known of anybody yet: no profile, no entry, no check.
    bool knowNobody() const;
    void catchUp();

    DiaryStore &store;
    CaseModel theCase;
    ProfileModel profile;
    DiaryModel diary;
    CheckModel check;
    SessionModel session;
    LibraryModel library;
    HabitModel habits;
    Navigation navigation;
};

} // namespace calfwise
