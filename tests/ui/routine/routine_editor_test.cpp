// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/kit/widgets/action_menu.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/icon_button.h"
#include "ui/routine/routine_editor.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;
using test::RoutineHouse;

namespace {

struct Shown : RoutineHouse {
    std::unique_ptr<RoutineEditor> page;

    void show(const OwnRoutine &routine = {})
    {
        page = std::make_unique<RoutineEditor>(themed.theme, *library);
        page->resize(1200, 900);
        page->edit(routine);
        test::showNow(*page);
    }
    void press(QWidget *widget)
    {
        REQUIRE(widget);
        QTest::mouseClick(widget, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    void add(const char *technique)
    {
        REQUIRE(page->addMenu()->choose(QString::fromUtf8(technique)));
        QCoreApplication::processEvents();
    }
    void type(const char *name)
    {
        page->name()->setFocus();
        QTest::keyClicks(page->name(), QString::fromUtf8(name));
    }
};

} // namespace

TEST_CASE("RoutineEditor: a named routine with steps is kept")
{
    Shown house;
    house.show();
    CHECK_FALSE(house.page->saveButton()->isEnabled());
    house.type("Evening");
    house.add("Press with thumbs");
    house.add("Slow foot bends");
    CHECK(house.page->isDirty());
    QSignalSpy links(house.page.get(), &Page::linkRequested);
    house.press(house.page->saveButton());
    REQUIRE(house.library->own().size() == 1);
    CHECK(house.library->own().front().name == "Evening");
    CHECK(house.library->own().front().steps.size() == 2);
    CHECK_FALSE(house.page->isDirty());
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().value<Target>() == Target(Place::Routines));
}

TEST_CASE("RoutineEditor: amounts stay within the dose, and the bound is named")
{
    Shown house;
    house.show();
    house.add("Press with thumbs");
    for (int i = 0; i < 20; ++i) {
        IconButton *more = house.page->controls(0).more;
        if (!more->isEnabled())
            break;
        house.press(more);
    }
    CHECK(house.page->draft().steps.front().seconds == 90);
    CHECK(house.page->controls(0).more->disabledReason() == "Its dose is 20 to 90 seconds: this is the most.");
    for (int i = 0; i < 20 && house.page->controls(0).less->isEnabled(); ++i)
        house.press(house.page->controls(0).less);
    CHECK(house.page->draft().steps.front().seconds == 20);
    CHECK_FALSE(house.page->controls(0).less->isEnabled());
}

TEST_CASE("RoutineEditor: what the bounds forbid is not added, and the reason is given")
{
    Shown house;
    house.show();
    house.add("Slow foot bends");
    CHECK(house.page->draft().steps.empty());
    CHECK(house.page->refusal().contains("right after a step that presses"));
    house.add("Press with thumbs");
    CHECK(house.page->refusal().isEmpty());
    house.add("Press with a roller");
    CHECK(house.page->draft().steps.size() == 1);
    CHECK(house.page->refusal().contains("at most"));
}

TEST_CASE("RoutineEditor: a step that lost what it needs keeps its place and cannot be saved")
{
    Shown house;
    house.show();
    house.type("Evening");
    house.add("Press with thumbs");
    house.add("Slow foot bends");
    CHECK(house.page->saveButton()->isEnabled());
    house.press(house.page->controls(1).up);
    CHECK(house.page->draft().steps.front().technique == TechniqueId("active-release"));
    CHECK_FALSE(house.page->saveButton()->isEnabled());
    house.press(house.page->controls(0).down);
    CHECK(house.page->saveButton()->isEnabled());
    house.press(house.page->controls(0).remove);
    CHECK_FALSE(house.page->saveButton()->isEnabled());
}

TEST_CASE("RoutineEditor: a change to a kept routine stays in its place")
{
    Shown house;
    OwnRoutine routine;
    routine.name = "Evening";
    routine.steps = {{TechniqueId("manual-pressure"), 30, 0, {}}};
    const RoutineId id = house.library->keep(routine).id;
    house.show(*house.library->find(id));
    CHECK_FALSE(house.page->isDirty());
    house.type(", late");
    house.press(house.page->saveButton());
    REQUIRE(house.library->own().size() == 1);
    CHECK(house.library->find(id)->name == "Evening, late");
}

TEST_CASE("RoutineEditor: what was begun survives a new layout")
{
    Shown house;
    house.show();
    house.type("Evening");
    house.add("Press with thumbs");
    house.themed.theme.setTextScale(2.0);
    QCoreApplication::processEvents();
    CHECK(house.page->name()->text() == "Evening");
    CHECK(house.page->draft().steps.size() == 1);
}
