// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_files.h"
#include "domain/guide/guide.h"

#include <set>
#include <string>

namespace calfwise {

/// Reads muscles, zones, no_press and trigger_points with their words into `core`; issues go to `files`.
void readAnatomy(ContentFiles &files, GuideCore &core);

/// The ids of drawn things that a tap does not answer (muscles.json, "context").
std::set<std::string> readContextIds(ContentFiles &files);

} // namespace calfwise
