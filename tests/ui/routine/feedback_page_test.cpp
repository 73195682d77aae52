// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pain_question.h"
#include "ui/kit/widgets/pain_scale.h"
#include "ui/routine/feedback_page.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;
using test::RoutineHouse;

namespace {

struct Rated : RoutineHouse {
    std::unique_ptr<FeedbackPage> page;

    Rated()
    {
        page = std::make_unique<FeedbackPage>(themed.theme, models->theCase, models->check, models->profile,
                                              models->session);
        page->resize(1200, 800);
    }

    /// Twenty seconds of the first step, then the person stops.
    void stopEarly(StopReason reason = StopReason::ByPerson)
    {
        start(6);
        RoutineSession &session = *models->session.session();
        session.start(tick);
        for (int i = 0; i < 10; ++i) {
            wait(2000);
            session.tick(tick);
        }
        if (reason == StopReason::ByPerson)
            session.stop(tick, reason);
        else
            models->session.stopForSign(tick, reason);
    }

    void show()
    {
        page->opened();
        test::showNow(*page);
    }

    bool says(const QString &words) const
    {
        for (const Label *label : page->findChildren<Label *>()) {
            if (label->text().contains(words))
                return true;
        }
        return false;
    }

    void press(QWidget *button)
    {
        REQUIRE(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
};

} // namespace

TEST_CASE("FeedbackPage: without a finished session it leads to the routines")
{
    Rated house;
    house.show();
    CHECK(house.page->saveButton() == nullptr);
    house.start();
    house.show();
    CHECK(house.page->saveButton() == nullptr);
}

TEST_CASE("FeedbackPage: shows the rating before beside the one after, in words")
{
    Rated house;
    house.stopEarly();
    house.show();
    CHECK(house.says("Before it was 6 out of 10."));
    REQUIRE(house.page->painAfter());
    QTest::keyClick(&house.page->painAfter()->scale(), Qt::Key_4);
    CHECK(house.says("From 6 to 4."));
}

TEST_CASE("FeedbackPage: says what to do for the rest of the day, but not after a sign")
{
    const bool sign = GENERATE(false, true);
    Rated house;
    house.core.aftercare.sentences = {"Walk a little."};
    house.stopEarly(sign ? StopReason::Breathless : StopReason::ByPerson);
    house.show();
    CHECK(house.says("Walk a little.") != sign);
}

TEST_CASE("FeedbackPage: saving writes both ratings, the cramp, the note and the seconds to the diary")
{
    Rated house;
    house.stopEarly();
    house.show();
    QTest::keyClick(&house.page->painAfter()->scale(), Qt::Key_4);
    QTest::mouseClick(house.page->cramp(), Qt::LeftButton);
    QTest::keyClicks(house.page->note(), "easier");
    QSignalSpy links(house.page.get(), &Page::linkRequested);
    house.press(house.page->saveButton());
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().value<Target>() == Target(Place::Diary));
    const auto entries = house.diary->entries();
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].painBefore == 6);
    CHECK(entries[0].painAfter == 4);
    CHECK(entries[0].cramp);
    CHECK(entries[0].note == "easier");
    REQUIRE(entries[0].steps.size() == 1);
    CHECK(entries[0].steps[0].heldSeconds == 20);
    CHECK(entries[0].stopped == StopReason::ByPerson);
    CHECK(house.models->session.session() == nullptr);
    CHECK(house.page->saveButton() == nullptr);
}

TEST_CASE("FeedbackPage: after a session the check still stands, judged again with what the diary now knows")
{
    Rated house;
    house.stopEarly();
    house.show();
    house.press(house.page->saveButton());
    CHECK(house.models->check.permit(Side::Right) != nullptr);
    CHECK(house.models->session.painBefore() == std::nullopt);
}

TEST_CASE("FeedbackPage: leaving a routine out of the diary is asked first")
{
    Rated house;
    house.stopEarly();
    house.show();
    house.press(house.page->discardButton());
    auto *dialog = house.page->findChild<Dialog *>();
    REQUIRE(dialog);
    CHECK(house.models->session.session() != nullptr);
    SECTION("keep it")
    {
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCoreApplication::processEvents();
        CHECK(house.models->session.session() != nullptr);
        CHECK(house.page->saveButton() != nullptr);
    }
    SECTION("leave it out")
    {
        house.press(dialog->otherButton());
        CHECK(house.models->session.session() == nullptr);
        CHECK(house.diary->entries().empty());
    }
}

TEST_CASE("FeedbackPage: a routine that was stopped for a sign says what to do and can be saved")
{
    Rated house;
    house.stopEarly(StopReason::PulseUnderFinger);
    house.show();
    CHECK(house.says("Do not press here again."));
    house.press(house.page->saveButton());
    REQUIRE(house.diary->entries().size() == 1);
    CHECK(house.diary->entries()[0].stopped == StopReason::PulseUnderFinger);
}

TEST_CASE("FeedbackPage: a note ends at its limit and says so")
{
    Rated house;
    house.stopEarly();
    house.show();
    house.page->note()->setPlainText(QString(FeedbackPage::mostNoteCharacters + 10, QLatin1Char('x')));
    CHECK(house.page->note()->toPlainText().size() == FeedbackPage::mostNoteCharacters);
    CHECK(house.says("4000 characters"));
}

TEST_CASE("FeedbackPage: what was entered outlives a change of the text size")
{
    Rated house;
    house.stopEarly();
    house.show();
    QTest::keyClick(&house.page->painAfter()->scale(), Qt::Key_3);
    QTest::keyClicks(house.page->note(), "slow");
    house.themed.theme.setTextScale(2.0);
    REQUIRE(house.page->painAfter());
    CHECK(house.page->painAfter()->value() == 3);
    CHECK(house.page->note()->toPlainText() == "slow");
}
