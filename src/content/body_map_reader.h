// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/body_map.h"
#include "json/issue.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

inline constexpr std::size_t mostDrawingBytes = 2 * 1024 * 1024;
inline constexpr std::size_t mostDrawingSegments = 20000;

/// Reads one view's drawing by the format of content/README.md ("The body map") into leg-frame units. `name` is what
/// issues call the file. Anything but the svg, title and path elements and the attributes named there is an issue, and
/// so are a document type, an empty or malformed shape, and more than `mostDrawingSegments` curve pieces in all.
/// Nothing comes back if the text is no such drawing at all.
std::optional<ViewDrawing> readDrawing(View view, std::string_view svg, const std::string &name, IssueList &issues);

/// The drawings of all views that are there as <view>.svg in `folder`, in the order of allViews. None at all is an
/// issue.
std::vector<ViewDrawing> readBodyMap(const std::filesystem::path &folder, IssueList &issues);

/// Adds an issue for every muscle, tendon and zone whose outline crosses itself.
void checkSelfCrossing(const ViewDrawing &drawing, const std::string &name, IssueList &issues);

} // namespace calfwise
