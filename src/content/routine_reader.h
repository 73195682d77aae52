// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_files.h"
#include "domain/guide/guide.h"

namespace calfwise {

/// Reads techniques, tools and ready-made routines with their words into `core`; issues go to `files`.
void readRoutines(ContentFiles &files, GuideCore &core);

} // namespace calfwise
