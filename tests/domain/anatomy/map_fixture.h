// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/body_map.h"

#include <string>
#include <utility>

namespace calfwise::test {

inline Outline rectangle(double left, double top, double right, double bottom)
{
    const auto line = [](Point to) { return CurveSegment{to, to, to}; };
    return Outline({Contour{{left, top}, {line({right, top}), line({right, bottom}), line({left, bottom})}, true}});
}

inline MapShape shape(std::string id, ShapeKind kind, std::set<Layer> layers, Outline outline)
{
    return {std::move(id), kind, std::move(layers), {}, std::move(outline)};
}

/// A leg of rectangles: a broad muscle over a deep one, a tendon sheet over the deep one's lower end, two zones, one
/// no-press area.
inline ViewDrawing blockLeg()
{
    const std::set<Layer> all(allLayers.begin(), allLayers.end());
    const std::set<Layer> bared{Layer::Superficial, Layer::Deep, Layer::Deepest};
    return {View::Posterior,
            {-0.3, -0.2, 0.3, 1.0},
            {shape("skin", ShapeKind::Skin, all, rectangle(-0.2, -0.2, 0.2, 1.0)),
             shape("tibialis-posterior", ShapeKind::Muscle, bared, rectangle(-0.05, 0.1, 0.05, 0.7)),
             shape("soleus", ShapeKind::Muscle, {Layer::Superficial, Layer::Deep}, rectangle(-0.1, 0.1, 0.1, 0.7)),
             shape("achilles-tendon", ShapeKind::Tendon, {Layer::Superficial}, rectangle(-0.06, 0.5, 0.06, 0.95)),
             shape("gastrocnemius-medial", ShapeKind::Muscle, {Layer::Superficial}, rectangle(-0.12, 0.0, 0.12, 0.5)),
             shape("mid-calf", ShapeKind::Zone, all, rectangle(-0.1, 0.2, 0.1, 0.45)),
             shape("upper-calf", ShapeKind::Zone, all, rectangle(-0.15, 0.0, 0.15, 0.45)),
             shape("achilles-press", ShapeKind::NoPress, all, rectangle(-0.04, 0.72, 0.04, 0.95))}};
}

inline TriggerPoint point(const char *id, const char *muscle, Point position, std::set<View> views = {View::Posterior})
{
    TriggerPoint made;
    made.id = TriggerPointId(id);
    made.muscle = MuscleId(muscle);
    made.positions[View::Posterior] = position;
    made.tapViews = std::move(views);
    made.selfPressure = true;
    return made;
}

} // namespace calfwise::test
