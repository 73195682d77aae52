// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace calfwise {

/// How much room Rail takes: 208, 88 with captions, 88 without.
enum class RailMode { Wide, Narrow, IconsOnly };

} // namespace calfwise
