// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "tests/ui/kit/widgets/painted_region.h"
#include "ui/kit/widgets/button.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;

TEST_CASE("Button: has the heights of the design, and they grow with the text to 150 percent")
{
    test::Themed themed;
    Button button(themed.theme, Button::Kind::Primary, QStringLiteral("Continue"));
    const auto tall = [&](Button::Height height) {
        button.setHeight(height);
        return button.sizeHint().height();
    };
    CHECK(tall(Button::Height::Normal) == 44);
    CHECK(tall(Button::Height::Main) == 52);
    CHECK(tall(Button::Height::None) == 64);
    CHECK(tall(Button::Height::Floor) == 120);
    themed.theme.setTextScale(2.0);
    CHECK(tall(Button::Height::Normal) == 66);
}

TEST_CASE("Button: never cuts its words, at any text size")
{
    test::Themed themed;
    for (const double scale : {0.8, 1.0, 2.0, 3.0}) {
        themed.theme.setTextScale(scale);
        Button button(themed.theme, Button::Kind::Secondary, QStringLiteral("Print a summary to hand over"));
        const QFontMetrics words(themed.theme.font(TextStyle::Strong));
        CHECK(button.sizeHint().width() >= words.horizontalAdvance(button.text()) + 2 * 20);
        const int narrow = button.minimumSizeHint().width();
        CHECK(button.heightForWidth(narrow) >= themed.theme.lineHeight(TextStyle::Strong));
        if (narrow < button.sizeHint().width()) {
            CHECK(button.heightForWidth(narrow) >= 2 * themed.theme.lineHeight(TextStyle::Strong));
        }
    }
}

TEST_CASE("Button: click, space and Enter press it, and disabled it says why")
{
    test::Themed themed;
    Button button(themed.theme, Button::Kind::Secondary, QStringLiteral("Add spot"));
    test::showNow(button);
    QSignalSpy clicked(&button, &QAbstractButton::clicked);
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Space);
    QTest::keyClick(&button, Qt::Key_Return);
    CHECK(clicked.count() == 3);
    button.setDisabledReason(QStringLiteral("Four spots are the most."));
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(clicked.count() == 3);
    CHECK(button.accessibleDescription() == QStringLiteral("Four spots are the most."));
    CHECK(button.toolTip() == button.accessibleDescription());
}

TEST_CASE("Button: an icon without a word has a name and a tooltip, and a square target")
{
    test::Themed themed;
    Button button(themed.theme, Button::Kind::Quiet, {});
    button.setIconName(QStringLiteral("undo"));
    button.setNameOnly(QStringLiteral("Undo"));
    CHECK(button.sizeHint() == QSize(44, 44));
    CHECK(button.toolTip() == QStringLiteral("Undo"));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&button);
    CHECK(interface->role() == QAccessible::Button);
    CHECK(interface->text(QAccessible::Name) == QStringLiteral("Undo"));
}

TEST_CASE("Button: stays as high as it needs where a layout gives it more")
{
    test::Themed themed;
    Button button(themed.theme, Button::Kind::Secondary, QStringLiteral("Add spot"));
    button.resize(200, 100);
    CHECK(button.focusRect() == QRect(0, 28, 200, 44));
}

TEST_CASE("Button: what is set to what it is already paints nothing")
{
    test::Themed themed;
    Button button(themed.theme, Button::Kind::Primary, QStringLiteral("Pause"));
    button.setHeight(Button::Height::Floor);
    button.setIconName(QStringLiteral("pause"));
    button.setCaption(QStringLiteral("for a while"));
    test::showNow(button);
    test::PaintedRegion painted(button);
    painted.take();
    button.setText(QStringLiteral("Pause"));
    button.setKind(Button::Kind::Primary);
    button.setIconName(QStringLiteral("pause"));
    button.setHeight(Button::Height::Floor);
    button.setCaption(QStringLiteral("for a while"));
    CHECK(painted.take().isEmpty());
    button.setKind(Button::Kind::Secondary);
    CHECK_FALSE(painted.take().isEmpty());
}
