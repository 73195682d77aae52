// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/routine_library.h"

#include <algorithm>

namespace calfwise {

RoutineLibrary::RoutineLibrary(const GuideCore &core, DiaryStore &diary, QObject *parent)
    : QObject(parent), m_core(core), m_diary(diary)
{
    // Told once somebody listens.
    try {
        reload();
    } catch (const StoreError &error) {
        QMetaObject::invokeMethod(
            this, [this, kind = error.kind()] { emit savingFailed(kind); }, Qt::QueuedConnection);
    }
}

void RoutineLibrary::reload()
{
    m_own = m_diary.ownRoutines();
    m_favourites.clear();
    for (const FavouriteRoutine &favourite : m_diary.favourites())
        m_favourites.insert(favourite.id);
}

bool RoutineLibrary::save(const std::function<void()> &write)
{
    try {
        write();
        reload();
    } catch (const StoreError &error) {
        emit savingFailed(error.kind());
        return false;
    }
    emit changed();
    return true;
}

const OwnRoutine *RoutineLibrary::find(const RoutineId &id) const
{
    const auto found =
        std::find_if(m_own.begin(), m_own.end(), [&](const OwnRoutine &routine) { return routineIdOf(routine) == id; });
    return found == m_own.end() ? nullptr : &*found;
}

std::vector<RoutineFault> RoutineLibrary::faults(const OwnRoutine &routine) const
{
    return faultsOf(routine, m_core.techniques);
}

std::optional<RoutineId> RoutineLibrary::keep(const OwnRoutine &routine)
{
    if (!faults(routine).empty())
        return std::nullopt;
    OwnRoutine kept = routine;
    const bool known = find(routineIdOf(routine)) != nullptr;
    const bool saved = save([&] {
        if (known)
            m_diary.updateOwnRoutine(kept);
        else
            kept.id = m_diary.addOwnRoutine(kept);
        if (isFavourite(routineIdOf(kept)))
            m_diary.addFavourite({routineIdOf(kept), kept.name});
    });
    return saved ? std::optional(routineIdOf(kept)) : std::nullopt;
}

bool RoutineLibrary::has(const OwnRoutine &routine) const
{
    return std::any_of(m_own.begin(), m_own.end(),
                       [&](const OwnRoutine &known) { return isSameRoutine(known, routine); });
}

/// The first of "Evening", "Evening (2)", "Evening (3)" that none has, shortened where it would be too long.
std::string RoutineLibrary::freeName(const std::string &name) const
{
    const auto taken = [this](const std::string &wanted) {
        return std::any_of(m_own.begin(), m_own.end(),
                           [&](const OwnRoutine &routine) { return routine.name == wanted; });
    };
    std::string wanted = name;
    for (int number = 2; taken(wanted); ++number) {
        const std::string ending = " (" + std::to_string(number) + ")";
        std::string begin = name;
        while (charactersIn(begin) + ending.size() > mostNameCharacters) {
            while (!begin.empty() && (static_cast<unsigned char>(begin.back()) & 0xc0) == 0x80)
                begin.pop_back();
            begin.pop_back();
        }
        wanted = begin + ending;
    }
    return wanted;
}

/// What is made from it is the person's own work, and no longer that of the file's maker.
OwnRoutine RoutineLibrary::duplicateOf(const OwnRoutine &routine) const
{
    OwnRoutine copy = routine;
    copy.id = 0;
    copy.name = freeName(routine.name);
    copy.madeBy.clear();
    copy.madeOn.reset();
    copy.fromFile = false;
    return copy;
}

std::optional<RoutineLibrary::Removed> RoutineLibrary::remove(const RoutineId &id)
{
    const OwnRoutine *known = find(id);
    if (!known)
        return std::nullopt;
    const Removed removed{*known, isFavourite(id)};
    const bool saved = save([&] {
        m_diary.removeOwnRoutine(removed.routine.id);
        m_diary.removeFavourite(id);
    });
    return saved ? std::optional(removed) : std::nullopt;
}

void RoutineLibrary::restore(const Removed &removed)
{
    if (find(routineIdOf(removed.routine)))
        return;
    save([&] {
        m_diary.addOwnRoutine(removed.routine);
        if (removed.favourite)
            m_diary.addFavourite({routineIdOf(removed.routine), removed.routine.name});
    });
}

void RoutineLibrary::setFavourite(const RoutineId &id, const std::string &title, bool on)
{
    save([&] {
        if (on)
            m_diary.addFavourite({id, title});
        else
            m_diary.removeFavourite(id);
    });
}

} // namespace calfwise
