// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/support/shipped_guide.h"
#include "ui/map/map_painter.h"

#include <QImage>
#include <QPainter>

#include <cmath>

using namespace calfwise;
using calfwise::test::shippedGuide;

namespace {

constexpr double scale = 700;
constexpr QSize size(500, 900);

const BodyMap &map()
{
    static const BodyMap made(shippedGuide().core.drawings, shippedGuide().core.points);
    return made;
}

QTransform place()
{
    return {scale, 0, 0, scale, 200, 160};
}

/// What the painter shows, in grey: what is told apart here is told apart without colour.
QImage inGrey(const MapLook &look, Theme::Appearance appearance)
{
    Theme theme;
    theme.setAppearance(appearance);
    const MapPainter painter(map(), theme);
    QImage leg(size, QImage::Format_ARGB32_Premultiplied);
    leg.fill(Qt::transparent);
    QPainter anatomy(&leg);
    painter.paintAnatomy(anatomy, look, place());
    anatomy.end();
    QImage overlays(size, QImage::Format_ARGB32_Premultiplied);
    overlays.fill(Qt::transparent);
    QPainter over(&overlays);
    painter.paintOverlays(over, look, place());
    over.end();
    QImage all(size, QImage::Format_RGB32);
    all.fill(theme.colour(Role::Surface));
    QPainter both(&all);
    both.drawImage(0, 0, leg);
    both.drawImage(0, 0, overlays);
    both.end();
    return all.convertToFormat(QImage::Format_Grayscale8);
}

/// How many pixels of a shape's middle differ plainly in grey.
int changed(const QImage &before, const QImage &after)
{
    int count = 0;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x)
            count += std::abs(before.pixelColor(x, y).red() - after.pixelColor(x, y).red()) > 40 ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("MapPainter: chosen, pain and no-press are told apart without colour, in the light and in the dark")
{
    for (Theme::Appearance appearance : {Theme::Appearance::Light, Theme::Appearance::Dark}) {
        MapLook plain;
        plain.noPress = false;
        const QImage before = inGrey(plain, appearance);
        MapLook chosen = plain;
        chosen.chosen = MuscleId("gastrocnemius-medial");
        MapLook beneath = plain;
        beneath.chosen = MuscleId("soleus");
        MapLook often = plain;
        often.often = {ZoneId("mid-calf")};
        MapLook sometimes = plain;
        sometimes.sometimes = {ZoneId("mid-calf")};
        MapLook forbidden = plain;
        forbidden.noPress = true;
        constexpr int plainly = 150;
        for (const MapLook &look : {chosen, beneath, often, sometimes, forbidden})
            CHECK(changed(before, inGrey(look, appearance)) > plainly);
        CHECK(changed(inGrey(often, appearance), inGrey(sometimes, appearance)) > plainly);
    }
}

TEST_CASE("MapPainter: a tendon in a muscle is drawn as tendon while a tap answers the muscle")
{
    Theme theme;
    theme.setAppearance(Theme::Appearance::Light);
    const MapPainter painter(map(), theme);
    QImage leg(size, QImage::Format_ARGB32_Premultiplied);
    leg.fill(Qt::transparent);
    QPainter onto(&leg);
    MapLook look;
    look.layer = Layer::Deepest;
    painter.paintAnatomy(onto, look, place());
    onto.end();
    const Point at{0.043, 0.72};
    REQUIRE(map().locate(View::Posterior, Layer::Deepest, at).muscle == MuscleId("fibularis-longus"));
    const QPointF pixel = place().map(QPointF(at.x, at.y));
    const QColor drawn = leg.pixelColor(pixel.toPoint());
    const auto distance = [&](Role role) {
        const QColor colour = theme.colour(role);
        return std::abs(drawn.red() - colour.red()) + std::abs(drawn.green() - colour.green()) +
               std::abs(drawn.blue() - colour.blue());
    };
    CHECK(distance(Role::Tendon) < distance(Role::Muscle));
}
