// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/outline.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

struct PathData {
    std::vector<Contour> contours;
    std::size_t segments = 0;
    std::string error; ///< empty when all of it was read
};

/// Reads SVG path data of M L H V C S Q Z, either case, into cubic contours, every coordinate times `scale`. Stops at
/// the first thing that is not path data, is not finite or goes beyond `mostSegments`, and says what it was in `error`.
PathData parsePathData(std::string_view data, double scale, std::size_t mostSegments);

} // namespace calfwise
