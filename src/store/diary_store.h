// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/entry.h"
#include "domain/diary/habit.h"
#include "domain/diary/record.h"
#include "domain/diary/whole_diary.h"
#include "domain/routine/own_routine.h"
#include "domain/screening/gate.h"
#include "store/diary_check.h"
#include "store/merge_report.h"
#include "store/store_error.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace calfwise {

class DiaryConnection;

/// A routine kept at hand; the title is the one it had when it was kept.
struct FavouriteRoutine {
    RoutineId id;
    std::string title;
    bool operator==(const FavouriteRoutine &) const = default;
};

/// What was removed and can still be put back, by addEntry() or addRecord().
struct BinnedRow {
    Instant removedAt{};
    std::variant<DiaryEntry, DiaryRecord> row;
};

/// How long it can.
inline constexpr std::chrono::days keptInBin{30};

/// The person's own data: diary entries, lasting health answers, safety checks as they were answered, clearances,
/// favourites, routines of their own, habits done. It names content by stable id and keeps the titles it was written
/// with, so no content update touches it.
///
/// Every call is one transaction: it is done and on the disk when the call returns, or it throws StoreError (Full,
/// ReadOnly, Busy, Damaged, Replaced, Io) and the diary is as it was. A write looks first whether the file is still in
/// its place: what went into one that was moved away would not be found again. Values out of their range throw
/// std::invalid_argument before anything is written. Every row but a favourite's has a checksum, which is verified when
/// it is read. One object belongs to one thread.
class DiaryStore {
public:
    struct Opened {
        std::unique_ptr<DiaryStore> store; ///< never null
        /// Set when something was damaged: where it is kept now.
        std::optional<std::filesystem::path> keptAside = {};
        /// With keptAside: nothing of it could be used, and the diary is a new one. Else the log that lay beside the
        /// diary was another file's; the diary itself was sound.
        bool isNew = false;
        std::optional<std::filesystem::path> backup = {}; ///< set when the file was migrated: the copy of before
    };

    /// Opens the diary, creating it (0600, in a folder 0700), recovering it after a crash, or migrating it after a
    /// backup. A damaged one is moved to `diary-damaged-YYYYMMDD-HHMMSS.db` beside it (UTC, from `now`; nothing is ever
    /// overwritten), and a new one is started with the rows of it that can still be read; so is an empty file. Between
    /// two calls the file alone is the whole diary: a copy of it is a backup.
    ///
    /// With CheckWhen::BeforeFirstWrite only what opening needs is looked at, which takes as long for ten years as for
    /// a day. The rest is checked by the first write, or before that by isSound() and noteSound(); what is read
    /// meanwhile is checked row by row.
    ///
    /// Throws StoreError: Newer (the file is left as it is), NotAFile, ReadOnly, Full, Busy, Missing, Io; the program
    /// can then go on with openInMemory(), saying that nothing is saved.
    static Opened open(const std::filesystem::path &file, Instant now, CheckWhen when = CheckWhen::AtOpen);

    /// Whether the diary in a file is whole, every page and every row. Takes a connection of its own, so it may run in
    /// another thread while the diary is open. Throws StoreError when it cannot tell.
    static bool isSound(const std::filesystem::path &file);

    /// An empty diary that lasts as long as the object.
    static std::unique_ptr<DiaryStore> openInMemory();

    ~DiaryStore();
    DiaryStore(const DiaryStore &) = delete;
    DiaryStore &operator=(const DiaryStore &) = delete;

    /// False for openInMemory(): nothing outlives the program.
    bool isSaved() const;

    /// False until the whole file was looked at. Every write sees to that first, and throws Damaged, writing nothing,
    /// when it finds damage.
    bool isChecked() const;
    /// Takes over what isSound() found.
    void noteSound(bool sound);
    /// For a diary that turned out to be damaged while it was open: keeps it aside and goes on with a new one, as
    /// open() does. Ids may be others then. Returns where it is kept. After an error the diary goes on in memory.
    std::filesystem::path startAfresh(Instant now);

    /// For a diary in memory, once its file can be opened: goes on with `opened`, which takes in what was written
    /// meanwhile. Ids may be others then. StoreError: both are as they were.
    void goOnWith(DiaryStore &&opened);
    /// Closes the file and goes on in memory, empty: before it is erased.
    void letGo();

    /// All of it, as DiaryArchive::read() has it.
    WholeDiary everything() const;
    /// As DiaryArchive::merge().
    MergeReport merge(const WholeDiary &other);

    /// Stores an entry and returns its id. The entry's own id is 0 for a new one. An entry that removeEntry() returned
    /// is put back under the id it had; where that is taken meanwhile, under a new one; where it is there already,
    /// nothing is added.
    std::int64_t addEntry(const DiaryEntry &entry);
    /// Replaces the entry, if it still is what `before` says.
    [[nodiscard]] StoreResult updateEntry(const DiaryEntry &entry, const DiaryEntry &before);
    /// Removes an entry and returns it, for undo by addEntry(); nothing when there is none. Where the time is said, it
    /// goes to the bin: no call but bin() knows it any more, and it can be put back for keptInBin. What has been there
    /// for longer is gone for good then.
    std::optional<DiaryEntry> removeEntry(std::int64_t id, std::optional<Instant> intoBin = {});
    std::optional<DiaryEntry> entry(std::int64_t id) const;
    /// Entries, oldest first; of one leg, and from (inclusive) to (exclusive), where given.
    std::vector<DiaryEntry> entries(std::optional<Side> leg = {}, std::optional<Instant> from = {},
                                    std::optional<Instant> to = {}) const;

    /// What is written down without a session: as with entries. std::invalid_argument when faultsOf() has something to
    /// say.
    std::int64_t addRecord(const DiaryRecord &record);
    [[nodiscard]] StoreResult updateRecord(const DiaryRecord &record, const DiaryRecord &before);
    std::optional<DiaryRecord> removeRecord(std::int64_t id, std::optional<Instant> intoBin = {});
    /// Oldest first; from (inclusive) to (exclusive), where given.
    std::vector<DiaryRecord> records(std::optional<Instant> from = {}, std::optional<Instant> to = {}) const;
    /// What can still be put back, last removed first.
    std::vector<BinnedRow> bin() const;

    /// The session that is being done, or that was when the program ended without being asked to.
    std::optional<KeptSession> session() const;
    /// Keeps it in the place of the one before. Made for every few seconds: it is there after the program was killed,
    /// but after a power cut it may be the one before. Throws std::invalid_argument as addEntry() does.
    void saveSession(const KeptSession &kept);
    /// Ends the kept session with what it left behind: all entries are stored and the session let go of, or nothing is.
    /// Returns the ids.
    std::vector<std::int64_t> endSession(const std::vector<DiaryEntry> &entries);

    /// Takes the diary's one session for this program, until releaseSession() or its end, however it ends. False while
    /// another program has it; true again while this one does.
    bool claimSession();
    void releaseSession();
    /// Whether another program has written to the diary since this was last asked.
    bool changedElsewhere();

    HealthProfile profile() const;
    void saveProfile(const HealthProfile &profile);

    /// Stores a safety check and returns its id; the record's own id is ignored.
    std::int64_t addScreening(const ScreeningRecord &screening);
    /// The last safety check of each leg, and the last of each that counts: neither corrected nor ended early. By id,
    /// which is the order in which they were made.
    std::vector<ScreeningRecord> latestScreenings() const;
    /// Safety checks since then, oldest first. The answers are exactly those that were given, also to questions that
    /// the rules no longer have: a caller who judges them again passes on those that the rules know.
    std::vector<ScreeningRecord> screenings(std::optional<Instant> since = {}) const;
    /// "I answered that wrongly": it stays in the history and no longer stands.
    [[nodiscard]] StoreResult markCorrected(std::int64_t screening);
    /// Every stop that was ever recorded and not corrected, oldest first, as ScreeningCase::standing wants it; the gate
    /// tells which still stand.
    std::vector<StandingStop> standingStops() const;

    void addClearance(const Clearance &clearance);
    /// All clearances of both legs, oldest first, as ScreeningCase::clearances wants them; the gate tells which still
    /// hold.
    std::vector<Clearance> clearances() const;
    /// The latest clearance of the leg.
    std::optional<Clearance> clearance(Side leg) const;

    /// T3: stores where a routine was stopped, as not gone, and returns its id; the stop's own id is ignored.
    std::int64_t addSpotStop(const SpotStop &stop);
    /// Says that it has gone, or has not after all. std::out_of_range when there is no such stop.
    void setSpotStopGone(std::int64_t id, bool gone);
    std::vector<SpotStop> spotStops() const; ///< of both legs, oldest first, as addStops() wants them

    /// Adding one that is there gives it the new title.
    void addFavourite(const FavouriteRoutine &routine);
    void removeFavourite(const RoutineId &id);
    std::vector<FavouriteRoutine> favourites() const; ///< in the order they were added

    /// Stores a routine as it is (its bounds are the domain's to check) and returns its id. Its own id is 0 for a new
    /// one; one that removeOwnRoutine() returned is put back as an entry is.
    std::int64_t addOwnRoutine(const OwnRoutine &routine);
    /// Replaces the routine, if it still is what `before` says.
    [[nodiscard]] StoreResult updateOwnRoutine(const OwnRoutine &routine, const OwnRoutine &before);
    /// Removes a routine and returns it, for undo by addOwnRoutine(); nothing when there is none.
    std::optional<OwnRoutine> removeOwnRoutine(std::int64_t id);
    std::vector<OwnRoutine> ownRoutines() const; ///< in the order in which they were first kept

    /// Ticking what is ticked gives it the new title.
    void tickHabit(const HabitTick &tick);
    void untickHabit(LocalDay day, const HabitId &habit);
    std::vector<HabitTick> habitTicks(std::optional<LocalDay> since = {}) const; ///< by day, then habit

private:
    explicit DiaryStore(std::unique_ptr<DiaryConnection> database);

    std::unique_ptr<DiaryConnection> m_database;
};

} // namespace calfwise
