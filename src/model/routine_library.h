// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/guide/guide.h"
#include "domain/routine/own_routine.h"
#include "store/diary_store.h"

#include <QObject>

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace calfwise {

/// The person's routines: what they made or opened from a file, and what they keep at hand. It starts nothing: every routine is started by the
/// journey, through the gate. A change that cannot be saved is not made, and savingFailed() says so.
class RoutineLibrary : public QObject {
    Q_OBJECT

public:
    /// Both outlive the library.
    RoutineLibrary(const GuideCore &core, DiaryStore &diary, QObject *parent = nullptr);

    const GuideCore &core() const { return m_core; }

    /// Oldest first.
    const std::vector<OwnRoutine> &own() const { return m_own; }
    const OwnRoutine *find(const RoutineId &id) const;
    /// What keeps a routine from being kept or started; the content may have changed since it was kept.
    std::vector<RoutineFault> faults(const OwnRoutine &routine) const;
    /// Keeps a new routine, or the changes to one of own(). Its id, or nothing when it has a fault or could not be saved.
    std::optional<RoutineId> keep(const OwnRoutine &routine);
    /// Whether the same routine by the same maker is kept already.
    bool has(const OwnRoutine &routine) const;
    /// A copy with a name of its own: "Evening (2)".
    OwnRoutine duplicateOf(const OwnRoutine &routine) const;

    struct Removed {
        OwnRoutine routine;
        bool favourite = false;
    };
    /// Nothing when it was not there or could not be removed.
    std::optional<Removed> remove(const RoutineId &id);
    void restore(const Removed &removed); ///< undoes remove()

    bool isFavourite(const RoutineId &id) const { return m_favourites.contains(id); }
    void setFavourite(const RoutineId &id, const std::string &title, bool on);

signals:
    void changed();
    void savingFailed(StoreErrorKind kind);

private:
    void reload();
    bool save(const std::function<void()> &write);
    std::string freeName(const std::string &name) const;

    const GuideCore &m_core;
    DiaryStore &m_diary;
    std::vector<OwnRoutine> m_own;
    std::set<RoutineId> m_favourites;
};

} // namespace calfwise
