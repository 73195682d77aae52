// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/library_model.h"

#include <algorithm>

namespace calfwise {

LibraryModel::LibraryModel(const GuideCore &core, DiaryStore &diary, QObject *parent)
    : QObject(parent), m_core(core), m_diary(diary)
{
    const SaveResult result = attempt([this] { reload(); });
    if (result != SaveResult::Done)
        // Told once somebody listens.
        QMetaObject::invokeMethod(
            this, [this, result] { emit savingFailed(result); }, Qt::QueuedConnection);
}

void LibraryModel::reload()
{
    m_own = m_diary.ownRoutines();
    m_favourites.clear();
    for (const FavouriteRoutine &favourite : m_diary.favourites())
        m_favourites.insert(favourite.id);
}

SaveResult LibraryModel::save(const std::function<StoreResult()> &write)
{
    const SaveResult result = attempt([&] {
        const StoreResult written = write();
        // Also when nothing was written: another window has, and that is why.
        reload();
        return written;
    });
    const bool said = result == SaveResult::Done || result == SaveResult::NotFound || result == SaveResult::Conflict;
    if (said)
        emit changed();
    else
        emit savingFailed(result);
    return result;
}

void LibraryModel::catchUp()
{
    const std::vector<OwnRoutine> own = m_own;
    const std::set<RoutineId> favourites = m_favourites;
    if (attempt([this] { reload(); }) == SaveResult::Done && (m_own != own || m_favourites != favourites))
        emit changed();
}

const OwnRoutine *LibraryModel::find(const RoutineId &id) const
{
    const auto found =
        std::find_if(m_own.begin(), m_own.end(), [&](const OwnRoutine &routine) { return routineIdOf(routine) == id; });
    return found == m_own.end() ? nullptr : &*found;
}

std::vector<RoutineFault> LibraryModel::faults(const OwnRoutine &routine) const
{
    return faultsOf(routine, m_core.techniques);
}

LibraryModel::Kept LibraryModel::keep(const OwnRoutine &routine)
{
    if (!faults(routine).empty())
        return {SaveResult::Refused, {}};
    OwnRoutine kept = routine;
    kept.id = 0;
    const SaveResult result = save([&] {
        kept.id = m_diary.addOwnRoutine(kept);
        return StoreResult::Done;
    });
    return result == SaveResult::Done ? Kept{result, routineIdOf(kept)} : Kept{result, {}};
}

LibraryModel::Kept LibraryModel::change(const OwnRoutine &before, const OwnRoutine &routine)
{
    if (!faults(routine).empty())
        return {SaveResult::Refused, {}};
    OwnRoutine kept = routine;
    kept.id = before.id;
    const SaveResult result = save([&] {
        const StoreResult written = m_diary.updateOwnRoutine(kept, before);
        if (written == StoreResult::Done && isFavourite(routineIdOf(kept)))
            m_diary.addFavourite({routineIdOf(kept), kept.name});
        return written;
    });
    return result == SaveResult::Done ? Kept{result, routineIdOf(kept)} : Kept{result, {}};
}

bool LibraryModel::has(const OwnRoutine &routine) const
{
    return std::any_of(m_own.begin(), m_own.end(),
                       [&](const OwnRoutine &known) { return isSameRoutine(known, routine); });
}

/// The first of "Evening", "Evening (2)", "Evening (3)" that none has, shortened where it would be too long.
std::string LibraryModel::freeName(const std::string &name) const
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
OwnRoutine LibraryModel::duplicateOf(const OwnRoutine &routine) const
{
    OwnRoutine copy = routine;
    copy.id = 0;
    copy.name = freeName(routine.name);
    copy.madeBy.clear();
    copy.madeOn.reset();
    copy.fromFile = false;
    return copy;
}

std::optional<LibraryModel::Removed> LibraryModel::remove(const RoutineId &id)
{
    const OwnRoutine *known = find(id);
    if (!known)
        return std::nullopt;
    const bool favourite = isFavourite(id);
    const std::int64_t stored = known->id;
    std::optional<OwnRoutine> gone;
    const SaveResult result = save([&] {
        gone = m_diary.removeOwnRoutine(stored);
        m_diary.removeFavourite(id);
        return gone ? StoreResult::Done : StoreResult::NotFound;
    });
    return result == SaveResult::Done ? std::optional(Removed{*std::move(gone), favourite}) : std::nullopt;
}

SaveResult LibraryModel::restore(const Removed &removed)
{
    return save([&] {
        OwnRoutine restored = removed.routine;
        restored.id = m_diary.addOwnRoutine(restored);
        if (removed.favourite)
            m_diary.addFavourite({routineIdOf(restored), restored.name});
        return StoreResult::Done;
    });
}

SaveResult LibraryModel::setFavourite(const RoutineId &id, const std::string &title, bool on)
{
    return save([&] {
        if (on)
            m_diary.addFavourite({id, title});
        else
            m_diary.removeFavourite(id);
        return StoreResult::Done;
    });
}

} // namespace calfwise
