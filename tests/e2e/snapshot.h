// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/app_under_test.h"

#include <QString>

namespace calfwise::test {

/// What a person can tell of the program at one moment: the page, what has the focus, every visible word and value, the
/// windows and lists that are open, the clipboard, and what the models hold. Two that are equal mean that nothing
/// happened in between.
struct Snapshot {
    QString seen;
    QString held;
    bool operator==(const Snapshot &) const = default;
};

Snapshot snapshotOf(AppUnderTest &app);

} // namespace calfwise::test
