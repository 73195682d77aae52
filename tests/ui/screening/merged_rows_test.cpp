// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows that ask for several things, and "See what to do now".
#include "tests/ui/screening/check_hand.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/yes_not_sure.h"
#include "ui/screening/check_strip.h"
#include "ui/screening/question_row.h"

using namespace calfwise;
using namespace calfwise::test;

namespace {

const QuestionId swelling("swelling-one-leg");
const QuestionId warmth("warmth-one-leg");
const QuestionId colour("redness-or-darkening");
const PageId thisLeg("this-leg");

/// On the second screen, with the row of swelling, warmth and colour unfolded.
struct Unfolded : Safety {
    QuestionRow &row;

    Unfolded() : row(open()) {}

    QuestionRow &open()
    {
        pass();
        QuestionRow *found = page.row(swelling);
        press(*found->toggle().yes());
        return *found;
    }
    std::array<Answer, 3> answers() const
    {
        return {models.check.answer(swelling), models.check.answer(warmth), models.check.answer(colour)};
    }
};

using Three = std::array<Answer, 3>;
constexpr Three allUnsure{Answer::Unsure, Answer::Unsure, Answer::Unsure};

} // namespace

TEST_CASE("SafetyPage: a yes to a row of several unfolds it, and the focus goes to the first of them")
{
    Unfolded check;
    REQUIRE(check.row.isUnfolded());
    for (const QuestionId &id : {swelling, warmth, colour}) {
        REQUIRE(check.row.part(id));
        CHECK(check.row.part(id)->isVisible());
        CHECK(check.row.part(id)->answer() == Answer::Unanswered);
    }
    CHECK(QApplication::focusWidget() == check.row.part(swelling)->yes());
    CHECK(check.answers() == allUnsure);
}

TEST_CASE("SafetyPage: until it's said which, the screen can't be left forwards, and says what is missing")
{
    Unfolded check;
    check.seeAll();
    CHECK(check.page.denyButton().text() == QStringLiteral("Say which it is"));
    CHECK(check.page.strip().line().text().contains(QStringLiteral("Swollen, warmer or different colour")));
    check.press(check.page.denyButton());
    CHECK(check.page.currentPage() == thisLeg);
    CHECK(check.answers() == allUnsure);
    CHECK(QApplication::focusWidget() == check.row.part(swelling)->yes());

    SECTION("one of them is said, and the others are denied with the rest")
    {
        check.press(*check.row.part(warmth)->yes());
        CHECK(check.answers() == Three{Answer::Unanswered, Answer::Yes, Answer::Unanswered});
        CHECK(check.page.denyButton().text() == QStringLiteral("None of the others"));
        CHECK(check.page.denyButton().accessibleDescription().contains(QStringLiteral("swelling of one leg")));
        check.pass();
        CHECK(check.answers() == Three{Answer::No, Answer::Yes, Answer::No});
    }
    SECTION("\"Not sure which\" is an answer")
    {
        check.press(*check.row.notSureWhich());
        CHECK(check.answers() == allUnsure);
        check.pass();
        CHECK(check.page.currentPage() != thisLeg);
        CHECK(check.answers() == allUnsure);
    }
    SECTION("what was said is taken back: all count as not sure again")
    {
        check.press(*check.row.part(warmth)->yes());
        check.press(*check.row.part(warmth)->yes());
        CHECK(check.answers() == allUnsure);
        CHECK(check.page.denyButton().text() == QStringLiteral("Say which it is"));
    }
    SECTION("the row's own yes is taken back: nothing was said")
    {
        check.press(*check.row.toggle().yes());
        CHECK_FALSE(check.row.isUnfolded());
        CHECK(check.answers() == Three{});
    }
}

TEST_CASE("SafetyPage: who goes away half way finds what was not said as \"not sure\"")
{
    Unfolded check;
    check.press(check.page.backButton());
    CHECK(check.answers() == allUnsure);
    check.pass();
    REQUIRE(check.page.currentPage() == thisLeg);
    QuestionRow *row = check.page.row(swelling);
    CHECK_FALSE(row->isUnfolded());
    CHECK(row->toggle().answer() == Answer::Unsure);
    CHECK(check.models.check.outcome().shownBeside == Level::SameDay);
}

TEST_CASE("SafetyPage: a double click on Yes unfolds the row and answers nothing in it")
{
    Safety check;
    check.pass();
    QuestionRow *row = check.page.row(swelling);
    check.press(*row->toggle().yes());
    QTest::mouseClick(row->toggle().yes(), Qt::LeftButton);
    QTest::mouseClick(row->part(swelling)->yes(), Qt::LeftButton);
    CHECK(row->isUnfolded());
    CHECK(check.models.check.answer(swelling) == Answer::Unsure);
    CHECK(check.models.check.answer(warmth) == Answer::Unsure);
}

TEST_CASE("SafetyPage: the keyboard reaches every small row, in the order of the eye")
{
    Unfolded check;
    for (const QuestionId &id : {swelling, warmth, colour}) {
        CHECK(QApplication::focusWidget() == check.row.part(id)->yes());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        CHECK(QApplication::focusWidget() == check.row.part(id)->notSure());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // to the next one's (i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
}

TEST_CASE("SafetyPage: \"Show all\" lists what the button says no to")
{
    Safety check;
    check.seeAll();
    REQUIRE(check.page.strip().showAll().isVisible());
    check.press(check.page.strip().showAll());
    const auto *box = check.window.findChild<PopOver *>();
    REQUIRE(box);
    QStringList shown;
    for (const Label *label : box->findChildren<Label *>())
        shown << label->text();
    for (const Question &question : check.core.rules.questions) {
        if (question.page == PageId("urgent"))
            CHECK(shown.contains(QString::fromStdString(question.shortForm)));
    }
}

TEST_CASE("SafetyPage: after a same-day answer the person may see what to do now, and that stands")
{
    Unfolded check;
    REQUIRE(check.page.nowButton().isVisible());
    check.press(check.page.nowButton());
    CHECK(last(check.links) == Target(Place::Outcome));
    REQUIRE(check.models.check.refusal(Side::Right));
    REQUIRE(check.models.check.refusal(Side::Right)->standing);
    CHECK(check.models.check.refusal(Side::Right)->standing->level == Level::SameDay);

    // More answers can only raise it.
    check.page.opened();
    check.settle();
    check.press(*check.page.row(swelling)->toggle().notSure());
    for (int i = 0; i < 5 && check.links.size() < 2; ++i)
        check.pass();
    CHECK(check.models.check.refusal(Side::Right)->standing);
    CHECK(check.models.check.permit(Side::Right) == nullptr);
    CHECK(check.models.check.permit(Side::Left) == nullptr);
}

TEST_CASE("SafetyPage: without a same-day answer there is nothing to see yet")
{
    Safety check;
    CHECK_FALSE(check.page.nowButton().isVisible());
    CHECK_FALSE(check.models.check.decideNow());
    check.pass();
    check.pass();
    check.press(*check.page.row(QuestionId("bruise-after-strain"))->toggle().yes());
    CHECK_FALSE(check.page.nowButton().isVisible());
    CHECK(check.diary->screenings().empty());
}
