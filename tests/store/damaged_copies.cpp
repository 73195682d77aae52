// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/damaged_copies.h"

#include "store/diary_backups.h"
#include "store/diary_store.h"
#include "tests/store/any_diary.h"
#include "tests/store/temporary_folder.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <random>

namespace calfwise::test {

namespace {

constexpr Instant now{std::chrono::seconds(1'795'253'400)};
constexpr std::size_t page = 4096;
constexpr std::size_t sector = 512;

void fill(const std::filesystem::path &file)
{
    const auto store = DiaryStore::open(file, now).store;
    for (int number = 1; number <= 40; ++number)
        store->addEntry(entryNumber(number));
    ScreeningRecord stop;
    stop.level = Level::SameDay;
    store->addScreening(stop);
    store->addClearance({Side::Left, now, "a strain"});
    SpotStop numb;
    numb.reason = StopReason::NumbOrTingling;
    store->addSpotStop(numb);
    HealthProfile profile;
    profile.lasting[QuestionId("blood-thinner")] = Answer::Yes;
    store->saveProfile(profile);
    store->tickHabit({LocalDay{}, HabitId("hydration"), "Drink enough"});
}

/// Every value, as a person would read it.
std::string textOf(const DiaryStore &store)
{
    const WholeDiary diary = store.everything();
    std::string text = test::textOf(diary.profile);
    for (const auto &kept : diary.entries)
        text += kept.id + test::textOf(kept.value);
    for (const auto &kept : diary.checks)
        text += kept.id + test::textOf(kept.value);
    for (const auto &kept : diary.clearances)
        text += kept.id + test::textOf(kept.value);
    for (const auto &kept : diary.stops)
        text += kept.id + test::textOf(kept.value);
    for (const HabitTick &tick : diary.habits)
        text += tick.title;
    return text;
}

/// Every value of every row, whether it is what was written or not; empty where SQLite cannot read them.
std::string rowsOf(const std::filesystem::path &file)
{
    try {
        SQLite::Database database(file, SQLite::OPEN_READONLY);
        std::string text;
        SQLite::Statement tables(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        while (tables.executeStep()) {
            SQLite::Statement row(database, "SELECT * FROM \"" + tables.getColumn(0).getString() + '"');
            while (row.executeStep()) {
                for (int i = 0; i < row.getColumnCount(); ++i)
                    text += std::to_string(row.getColumn(i).getType()) + row.getColumn(i).getString() + '\x1f';
            }
        }
        return text;
    } catch (const std::exception &) {
        return {};
    }
}

/// Says what it did.
std::string damage(std::string &bytes, std::mt19937 &random)
{
    const auto anyOf = [&](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    const std::size_t pages = bytes.size() / page;
    switch (random() % 6) {
    case 0: {
        const std::size_t at = anyOf(bytes.size());
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
        return "a bit at " + std::to_string(at);
    }
    case 1: {
        const std::size_t at = anyOf(bytes.size() / sector) * sector;
        bytes.replace(at, sector, std::string(sector, '\0'));
        return "a sector cleared at " + std::to_string(at);
    }
    case 2: {
        const std::size_t from = anyOf(pages);
        const std::size_t to = anyOf(pages);
        bytes.replace(to * page, page, bytes.substr(from * page, page));
        return "page " + std::to_string(from) + " over " + std::to_string(to);
    }
    case 3:
        bytes.resize(anyOf(bytes.size()));
        return "cut to " + std::to_string(bytes.size());
    case 4: {
        const std::size_t at = anyOf(bytes.size() - 16);
        for (std::size_t i = at; i < at + 16; ++i)
            bytes[i] = static_cast<char>(random());
        return "16 bytes at " + std::to_string(at);
    }
    default: {
        // Where text is, a letter for a letter: the pages stay well-formed.
        std::size_t at = anyOf(bytes.size());
        for (std::size_t i = 0; i < bytes.size() && (bytes[at] < 'a' || bytes[at] > 'y'); ++i)
            at = (at + 1) % bytes.size();
        ++bytes[at];
        return "a letter at " + std::to_string(at);
    }
    }
}

} // namespace

DamagedCopies damageCopies(int copies, unsigned seed)
{
    const TemporaryFolder folder;
    fill(folder / "sound/diary.db");
    const std::string sound = bytesOf(folder / "sound/diary.db");
    const std::string rows = rowsOf(folder / "sound/diary.db");
    const std::string backup = bytesOf(backUpDiary(folder / "sound/diary.db", now).file);
    const std::string words = textOf(*DiaryStore::open(folder / "sound/diary.db", now).store);
    std::mt19937 random(seed);
    DamagedCopies result;
    for (; result.copies < copies; ++result.copies) {
        const std::filesystem::path home = folder / ("copy-" + std::to_string(result.copies));
        const auto file = home / "diary.db";
        std::filesystem::create_directories(home / "backups");
        writeBytes(home / "backups/diary-20261121-093000.db", backup);
        std::string bytes = sound;
        const std::string what = damage(bytes, random);
        writeBytes(file, bytes);
        const bool isChanged = rowsOf(file) != rows;
        bool isFound = false;
        try {
            const auto opened = DiaryStore::open(file, now);
            isFound = opened.keptAside || textOf(*opened.store) == words;
        } catch (const StoreError &) {
            isFound = true;
        }
        result.changed += isChanged ? 1 : 0;
        result.found += isChanged && isFound ? 1 : 0;
        if (isChanged && !isFound && result.firstMissed.empty())
            result.firstMissed = what;
        try {
            restoreDiary(file, newestGoodBackup(file).value().file, now);
            const std::string after = textOf(*DiaryStore::open(file, now).store);
            if (after != words && result.firstWithoutWayBack.empty()) {
                const auto at = static_cast<std::size_t>(
                    std::mismatch(words.begin(), words.end(), after.begin(), after.end()).first - words.begin());
                result.firstWithoutWayBack =
                    what + ": \"" + after.substr(at, 60) + "\" afterwards for \"" + words.substr(at, 60) + '"';
            }
        } catch (const std::exception &error) {
            if (result.firstWithoutWayBack.empty())
                result.firstWithoutWayBack = what + ": " + error.what();
        }
        std::filesystem::remove_all(home);
    }
    return result;
}

} // namespace calfwise::test
