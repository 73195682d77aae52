// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/walk.h"

namespace calfwise::test {

/// The map in every view and layer, on the other leg, as in a mirror, enlarged, under a finger's lens, and with the
/// greatest text and contrast. Leaves nothing marked.
void lookAtTheMap(AppUnderTest &app, const Look &look);

} // namespace calfwise::test
