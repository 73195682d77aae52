// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_node.h"
#include "domain/guide/evidence.h"
#include "domain/screening/level.h"

namespace calfwise {

/// A level that a rule may give; it keeps somebody from something, so self-care is none. An unknown word is an issue
/// and read as the worst.
inline Level readStoppingLevel(const ContentNode &node, std::string_view key)
{
    const std::string word = node.word(key, {"emergency", "same-day", "within-days", "see-someone"});
    return levelFromId(word).value_or(Level::Emergency);
}

/// How well a source is known; an unknown word is an issue and read as the least.
inline Checked readChecked(const ContentNode &node)
{
    const std::string word = node.word("checked", {"general", "secondary", "primary"});
    if (word == "primary")
        return Checked::Primary;
    return word == "secondary" ? Checked::Secondary : Checked::General;
}

} // namespace calfwise
