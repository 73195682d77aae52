// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/role.h"

namespace calfwise {

/// The table of colours, as 0xRRGGBB. For Theme alone; everybody else asks Theme::colour().
unsigned int lightColour(Role role);
unsigned int darkColour(Role role);

} // namespace calfwise
