// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_files.h"
#include "domain/guide/guide.h"

#include <set>
#include <string>

namespace calfwise {

/// What the readers cannot see one file at a time: ids that nothing defines, drawings that name nothing or are of
/// another kind, techniques used against their own terms. Issues go to `files`.
void checkReferences(ContentFiles &files, const Guide &guide, const std::set<std::string> &contextIds);

/// What a whole guide must have besides being right: every founding fact covered, every muscle, zone and no-press zone
/// drawn, no outline that crosses itself. Nothing of it makes a guide unusable.
IssueList findGaps(const References &references, const Guide &guide);

} // namespace calfwise
