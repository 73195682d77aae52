// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/outcome.h"

#include <optional>
#include <vector>

namespace calfwise {

/// What a clearance is asked for.
struct ClearanceAsked {
    Side leg = Side::Right;
    Instant since{};                      ///< the days offered begin here
    std::vector<QuestionId> known = {};   ///< same-day signs that were yes: is each worse, or new, since?
    std::optional<Clearance> follow = {}; ///< what was found before: it may have been allowed since
};

} // namespace calfwise
