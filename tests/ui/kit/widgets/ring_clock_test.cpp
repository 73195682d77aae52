// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "tests/ui/kit/widgets/painted_region.h"
#include "ui/kit/widgets/ring_clock.h"

#include <QScreen>

using namespace calfwise;
using test::PaintedRegion;

namespace {

struct Ring {
    test::Themed themed;
    RingClock ring{themed.theme};

    explicit Ring(double left)
    {
        ring.resize(400, 400);
        ring.setSteps(3, 9);
        ring.setNumber(QStringLiteral("32"));
        ring.setCaption(QStringLiteral("seconds left"));
        ring.setLeft(left);
        test::showNow(ring);
    }

    /// What stands on the screen, put together of all that was painted since it was shown.
    QImage onScreen()
    {
        QCoreApplication::processEvents();
        return ring.screen()
            ->grabWindow(ring.winId(), 0, 0, ring.width(), ring.height())
            .toImage()
            .convertToFormat(QImage::Format_RGB32);
    }
};

/// The greatest difference of a colour's part between two pictures.
int difference(const QImage &a, const QImage &b)
{
    REQUIRE(a.size() == b.size());
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor left = a.pixelColor(x, y);
            const QColor right = b.pixelColor(x, y);
            most = std::max({most, std::abs(left.red() - right.red()), std::abs(left.green() - right.green()),
                             std::abs(left.blue() - right.blue())});
        }
    }
    return most;
}

} // namespace

TEST_CASE("RingClock: a tenth of a second paints the band's end alone, a second the number as well")
{
    Ring shown(0.7);
    PaintedRegion painted(shown.ring);
    painted.take();
    shown.ring.setLeft(0.697);
    const int band = PaintedRegion::area(painted.take());
    CHECK(band > 0);
    CHECK(band < 400 * 400 / 50);
    shown.ring.setNumber(QStringLiteral("31"));
    const QRegion number = painted.take();
    CHECK(number.contains(QPoint(200, 200)));
    CHECK(PaintedRegion::area(number) < 400 * 400 * 3 / 4);
    shown.ring.setLeft(0.697);
    shown.ring.setSteps(3, 9);
    CHECK(painted.take().isEmpty());
}

TEST_CASE("RingClock: painted piece by piece it looks as if painted at once")
{
    const double from = GENERATE(1.0, 0.76, 0.52, 0.27, 0.1);
    Ring stepped(from);
    double left = from;
    for (int i = 0; i < 40 && left > 0; ++i) {
        left -= 0.0037;
        stepped.ring.setLeft(left);
        QCoreApplication::processEvents();
    }
    Ring fresh(left);
    // Soft edges of a short piece of an arc may differ a little from those of a long one.
    CHECK(difference(stepped.onScreen(), fresh.onScreen()) <= 24);
}
