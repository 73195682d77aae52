// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/widgets/pain_question.h"
#include "ui/kit/widgets/pain_scale.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;

namespace {

struct Scale : test::Themed {
    PainScale scale{theme, QStringLiteral("How sore is it when you press?")};

    explicit Scale(int width = 352)
    {
        scale.resize(width, scale.heightForWidth(width));
        test::showNow(scale);
        scale.setFocus();
    }
    void press(int number) { QTest::mousePress(&scale, Qt::LeftButton, {}, scale.cellRect(number).center()); }
    void type(const char *keys) { QTest::keyClicks(&scale, QString::fromLatin1(keys)); }
};

} // namespace

TEST_CASE("PainScale: starts without an answer, and says so")
{
    Scale page;
    CHECK_FALSE(page.scale.value().has_value());
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&page.scale);
    REQUIRE(interface != nullptr);
    // A slider without a value would be read as "slider 0".
    CHECK(interface->role() == QAccessible::Grouping);
    CHECK(interface->text(QAccessible::Name).endsWith(page.scale.spoken()));
    REQUIRE(interface->valueInterface() != nullptr);
    CHECK_FALSE(interface->valueInterface()->currentValue().isValid());
    CHECK(interface->text(QAccessible::Value) == page.scale.spoken());
    page.press(4);
    CHECK(interface->role() == QAccessible::Slider);
    CHECK(interface->text(QAccessible::Name) == QStringLiteral("How sore is it when you press?"));
}

TEST_CASE("PainScale: a press takes the number under it, at both ends too")
{
    Scale page;
    for (const int number : {0, 6, 10}) {
        page.press(number);
        CHECK(page.scale.value() == number);
    }
}

TEST_CASE("PainScale: a drag follows the pointer, also beyond the ends")
{
    Scale page;
    QSignalSpy chosen(&page.scale, &PainScale::chosen);
    page.press(3);
    QTest::mouseMove(&page.scale, page.scale.cellRect(7).center());
    const QPoint beyond(page.scale.width() + 50, 10);
    QMouseEvent move(QEvent::MouseMove, beyond, page.scale.mapToGlobal(beyond), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&page.scale, &move);
    CHECK(page.scale.value() == 10);
    CHECK(chosen.last().first().toInt() == 10);
}

TEST_CASE("PainScale: read from the right, 0 stands at the right above its words, and the arrows follow")
{
    Scale page;
    page.scale.setLayoutDirection(Qt::RightToLeft);
    CHECK(page.scale.cellRect(0).right() == page.scale.rect().right());
    CHECK(page.scale.cellRect(10).left() == 0);
    page.press(3);
    CHECK(page.scale.value() == 3);
    QTest::keyClick(&page.scale, Qt::Key_Left);
    CHECK(page.scale.value() == 4);
    QTest::keyClick(&page.scale, Qt::Key_Right);
    CHECK(page.scale.value() == 3);
    QTest::keyClick(&page.scale, Qt::Key_Up);
    CHECK(page.scale.value() == 4);
}

TEST_CASE("PainScale: a typed digit is the number, and a nought after a one makes ten")
{
    Scale page;
    page.type("7");
    CHECK(page.scale.value() == 7);
    page.type("1");
    CHECK(page.scale.value() == 1);
    page.type("0");
    CHECK(page.scale.value() == 10);
    page.type("0");
    CHECK(page.scale.value() == 0);
}

TEST_CASE("PainScale: a one from before is not the start of ten")
{
    Scale page;
    page.type("1");
    page.press(1);
    page.type("0");
    CHECK(page.scale.value() == 0);
}

TEST_CASE("PainScale: arrows, Home and End move and stop at the ends")
{
    Scale page;
    QTest::keyClick(&page.scale, Qt::Key_Right);
    CHECK(page.scale.value() == 0);
    QTest::keyClick(&page.scale, Qt::Key_Left);
    CHECK(page.scale.value() == 0);
    QTest::keyClick(&page.scale, Qt::Key_End);
    CHECK(page.scale.value() == 10);
    QTest::keyClick(&page.scale, Qt::Key_Up);
    CHECK(page.scale.value() == 10);
    QTest::keyClick(&page.scale, Qt::Key_PageDown);
    CHECK(page.scale.value() == 8);
    QTest::keyClick(&page.scale, Qt::Key_Home);
    CHECK(page.scale.value() == 0);
}

TEST_CASE("PainScale: setting it from the program is silent, choosing is told once")
{
    Scale page;
    QSignalSpy chosen(&page.scale, &PainScale::chosen);
    page.scale.setValue(4);
    CHECK(chosen.isEmpty());
    page.press(4);
    CHECK(chosen.isEmpty());
    page.press(5);
    CHECK(chosen.count() == 1);
    page.scale.setValue(std::nullopt);
    CHECK_FALSE(page.scale.value().has_value());
}

TEST_CASE("PainScale: assistive technology can set it, within the scale")
{
    Scale page;
    QAccessibleValueInterface *value = QAccessible::queryAccessibleInterface(&page.scale)->valueInterface();
    value->setCurrentValue(6);
    CHECK(page.scale.value() == 6);
    value->setCurrentValue(99);
    CHECK(page.scale.value() == 10);
    value->setCurrentValue(QStringLiteral("much"));
    CHECK(page.scale.value() == 10);
}

TEST_CASE("PainScale: two rows of six where it is narrow, and each number can still be pressed")
{
    Scale page(240);
    CHECK(page.scale.cellRect(6).top() > page.scale.cellRect(5).top());
    CHECK(page.scale.cellRect(6).left() == page.scale.cellRect(0).left());
    for (int number = PainScale::least; number <= PainScale::most; ++number) {
        page.press(number);
        CHECK(page.scale.value() == number);
    }
    const QRect last = page.scale.cellRect(10);
    QTest::mousePress(&page.scale, Qt::LeftButton, {}, QPoint(page.scale.width() - 3, last.center().y()));
    CHECK(page.scale.value() == 10);
}

TEST_CASE("PainScale: has the size of the design, and grows with the text")
{
    Scale page;
    CHECK(page.scale.focusRect().size() == QSize(352, 48));
    page.theme.setTextScale(2.0);
    CHECK(page.scale.heightForWidth(400) > 48);
}

TEST_CASE("PainQuestion: repeats the number in words")
{
    test::Themed themed;
    PainQuestion question(themed.theme, QStringLiteral("How sore is it?"));
    test::showNow(question);
    question.setValue(6);
    CHECK(question.scale().spoken().contains(QStringLiteral("6")));
    QSignalSpy chosen(&question, &PainQuestion::chosen);
    QTest::keyClick(&question.scale(), Qt::Key_3);
    CHECK(question.value() == 3);
    CHECK(chosen.count() == 1);
}
