// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace calfwise {

/// The tables of guide.db. A change here, or in what a column means, needs a new guideFormat.
extern const char *const guideSchema;

/// The tables of the search; {tokenizer} stands for that of the guide's language.
extern const char *const searchSchema;

/// Changes whenever the tables or the meaning of a column do.
inline constexpr int guideFormat = 8;

/// What marks a file as a guide store ("CwGd"), in SQLite's application_id.
inline constexpr int guideApplicationId = 0x43774764;

} // namespace calfwise
