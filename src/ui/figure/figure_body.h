// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure_shapes.h"

namespace calfwise {

/// The person and what they need about them, from the back to the front; `treated` is lit up.
FigureLayers layersOf(const FigureScene &scene, const FigurePlace &place, TreatedPart treated);

/// What stands behind the person; the floor reaches from `left` to `right`.
void addRoom(FigureLayers &layers, const FigureScene &scene, double left, double right);
/// A roller or ball, which turns as it travels.
void addRollingTool(FigureLayers &layers, const FigureScene &scene, const FigurePlace &place);
/// A stick, which is held across behind the calf.
void addToolBehind(FigureLayers &layers, const FigureScene &scene, const FigurePlace &place);
/// What is held against the near side of the leg: strap, pack, massager.
void addHeldTool(FigureLayers &layers, const FigureScene &scene, const FigurePlace &place);

/// Where a label's leader ends.
Point placeOf(const FigureLabel &label, const FigurePlace &place);

} // namespace calfwise
