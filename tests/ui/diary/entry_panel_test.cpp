// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/diary/entry_panel.h"
#include "ui/diary/entry_words.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/pain_scale.h"
#include "ui/kit/widgets/segmented.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;
using test::RoutineHouse;

namespace {

struct Opened : RoutineHouse {
    Opened()
    {
        panel.resize(400, 800);
        panel.begin(Side::Left);
        test::showNow(panel);
    }
    void typeTime(const QString &day, const QString &time)
    {
        for (auto *button : panel.findChildren<Button *>()) {
            if (button->text() == EntryWords::anotherTime())
                button->click();
        }
        QCoreApplication::processEvents();
        if (!panel.day())
            return;
        panel.day()->setText(day);
        panel.time()->setText(time);
    }
    DiaryModel &diary() { return models->diary; }

    EntryPanel panel{themed.theme, models->diary};
};

} // namespace

TEST_CASE("EntryPanel: a number and Save are enough, and until there is a number Save says why not")
{
    Opened house;
    CHECK_FALSE(house.panel.saveButton()->isEnabled());
    CHECK(house.panel.problem() == EntryWords::missing(RecordKind::Pain));
    QTest::keyClick(house.panel.scale(), Qt::Key_4);
    REQUIRE(house.panel.saveButton()->isEnabled());
    house.panel.saveButton()->click();
    QCoreApplication::processEvents();
    REQUIRE(house.diary().records().size() == 1);
    const DiaryRecord &record = house.diary().records().front();
    CHECK(record.kind == RecordKind::Pain);
    CHECK(record.value == 4.0);
    CHECK(record.leg == Side::Left);
    CHECK(record.at == house.now);
}

TEST_CASE("EntryPanel: a day that does not exist, a time that is none and one still to come are named and not saved")
{
    Opened house;
    QTest::keyClick(house.panel.scale(), Qt::Key_4);
    house.typeTime(QStringLiteral("2026-02-30"), QStringLiteral("08:00"));
    REQUIRE(house.panel.day());
    CHECK_FALSE(house.panel.record());
    CHECK(house.panel.problem() == EntryWords::noDay(QStringLiteral("2026-02-30")));
    house.panel.day()->setText(QStringLiteral("2026-02-27"));
    house.panel.time()->setText(QStringLiteral("25:00"));
    CHECK_FALSE(house.panel.record());
    CHECK(house.panel.problem() == EntryWords::noTime(QStringLiteral("25:00")));
    house.panel.day()->setText(QStringLiteral("2999-01-01"));
    house.panel.time()->setText(QStringLiteral("08:00"));
    CHECK_FALSE(house.panel.record());
    CHECK(house.panel.problem() == EntryWords::stillToCome());
    CHECK_FALSE(house.panel.saveButton()->isEnabled());
    house.panel.day()->setText(QStringLiteral("2026-02-27"));
    REQUIRE(house.panel.record());
    CHECK(writtenOn(*house.panel.record()) == std::chrono::year(2026) / 2 / 27);
}

TEST_CASE("EntryPanel: a distance out of range or no number is named, and inches become centimetres")
{
    Opened house;
    house.panel.chooseKind(RecordKind::AnkleBend);
    REQUIRE(house.panel.number());
    house.panel.number()->setText(QStringLiteral("far"));
    CHECK_FALSE(house.panel.record());
    CHECK(house.panel.problem() == EntryWords::noNumber(QStringLiteral("far")));
    house.panel.number()->setText(QStringLiteral("41"));
    CHECK_FALSE(house.panel.record());
    CHECK(house.panel.problem() == EntryWords::outOfRange(RecordKind::AnkleBend));
    house.panel.number()->setText(QStringLiteral("4"));
    for (auto *units : house.panel.findChildren<Segmented *>()) {
        if (QWidget *inches = units->option(QStringLiteral("in")))
            QTest::mouseClick(inches, Qt::LeftButton);
    }
    REQUIRE(house.panel.record());
    CHECK(*house.panel.record()->value == Approx(10.16));
}

TEST_CASE("EntryPanel: a cramp of over ten minutes is not saved before it is said whether it is still there")
{
    Opened house;
    QSignalSpy saved(&house.panel, &EntryPanel::saved);
    house.panel.chooseKind(RecordKind::Cramp);
    CHECK(house.panel.record());
    QTest::mouseClick(house.panel.length()->option(QStringLiteral("3")), Qt::LeftButton);
    QCoreApplication::processEvents();
    REQUIRE(house.panel.stillThere());
    CHECK_FALSE(house.panel.record());
    CHECK(house.panel.problem() == EntryWords::sayWhetherThere());
    QTest::mouseClick(house.panel.stillThere()->option(QStringLiteral("unsure")), Qt::LeftButton);
    REQUIRE(house.panel.record());
    house.panel.save();
    REQUIRE(saved.size() == 1);
    CHECK(saved.front().at(1).toBool());
}

TEST_CASE("EntryPanel: an entry that is changed keeps its moment, and one changed elsewhere is not overwritten")
{
    Opened house;
    DiaryRecord record;
    record.kind = RecordKind::Pain;
    record.at = house.now - std::chrono::hours(30) + std::chrono::seconds(17);
    record.utcOffsetMinutes = -210;
    record.value = 7;
    REQUIRE(house.diary().add(record) == SaveResult::Done);
    house.panel.change(record);
    QTest::keyClick(house.panel.scale(), Qt::Key_5);
    REQUIRE(house.panel.record());
    CHECK(house.panel.record()->at == record.at);
    CHECK(house.panel.record()->utcOffsetMinutes == -210);
    house.panel.save();
    CHECK(house.diary().records().front().value == 5.0);

    QSignalSpy said(&house.panel, &EntryPanel::said);
    house.panel.change(record);
    QTest::keyClick(house.panel.scale(), Qt::Key_2);
    house.panel.save();
    REQUIRE(said.size() == 1);
    CHECK(said.front().front().toString() == EntryWords::changedElsewhere());
    CHECK(house.diary().records().front().value == 5.0);
}

TEST_CASE("EntryPanel: a note has a length, and every kind can be written down")
{
    Opened house;
    for (const RecordKind kind : recordKinds) {
        INFO(std::string(idOf(kind)));
        house.panel.begin(Side::Right);
        house.panel.chooseKind(kind);
        if (house.panel.scale())
            QTest::keyClick(house.panel.scale(), Qt::Key_3);
        if (house.panel.number())
            house.panel.number()->setText(QStringLiteral("7"));
        house.panel.note()->setPlainText(QString(4001, QLatin1Char('x')));
        CHECK_FALSE(house.panel.record());
        CHECK(house.panel.problem() == EntryWords::noteTooLong());
        house.panel.note()->setPlainText(QStringLiteral("words"));
        REQUIRE(house.panel.record());
        house.panel.save();
    }
    CHECK(house.diary().records().size() == recordKinds.size());
}
