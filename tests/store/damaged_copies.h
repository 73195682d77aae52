// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace calfwise::test {

struct DamagedCopies {
    int copies = 0;
    int changed = 0; ///< what is in the rows is not what was written, or cannot be read
    int found = 0;   ///< of those
    std::string firstMissed;
    std::string firstWithoutWayBack; ///< empty: each was put right from its backup
};

/// Copies of a diary with a byte flipped, a sector cleared, a page moved, the end cut off or a value changed, each
/// opened and then restored from a backup.
DamagedCopies damageCopies(int copies, unsigned seed);

} // namespace calfwise::test
