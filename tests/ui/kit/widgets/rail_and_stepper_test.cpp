// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/widgets/bars.h"
#include "ui/kit/widgets/rail.h"
#include "ui/kit/widgets/ring_clock.h"
#include "ui/kit/widgets/stepper.h"

#include <QAccessible>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Path : test::Themed {
    Stepper stepper{theme, {s("Spot"), s("Symptoms"), s("Safety check"), s("Routine"), s("How is it now?")}};

    Path()
    {
        stepper.resize(1232, stepper.sizeHint().height());
        test::showNow(stepper);
    }
};

struct Pages : test::Themed {
    Rail rail{theme, s("Calfwise")};

    Pages()
    {
        rail.addPage(0, s("map"), s("Body map"));
        rail.addPage(1, s("book"), s("Guide"));
        rail.setSearch(s("Search"), s("Ctrl K"));
        rail.resize(rail.width(), 700);
        test::showNow(rail);
    }
};

} // namespace

TEST_CASE("Stepper: what is done can be gone back to, what is ahead or locked cannot be pressed")
{
    Path path;
    path.stepper.setStates({StepState::Done, StepState::Done, StepState::Current, StepState::Ahead, StepState::Locked});
    QSignalSpy chosen(&path.stepper, &Stepper::stepChosen);
    for (int i = 0; i < 5; ++i) {
        QTest::mouseClick(path.stepper.step(i), Qt::LeftButton);
    }
    REQUIRE(chosen.count() == 3);
    CHECK(chosen.at(0).first().toInt() == 0);
    CHECK(chosen.at(1).first().toInt() == 1);
    CHECK(chosen.at(2).first().toInt() == 2);
    CHECK(path.stepper.states().at(2) == StepState::Current);
}

TEST_CASE("Stepper: a reachable step ahead can be pressed")
{
    Path path;
    path.stepper.setStates(
        {StepState::Current, StepState::Reachable, StepState::Ahead, StepState::Ahead, StepState::Ahead});
    QSignalSpy chosen(&path.stepper, &Stepper::stepChosen);
    QTest::keyClick(path.stepper.step(1), Qt::Key_Space);
    CHECK(chosen.count() == 1);
}

TEST_CASE("Stepper: each state is in the step's name")
{
    Path path;
    path.stepper.setStates(
        {StepState::Done, StepState::Current, StepState::Reachable, StepState::Ahead, StepState::Locked});
    QSet<QString> names;
    for (int i = 0; i < 5; ++i) {
        names.insert(path.stepper.step(i)->accessibleName());
    }
    CHECK(names.size() == 5);
    CHECK(path.stepper.step(4)->accessibleName().contains(s("not today")));
}

TEST_CASE("Stepper: becomes one line at large text or where it is narrow, and shows the steps otherwise")
{
    Path path;
    CHECK_FALSE(path.stepper.isCollapsed());
    path.theme.setTextScale(2.0);
    CHECK(path.stepper.isCollapsed());
    CHECK(path.stepper.summary()->isVisible());
    CHECK(path.stepper.summary()->text() == s("Step 1 of 5: Spot"));
    path.theme.setTextScale(1.0);
    CHECK_FALSE(path.stepper.isCollapsed());
    path.stepper.resize(500, 72);
    CHECK(path.stepper.isCollapsed());
}

TEST_CASE("Stepper: the list of the one line opens without waiting, and a step picked in it is told")
{
    Path path;
    path.stepper.setStates({StepState::Done, StepState::Done, StepState::Current, StepState::Ahead, StepState::Locked});
    path.stepper.resize(400, path.stepper.height());
    QCoreApplication::processEvents();
    REQUIRE(path.stepper.isCollapsed());
    QSignalSpy chosen(&path.stepper, &Stepper::stepChosen);
    path.stepper.summary()->click();
    const QPointer<QMenu> menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 5);
    CHECK(menu->actions().at(2)->isChecked());
    CHECK_FALSE(menu->actions().at(3)->isEnabled());
    CHECK_FALSE(menu->actions().at(4)->isEnabled());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(menu.isNull());
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.first().first().toInt() == 1);
}

TEST_CASE("Stepper: read from the right, the first step stands at the right")
{
    Path path;
    path.stepper.setLayoutDirection(Qt::RightToLeft);
    path.stepper.setStates(
        {StepState::Current, StepState::Ahead, StepState::Ahead, StepState::Ahead, StepState::Ahead});
    for (int i = 1; i < 5; ++i) {
        CHECK(path.stepper.step(i)->geometry().right() < path.stepper.step(i - 1)->geometry().left());
    }
    CHECK(path.stepper.step(0)->geometry().right() > path.stepper.width() / 2);
}

TEST_CASE("Stepper: is 72 high, 56 when small")
{
    Path path;
    CHECK(path.stepper.sizeHint().height() == 72);
    path.stepper.setSmall(true);
    CHECK(path.stepper.sizeHint().height() == 56);
}

TEST_CASE("Rail: has the widths and heights of the design")
{
    Pages pages;
    CHECK(pages.rail.width() == 208);
    CHECK(pages.rail.item(0)->height() == 44);
    pages.rail.setMode(RailMode::Narrow);
    QCoreApplication::processEvents();
    CHECK(pages.rail.width() == 88);
    CHECK(pages.rail.item(0)->height() == 56);
}

TEST_CASE("Rail: captions and icons have their room at every size of the text")
{
    Pages pages;
    for (const double scale : {0.9, 1.0, 1.25, 1.49, 1.5, 2.0, 3.0}) {
        pages.theme.setTextScale(scale);
        for (const RailMode mode : {RailMode::Narrow, RailMode::IconsOnly}) {
            pages.rail.setMode(mode);
            QCoreApplication::processEvents();
            INFO("text " << scale << (mode == RailMode::Narrow ? ", with captions" : ", icons only"));
            for (int id : {0, 1}) {
                const RailItem &item = *pages.rail.item(id);
                CHECK(item.width() >= item.sizeHint().width());
                CHECK(pages.rail.rect().contains(item.geometry()));
            }
        }
    }
}

TEST_CASE("Rail: a click asks for the page, but the shell says where we are")
{
    Pages pages;
    pages.rail.setCurrent(0);
    QSignalSpy chosen(&pages.rail, &Rail::pageChosen);
    QTest::mouseClick(pages.rail.item(1), Qt::LeftButton);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.first().first().toInt() == 1);
    CHECK(pages.rail.current() == 0);
    CHECK(pages.rail.item(0)->isCurrent());
    CHECK_FALSE(pages.rail.item(1)->isCurrent());
}

TEST_CASE("Rail: Up and Down move between the pages, and icons alone keep their names")
{
    Pages pages;
    pages.rail.item(0)->setFocus();
    QTest::keyClick(pages.rail.item(0), Qt::Key_Down);
    CHECK(pages.rail.item(1)->hasFocus());
    pages.rail.setMode(RailMode::IconsOnly);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(pages.rail.item(1));
    CHECK(interface->text(QAccessible::Name) == s("Guide"));
    CHECK(pages.rail.item(1)->toolTip() == s("Guide"));
}

TEST_CASE("ProgressBars: is a progress bar with the page as its value")
{
    test::Themed themed;
    ProgressBars bars(themed.theme, 6);
    bars.setPage(2);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&bars);
    CHECK(interface->role() == QAccessible::ProgressBar);
    CHECK(interface->valueInterface()->currentValue().toInt() == 2);
}

TEST_CASE("RingClock: the band is what is left, clockwise from the top")
{
    test::Themed themed;
    RingClock ring(themed.theme);
    ring.resize(282, 282);
    ring.setLeft(0.25);
    const QImage image = ring.grab().toImage();
    const auto at = [&](int x, int y) { return image.pixelColor(x, y).rgb(); };
    const QRgb left = themed.theme.colour(Role::Primary).rgb();
    const QRgb gone = themed.theme.colour(Role::Border).rgb();
    CHECK(at(141 + 95, 141 - 95) == left);
    CHECK(at(141 + 95, 141 + 95) == gone);
    CHECK(at(141 - 95, 141 - 95) == gone);
    ring.setLeft(7);
    CHECK(ring.left() == Catch::Approx(1.0));
}
