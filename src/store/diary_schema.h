// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace calfwise {

/// What marks a file as a diary ("CwDy"), in SQLite's application_id.
inline constexpr int diaryApplicationId = 0x43774479;

/// The statements that lead from each version of the diary to the next: the first makes version 1 from nothing. A step
/// that was released is never changed; what changes is a further step. A step that adds a column to a row with a
/// checksum computes the checksums again.
const std::vector<std::string> &diarySteps();

} // namespace calfwise
