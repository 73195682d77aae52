// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/issue.h"

#include <cstddef>
#include <string>
#include <vector>

namespace calfwise {

/// Something that is wrong with the form of a file that somebody brought. Short, and without hidden characters.
struct FileIssue {
    std::string where;    ///< JSON pointer: "/steps/2/seconds"; empty for the file as a whole
    std::string expected; ///< in English, for a program without windows
    std::string found;
    IssueFacts facts; ///< for one that words it in the interface's language
    bool operator==(const FileIssue &) const = default;
};

/// The first of them, up to a number that somebody would still read, and then one that says how many more.
std::vector<FileIssue> fileIssues(const IssueList &issues, std::size_t most);

} // namespace calfwise
