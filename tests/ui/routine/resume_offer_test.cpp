// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/routine/anything_new.h"
#include "ui/routine/floor_label.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/resume_offer.h"

#include <QSignalSpy>
#include <QTest>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// The pages on a diary in a file, so that the program can end and start again.
struct Restarting : DiaryFileHouse {
    Themed themed;
    std::unique_ptr<FloorPage> floor;
    std::unique_ptr<ResumeOffer> offer;

    void restart()
    {
        offer.reset();
        floor.reset();
        DiaryFileHouse::restart();
    }

    void showFloor()
    {
        floor = std::make_unique<FloorPage>(themed.theme, models->theCase, models->check, models->profile,
                                            models->session, nullptr, [this] { return tick; });
        floor->opened();
    }

    void run(int milliseconds)
    {
        for (int passed = 0; passed < milliseconds; passed += 100) {
            wait(100);
            floor->tick();
        }
    }

    /// Into the hold of the first routine, so many milliseconds far.
    void holdFor(int milliseconds)
    {
        start(6);
        showFloor();
        floor->goButton()->click();
        while (models->session.session()->step().kind != StepKind::Hold)
            floor->skipButton()->click();
        run(milliseconds);
    }

    void showOffer()
    {
        offer =
            std::make_unique<ResumeOffer>(themed.theme, models->theCase, models->check, models->diary, models->session);
        showNow(*offer);
    }

    void press(QWidget *button)
    {
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
};

} // namespace

TEST_CASE("ResumeOffer: after the program was ended from outside the session is offered at its step")
{
    Restarting house;
    house.holdFor(12'300);
    const std::size_t step = house.models->session.session()->stepIndex();
    const auto held = house.models->session.session()->held();
    house.restart();
    REQUIRE(house.models->session.cutOff());
    CHECK(house.models->session.session() == nullptr);
    const KeptSession kept = *house.models->session.cutOff();
    CHECK(kept.session.step == step);
    CHECK(kept.session.plan.steps[kept.session.step].side == Side::Right);
    CHECK(kept.session.held() <= held);
    CHECK(held - kept.session.held() < std::chrono::seconds(5));
    house.showOffer();
    bool named = false;
    for (const Label *label : house.offer->findChildren<Label *>())
        named = named || label->text().startsWith(QStringLiteral("Right leg, step %1 of").arg(step + 1));
    CHECK(named);
}

TEST_CASE("ResumeOffer: what was said of the pressure still words the hold when it goes on")
{
    Restarting house;
    house.holdFor(5000);
    house.models->session.setPressureFelt(PressureFelt::TooMuch);
    house.restart();
    CHECK_FALSE(house.models->session.pressureFelt());
    house.showOffer();
    house.press(house.offer->goOnButton());
    REQUIRE(house.offer->question());
    house.press(house.offer->question()->question().noButton());
    REQUIRE(house.models->session.session());
    CHECK(house.models->session.pressureFelt() == PressureFelt::TooMuch);
    house.showFloor();
    house.floor->goButton()->click();
    bool worded = false;
    for (const FloorLabel *label : house.floor->findChildren<FloorLabel *>())
        worded = worded || label->text() == "To 3 of 10.";
    CHECK(worded);
}

TEST_CASE("ResumeOffer: going on asks whether anything is new, and takes the session up where it was")
{
    Restarting house;
    house.holdFor(12'300);
    house.restart();
    const KeptSession kept = *house.models->session.cutOff();
    house.showOffer();
    QSignalSpy resumed(house.offer.get(), &ResumeOffer::resumed);
    house.press(house.offer->goOnButton());
    REQUIRE(house.offer->question());
    CHECK(house.models->session.session() == nullptr);
    house.press(house.offer->question()->question().noButton());
    REQUIRE(resumed.size() == 1);
    REQUIRE(house.models->session.session());
    const RoutineSession &session = *house.models->session.session();
    CHECK(session.state() == SessionState::Paused);
    CHECK(session.stepIndex() == kept.session.step);
    CHECK(session.elapsedInStep() == kept.session.elapsed);
    CHECK(house.models->session.title() == "Deep calf muscle, lower half");
    CHECK(house.models->session.painBefore() == 6);
    CHECK_FALSE(house.models->session.cutOff());
    house.showFloor();
    house.floor->goButton()->click();
    house.run(1000);
    CHECK(session.elapsedInStep() == kept.session.elapsed + std::chrono::seconds(1));
}

TEST_CASE("ResumeOffer: anything new, or not being sure, opens the check instead")
{
    Restarting house;
    house.holdFor(5000);
    house.restart();
    house.showOffer();
    QSignalSpy links(house.offer.get(), &ResumeOffer::linkRequested);
    house.press(house.offer->goOnButton());
    REQUIRE(house.offer->question());
    house.press(house.offer->question()->question().notSureButton());
    CHECK(links.size() == 1);
    CHECK(house.models->session.session() == nullptr);
    CHECK(house.models->session.cutOff().has_value());
    CHECK(house.models->check.permit(Side::Right) == nullptr);
    CHECK(house.models->session.resumeRoutine() != StartResult::Started);
}

TEST_CASE("ResumeOffer: a leg whose check ran out meanwhile is checked again, and then the same step comes back")
{
    Restarting house;
    house.holdFor(5000);
    house.now += std::chrono::hours(23);
    house.wait(1000);
    house.floor->tick();
    house.floor->goButton()->click();
    house.run(4000);
    const std::size_t step = house.models->session.session()->stepIndex();
    house.now += std::chrono::hours(2);
    house.restart();
    REQUIRE(house.models->session.cutOff());
    CHECK(house.models->session.uncheckedLegOfCutOff() == Side::Right);
    CHECK(house.models->session.resumeRoutine() != StartResult::Started);
    house.showOffer();
    QSignalSpy links(house.offer.get(), &ResumeOffer::linkRequested);
    house.press(house.offer->goOnButton());
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().value<Target>() == Target(GuideLink(CheckLink{Side::Right})));
    CHECK(house.models->theCase.picture().spots.size() == 1);
    house.check(Side::Right);
    CHECK(house.models->session.resumeRoutine() == StartResult::Started);
    CHECK(house.models->session.session()->stepIndex() == step);
}

TEST_CASE("ResumeOffer: a step that today's check withholds is not taken up, and what was held goes to the diary")
{
    Restarting house;
    house.holdFor(9000);
    house.restart();
    house.check(Side::Right, "blood-thinner");
    REQUIRE(house.models->check.permit(Side::Right) != nullptr);
    house.showOffer();
    QSignalSpy said(house.offer.get(), &ResumeOffer::said);
    house.press(house.offer->goOnButton());
    REQUIRE(house.offer->question());
    house.press(house.offer->question()->question().noButton());
    CHECK(house.models->session.session() == nullptr);
    CHECK(said.size() == 1);
    CHECK_FALSE(house.models->session.cutOff());
    REQUIRE(house.diary->entries().size() == 1);
    CHECK(house.diary->entries().front().steps.back().heldSeconds >= 6);
}

TEST_CASE("ResumeOffer: other spots than those of the session are no way round: its own come back, and are judged")
{
    Restarting house;
    house.holdFor(5000);
    house.restart();
    house.models->theCase.addSpot(View::Posterior, {0.05, 0.5});
    house.check(Side::Right);
    REQUIRE(house.models->check.permit(Side::Right) != nullptr);
    CHECK(house.models->session.resumeRoutine() != StartResult::Started);
    house.models->session.bringBackCutOff();
    CHECK(house.models->check.permit(Side::Right) == nullptr);
    CHECK(house.models->session.resumeRoutine() != StartResult::Started);
    house.check(Side::Right);
    CHECK(house.models->session.resumeRoutine() == StartResult::Started);
}

TEST_CASE("ResumeOffer: ending it keeps what was held, with the rating from before")
{
    Restarting house;
    house.holdFor(9000);
    house.restart();
    house.showOffer();
    house.press(house.offer->endButton());
    CHECK_FALSE(house.models->session.cutOff());
    REQUIRE(house.diary->entries().size() == 1);
    const DiaryEntry entry = house.diary->entries().front();
    CHECK(entry.painBefore == 6);
    CHECK(entry.stopped == StopReason::ByPerson);
    CHECK(entry.steps.back().heldSeconds >= 6);
    CHECK_FALSE(house.diary->session());
    house.restart();
    CHECK_FALSE(house.models->session.cutOff());
    CHECK(house.models->diary.entries().size() == 1);
}
