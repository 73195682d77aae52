// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/style/focus_ring.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/scroll_area.h"

#include <QImage>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace calfwise;

namespace {

QFocusFrame *shownRing(QWidget &window)
{
    for (QFocusFrame *frame : window.findChildren<QFocusFrame *>()) {
        if (frame->isVisible()) {
            return frame;
        }
    }
    return nullptr;
}

struct Page : test::Themed {
    QWidget window;
    Button first{theme, Button::Kind::Primary, QStringLiteral("First"), &window};
    Button second{theme, Button::Kind::Secondary, QStringLiteral("Second"), &window};

    Page()
    {
        window.resize(400, 200);
        first.setGeometry(40, 40, 120, 44);
        second.setGeometry(200, 40, 120, 44);
        test::showNow(window);
        second.setFocus();
        first.setFocus(Qt::TabFocusReason);
    }
};

} // namespace

TEST_CASE("FocusRing: lies 2 px outside the focused control, 3 px wide, in the ring's colour")
{
    Page page;
    const QFocusFrame *ring = shownRing(page.window);
    REQUIRE(ring != nullptr);
    CHECK(ring->geometry() == page.first.geometry().adjusted(-5, -5, 5, 5));

    const QImage image = page.window.grab().toImage();
    const int middle = page.first.geometry().center().y();
    const QRgb colour = page.theme.colour(Role::FocusRing).rgb();
    const QRgb behind = page.theme.colour(Role::Surface).rgb();
    for (const int x : {35, 36, 37}) {
        CHECK(image.pixel(x, middle) == colour);
    }
    for (const int x : {34, 38, 39}) {
        CHECK(image.pixel(x, middle) == behind);
    }
}

TEST_CASE("FocusRing: goes with the focus, and with the control when that moves")
{
    Page page;
    QTest::keyClick(&page.first, Qt::Key_Tab);
    REQUIRE(page.second.hasFocus());
    QFocusFrame *ring = shownRing(page.window);
    REQUIRE(ring != nullptr);
    CHECK(ring->widget() == &page.second);
    page.second.move(210, 100);
    CHECK(ring->geometry() == page.second.geometry().adjusted(-5, -5, 5, 5));
}

TEST_CASE("FocusRing: a mouse press hides it, the next key shows it")
{
    Page page;
    QTest::mouseClick(&page.second, Qt::LeftButton);
    CHECK(shownRing(page.window) == nullptr);
    page.second.setFocus();
    QTest::keyClick(&page.second, Qt::Key_Shift);
    CHECK(shownRing(page.window) != nullptr);
}

TEST_CASE("FocusRing: a text field has it also after a mouse press")
{
    Page page;
    QLineEdit edit(&page.window);
    edit.setGeometry(40, 120, 200, 44);
    edit.show();
    QTest::mouseClick(&edit, Qt::LeftButton);
    REQUIRE(edit.hasFocus());
    REQUIRE(shownRing(page.window) != nullptr);
    CHECK(shownRing(page.window)->widget() == &edit);
}

TEST_CASE("FocusRing: follows the visible pill of a chip, not its larger target")
{
    test::Themed themed;
    const Chip chip(themed.theme, Chip::Kind::Removable, QStringLiteral("Heel"));
    CHECK(chip.sizeHint().height() == 44);
    Chip sized(themed.theme, Chip::Kind::Removable, QStringLiteral("Heel"));
    sized.resize(sized.sizeHint());
    CHECK(sized.focusRect().height() == 28);
    CHECK(sized.focusRadius() == 14);
}

TEST_CASE("FocusRing: a scroll area leaves room for the whole ring")
{
    test::Themed themed;
    ScrollArea area(themed.theme, Role::Surface);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *button = new Button(themed.theme, Button::Kind::Secondary, QStringLiteral("First of the list"));
    layout->addWidget(button);
    layout->addStretch();
    area.setContent(content);
    area.resize(300, 200);
    test::showNow(area);
    button->clearFocus();
    button->setFocus(Qt::TabFocusReason);
    const QFocusFrame *ring = shownRing(area);
    REQUIRE(ring != nullptr);
    CHECK(ring->parentWidget()->rect().contains(ring->geometry()));
}
