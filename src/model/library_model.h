// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/guide/guide.h"
#include "domain/routine/own_routine.h"
#include "exchange/routine_file.h"
#include "model/save_result.h"
#include "store/diary_store.h"

#include <QObject>

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace calfwise {

/// The person's routines: what they made or opened from a file, and what they keep at hand. It starts nothing: every
/// routine is started by the session model, through the gate. A change that can't be saved is not made, and
/// savingFailed() says so.
class LibraryModel : public QObject {
    Q_OBJECT

public:
    /// Both outlive the library.
    LibraryModel(const GuideCore &core, DiaryStore &diary, QObject *parent = nullptr);

    const GuideCore &core() const { return m_core; }

    /// Oldest first.
    const std::vector<OwnRoutine> &own() const { return m_own; }
    const OwnRoutine *find(const RoutineId &id) const;
    /// What keeps a routine from being kept or started; the content may have changed since it was kept.
    std::vector<RoutineFault> faults(const OwnRoutine &routine) const;
    struct Kept {
        SaveResult result = SaveResult::Done;
        RoutineId id; ///< empty unless Done
    };
    /// Keeps a new routine; Refused for one with faults().
    Kept keep(const OwnRoutine &routine);
    /// Keeps the changes to `before`, one of own(). NotFound when another window has removed it and Conflict when
    /// another window has changed it since: nothing is written then, and own() is as the diary has it.
    Kept change(const OwnRoutine &before, const OwnRoutine &routine);
    /// Whether the same routine by the same maker is kept already.
    bool has(const OwnRoutine &routine) const;
    /// A copy with a name of its own: "Evening (2)".
    OwnRoutine duplicateOf(const OwnRoutine &routine) const;

    struct Removed {
        OwnRoutine routine;
        bool favourite = false;
    };
    /// Nothing when it was not there (own() then no longer has it) or could not be removed.
    std::optional<Removed> remove(const RoutineId &id);
    SaveResult restore(const Removed &removed); ///< undoes remove()

    bool isFavourite(const RoutineId &id) const { return m_favourites.contains(id); }
    SaveResult setFavourite(const RoutineId &id, const std::string &title, bool on);
    /// Reads what another window has written.
    void catchUp();

signals:
    void changed();
    /// Anything but NotFound and Conflict, which the caller says in the words of the place.
    void savingFailed(calfwise::SaveResult result);

private:
    void reload();
    SaveResult save(const std::function<StoreResult()> &write);
    std::string freeName(const std::string &name) const;

    const GuideCore &m_core;
    DiaryStore &m_diary;
    std::vector<OwnRoutine> m_own;
    std::set<RoutineId> m_favourites;
};

} // namespace calfwise
