// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/routine/floor_fixture.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/routine/stop_panel.h"

#include <QSignalSpy>

using namespace calfwise;
using test::Floor;

TEST_CASE("FloorPage: nothing from afar starts a routine")
{
    Floor floor(false);
    CHECK_FALSE(floor.page->listens());
    for (const RemoteKey key : {RemoteKey::Play, RemoteKey::PlayPause, RemoteKey::Next, RemoteKey::Previous,
                                RemoteKey::Pause, RemoteKey::Stop}) {
        floor.page->press(key);
        CHECK(floor.session().state() == SessionState::Ready);
        CHECK(floor.session().stepIndex() == 0);
        CHECK(floor.page->stopPanel().isHidden());
    }
}

TEST_CASE("FloorPage: from afar a routine is held, goes on after a pause, and moves by a step")
{
    Floor floor;
    floor.page->press(RemoteKey::Play);
    CHECK(floor.session().state() == SessionState::Running);
    floor.page->press(RemoteKey::Pause);
    CHECK(floor.session().state() == SessionState::Paused);
    floor.page->press(RemoteKey::Pause);
    CHECK(floor.session().state() == SessionState::Paused);
    floor.page->press(RemoteKey::Play);
    CHECK(floor.session().state() == SessionState::Running);
    floor.page->press(RemoteKey::PlayPause);
    CHECK(floor.session().state() == SessionState::Paused);
    floor.page->press(RemoteKey::PlayPause);
    CHECK(floor.session().state() == SessionState::Running);
    floor.page->press(RemoteKey::Next);
    CHECK(floor.session().stepIndex() == 1);
    floor.page->press(RemoteKey::Previous);
    CHECK(floor.session().stepIndex() == 0);
}

TEST_CASE("FloorPage: stop from afar asks what it is, and nothing from afar passes that question")
{
    Floor floor;
    floor.page->press(RemoteKey::Stop);
    CHECK_FALSE(floor.page->stopPanel().isHidden());
    CHECK(floor.session().state() == SessionState::Paused);
    CHECK_FALSE(floor.page->listens());
    for (const RemoteKey key : {RemoteKey::Play, RemoteKey::PlayPause, RemoteKey::Next, RemoteKey::Stop}) {
        floor.page->press(key);
        CHECK(floor.session().state() == SessionState::Paused);
        CHECK(floor.session().stepIndex() == 0);
        CHECK_FALSE(floor.page->stopPanel().isHidden());
    }
}

TEST_CASE("FloorPage: play from afar does not pass a dialog, nor a page that is not there")
{
    Floor floor;
    // As the window asks before it closes.
    floor.page->holdStill();
    Dialog dialog(floor.themed.theme, {QStringLiteral("End the routine here?"), {}, QStringLiteral("Keep going"), {}},
                  floor.page.get());
    QObject::connect(&dialog, &Dialog::rejected, floor.page.get(), &FloorPage::goOn);
    dialog.open();
    REQUIRE(floor.session().state() == SessionState::Paused);
    floor.page->press(RemoteKey::Play);
    CHECK(floor.session().state() == SessionState::Paused);
    dialog.reject();
    CHECK(floor.session().state() == SessionState::Running);
    floor.page->hide();
    REQUIRE(floor.session().state() == SessionState::Paused);
    floor.page->press(RemoteKey::Play);
    CHECK(floor.session().state() == SessionState::Paused);
}

TEST_CASE("FloorPage: play from afar goes back to the check where the permit has run out")
{
    Floor floor;
    floor.page->press(RemoteKey::Pause);
    floor.now += std::chrono::hours(48);
    REQUIRE_FALSE(floor.models->session.mayContinue());
    QSignalSpy leads(floor.page.get(), &Page::linkRequested);
    floor.page->press(RemoteKey::Play);
    CHECK(floor.session().state() == SessionState::Stopped);
    CHECK(leads.size() == 1);
}

TEST_CASE("FloorPage: play from afar does nothing after the end")
{
    Floor floor;
    for (int i = 0; i < 100 && floor.session().state() == SessionState::Running; ++i)
        floor.page->press(RemoteKey::Next);
    REQUIRE(floor.session().state() == SessionState::Finished);
    floor.page->press(RemoteKey::Play);
    CHECK(floor.session().state() == SessionState::Finished);
    CHECK_FALSE(floor.page->listens());
}
