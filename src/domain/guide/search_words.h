// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace calfwise {

/// What people of one language call things, for the search. All of it may be empty.
struct SearchWords {
    /// Words and phrases that stand for each other: everyday and field words, spellings, forms that no rule derives.
    std::vector<std::vector<std::string>> same;
    std::vector<std::string> fillers; ///< words that say nothing about what is looked for: "the", "my", "how"
    std::vector<std::string> askers;  ///< the fillers that begin a question: "how", "can"
    std::vector<std::string> common;  ///< words that say little, since the whole guide is about them: "calf", "pain"
    /// What people type when they look for one thing, by its kind and id: "article:clots", "sign:dark-urine". The kinds
    /// are those of HitKind.
    std::map<std::string, std::vector<std::string>> asked;
};

} // namespace calfwise
