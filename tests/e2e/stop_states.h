// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/walk.h"

namespace calfwise::test {

using Dress = std::function<void(AppUnderTest &)>;
using LookAt = std::function<void(AppUnderTest &app, const QString &page)>;

/// The first start, and what the program asks after a stop: on the floor, and first thing on the next day. The apps are
/// made here, each dressed before it's looked at.
void lookAtStops(const Dress &dress, const LookAt &look);

} // namespace calfwise::test
