// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/issue.h"
#include "json/json_value.h"

#include <string>

namespace calfwise {

/// The texts of a language over the English ones: what the language lacks stays English. Each string that it lacks
/// becomes an issue of `missing`, with the place it should have in `file`. What only the language has is kept, for the
/// readers to complain of. A list is translated as a whole.
nlohmann::json overEnglish(const nlohmann::json &english, const nlohmann::json &translated, const std::string &file,
                           IssueList &missing);

} // namespace calfwise
