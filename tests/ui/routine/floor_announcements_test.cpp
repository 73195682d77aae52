// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/routine/floor_fixture.h"
#include "ui/routine/floor_announcements.h"

using namespace calfwise;
using test::Floor;

namespace {

struct HeardFloor : Floor {
    FloorAnnouncements announcements{models->theCase, models->session, page.get()};
    QStringList words;

    HeardFloor() : Floor(false)
    {
        listen();
        QObject::connect(page.get(), &FloorPage::progressed, page.get(), [this] { listen(); });
    }

    void listen()
    {
        const QString heard = announcements.heard();
        if (!heard.isEmpty())
            words << heard;
    }
    bool has(const QString &part) const { return !words.filter(part).isEmpty(); }
};

} // namespace

TEST_CASE("FloorAnnouncements: a step is heard with its number, its leg and how long it takes")
{
    HeardFloor floor;
    REQUIRE(floor.words.size() == 1);
    CHECK(floor.words.front().startsWith(QStringLiteral("Step 1 of ")));
    CHECK(floor.words.front().contains(QStringLiteral("leg")));
}

TEST_CASE("FloorAnnouncements: each new step is heard once")
{
    HeardFloor floor;
    floor.key(Qt::Key_Space);
    floor.words.clear();
    floor.key(Qt::Key_S);
    floor.run(1500);
    CHECK(floor.words.filter(QStringLiteral("Step 2 of ")).size() == 1);
}

TEST_CASE("FloorAnnouncements: a pause and going on are heard with the time that is left")
{
    HeardFloor floor;
    floor.key(Qt::Key_Space);
    floor.run(2000);
    floor.key(Qt::Key_Space);
    CHECK(floor.words.back().startsWith(QStringLiteral("Paused.")));
    floor.key(Qt::Key_Space);
    CHECK(floor.words.back().startsWith(QStringLiteral("Going on.")));
}

TEST_CASE("FloorAnnouncements: half and the last ten seconds of a long step are heard, each once")
{
    HeardFloor floor;
    floor.key(Qt::Key_Space);
    while (floor.session().step().length < std::chrono::seconds(30))
        floor.key(Qt::Key_S);
    floor.words.clear();
    floor.run(static_cast<int>(floor.session().step().length.count()) * 1000 - 1000);
    CHECK(floor.words.filter(QStringLiteral("Half done")).size() == 1);
    CHECK(floor.words.filter(QStringLiteral("10 seconds left")).size() == 1);
}

TEST_CASE("FloorAnnouncements: the end is heard")
{
    HeardFloor floor;
    floor.key(Qt::Key_Space);
    while (floor.session().state() == SessionState::Running)
        floor.key(Qt::Key_S);
    floor.listen();
    CHECK(floor.has(QStringLiteral("The routine is done.")));
}
