// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/diary_retry.h"
#include "tests/support/catch.h"
#include "tests/support/model_house.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

/// A diary that could not be opened at the start, and its file.
struct Unsaved {
    Unsaved()
    {
        const auto opened = DiaryStore::open(file(), house.now - 24h);
        opened.store->addEntry(house.sessionAt(house.now - 24h, Side::Left));
        ScreeningRecord stop;
        stop.at = house.now - 24h;
        stop.picture.leg = Side::Left;
        stop.level = Level::SameDay;
        opened.store->addScreening(stop);
    }

    std::filesystem::path file() const { return folder / "diary.db"; }
    DiaryStore::Opened open()
    {
        if (isFull)
            throw StoreError(StoreErrorKind::Full, file(), "no room");
        return DiaryStore::open(file(), house.now);
    }
    bool waitUntilTried(DiaryRetry &retry)
    {
        const int before = tries;
        retry.tryNow();
        return QTest::qWaitFor([&] { return tries > before; }) &&
               QTest::qWaitFor([&] { return house.diary->isSaved(); }, 200);
    }

    TemporaryFolder folder;
    ModelHouse house;
    std::atomic<bool> isFull = true;
    std::atomic<int> tries = 0;
};

} // namespace

TEST_CASE("DiaryRetry: what was written while nothing was saved is in the diary once it can be opened")
{
    Unsaved unsaved;
    ModelHouse &house = unsaved.house;
    DiaryRetry retry(*house.models, [&] {
        ++unsaved.tries;
        return unsaved.open();
    });
    QSignalSpy saved(&retry, &DiaryRetry::savedAgain);
    REQUIRE(house.models->diary.addSession({house.sessionAt(house.now)}) == SaveResult::Done);
    house.check(Side::Right);

    CHECK_FALSE(unsaved.waitUntilTried(retry));
    CHECK(saved.isEmpty());
    CHECK(house.models->diary.entries().size() == 1);

    unsaved.isFull = false;
    REQUIRE(unsaved.waitUntilTried(retry));
    CHECK(saved.size() == 1);
    CHECK(house.models->diary.entries().size() == 2);
    // The check of this run still is one; the advice of before is known again.
    CHECK(house.models->check.isChecked(Side::Right));
    REQUIRE(house.diary->standingStops().size() == 1);
    CHECK(house.diary->standingStops().front().leg == Side::Left);
    const auto again = DiaryStore::open(unsaved.file(), house.now);
    CHECK(again.store->entries().size() == 2);
    CHECK(again.store->screenings().size() == 2);
}

TEST_CASE("DiaryRetry: a routine that runs is not disturbed")
{
    Unsaved unsaved;
    ModelHouse &house = unsaved.house;
    unsaved.isFull = false;
    house.markSpot();
    house.check(Side::Right);
    house.start(6);
    REQUIRE(house.models->session.isRunning());
    DiaryRetry retry(*house.models, [&] {
        ++unsaved.tries;
        return unsaved.open();
    });
    CHECK_FALSE(unsaved.waitUntilTried(retry));
    house.models->session.end();
    CHECK(unsaved.waitUntilTried(retry));
}
