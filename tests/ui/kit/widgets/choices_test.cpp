// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/assistive.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/widgets/yes_not_sure.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Legs : test::Themed {
    Segmented choice{theme, s("Which leg")};

    Legs()
    {
        choice.addOption(s("left"), s("Left leg"));
        choice.addOption(s("both"), s("Both legs"));
        choice.addOption(s("right"), s("Right leg"));
        test::showNow(choice);
    }
};

} // namespace

TEST_CASE("Segmented: nothing is chosen until somebody chooses")
{
    const Legs legs;
    CHECK(legs.choice.current().isEmpty());
}

TEST_CASE("Segmented: a click chooses, and tells once")
{
    Legs legs;
    QSignalSpy chosen(&legs.choice, &Segmented::chosen);
    QTest::mouseClick(legs.choice.option(s("right")), Qt::LeftButton);
    QTest::mouseClick(legs.choice.option(s("right")), Qt::LeftButton);
    CHECK(legs.choice.current() == s("right"));
    CHECK(chosen.count() == 1);
}

TEST_CASE("Segmented: arrows choose the next and go round, past what is disabled")
{
    Legs legs;
    legs.choice.setCurrent(s("left"));
    legs.choice.setOptionDisabled(s("both"), s("Check the left leg first"));
    legs.choice.option(s("left"))->setFocus();
    QSignalSpy chosen(&legs.choice, &Segmented::chosen);
    QTest::keyClick(legs.choice.option(s("left")), Qt::Key_Right);
    CHECK(legs.choice.current() == s("right"));
    CHECK(legs.choice.option(s("right"))->hasFocus());
    QTest::keyClick(legs.choice.option(s("right")), Qt::Key_Right);
    CHECK(legs.choice.current() == s("left"));
    QTest::keyClick(legs.choice.option(s("left")), Qt::Key_Up);
    CHECK(legs.choice.current() == s("right"));
    CHECK(chosen.count() == 3);
}

TEST_CASE("Segmented: setting it from the program is silent, and Tab stops at the chosen one alone")
{
    Legs legs;
    QSignalSpy chosen(&legs.choice, &Segmented::chosen);
    legs.choice.setCurrent(s("right"));
    CHECK(chosen.isEmpty());
    CHECK(legs.choice.option(s("right"))->focusPolicy() == Qt::StrongFocus);
    CHECK(legs.choice.option(s("left"))->focusPolicy() == Qt::ClickFocus);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(legs.choice.option(s("right")));
    CHECK(interface->role() == QAccessible::RadioButton);
    CHECK(interface->state().checked);
}

TEST_CASE("Segmented: what assistive technology toggles is chosen, and told once")
{
    Legs legs;
    legs.choice.setCurrent(s("left"));
    QSignalSpy chosen(&legs.choice, &Segmented::chosen);
    test::toggleByAssistiveTechnology(legs.choice.option(s("right")));
    CHECK(legs.choice.current() == s("right"));
    CHECK(chosen.count() == 1);
    QAccessibleInterface *left = QAccessible::queryAccessibleInterface(legs.choice.option(s("left")));
    CHECK_FALSE(left->state().checked);
}

TEST_CASE("YesNotSure: what assistive technology toggles is answered, and what is taken back is open again")
{
    test::Themed themed;
    YesNotSure question(themed.theme, s("Is the calf swollen?"));
    test::showNow(question);
    QSignalSpy answered(&question, &YesNotSure::answered);
    test::toggleByAssistiveTechnology(question.yes());
    CHECK(question.answer() == Answer::Yes);
    test::toggleByAssistiveTechnology(question.notSure());
    CHECK(question.answer() == Answer::Unsure);
    CHECK(answered.count() == 2);
    CHECK_FALSE(QAccessible::queryAccessibleInterface(question.yes())->state().checked);
    test::toggleByAssistiveTechnology(question.notSure());
    CHECK(question.answer() == Answer::Unanswered);
}

TEST_CASE("Segmented: targets are 44 high and choosing changes no width")
{
    Legs legs;
    const int before = legs.choice.sizeHint().width();
    legs.choice.setCurrent(s("both"));
    CHECK(legs.choice.sizeHint().width() == before);
    CHECK(legs.choice.option(s("both"))->height() >= 44);
}

TEST_CASE("CheckRow: a click anywhere on it and the space bar tick it")
{
    test::Themed themed;
    CheckRow row(themed.theme, s("Cramps at night"));
    row.resize(300, row.heightForWidth(300));
    test::showNow(row);
    QTest::mouseClick(&row, Qt::LeftButton, {}, QPoint(290, 40));
    CHECK(row.isChecked());
    QTest::keyClick(&row, Qt::Key_Space);
    CHECK_FALSE(row.isChecked());
    CHECK(row.height() == 48);
}

TEST_CASE("CheckRow: what is disabled says why, in words and to assistive technology")
{
    test::Themed themed;
    CheckRow row(themed.theme, s("Roller"));
    const int plain = row.heightForWidth(300);
    row.setDisabledReason(s("No pressing today: you take a blood thinner."));
    CHECK_FALSE(row.isEnabled());
    CHECK(row.heightForWidth(300) > plain);
    CHECK(row.accessibleDescription().contains(s("blood thinner")));
    row.setDisabledReason({});
    CHECK(row.isEnabled());
}

TEST_CASE("CheckRow: long words make it higher, not wider")
{
    test::Themed themed;
    themed.theme.setTextScale(2.0);
    const CheckRow row(themed.theme, s("The heel hurts on standing up or on the first steps in the morning"));
    CHECK(row.heightForWidth(400) > row.heightForWidth(1200));
}

TEST_CASE("YesNotSure: nothing is preset, and no answer is not a no")
{
    test::Themed themed;
    const YesNotSure pair(themed.theme, s("The leg is cold"));
    CHECK(pair.answer() == Answer::Unanswered);
    CHECK_FALSE(qobject_cast<QAbstractButton *>(pair.yes())->isChecked());
    CHECK_FALSE(qobject_cast<QAbstractButton *>(pair.notSure())->isChecked());
}

TEST_CASE("YesNotSure: one answer replaces the other, and pressing it again takes it back")
{
    test::Themed themed;
    YesNotSure pair(themed.theme, s("The leg is cold"));
    test::showNow(pair);
    QList<Answer> told;
    QObject::connect(&pair, &YesNotSure::answered, &pair, [&told](Answer answer) { told.append(answer); });
    QTest::mouseClick(pair.yes(), Qt::LeftButton);
    CHECK(pair.answer() == Answer::Yes);
    QTest::mouseClick(pair.notSure(), Qt::LeftButton);
    CHECK(pair.answer() == Answer::Unsure);
    CHECK_FALSE(qobject_cast<QAbstractButton *>(pair.yes())->isChecked());
    QTest::keyClick(pair.notSure(), Qt::Key_Space);
    CHECK(pair.answer() == Answer::Unanswered);
    CHECK(told == QList<Answer>{Answer::Yes, Answer::Unsure, Answer::Unanswered});
}

TEST_CASE("YesNotSure: both buttons say what they answer, and are large enough")
{
    test::Themed themed;
    YesNotSure pair(themed.theme, s("The leg is cold"));
    test::showNow(pair);
    CHECK(pair.yes()->accessibleName().contains(s("The leg is cold")));
    CHECK(pair.notSure()->accessibleName().contains(s("The leg is cold")));
    CHECK(pair.yes()->width() >= 72);
    CHECK(pair.yes()->height() >= 44);
    const QAccessible::State state = QAccessible::queryAccessibleInterface(pair.yes())->state();
    CHECK(state.checkable);
    CHECK_FALSE(state.checked);
}

TEST_CASE("Chip: the target around the pill counts, and a removable one says so")
{
    test::Themed themed;
    Chip chip(themed.theme, Chip::Kind::Removable, s("Heel"));
    chip.resize(chip.sizeHint());
    test::showNow(chip);
    QSignalSpy clicked(&chip, &QAbstractButton::clicked);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(5, 2));
    CHECK(clicked.count() == 1);
    CHECK(chip.accessibleName().contains(s("Heel")));
    CHECK(chip.accessibleName() != s("Heel"));
}

TEST_CASE("Segmented: a choice can be taken back by the program")
{
    Legs legs;
    legs.choice.setCurrent(s("left"));
    legs.choice.setCurrent({});
    CHECK(legs.choice.current().isEmpty());
    CHECK_FALSE(qobject_cast<QAbstractButton *>(legs.choice.option(s("left")))->isChecked());
    QTest::mouseClick(legs.choice.option(s("left")), Qt::LeftButton);
    CHECK(legs.choice.current() == s("left"));
}
