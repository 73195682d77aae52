// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/outline.h"

#include <string>
#include <string_view>

namespace calfwise {

/// An outline as bytes: a version, the number of contours, and for each whether it is closed, its number of segments,
/// its start and its segments; little-endian, coordinates as IEEE doubles, so that it comes back exactly.
std::string blobOf(const Outline &outline);

/// The outline again. Throws Mismatch for another version, a wrong length, or a coordinate that is not finite.
Outline outlineOf(std::string_view blob);

} // namespace calfwise
