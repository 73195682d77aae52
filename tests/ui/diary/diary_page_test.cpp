// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/diary/diary_page.h"
#include "ui/diary/diary_page_words.h"
#include "ui/diary/diary_words.h"
#include "ui/diary/entry_list.h"
#include "ui/diary/entry_panel.h"
#include "ui/diary/entry_words.h"
#include "ui/diary/month_calendar.h"
#include "ui/diary/pain_line.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pain_scale.h"
#include "ui/kit/widgets/segmented.h"

#include <QSignalSpy>
#include <QTest>

using namespace calfwise;
using test::RoutineHouse;

namespace {

struct Shown : RoutineHouse {
    void session(int daysAgo, int before, int after)
    {
        DiaryEntry entry = sessionAt(now - std::chrono::days(daysAgo));
        entry.painBefore = before;
        entry.painAfter = after;
        models->diary.restore(entry);
    }
    DiaryRecord record(RecordKind kind, int daysAgo, std::optional<double> value)
    {
        DiaryRecord made;
        made.kind = kind;
        made.at = now - std::chrono::days(daysAgo);
        made.leg = Side::Right;
        made.value = value;
        REQUIRE(models->diary.add(made) == SaveResult::Done);
        return made;
    }
    void show()
    {
        page = std::make_unique<DiaryPage>(themed.theme, models->theCase, models->check, models->diary);
        page->resize(1200, 900);
        page->opened();
        test::showNow(*page);
    }
    QString words() const
    {
        QString all;
        for (const Label *label : page->findChildren<Label *>()) {
            if (!label->isHidden())
                all += label->text() + QLatin1Char('\n');
        }
        return all;
    }
    Button *button(const QString &text) const
    {
        for (Button *one : page->findChildren<Button *>()) {
            if (one->text() == text && !one->isHidden())
                return one;
        }
        return nullptr;
    }
    QDate today() const { return QDateTime::fromSecsSinceEpoch(now.time_since_epoch().count()).date(); }

    std::unique_ptr<DiaryPage> page;
};

} // namespace

TEST_CASE("DiaryPage: what stands under before and after is of the chosen period")
{
    Shown house;
    for (int ago = 1; ago <= 5; ++ago)
        house.session(ago, 6, 4);
    for (int ago = 40; ago < 50; ++ago)
        house.session(ago, 9, 9);
    house.show();
    BeforeAfter five;
    five.cases = 5;
    five.enough = true;
    five.before = 6;
    five.after = 4;
    five.lowestAfter = five.highestAfter = 4;
    CHECK(house.words().contains(DiaryPageWords::effectNumbers(five)));
    QTest::mouseClick(house.page->findChildren<Segmented *>().at(1)->option(QStringLiteral("91")), Qt::LeftButton);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(house.words().contains(DiaryPageWords::effectNumbers(five)));
    CHECK(house.words().contains(QStringLiteral("15 sessions")));
}

TEST_CASE("DiaryPage: a diary without a session has its charts, and pain that was felt stands at its own day")
{
    Shown house;
    house.record(RecordKind::Pain, 4, 6);
    house.record(RecordKind::Cramp, 3, 3);
    house.record(RecordKind::AnkleBend, 2, 9.5);
    house.show();
    const auto *line = house.page->findChild<PainLine *>();
    REQUIRE(line->plot().felt.size() == 1);
    CHECK(line->plot().pressed.empty());
    CHECK(line->plot().felt.front().day == line->plot().period.to - std::chrono::days(4));
    CHECK(line->plot().cramps.size() == 1);
    CHECK(house.words().contains(QStringLiteral("9.5 cm")));
    CHECK(house.page->list()->shownRows() == 3);
}

TEST_CASE("DiaryPage: a day of the calendar opens by a press and by the keys")
{
    Shown house;
    house.record(RecordKind::Pain, 0, 6);
    house.record(RecordKind::Pain, 1, 5);
    house.show();
    MonthGrid *grid = house.page->calendar()->grid();
    REQUIRE(grid->focusPolicy() == Qt::StrongFocus);
    QTest::mouseClick(grid, Qt::LeftButton, Qt::NoModifier, grid->cellOf(house.today()).center());
    CHECK(house.words().contains(DiaryPageWords::entriesOf(house.today())));
    CHECK(house.page->list()->shownRows() == 1);
    QTest::keyClick(grid, Qt::Key_Left);
    QTest::keyClick(grid, Qt::Key_Return);
    CHECK(grid->currentDay() == house.today().addDays(-1));
    CHECK(house.words().contains(DiaryPageWords::entriesOf(house.today().addDays(-1))));
    REQUIRE(house.button(DiaryPageWords::allEntries()));
    house.button(DiaryPageWords::allEntries())->click();
    QCoreApplication::processEvents();
    CHECK(house.page->list()->shownRows() == 2);
}

TEST_CASE("DiaryPage: an entry is added, taken back, removed and put back from the bin")
{
    Shown house;
    house.show();
    QString message;
    std::function<void()> undo;
    QObject::connect(house.page.get(), &DiaryPage::recordDone, house.page.get(),
                     [&](const QString &said, const std::function<void()> &back) {
                         message = said;
                         undo = back;
                     });
    house.page->openPanel();
    REQUIRE(house.page->isPanelOpen());
    QTest::keyClick(house.page->panel()->scale(), Qt::Key_7);
    house.page->panel()->saveButton()->click();
    QCoreApplication::processEvents();
    CHECK_FALSE(house.page->isPanelOpen());
    CHECK(message == EntryWords::kept(RecordKind::Pain));
    REQUIRE(house.models->diary.records().size() == 1);
    undo();
    CHECK(house.models->diary.records().empty());
    REQUIRE(house.button(EntryWords::binButton(1)));
    house.models->diary.restore(std::get<DiaryRecord>(house.models->diary.bin().front().row));
    CHECK(house.page->list()->shownRows() == 1);
    REQUIRE(house.button(EntryWords::remove()));
    house.button(EntryWords::remove())->click();
    QCoreApplication::processEvents();
    CHECK(house.models->diary.records().empty());
    CHECK(message == EntryWords::removed());
    undo();
    CHECK(house.models->diary.records().size() == 1);
}

TEST_CASE("DiaryPage: ten thousand entries on one day are shown piece by piece")
{
    Shown house;
    DiaryRecord record;
    record.kind = RecordKind::Note;
    record.leg = Side::Right;
    record.note = "again";
    for (int i = 0; i < 300; ++i) {
        record.at = house.now - std::chrono::seconds(i);
        record.id = 0;
        house.diary->addRecord(record);
    }
    house.show();
    const int first = house.page->list()->shownRows();
    CHECK(first < 100);
    REQUIRE(house.button(EntryWords::more(first)));
    house.button(EntryWords::more(first))->click();
    QCoreApplication::processEvents();
    CHECK(house.page->list()->shownRows() == 2 * first);
}

TEST_CASE("DiaryPage: a cramp that is still there closes the leg, and the entry is kept")
{
    Shown house;
    house.check(Side::Right);
    REQUIRE(house.models->check.permit(Side::Right));
    house.show();
    QSignalSpy linked(house.page.get(), &Page::linkRequested);
    house.page->openPanel();
    house.page->panel()->chooseKind(RecordKind::Cramp);
    QTest::mouseClick(house.page->panel()->length()->option(QStringLiteral("3")), Qt::LeftButton);
    QCoreApplication::processEvents();
    QTest::mouseClick(house.page->panel()->stillThere()->option(QStringLiteral("yes")), Qt::LeftButton);
    house.page->panel()->saveButton()->click();
    QCoreApplication::processEvents();
    CHECK(house.models->diary.records().size() == 1);
    CHECK_FALSE(house.models->check.permit(Side::Right));
    REQUIRE(house.models->check.refusal(Side::Right));
    CHECK(house.models->check.refusal(Side::Right)->standing);
    CHECK(linked.size() == 1);
}
