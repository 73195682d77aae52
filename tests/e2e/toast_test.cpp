// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/app_under_test.h"
#include "tests/e2e/clipping.h"
#include "tests/e2e/walk.h"
#include "tests/support/catch.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/toast.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QTest>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// The part of it that can be seen, in the window's coordinates.
QRect seenIn(const QWidget &window, const QWidget &widget)
{
    QRect seen(widget.mapTo(&window, QPoint()), widget.size());
    for (const QWidget *parent = widget.parentWidget(); parent && parent != &window; parent = parent->parentWidget())
        seen &= QRect(parent->mapTo(&window, QPoint()), parent->size());
    return seen;
}

/// What the toast lies over and ought not to.
QStringList coveredBy(const Toast &toast, const QWidget &window)
{
    QStringList found;
    const QRect over(toast.mapTo(&window, QPoint()), toast.size());
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->isWindow() || widget->property("ownFocusRing").toBool() ||
            widget == &toast || toast.isAncestorOf(widget))
            continue;
        const bool pressed = qobject_cast<const QAbstractButton *>(widget) ||
                             (widget->focusPolicy() != Qt::NoFocus && !widget->property("readText").toBool() &&
                              !qobject_cast<const QScrollArea *>(widget));
        if ((pressed || qobject_cast<const Tag *>(widget)) && seenIn(window, *widget).intersects(over))
            found << nameOf(*widget);
    }
    return found;
}

/// On every page of the walk: a line is there at once and lies over nothing that can be pressed.
void checkEveryPage(QSize size, double text)
{
    AppUnderTest app;
    app.theme().setTextScale(text);
    app.show(size);
    auto *toast = app.window().findChild<Toast *>();
    REQUIRE(toast);
    walkThePages(app, [&](const QString &page) {
        QTest::qWait(1);
        toast->dismiss();
        app.window().say(QStringLiteral("The last change was taken back."), QStringLiteral("Undo"));
        QTest::qWait(1);
        INFO(page.toStdString() << " at " << size.width() << " x " << size.height() << ", text " << text);
        CHECK(toast->isVisible());
        INFO(coveredBy(*toast, app.window()).join(QStringLiteral("; ")).toStdString());
        CHECK(coveredBy(*toast, app.window()).isEmpty());
        toast->dismiss();
    });
}

} // namespace

TEST_CASE("Toasts: lie over no control of any page at 1440 x 900")
{
    checkEveryPage({1440, 900}, 1.0);
}

TEST_CASE("Toasts: lie over no control of any page at 1024 x 700")
{
    checkEveryPage({1024, 700}, 1.0);
}

TEST_CASE("Toasts: lie over no control of any page at 200 % text")
{
    checkEveryPage({1440, 900}, 2.0);
}

TEST_CASE("Toasts: Ctrl Z takes back what the line is about, and the last lines can be read again")
{
    AppUnderTest app;
    app.show({1440, 900});
    int undone = 0;
    app.window().say(QStringLiteral("Entry removed"), QStringLiteral("Undo"), [&undone] { ++undone; });
    app.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 1);
    CHECK_FALSE(app.window().findChild<Toast *>()->isVisible());
    app.key(Qt::Key_H, Qt::ControlModifier);
    const auto *box = app.window().findChild<PopOver *>();
    REQUIRE(box);
    CHECK(box->isVisible());
    CHECK(box->accessibleDescription().contains(QStringLiteral("Entry removed")));
}
