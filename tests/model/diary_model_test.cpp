// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/diary_model.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/support/model_house.h"

#include <QSignalSpy>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

TEST_CASE("DiaryModel: the entries of a session are stored with their ids, oldest first")
{
    ModelHouse house;
    DiaryModel &diary = house.models->diary;
    const unsigned before = diary.revision();
    REQUIRE(diary.addSession({house.sessionAt(house.now)}) == SaveResult::Done);
    REQUIRE(diary.addSession({house.sessionAt(house.now - 48h), house.sessionAt(house.now - 24h, Side::Left)}) ==
            SaveResult::Done);
    CHECK(diary.revision() > before);
    REQUIRE(diary.entries().size() == 3);
    CHECK(diary.entries() == house.diary->entries());
    CHECK(diary.entries().front().at == house.now - 48h);
    CHECK(diary.entries().back().at == house.now);
}

TEST_CASE("DiaryModel: what is long past is read when it is asked for, and counts where it may matter")
{
    DiaryFileHouse house;
    DiaryEntry old = house.sessionAt(house.now - 24h * 300);
    old.soreNextDay = true;
    DiaryEntry elsewhere = house.sessionAt(house.now - 24h * 2);
    elsewhere.spots.front().position = {0.02, 0.9};
    elsewhere.soreNextDay = false;
    elsewhere.painBefore = 6;
    elsewhere.painAfter = 3;
    const DiaryEntry left = house.sessionAt(house.now - 24h * 299, Side::Left);
    for (const DiaryEntry &entry : {old, left, elsewhere})
        house.diary->addEntry(entry);
    house.restart();
    SECTION("for the spot that only the old session was on (W13)")
    {
        house.markSpot();
        const LegHistory history = house.models->diary.history(house.models->theCase.picture(Side::Right));
        REQUIRE(history.spots.size() == 1);
        CHECK(history.spots.front().soreOver24Hours);
        CHECK_FALSE(history.anywhere.soreOver24Hours);
        REQUIRE(house.models->diary.sessionsForSoreness(Side::Right).size() == 1);
        CHECK(house.models->diary.sessionsForSoreness(Side::Right).front().at == old.at);
    }
    SECTION("for a leg that was not treated since")
    {
        house.models->theCase.setLeg(Side::Left);
        REQUIRE(house.models->diary.sessionsForSoreness(Side::Left).size() == 1);
        CHECK(house.models->diary.sessionsForSoreness(Side::Left).front().at == left.at);
    }
    SECTION("for the list")
    {
        CHECK(house.models->diary.entries() == house.diary->entries());
    }
    CHECK(house.models->diary.entries() == house.diary->entries());
    const DiaryEntry first = house.models->diary.entries().front();
    CHECK(house.models->diary.remove(first.id) == SaveResult::Done);
    CHECK(house.models->diary.restore(first) == SaveResult::Done);
    CHECK(house.models->diary.entries() == house.diary->entries());
}

TEST_CASE("DiaryModel: where the past cannot be read, it is the worse of what it may say")
{
    DiaryFileHouse house;
    house.diary->addEntry(house.sessionAt(house.now - 24h * 300));
    house.restart();
    SQLite::Database(house.file(), SQLite::OPEN_READWRITE).exec("UPDATE entry SET sore_next_day = 0");
    QSignalSpy failed(&house.models->diary, &DiaryModel::savingFailed);
    house.markSpot();
    const LegHistory history = house.models->diary.history(house.models->theCase.picture(Side::Right));
    REQUIRE(history.spots.size() == 1);
    CHECK(history.spots.front().soreOver24Hours);
    CHECK(history.anywhere.soreOver24Hours);
    CHECK(history.worseTwiceInARow);
    QTest::qWait(1);
    REQUIRE(failed.count() >= 1);
    CHECK(failed.front().front().value<SaveResult>() == SaveResult::Damaged);
}

TEST_CASE("DiaryModel: who holds a permit is asked before the entries change, and told after")
{
    ModelHouse house;
    DiaryModel &diary = house.models->diary;
    std::vector<std::size_t> seen;
    QObject::connect(&diary, &DiaryModel::aboutToChange, [&] { seen.push_back(diary.entries().size()); });
    QObject::connect(&diary, &DiaryModel::changed, [&] { seen.push_back(diary.entries().size()); });
    diary.addSession({house.sessionAt(house.now)});
    const DiaryEntry entry = diary.entries().front();
    diary.remove(entry.id);
    diary.restore(entry);
    CHECK(seen == std::vector<std::size_t>{0, 1, 1, 0, 0, 1});
}

TEST_CASE("DiaryModel: a removed entry comes back as it was, and undo twice brings it back once")
{
    ModelHouse house;
    DiaryModel &diary = house.models->diary;
    house.treatTwoDaysAgo();
    const DiaryEntry entry = diary.entries().front();
    CHECK(diary.remove(entry.id) == SaveResult::Done);
    CHECK(diary.remove(entry.id) == SaveResult::NotFound);
    CHECK(diary.entries().empty());
    CHECK(diary.restore(entry) == SaveResult::Done);
    CHECK(diary.restore(entry) == SaveResult::Done);
    CHECK(diary.entries() == std::vector<DiaryEntry>{entry});
    CHECK(house.diary->entries() == diary.entries());
}

TEST_CASE("DiaryModel: two windows remove the same entry and both take it back")
{
    DiaryFileHouse house;
    house.treatTwoDaysAgo();
    house.openOther();
    const DiaryEntry entry = house.models->diary.entries().front();
    CHECK(house.models->diary.remove(entry.id) == SaveResult::Done);
    QSignalSpy failed(&house.other->diary, &DiaryModel::savingFailed);
    CHECK(house.other->diary.remove(entry.id) == SaveResult::NotFound);
    CHECK(house.other->diary.entries().empty());
    CHECK(failed.isEmpty());
    CHECK(house.models->diary.restore(entry) == SaveResult::Done);
    CHECK(house.other->diary.restore(entry) == SaveResult::Done);
    CHECK(house.diary->entries().size() == 1);
    CHECK(house.other->diary.entries() == house.diary->entries());
}

TEST_CASE("DiaryModel: what another window wrote is read, and told once")
{
    DiaryFileHouse house;
    house.openOther();
    house.treatTwoDaysAgo();
    QSignalSpy changed(&house.other->diary, &DiaryModel::changed);
    house.other->catchUp();
    CHECK(house.other->diary.entries() == house.models->diary.entries());
    CHECK(changed.size() == 1);
    house.other->catchUp();
    house.other->diary.catchUp();
    CHECK(changed.size() == 1);
}

TEST_CASE("DiaryModel: not sure how sore it left the leg holds for this run, and yes and no are kept")
{
    DiaryFileHouse house;
    house.treatTwoDaysAgo();
    const auto open = [&] { return house.models->diary.openSoreness({Side::Right}); };
    REQUIRE(open());
    CHECK_FALSE(house.models->diary.openSoreness({Side::Left}));
    CHECK(house.models->diary.answerSoreness(*open(), Answer::Unanswered) == SaveResult::Done);
    REQUIRE(open());
    CHECK(house.models->diary.answerSoreness(*open(), Answer::Unsure) == SaveResult::Done);
    CHECK_FALSE(open());
    CHECK(house.models->diary.soreness(house.models->diary.entries().front()) == Answer::Unsure);
    house.restart();
    REQUIRE(open());
    CHECK(house.models->diary.answerSoreness(*open(), Answer::No) == SaveResult::Done);
    house.restart();
    CHECK_FALSE(open());
    CHECK(house.models->diary.soreness(house.models->diary.entries().front()) == Answer::No);
    CHECK(house.models->diary.sessionsForSoreness(Side::Right).size() == 1);
}

TEST_CASE("DiaryModel: what another window said of the soreness is not written over")
{
    DiaryFileHouse house;
    house.treatTwoDaysAgo();
    house.openOther();
    const DiaryEntry session = house.models->diary.entries().front();
    REQUIRE(house.models->diary.answerSoreness(session, Answer::Yes) == SaveResult::Done);
    CHECK(house.other->diary.answerSoreness(session, Answer::No) == SaveResult::Conflict);
    CHECK(house.diary->entries().front().soreNextDay == true);
    CHECK(house.other->diary.soreness(house.other->diary.entries().front()) == Answer::Yes);
}

TEST_CASE("DiaryModel: soreness of a session that another window removed")
{
    DiaryFileHouse house;
    house.treatTwoDaysAgo();
    house.openOther();
    const DiaryEntry session = house.models->diary.entries().front();
    REQUIRE(house.models->diary.remove(session.id) == SaveResult::Done);
    CHECK(house.other->diary.answerSoreness(session, Answer::No) == SaveResult::NotFound);
    CHECK(house.other->diary.entries().empty());
    CHECK(house.diary->entries().empty());
    CHECK(house.other->diary.answerSoreness(session, Answer::No) == SaveResult::NotFound);
}

TEST_CASE("DiaryModel: a full disk changes nothing but what was said of the soreness, and says so")
{
    DiaryFileHouse house;
    house.treatTwoDaysAgo();
    DiaryModel &diary = house.models->diary;
    const std::vector<DiaryEntry> before = diary.entries();
    QSignalSpy failed(&diary, &DiaryModel::savingFailed);
    const DiaryEntry added = house.sessionAt(house.now);
    CHECK(onFullDisk([&] { return diary.addSession({added}); }) == SaveResult::Full);
    CHECK(onFullDisk([&] { return diary.remove(before.front().id); }) == SaveResult::Full);
    CHECK(onFullDisk([&] { return diary.restore(added); }) == SaveResult::Full);
    CHECK(diary.entries() == before);
    CHECK(house.diary->entries() == before);
    CHECK(onFullDisk([&] { return diary.answerSoreness(before.front(), Answer::Yes); }) == SaveResult::Full);
    CHECK(diary.soreness(diary.entries().front()) == Answer::Yes);
    CHECK(failed.size() == 4);
    CHECK(failed.front().front().value<SaveResult>() == SaveResult::Full);
}

TEST_CASE("DiaryModel: the table for a spreadsheet has a line for each entry and one for the names")
{
    ModelHouse house;
    const auto lines = [&] {
        const std::string table = house.models->diary.csv();
        return std::count(table.begin(), table.end(), '\n');
    };
    CHECK(lines() == 1);
    house.treatTwoDaysAgo();
    CHECK(lines() == 2);
}
