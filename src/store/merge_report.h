// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <string>
#include <vector>

namespace calfwise {

/// What DiaryArchive::merge() did.
struct MergeReport {
    struct Conflict {
        std::string kind; ///< the table: "entry"
        std::string id;
        Instant at{};
    };

    int added = 0;
    int same = 0;                    ///< were here already, with the same words
    std::vector<Conflict> conflicts; ///< the same id, and other words: both are here now
};

} // namespace calfwise
