// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_files.h"
#include "domain/guide/guide.h"

namespace calfwise {

/// Reads signs, conditions, pages, rules, levels and countries with their words into `core`; issues go to `files`.
/// Technique groups in rules are resolved to techniques.
void readScreening(ContentFiles &files, GuideCore &core);

} // namespace calfwise
