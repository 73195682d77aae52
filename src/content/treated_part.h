// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_node.h"
#include "domain/anatomy/muscle.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// What a figure lights up, as the content names it; None where the key is missing.
inline TreatedPart treatedPartOf(const ContentNode &node, std::string_view key)
{
    static const std::vector<std::string_view> names{"none",       "calf",        "upper-calf",
                                                     "lower-calf", "toe-flexors", "outer-leg"};
    if (!node.has(key))
        return TreatedPart::None;
    const std::string name = node.word(key, names);
    return static_cast<TreatedPart>(std::find(names.begin(), names.end(), name) - names.begin());
}

} // namespace calfwise
