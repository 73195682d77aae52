// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the focus is after something has come, gone or been taken away.
#include "tests/e2e/app_under_test.h"
#include "tests/e2e/walk.h"
#include "tests/support/catch.h"

#include "ui/checklist/checklist_page.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/rail.h"
#include "ui/kit/widgets/toast.h"

#include <QApplication>
#include <QTest>

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr QSize usual(1440, 900);

void unseen(const QString &) {}

QString focusedName()
{
    const QWidget *focused = QApplication::focusWidget();
    if (!focused)
        return QStringLiteral("nothing");
    return focused->accessibleName().isEmpty() ? focused->property("text").toString() : focused->accessibleName();
}

bool isOnThePage(AppUnderTest &app)
{
    const QWidget *page = app.window().page(app.window().place());
    return QApplication::focusWidget() &&
           (page == QApplication::focusWidget() || page->isAncestorOf(QApplication::focusWidget()));
}

void pressByKey(AppUnderTest &app, const QString &name)
{
    QWidget *widget = app.find(name);
    INFO(name.toStdString());
    REQUIRE(widget);
    widget->setFocus(Qt::TabFocusReason);
    app.key(Qt::Key_Space);
    QTest::qWait(20);
}

} // namespace

TEST_CASE("Focus: what hurts elsewhere is found without leaving the panel, and Escape leads back to where it began")
{
    AppUnderTest app;
    app.show(usual);
    pressByKey(app, QStringLiteral("It hurts somewhere else"));
    CHECK(focusedName() == QStringLiteral("Find by name"));
    app.key(Qt::Key_Down);
    app.key(Qt::Key_Return);
    QTest::qWait(20);
    REQUIRE(app.models().theCase.picture().pain.size() == 1);
    INFO(focusedName().toStdString());
    CHECK(isOnThePage(app));
    CHECK_FALSE(qobject_cast<RailItem *>(QApplication::focusWidget()));
    app.key(Qt::Key_Escape);
    QTest::qWait(20);
    CHECK(focusedName() == QStringLiteral("It hurts somewhere else"));
}

TEST_CASE("Focus: the rows that Show more brings are gone on with at their first")
{
    AppUnderTest app;
    app.show(usual);
    markSpot(app, unseen);
    app.window().go(PathStep::Symptoms);
    QTest::qWait(20);
    auto &page = dynamic_cast<ChecklistPage &>(*app.window().page(Place::Symptoms));
    QList<CheckRow *> before;
    for (auto *row : page.findChildren<CheckRow *>()) {
        if (row->isVisible())
            before << row;
    }
    page.moreButton().setFocus();
    app.key(Qt::Key_Space);
    QTest::qWait(20);
    auto *focused = qobject_cast<CheckRow *>(QApplication::focusWidget());
    INFO(focusedName().toStdString());
    REQUIRE(focused);
    CHECK_FALSE(before.contains(focused));
}

TEST_CASE("Focus: an entry that is taken out of the diary leaves it on the page, and Ctrl Z brings the entry back")
{
    AppUnderTest app;
    app.show(usual);
    markSpot(app, unseen);
    tickSymptoms(app, unseen);
    passCheck(app, unseen);
    runRoutine(app, unseen);
    rateAndSave(app, unseen);
    REQUIRE(app.diary().entries().size() == 1);
    QWidget *remove = nullptr;
    for (auto *button : app.window().page(Place::Diary)->findChildren<Button *>()) {
        const QString words = button->text() + button->accessibleName();
        if (button->isVisible() && words.contains(QStringLiteral("Remove")))
            remove = button;
    }
    REQUIRE(remove);
    remove->setFocus(Qt::TabFocusReason);
    app.key(Qt::Key_Space);
    QTest::qWait(50);
    REQUIRE(app.diary().entries().empty());
    INFO(focusedName().toStdString());
    CHECK(isOnThePage(app));
    CHECK(app.window().findChild<Toast *>()->isVisible());
    app.key(Qt::Key_Z, Qt::ControlModifier);
    QTest::qWait(50);
    CHECK(app.diary().entries().size() == 1);
}
