// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A page of one window, while another one writes to the same diary.
#include "tests/support/catch.h"
#include "tests/support/model_house.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/widgets/button.h"
#include "ui/routine/floor_page.h"

#include <QSignalSpy>

using namespace calfwise;
using namespace calfwise::test;

TEST_CASE("Two windows: a warning sign that is told in one ends the routine that runs in the other")
{
    DiaryFileHouse house;
    const Themed themed;
    house.openOther();
    house.start();
    FloorPage floor(themed.theme, house.models->theCase, house.models->check, house.models->profile,
                    house.models->session, nullptr, [&] { return house.tick; });
    floor.opened();
    floor.goButton()->click();
    QSignalSpy links(&floor, &Page::linkRequested);
    house.wait(1000);
    floor.tick();
    house.check(*house.other, Side::Right, "breathless-or-chest-pain");
    REQUIRE(house.models->session.session()->state() == SessionState::Running);
    for (int i = 0; i < 4; ++i) {
        house.wait(1000);
        floor.tick();
    }
    const Target wanted = GuideLink(CheckLink{Side::Right});
    CHECK(house.models->session.session()->state() == SessionState::Stopped);
    CHECK_FALSE(floor.isTicking());
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().value<Target>() == wanted);
}
