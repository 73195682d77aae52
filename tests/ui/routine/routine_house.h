// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/model_house.h"
#include "tests/ui/kit/theme/themed.h"

namespace calfwise::test {

/// The models of a small guide, and the theme that pages are drawn with.
struct RoutineHouse : ModelHouse {
    Themed themed;
};

} // namespace calfwise::test
