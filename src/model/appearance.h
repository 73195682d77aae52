// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace calfwise {

/// Light or dark, as the person wants it.
enum class Appearance { AsTheDesktop, Light, Dark };

/// The bounds of the text size; 1 is 100 %.
inline constexpr double leastTextScale = 0.8;
inline constexpr double greatestTextScale = 3.0;

} // namespace calfwise
