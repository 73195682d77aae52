// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome_hero.h"

#include "domain/screening/spot.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/label.h"
#include "ui/map/map_canvas.h"
#include "ui/map/spot_words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

/// A point that sends its pain somewhere else and may be pressed: the one that lies under a tendon's sheet shows best
/// that a knot and its pain are two places.
const TriggerPoint *tellingPoint(const GuideCore &core)
{
    const auto tells = [](const TriggerPoint &point) {
        return point.selfPressure && !point.essential.empty() && point.tapViews.contains(View::Posterior);
    };
    const auto covered = std::find_if(core.points.begin(), core.points.end(), [&](const TriggerPoint &point) {
        return tells(point) && !point.underTendon.isEmpty();
    });
    if (covered != core.points.end())
        return &*covered;
    const auto any = std::find_if(core.points.begin(), core.points.end(), tells);
    return any == core.points.end() ? nullptr : &*any;
}

std::optional<Point> shapeCentre(const ViewDrawing &drawing, const std::string &id)
{
    const MapShape *shape = drawing.find(id);
    return shape ? std::optional(centreOf(shape->outline)) : std::nullopt;
}

} // namespace

WelcomeHero::WelcomeHero(const Theme &theme, const GuideCore &core, const BodyMap &map, bool leaders, QWidget *parent)
    : Panel(theme, Role::Surface, Qt::RightEdge, parent)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(16));
    box->setSpacing(theme.px(12));
    box->addWidget(new Label(theme, TextStyle::Title, QStringLiteral("Calfwise")));
    box->addWidget(buildLeg(theme, core, map, leaders), 1);
    box->addWidget(new Tag(theme, tr("A right leg, seen from behind")), 0, Qt::AlignHCenter);
}

QWidget *WelcomeHero::buildLeg(const Theme &theme, const GuideCore &core, const BodyMap &map, bool leaders)
{
    auto *canvas = new BodyMapCanvas(map, theme);
    canvas->setEnabled(false);
    canvas->setFocusPolicy(Qt::NoFocus);
    canvas->setAttribute(Qt::WA_TransparentForMouseEvents);
    canvas->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    canvas->setBothLegs(false);
    canvas->setSide(Side::Right);
    canvas->setAccessibleName(tr("A right leg: a knot, its muscle, where the pain goes, and where never to press"));
    const TriggerPoint *point = tellingPoint(core);
    const ViewDrawing *drawing = map.drawing(View::Posterior);
    if (!point || !drawing)
        return canvas;
    MapLook look;
    look.chosen = point->muscle;
    look.often = {point->essential.begin(), point->essential.end()};
    look.sometimes = {point->spillover.begin(), point->spillover.end()};
    canvas->setLook(look);
    MarkedSpot spot;
    spot.position = point->positions.at(View::Posterior);
    placeSpot(spot, map, core.points);
    canvas->setSpots({spot}, 0);
    const std::optional<Point> pain = shapeCentre(*drawing, point->essential.front().value());
    canvas->setArrowTo(pain);
    if (!leaders)
        return canvas;
    std::vector<MapLeader> told;
    told.push_back({spot.position, tr("The knot"), tr("small, and sore"), true});
    if (pain)
        told.push_back({*pain, tr("The pain"), tr("often further down"), true});
    for (const ZoneId &zone : point->spillover) {
        if (const auto at = shapeCentre(*drawing, zone.value())) {
            told.push_back({*at, tr("Or here"), tr("sometimes"), false});
            break;
        }
    }
    if (!core.noPress.empty()) {
        for (const NoPressZone &zone : core.noPress) {
            if (auto at = shapeCentre(*drawing, zone.id.value())) {
                at->y = std::max(at->y, -0.06);
                told.push_back({*at, tr("Never here"), tr("nerve and vessels"), false});
                break;
            }
        }
    }
    canvas->setLeaders(std::move(told));
    return canvas;
}

} // namespace calfwise
