// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/issue.h"

#include <algorithm>
#include <string>

namespace calfwise::test {

/// All issues as lines, for messages.
inline std::string lines(const IssueList &issues)
{
    std::string text;
    for (const Issue &issue : issues.all())
        text += describe(issue) + '\n';
    return text;
}

/// Whether an issue of this file and place is there whose expected or found text contains the words.
inline bool names(const IssueList &issues, const std::string &file, const std::string &pointer,
                  const std::string &words = {})
{
    return std::any_of(issues.all().begin(), issues.all().end(), [&](const Issue &issue) {
        return issue.file == file && issue.pointer == pointer &&
               (issue.expected.find(words) != std::string::npos || issue.found.find(words) != std::string::npos);
    });
}

} // namespace calfwise::test
