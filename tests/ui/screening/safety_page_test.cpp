// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screening/check_hand.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/widgets/fitted_scroll.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/yes_not_sure.h"
#include "ui/screening/check_strip.h"
#include "ui/screening/question_row.h"

#include <QLabel>
#include <QScrollBar>

using namespace calfwise;
using namespace calfwise::test;

namespace {

const QuestionId breath("breathless-or-chest-pain");
const QuestionId swelling("swelling-one-leg");
const QuestionId vein("hard-sore-veins");
const PageId urgent("urgent");
const PageId thisLeg("this-leg");

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
    CHECK(deniedWords(safety.page).startsWith(QStringLiteral("Says no to: ")));
    CHECK(safety.page.strip().line().text() == QStringLiteral("Says no to the 7 rows left empty."));
    safety.pass();
    for (const calfwise::ScreeningPage &each : safety.core.rules.pages)
        CHECK(answersOn(safety, each.id) == std::set{each.id == urgent ? Answer::No : Answer::Unanswered});
    CHECK(safety.page.currentPage() == thisLeg);
    CHECK(safety.links.isEmpty());
}

TEST_CASE("SafetyPage: after a yes the button denies only the others, and says so")
{
    Safety safety;
    safety.pass();
    safety.press(*safety.page.row(vein)->toggle().yes());
    safety.seeAll();
    CHECK(safety.page.denyButton().text() == QStringLiteral("None of the others"));
    CHECK_FALSE(deniedWords(safety.page).contains(QStringLiteral("a hard or sore vein")));
    CHECK(deniedWords(safety.page).contains(QStringLiteral("swelling, warmth or a change of colour")));
    CHECK(safety.page.strip().line().text() == QStringLiteral("Says no to the 8 rows left empty."));
    safety.pass();
    CHECK(safety.models.check.answer(vein) == Answer::Yes);
    CHECK(safety.models.check.answer(swelling) == Answer::No);
}

TEST_CASE("SafetyPage: an emergency sign ends the check at once")
{
    const Answer given = GENERATE(Answer::Yes, Answer::Unsure);
    Safety safety;
    YesNotSure &toggle = safety.page.row(breath)->toggle();
    safety.press(given == Answer::Yes ? *toggle.yes() : *toggle.notSure());
    CHECK(last(safety.links) == Target(Place::Outcome));
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
        safety.pass();
    }
    CHECK(last(safety.links) == Target(Place::Outcome));
    CHECK(safety.models.check.permit(Side::Right) != nullptr);
    CHECK(safety.models.check.permit(Side::Left) == nullptr);
}

TEST_CASE("SafetyPage: going back loses no answer")
{
    Safety safety;
    safety.pass();
    safety.press(*safety.page.row(vein)->toggle().notSure());
    safety.press(safety.page.backButton());
    CHECK(safety.page.currentPage() == urgent);
    CHECK(safety.models.check.answer(breath) == Answer::No);
    safety.pass();
    CHECK(safety.page.row(vein)->toggle().answer() == Answer::Unsure);
    safety.press(safety.page.backButton());
    safety.press(safety.page.backButton());
    CHECK(last(safety.links) == Target(PathStep::Symptoms));
    CHECK(safety.models.check.answer(vein) == Answer::Unsure);
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

    safety.pass();
    REQUIRE(safety.page.confirmation());
    CHECK(safety.models.check.answer(diabetes) == Answer::Unanswered);
    safety.press(*safety.page.confirmation()->harmlessButton());
    CHECK(safety.models.check.answer(diabetes) == Answer::Unanswered);
    CHECK(safety.page.currentPage() == PageId("health"));

    safety.pass();
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
    safety.hand += std::chrono::seconds(1);
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

TEST_CASE("SafetyPage: below 200 % the strip stays at the foot, and covers no row")
{
    const double scale = GENERATE(1.0, 1.5);
    const QSize size = GENERATE(QSize(936, 644), QSize(1352, 792));
    Hand walk;
    walk.theme.setTextScale(scale);
    SafetyPage *made = walk.make();
    made->setSmall(size.width() < 1000);
    SafetyPage &page = walk.show(made, size);
    for (const calfwise::ScreeningPage &each : walk.core.rules.pages) {
        page.showPage(each.id);
        walk.settle();
        INFO(each.id.value() << " at " << scale << ", " << size.width());
        const QRect button(page.denyButton().mapTo(&page, QPoint(0, 0)), page.denyButton().size());
        CHECK(page.rect().contains(button));
        CHECK(button.height() >= 64);
        const auto *rows = page.findChild<FittedScroll *>();
        CHECK(rows->mapTo(&page, QPoint(0, rows->height())).y() <= page.strip().mapTo(&page, QPoint(0, 0)).y());
    }
    walk.theme.setTextScale(1.0);
}

TEST_CASE("SafetyPage: from 200 % on the strip comes after the rows, and two whole rows fit into view")
{
    const double scale = GENERATE(2.0, 3.0);
    Hand walk;
    walk.theme.setTextScale(scale);
    SafetyPage *made = walk.make();
    made->setSmall(true);
    SafetyPage &page = walk.show(made, {936, 712});
    for (const calfwise::ScreeningPage &each : walk.core.rules.pages) {
        page.showPage(each.id);
        walk.settle();
        QTest::qWait(60);
        INFO(each.id.value() << " at " << scale);
        const auto *view = page.findChild<FittedScroll *>();
        REQUIRE(view);
        CHECK(view->widget()->isAncestorOf(&page.strip()));
        CHECK(view->viewport()->height() >= page.height() * 9 / 10);
        for (const ScreeningRow &asked : each.rows) {
            const QuestionRow *row = asked.asks.empty() ? nullptr : page.row(asked.asks.front());
            if (row && row->isVisible())
                CHECK(row->height() <= view->viewport()->height());
        }
        CHECK_FALSE(page.denyButton().accessibleDescription().isEmpty());
    }
    walk.theme.setTextScale(1.0);
}

TEST_CASE("SafetyPage: a row that nobody saw is never denied, at any size and any size of letters")
{
    const double scale = GENERATE(0.8, 1.0, 1.5, 2.0, 3.0);
    const QSize size = GENERATE(QSize(936, 644), QSize(1352, 792));
    Hand walk;
    walk.theme.setTextScale(scale);
    SafetyPage *made = walk.make();
    made->setSmall(size.width() < 1000);
    SafetyPage &page = walk.show(made, size);
    for (const calfwise::ScreeningPage &each : walk.core.rules.pages) {
        INFO(each.id.value() << " at " << scale << ", " << size.width());
        REQUIRE(page.currentPage() == each.id);
        QTest::qWait(60);
        for (int presses = 0; page.unseen() > 0; ++presses) {
            REQUIRE(presses < 40);
            const std::size_t before = page.unseen();
            CHECK(page.denyButton().text() == QStringLiteral("Show %1 more").arg(before));
            walk.press(page.denyButton());
            QTest::qWait(20);
            CHECK(answersOn(walk, each.id) == std::set{Answer::Unanswered});
            CHECK(page.unseen() <= before);
        }
        CHECK(page.denyButton().text() == QStringLiteral("None of these"));
        walk.press(page.denyButton());
        CHECK(answersOn(walk, each.id) == std::set{Answer::No});
    }
    walk.theme.setTextScale(1.0);
}

TEST_CASE("SafetyPage: what was jumped over was not seen")
{
    Hand walk;
    walk.models.check.denyRest(urgent, rowsOf(walk.core.rules.pages.front()));
    SafetyPage &page = walk.show(walk.make(), {936, 400});
    QTest::qWait(20);
    REQUIRE(page.unseen() > 0);
    QScrollBar *bar = page.findChild<FittedScroll *>()->verticalScrollBar();
    bar->setValue(bar->maximum());
    QTest::qWait(20);
    REQUIRE(page.unseen() > 0);
    const int end = bar->value();
    walk.press(page.denyButton());
    CHECK(bar->value() < end);
    CHECK(answersOn(walk, thisLeg) == std::set{Answer::Unanswered});
}

TEST_CASE("SafetyPage: one movement never does two things")
{
    Hand walk;
    SafetyPage &page = walk.show(walk.make(), {936, 400});
    QTest::qWait(20);
    REQUIRE(page.unseen() > 0);

    SECTION("six presses of Enter, 80 ms apart")
    {
        walk.hand += std::chrono::seconds(1);
        page.denyButton().setFocus();
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            walk.hand += Tick(80);
            QTest::qWait(5);
        }
        CHECK(page.currentPage() == urgent);
        CHECK(answersOn(walk, urgent) == std::set{Answer::Unanswered});
    }
    SECTION("a double click on the button")
    {
        // Qt's own mouseDClick() sends the second press alone.
        const auto doubleClick = [&page] {
            QTest::mouseClick(&page.denyButton(), Qt::LeftButton);
            QTest::mouseDClick(&page.denyButton(), Qt::LeftButton);
            QTest::mouseRelease(&page.denyButton(), Qt::LeftButton);
            QTest::qWait(20);
        };
        walk.hand += std::chrono::seconds(1);
        for (int i = 0; i < 40 && page.unseen() > 0; ++i) {
            doubleClick();
            CHECK(answersOn(walk, urgent) == std::set{Answer::Unanswered});
            walk.hand += std::chrono::seconds(1);
        }
        REQUIRE(page.unseen() == 0);
        doubleClick();
        CHECK(page.currentPage() == thisLeg);
        CHECK(answersOn(walk, thisLeg) == std::set{Answer::Unanswered});
    }
    SECTION("a hand that goes on hitting it")
    {
        walk.hand += std::chrono::seconds(1);
        for (int i = 0; i < 100; ++i) {
            QTest::mouseClick(&page.denyButton(), Qt::LeftButton);
            walk.hand += Tick(200);
            QTest::qWait(1);
        }
        CHECK(page.currentPage() == urgent);
        CHECK(answersOn(walk, urgent) == std::set{Answer::Unanswered});
    }
    SECTION("a key that is held")
    {
        walk.hand += std::chrono::seconds(1);
        page.denyButton().setFocus();
        QTest::keyPress(&page.denyButton(), Qt::Key_Return);
        for (int i = 0; i < 50; ++i) {
            walk.hand += std::chrono::seconds(1);
            QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
            QCoreApplication::sendEvent(QApplication::focusWidget(), &held);
            QTest::qWait(1);
        }
        CHECK(page.currentPage() == urgent);
        CHECK(answersOn(walk, urgent) == std::set{Answer::Unanswered});
    }
}

TEST_CASE("SafetyPage: a double click on Yes leaves the yes standing, and a later press takes it back")
{
    Safety safety;
    safety.pass();
    QWidget *yes = safety.page.row(vein)->toggle().yes();
    safety.press(*yes);
    QTest::mouseClick(yes, Qt::LeftButton);
    CHECK(safety.models.check.answer(vein) == Answer::Yes);
    CHECK(safety.page.row(vein)->toggle().answer() == Answer::Yes);
    safety.press(*yes);
    CHECK(safety.models.check.answer(vein) == Answer::Unanswered);
}

TEST_CASE("SafetyPage: each screen begins at its heading")
{
    Safety safety;
    for (std::size_t i = 0; i + 1 < safety.core.rules.pages.size(); ++i) {
        const auto *heading = qobject_cast<const QLabel *>(QApplication::focusWidget());
        REQUIRE(heading);
        CHECK(heading->text() == QString::fromStdString(safety.core.rules.pages[i].heading));
        safety.pass();
    }
}

TEST_CASE("CheckModel: while a row of a screen was not seen, nothing on it is denied")
{
    Hand walk;
    for (const calfwise::ScreeningPage &page : walk.core.rules.pages) {
        const std::set<RowId> all = rowsOf(page);
        for (const ScreeningRow &row : page.rows) {
            if (row.asks.empty())
                continue;
            std::set<RowId> seen = all;
            seen.erase(row.id);
            CHECK_FALSE(walk.models.check.denyRest(page.id, seen));
        }
        CHECK(answersOn(walk, page.id) == std::set{Answer::Unanswered});
        CHECK(walk.models.check.denyRest(page.id, all));
        CHECK(answersOn(walk, page.id) == std::set{Answer::No});
    }
    CHECK_FALSE(walk.models.check.denyRest(PageId("none-such"), {}));
}
