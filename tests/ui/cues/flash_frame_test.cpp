// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cues/flash_frame.h"

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"

#include <QTest>

using namespace calfwise;
using namespace calfwise::test;

namespace {

struct Page {
    Themed themed;
    QWidget page;
    FlashFrame *frame;

    Page() : frame(new FlashFrame(themed.theme, page))
    {
        page.resize(800, 600);
        showNow(page);
    }

    QColor at(int x, int y) { return page.grab().toImage().pixelColor(x, y); }
};

} // namespace

TEST_CASE("FlashFrame: lights the page's edge for a moment and lets the middle and the clicks through")
{
    Page page;
    CHECK_FALSE(page.frame->isVisible());
    page.frame->flash(CueKind::StepName);
    CHECK(page.at(3, 300) == page.themed.theme.colour(Role::Primary));
    CHECK(page.at(400, 300) != page.themed.theme.colour(Role::Primary));
    CHECK(page.frame->testAttribute(Qt::WA_TransparentForMouseEvents));
    CHECK(QTest::qWaitFor([&] { return !page.frame->isLit(); }, 20000));
    CHECK_FALSE(page.frame->isVisible());
}

TEST_CASE("FlashFrame: follows the size of the page")
{
    Page page;
    page.page.resize(1000, 700);
    page.frame->flash(CueKind::Finished);
    CHECK(page.frame->size() == page.page.size());
    page.page.resize(640, 480);
    CHECK(page.frame->size() == page.page.size());
}
