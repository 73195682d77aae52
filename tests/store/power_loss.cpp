// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/power_loss.h"

#include "store/diary_archive.h"
#include "store/diary_backups.h"
#include "store/diary_store.h"
#include "tests/store/any_diary.h"
#include "tests/store/recorded_disk.h"
#include "tests/store/temporary_folder.h"

#include <algorithm>
#include <functional>
#include <set>

namespace calfwise::test {

namespace {

constexpr Instant now{std::chrono::seconds(1'795'253'400)};
constexpr int steps = 24;
constexpr int imported = 12;
constexpr std::int64_t page = 4096;

/// The entries by their words.
using State = std::multiset<std::string>;

State stateOf(const DiaryStore &store)
{
    State state;
    for (const DiaryEntry &entry : store.entries())
        state.insert(textOf(entry));
    return state;
}

WholeDiary anotherDiary()
{
    WholeDiary other;
    for (int i = 0; i < imported; ++i)
        other.entries.push_back({"imported-" + std::to_string(i), entryNumber(1000 + i)});
    return other;
}

/// One change of the diary, another each time.
void changeOnce(DiaryStore &store, int number)
{
    const std::vector<DiaryEntry> entries = store.entries();
    if (number % 5 == 4) {
        store.removeEntry(entries.front().id);
    } else if (number % 7 == 5) {
        DiaryEntry changed = entries.back();
        changed.note = "changed " + std::to_string(number);
        if (store.updateEntry(changed, entries.back()) != StoreResult::Done)
            throw std::logic_error("an entry that was just read is another now");
    } else if (number % 12 == 11) {
        store.merge(anotherDiary());
    } else {
        store.addEntry(entryNumber(number));
    }
}

void fill(const std::filesystem::path &file)
{
    const auto store = DiaryStore::open(file, now).store;
    for (int number = 100; number < 108; ++number)
        store->addEntry(entryNumber(number));
}

struct Recorded {
    DiskFiles before;
    std::vector<DiskEvent> events;
    std::vector<State> states; ///< before anything, and after each change
};

Recorded record()
{
    const TemporaryFolder folder;
    fill(folder / "diary.db");
    Recorded recorded;
    recorded.before = filesOf(folder.path());
    RecordedDisk disk;
    const auto store = DiaryStore::open(folder / "diary.db", now).store;
    recorded.states.push_back(stateOf(*store));
    for (int number = 0; number < steps; ++number) {
        changeOnce(*store, number);
        disk.note();
        recorded.states.push_back(stateOf(*store));
    }
    recorded.events = disk.events;
    return recorded;
}

/// What is wrong with the diary that is left; empty when it holds all that was said to be saved, and the change that
/// was under way as a whole or not at all.
std::string problemWith(const DiskFiles &left, const Recorded &recorded, std::size_t saved)
{
    const TemporaryFolder folder;
    for (const auto &[name, bytes] : left)
        writeBytes(folder / name, bytes);
    try {
        const auto opened = DiaryStore::open(folder / "diary.db", now);
        if (opened.keptAside)
            return "damaged";
        const State found = stateOf(*opened.store);
        const bool isNext = saved + 1 < recorded.states.size() && found == recorded.states[saved + 1];
        return found == recorded.states[saved] || isNext ? "" : "lost";
    } catch (const StoreError &error) {
        return error.what();
    }
}

std::string problemOnDiskWith(std::int64_t room, const std::string &diary, FullDisks &disks, bool &hadRoom)
{
    const TemporaryFolder folder;
    const auto file = folder / "diary.db";
    writeBytes(file, diary);
    RecordedDisk disk;
    disk.setRoom(room);
    std::string problem;
    const auto tried = [&](const std::function<void()> &work) {
        try {
            work();
            return true;
        } catch (const StoreError &error) {
            ++disks.refused;
            if (error.kind() != StoreErrorKind::Full && problem.empty())
                problem = std::string("said to be something else: ") + error.what();
            return false;
        }
    };
    State saved;
    {
        const auto store = DiaryStore::open(file, now).store;
        saved = stateOf(*store);
        for (int number = 0; number < steps; ++number) {
            const bool worked = tried([&] { changeOnce(*store, number); });
            const State after = stateOf(*store);
            if (!worked && after != saved && problem.empty())
                problem = "a change that was refused is there";
            saved = after;
        }
    }
    tried([&] { backUpDiary(file, now); });
    tried([&] { DiaryStore::open(folder / "new/diary.db", now); });
    hadRoom = !disk.wasFull;
    disk.setRoom(std::nullopt);
    const auto opened = DiaryStore::open(file, now);
    if (problem.empty() && (opened.keptAside || stateOf(*opened.store) != saved))
        problem = "lost once there was room";
    if (problem.empty() && DiaryStore::open(folder / "new/diary.db", now).keptAside)
        problem = "half a new diary was left";
    for (const DiaryBackup &backup : backupsOf(file)) {
        if (problem.empty() && DiaryArchive::healthOf(backup.file) != DiaryArchive::Health::Whole)
            problem = "half a backup was left";
    }
    return problem;
}

} // namespace

PowerLosses losePower(int crashes, unsigned seed, bool heedsSyncs)
{
    const Recorded recorded = record();
    std::mt19937 random(seed);
    PowerLosses losses;
    for (; losses.crashes < crashes; ++losses.crashes) {
        const std::size_t count = std::uniform_int_distribution<std::size_t>(0, recorded.events.size())(random);
        const auto saved = static_cast<std::size_t>(
            std::count_if(recorded.events.begin(), recorded.events.begin() + static_cast<std::ptrdiff_t>(count),
                          [](const DiskEvent &event) { return event.kind == DiskEvent::Kind::Note; }));
        const DiskFiles left = afterPowerLoss(recorded.before, recorded.events, count, heedsSyncs, random);
        const std::string problem = problemWith(left, recorded, saved);
        losses.lost += problem.empty() ? 0 : 1;
        if (losses.firstProblem.empty() && !problem.empty())
            losses.firstProblem = "after " + std::to_string(count) + " of " + std::to_string(recorded.events.size()) +
                                  " events: " + problem;
    }
    return losses;
}

FullDisks fillDisk()
{
    const TemporaryFolder folder;
    fill(folder / "diary.db");
    const std::string diary = bytesOf(folder / "diary.db");
    FullDisks disks;
    bool hadRoom = false;
    for (std::int64_t room = 0; !hadRoom; room += page) {
        const std::string problem = problemOnDiskWith(room, diary, disks, hadRoom);
        ++disks.steps;
        if (disks.firstProblem.empty() && !problem.empty())
            disks.firstProblem = "with " + std::to_string(room) + " bytes of room: " + problem;
    }
    return disks;
}

} // namespace calfwise::test
