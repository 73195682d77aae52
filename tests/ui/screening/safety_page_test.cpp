// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/screening/walk.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/widgets/fitted_scroll.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/yes_not_sure.h"
#include "ui/screening/question_row.h"
#include "ui/screening/safety_page.h"

using namespace calfwise;

namespace {

const QuestionId breath("breathless-or-chest-pain");
const QuestionId swelling("swelling-one-leg");
const PageId urgent("urgent");
const PageId thisLeg("this-leg");

struct Safety : test::Walk {
    SafetyPage &page = show(new SafetyPage(theme, models.theCase, models.check, models.profile));
    QSignalSpy links{&page, &Page::linkRequested};
};

QString deniedWords(const SafetyPage &page)
{
    return page.denyButton().accessibleDescription();
}

} // namespace

TEST_CASE("SafetyPage: nothing is preset, and nothing is answered by opening it")
{
    Safety safety;
    for (const Question &question : safety.core.rules.questions) {
        CHECK(safety.models.check.answer(question.id) == Answer::Unanswered);
        if (QuestionRow *row = safety.page.row(question.id))
            CHECK(row->toggle().answer() == Answer::Unanswered);
    }
    CHECK(safety.page.currentPage() == urgent);
}

TEST_CASE("SafetyPage: \"None of these\" names each sign that it denies, and denies those")
{
    Safety safety;
    for (const Question &question : safety.core.rules.questions) {
        if (question.page == urgent)
            CHECK(deniedWords(safety.page).contains(QString::fromStdString(question.shortForm)));
    }
    CHECK(deniedWords(safety.page).startsWith(QStringLiteral("This says no to all seven: ")));
    safety.press(safety.page.denyButton());
    for (const Question &question : safety.core.rules.questions)
        CHECK(safety.models.check.answer(question.id) == (question.page == urgent ? Answer::No : Answer::Unanswered));
    CHECK(safety.page.currentPage() == thisLeg);
    CHECK(safety.links.isEmpty());
}

TEST_CASE("SafetyPage: after a yes the button denies only the others, and says so")
{
    Safety safety;
    safety.press(safety.page.denyButton());
    safety.press(*safety.page.row(swelling)->toggle().yes());
    CHECK(safety.page.denyButton().text() == QStringLiteral("None of the others"));
    CHECK_FALSE(deniedWords(safety.page).contains(QStringLiteral("swelling of one leg")));
    CHECK(deniedWords(safety.page).contains(QStringLiteral("the other ten")));
    safety.press(safety.page.denyButton());
    CHECK(safety.models.check.answer(swelling) == Answer::Yes);
}

TEST_CASE("SafetyPage: an emergency sign ends the check at once")
{
    const Answer given = GENERATE(Answer::Yes, Answer::Unsure);
    Safety safety;
    YesNotSure &toggle = safety.page.row(breath)->toggle();
    safety.press(given == Answer::Yes ? *toggle.yes() : *toggle.notSure());
    CHECK(test::last(safety.links) == Target(Place::Outcome));
    REQUIRE(safety.models.check.refusal(Side::Right));
    CHECK(safety.models.check.refusal(Side::Right)->outcome.level == Level::Emergency);
    CHECK(safety.models.check.permit(Side::Left) == nullptr);
}

TEST_CASE("SafetyPage: a person with nothing to report is through with one press a page, and has a permit")
{
    Safety safety;
    for (std::size_t i = 0; i < safety.core.rules.pages.size(); ++i) {
        CHECK(safety.links.isEmpty());
        CHECK(safety.models.check.permit(Side::Right) == nullptr);
        safety.press(safety.page.denyButton());
    }
    CHECK(test::last(safety.links) == Target(Place::Outcome));
    CHECK(safety.models.check.permit(Side::Right) != nullptr);
    CHECK(safety.models.check.permit(Side::Left) == nullptr);
}

TEST_CASE("SafetyPage: going back loses no answer")
{
    Safety safety;
    safety.press(safety.page.denyButton());
    safety.press(*safety.page.row(swelling)->toggle().notSure());
    safety.press(safety.page.backButton());
    CHECK(safety.page.currentPage() == urgent);
    CHECK(safety.models.check.answer(breath) == Answer::No);
    safety.press(safety.page.denyButton());
    CHECK(safety.page.row(swelling)->toggle().answer() == Answer::Unsure);
    safety.press(safety.page.backButton());
    safety.press(safety.page.backButton());
    CHECK(test::last(safety.links) == Target(PathStep::Symptoms));
    CHECK(safety.models.check.answer(swelling) == Answer::Unsure);
}

TEST_CASE("SafetyPage: what lasts is shown as a note and confirmed, never answered by itself")
{
    Safety safety;
    const QuestionId diabetes("diabetes");
    safety.models.profile.change([&](HealthProfile &profile) { profile.lasting[diabetes] = Answer::Yes; });
    safety.page.showPage(PageId("health"));
    safety.settle();
    REQUIRE(safety.page.row(diabetes));
    CHECK(safety.page.row(diabetes)->toggle().answer() == Answer::Unanswered);

    safety.press(safety.page.denyButton());
    REQUIRE(safety.page.confirmation());
    CHECK(safety.models.check.answer(diabetes) == Answer::Unanswered);
    safety.press(*safety.page.confirmation()->harmlessButton());
    CHECK(safety.models.check.answer(diabetes) == Answer::Unanswered);
    CHECK(safety.page.currentPage() == PageId("health"));

    safety.press(safety.page.denyButton());
    safety.press(*safety.page.confirmation()->otherButton());
    CHECK(safety.models.check.answer(diabetes) == Answer::No);
}

TEST_CASE("SafetyPage: the keyboard alone answers and goes on")
{
    Safety safety;
    QuestionRow *row = safety.page.row(breath);
    row->info().setFocus();
    QTest::keyClick(&safety.window, Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == row->toggle().yes());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == row->toggle().notSure());
    safety.page.denyButton().setFocus();
    QTest::keyClick(&safety.page.denyButton(), Qt::Key_Space);
    safety.settle();
    CHECK(safety.page.currentPage() == thisLeg);
}

TEST_CASE("SafetyPage: (i) says why, and Escape gives the focus back")
{
    Safety safety;
    Button &info = safety.page.row(breath)->info();
    safety.press(info);
    auto *box = safety.window.findChild<PopOver *>();
    REQUIRE(box);
    CHECK(box->accessibleDescription().contains(QString::fromStdString(safety.core.rules.find(breath)->explain)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    safety.settle();
    CHECK(QApplication::focusWidget() == &info);
}

TEST_CASE("SafetyPage: the button that denies and the leg stay in sight at every size")
{
    const double scale = GENERATE(1.0, 2.0);
    const QSize size = GENERATE(QSize(936, 644), QSize(1352, 792));
    test::Walk walk;
    walk.theme.setTextScale(scale);
    walk.models.check.denyRest(urgent);
    auto *made = new SafetyPage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile);
    made->setSmall(size.width() < 1000);
    SafetyPage &page = walk.show(made, size);
    for (const calfwise::ScreeningPage &each : walk.core.rules.pages) {
        page.showPage(each.id);
        walk.settle();
        INFO(each.id.value() << " at " << scale << ", " << size.width());
        const QRect button(page.denyButton().mapTo(&page, QPoint(0, 0)), page.denyButton().size());
        CHECK(page.rect().contains(button));
        CHECK(button.height() >= 64);
    }
    walk.theme.setTextScale(1.0);
}

TEST_CASE("SafetyPage: at the largest letters the questions keep their room, and what is denied can be read after them")
{
    test::Walk walk;
    walk.theme.setTextScale(3.0);
    SafetyPage &page =
        walk.show(new SafetyPage(walk.theme, walk.models.theCase, walk.models.check, walk.models.profile), {1352, 792});
    for (const calfwise::ScreeningPage &each : walk.core.rules.pages) {
        page.showPage(each.id);
        walk.settle();
        QTest::qWait(60);
        INFO(each.id.value());
        const auto *questions = page.findChild<FittedScroll *>();
        REQUIRE(questions);
        CHECK(questions->height() >= page.height() / 3);
        CHECK(page.rect().contains(QRect(page.denyButton().mapTo(&page, QPoint(0, 0)), page.denyButton().size())));
        CHECK(page.denyButton().accessibleDescription().startsWith(QStringLiteral("This says ")));
    }
    walk.theme.setTextScale(1.0);
}
