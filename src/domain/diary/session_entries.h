// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/entry.h"
#include "domain/guide/guide.h"

#include <vector>

namespace calfwise {

/// What a session leaves behind in the diary: an entry for each leg that something was done to, and for the one that it
/// began with. Getting into position is no treatment. A session that is not over was ended by the person. Unrated but
/// for the rating it began with.
std::vector<DiaryEntry> entriesOf(const KeptSession &kept, const GuideCore &core);

/// The leg that is being treated; while legs are changed, the one before the change.
Side treatedLeg(const RoutineSession &session);

} // namespace calfwise
