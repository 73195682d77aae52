// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/entry.h"

#include <vector>

namespace calfwise {

// What a diary takes. Everything here throws std::invalid_argument for a value out of its range.

void require(bool holds, const char *what);
void checkSpots(const std::vector<MarkedSpot> &spots);
void checkEntry(const DiaryEntry &entry);
void checkSession(const KeptSession &kept);

} // namespace calfwise
