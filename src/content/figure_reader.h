// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_files.h"
#include "domain/guide/guide.h"

namespace calfwise {

/// Reads guide/figures.json and its words into `core.figures`. Needs the techniques. A pose that no body can take, a
/// hold that is missed and a movement that is not in its technique's cadence are issues.
void readFigures(ContentFiles &files, GuideCore &core);

} // namespace calfwise
