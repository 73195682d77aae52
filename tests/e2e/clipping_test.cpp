// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/clipping.h"
#include "tests/e2e/walk.h"
#include "tests/support/catch.h"

#include <QTest>

using namespace calfwise::test;

namespace {

/// What is cut off on any page, each with the page's name; the path is walked at that size.
QStringList clippedOnTheWay(QSize window, double text)
{
    AppUnderTest app;
    app.theme().setTextScale(text);
    app.show(window);
    QStringList found;
    walkThePages(app, [&](const QString &page) {
        // Heights that follow from widths need several rounds of events.
        for (int i = 0; i < 20 && !clippedIn(app.window()).isEmpty(); ++i)
            QTest::qWait(5);
        for (const QString &what : clippedIn(app.window()))
            found << page + QStringLiteral(": ") + what;
    });
    return found;
}

void checkNothingIsClipped(QSize window, double text)
{
    const QStringList clipped = clippedOnTheWay(window, text);
    INFO(window.width() << " x " << window.height() << ", text " << text);
    INFO(clipped.join(QStringLiteral("\n")).toStdString());
    CHECK(clipped.isEmpty());
}

} // namespace

TEST_CASE("Clipping: nothing is cut off on any page of a small window, whatever the size of the text")
{
    checkNothingIsClipped({1024, 700}, GENERATE(1.0, 1.5, 2.0));
}

TEST_CASE("Clipping: nothing is cut off on any page just below and above where the rail changes")
{
    checkNothingIsClipped(GENERATE(QSize(1199, 779), QSize(1280, 800), QSize(1340, 800)), 1.0);
}

TEST_CASE("Clipping: nothing is cut off on any page of a usual window with larger text")
{
    checkNothingIsClipped({1440, 900}, GENERATE(1.0, 1.1, 1.25));
}
