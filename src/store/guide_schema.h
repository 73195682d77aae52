// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace calfwise {

/// The tables of guide.db. A change here, or in what a column means, needs a new GuideStore::format.
extern const char *const guideSchema;

/// What marks a file as a guide store ("CwGd"), in SQLite's application_id.
inline constexpr int guideApplicationId = 0x43774764;

} // namespace calfwise
