// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>

namespace calfwise {

/// The shape with a rim of that width round it. Filled beneath the shape it is the shape's line, at a fraction of what
/// a stroke costs; for rims that are fine against the shape's curves.
QPainterPath grown(const QPainterPath &shape, double rim);

} // namespace calfwise
