// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who the check is about, and what is remembered of them.
#include "tests/ui/screening/check_hand.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/widgets/yes_not_sure.h"
#include "ui/screening/check_header.h"
#include "ui/screening/check_strip.h"
#include "ui/screening/profile_summary.h"
#include "ui/screening/question_row.h"
#include "ui/screening/who_choice.h"

using namespace calfwise;
using namespace calfwise::test;

namespace {

const PageId recent("recent");
const PageId health("health");
const QuestionId diabetes("diabetes");

/// After one check of the right leg that was answered in full, with a yes to diabetes; a new one has begun.
struct SecondCheck : Safety {
    explicit SecondCheck(std::chrono::days later = std::chrono::days(2))
    {
        for (int i = 0; i < 4; ++i)
            pass();
        press(*page.row(diabetes)->toggle().yes());
        pass();
        now += later;
        links.clear();
        models.check.restartCheck();
        page.opened();
        settle();
    }

    /// To the screen with the profile.
    void goToHealth()
    {
        for (int i = 0; i < 4; ++i)
            pass();
        REQUIRE(page.currentPage() == health);
    }
};

} // namespace

TEST_CASE("SafetyPage: who the check is about is asked before anything else, and nothing is preset")
{
    Safety check(std::nullopt);
    REQUIRE(check.page.who());
    CHECK_FALSE(check.page.denyButton().isVisible());
    for (Subject subject : {Subject::Self, Subject::SelfUnder16, Subject::SomeoneElse})
        CHECK_FALSE(check.page.who()->button(subject)->isChecked());
    CHECK_FALSE(check.page.row(QuestionId("dark-urine")));

    SECTION("you, 16 or over, is remembered")
    {
        check.press(*check.page.who()->button(Subject::Self));
        CHECK_FALSE(check.page.who());
        CHECK(check.models.check.subject() == Subject::Self);
        CHECK(check.models.check.answer(check.core.rules.underAge) == Answer::Unanswered);
        check.passAll();
        CHECK(check.models.check.answer(check.core.rules.underAge) == Answer::No);
        check.models.check.restartCheck();
        check.page.opened();
        CHECK_FALSE(check.page.who());
    }
    SECTION("you, under 16, is asked each time and counts as the condition")
    {
        check.press(*check.page.who()->button(Subject::SelfUnder16));
        check.passAll();
        CHECK(check.models.check.answer(check.core.rules.underAge) == Answer::Yes);
        REQUIRE(check.models.check.permit(Side::Right));
        CHECK(check.models.check.permit(Side::Right)->outcome().level == Level::SeeSomeone);
        check.models.check.restartCheck();
        check.page.opened();
        CHECK(check.page.who());
    }
    SECTION("someone else: the age is a row like any other, and nothing of them is remembered")
    {
        check.press(*check.page.who()->button(Subject::SomeoneElse));
        check.pass();
        check.pass();
        check.pass();
        REQUIRE(check.page.row(check.core.rules.underAge));
        CHECK_FALSE(check.page.newMedicineRow());
        check.pass();
        check.press(*check.page.row(diabetes)->toggle().yes());
        check.pass();
        CHECK(check.models.check.isChecked(Side::Right));
        CHECK(check.models.profile.profile().lasting.empty());
        CHECK_FALSE(check.models.profile.profile().askedAt);
        check.models.check.restartCheck();
        CHECK_FALSE(check.models.check.subject());
        check.models.check.setSubject(Subject::Self);
        CHECK(check.models.check.remembered(diabetes) == Answer::Unanswered);
    }
}

TEST_CASE("SafetyPage: the age is not asked of somebody who has said it")
{
    Safety check;
    check.pass();
    check.pass();
    check.pass();
    REQUIRE(check.page.currentPage() == recent);
    CHECK_FALSE(check.page.row(check.core.rules.underAge));
    CHECK_FALSE(check.page.denyButton().accessibleDescription().contains(QStringLiteral("under 16")));
}

TEST_CASE("SafetyPage: who it is about can be changed from the first screen, and then the check begins again")
{
    Safety check;
    check.pass();
    check.press(check.page.backButton());
    REQUIRE(check.page.header().about().isVisible());
    check.press(check.page.header().about());
    REQUIRE(check.page.who());
    check.press(*check.page.who()->button(Subject::SomeoneElse));
    CHECK(check.page.currentPage() == PageId("urgent"));
    CHECK(answersOn(check, PageId("urgent")) == std::set{Answer::Unanswered});
}

TEST_CASE("SafetyPage: a press that comes with the screen chooses nobody")
{
    Safety check(std::nullopt);
    QTest::mouseClick(check.page.who()->button(Subject::Self), Qt::LeftButton);
    CHECK(check.page.who());
    CHECK_FALSE(check.models.check.subject());
}

TEST_CASE("SafetyPage: what is remembered is read out, every yes and every no, and one press confirms it")
{
    SecondCheck check;
    check.goToHealth();
    REQUIRE(check.page.profile());
    const QString said = check.page.profile()->sentences();
    CHECK(said.startsWith(QStringLiteral("You said yes to: diabetes. You said no to: ")));
    for (const calfwise::ScreeningPage &each : check.core.rules.pages) {
        for (const ScreeningRow &row : each.rows) {
            if (each.id == health && row.asks.size() > 1)
                CHECK(said.contains(QString::fromStdString(row.shortForm)));
        }
    }
    CHECK(check.models.check.answer(diabetes) == Answer::Unanswered);
    CHECK(check.page.denyButton().text() == QStringLiteral("Still right"));
    check.press(check.page.denyButton());
    CHECK(last(check.links) == Target(Place::Outcome));
    CHECK(check.models.check.answer(diabetes) == Answer::Yes);
    CHECK(check.answer("previous-clot") == Answer::No);
    REQUIRE(check.models.check.permit(Side::Right));
    CHECK(check.models.check.permit(Side::Right)->outcome().isWithheld(TechniqueId("heat")));
}

TEST_CASE("SafetyPage: what is remembered may be changed, and then all of it is asked")
{
    SecondCheck check;
    check.goToHealth();
    check.press(check.page.strip().change());
    CHECK_FALSE(check.page.profile());
    REQUIRE(check.page.row(diabetes));
    CHECK(check.page.row(diabetes)->toggle().answer() == Answer::Unanswered);
    check.pass();
    // A yes of before isn't denied in passing.
    REQUIRE(check.page.confirmation());
    check.press(*check.page.confirmation()->otherButton());
    CHECK(check.models.check.answer(diabetes) == Answer::No);
    CHECK(check.models.profile.profile().lasting.at(diabetes) == Answer::No);
}

TEST_CASE("SafetyPage: a new medicine or diagnosis has everything asked in full")
{
    SecondCheck check;
    check.pass();
    check.pass();
    check.pass();
    REQUIRE(check.page.newMedicineRow());
    const bool unsure = GENERATE(false, true);
    YesNotSure &toggle = check.page.newMedicineRow()->toggle();
    check.press(unsure ? *toggle.notSure() : *toggle.yes());
    CHECK(check.page.denyButton().text() == QStringLiteral("None of the others"));
    check.pass();
    REQUIRE(check.page.currentPage() == health);
    CHECK_FALSE(check.page.profile());
    CHECK(check.page.row(diabetes));
}

TEST_CASE("SafetyPage: a new medicine that is told after \"Still right\" takes that back")
{
    SecondCheck check;
    check.goToHealth();
    check.press(check.page.denyButton());
    REQUIRE(check.models.check.permit(Side::Right));
    check.page.showPage(recent);
    check.settle();
    check.press(*check.page.newMedicineRow()->toggle().yes());
    CHECK(check.models.check.answer(diabetes) == Answer::Unanswered);
    CHECK(check.models.check.permit(Side::Right) == nullptr);
    check.pass();
    CHECK_FALSE(check.page.profile());
}

TEST_CASE("SafetyPage: after 90 days, or with the clock set back, the profile is asked in full")
{
    const int days = GENERATE(89, 90, -1);
    SecondCheck check{std::chrono::days(days)};
    check.goToHealth();
    CHECK((check.page.profile() != nullptr) == (days == 89));
}

TEST_CASE("SafetyPage: the other leg's conditions were never asked, so its profile is asked in full")
{
    SecondCheck check;
    check.models.theCase.setLeg(Side::Left);
    check.settle();
    check.goToHealth();
    CHECK_FALSE(check.page.profile());
}

TEST_CASE("SafetyPage: after somebody else the profile is asked in full again")
{
    SecondCheck check;
    check.models.check.setSubject(Subject::SomeoneElse);
    check.models.check.setSubject(Subject::Self);
    check.page.opened();
    check.settle();
    check.goToHealth();
    CHECK_FALSE(check.page.profile());
    CHECK(check.models.check.remembered(diabetes) == Answer::Yes);
}

TEST_CASE("SafetyPage: a profile from before it had dates is asked in full, with what was said as a reminder")
{
    Safety check;
    check.models.profile.change([](HealthProfile &profile) { profile.lasting[diabetes] = Answer::Yes; });
    for (int i = 0; i < 3; ++i)
        check.pass();
    CHECK_FALSE(check.page.newMedicineRow());
    check.pass();
    CHECK_FALSE(check.page.profile());
    CHECK(check.models.check.remembered(diabetes) == Answer::Yes);
}

TEST_CASE("SafetyPage: six presses of Enter, 80 ms apart, confirm nothing")
{
    SecondCheck check;
    check.goToHealth();
    check.page.denyButton().setFocus();
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        check.hand += Tick(80);
        QTest::qWait(5);
    }
    CHECK(check.page.profile());
    CHECK(check.links.isEmpty());
}

TEST_CASE("SafetyPage: the way back from who the check is about stands at the foot of the page, at 200 % too")
{
    Safety check(std::nullopt);
    const double scale = GENERATE(1.0, 2.0);
    check.theme.setTextScale(scale);
    check.settle();
    REQUIRE(check.page.who());
    const QWidget &back = check.page.backButton();
    REQUIRE(back.isVisible());
    const int below = check.page.height() - back.mapTo(&check.page, QPoint(0, back.height())).y();
    CHECK(below >= 0);
    CHECK(below <= back.height());
    check.theme.setTextScale(1.0);
}
