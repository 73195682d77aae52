// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"

namespace calfwise::test {

/// The content beside the programs, read once a run. Throws std::runtime_error with the first fault it has.
const Guide &shippedGuide();

} // namespace calfwise::test
