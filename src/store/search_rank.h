// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search_lexicon.h"

#include <string_view>
#include <vector>

namespace calfwise {

/// How well the names of a thing fit what was asked.
struct NameFit {
    double fit = 0;       ///< of the best name: 0 nothing in common, 1 the same
    bool isAsked = false; ///< every word of a name that isn't a filler was asked for
};

/// `names` are lines of keys with spaces between. `lastIsBeginning`: the last term may be the beginning of a key.
NameFit nameFit(std::string_view names, const std::vector<SearchTerm> &terms, bool lastIsBeginning,
                const SearchLexicon &lexicon);

} // namespace calfwise
