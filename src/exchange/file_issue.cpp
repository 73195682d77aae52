// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/file_issue.h"

#include "json/hidden_characters.h"

#include <utility>

namespace calfwise {

namespace {

constexpr std::size_t mostShownBytes = 80;

std::string harmless(const std::string &text)
{
    return withHiddenShown(shortened(text, mostShownBytes));
}

} // namespace

std::vector<FileIssue> fileIssues(const IssueList &issues, std::size_t most)
{
    std::vector<FileIssue> first;
    for (const Issue &issue : issues.all()) {
        if (first.size() == most)
            break;
        IssueFacts facts = issue.facts;
        facts.cited = harmless(facts.cited);
        first.push_back({harmless(issue.pointer), issue.expected, issue.found, std::move(facts)});
    }
    if (const std::size_t all = issues.size() + issues.notListed(); all > first.size()) {
        IssueFacts more{IssueKind::More, 0, static_cast<std::int64_t>(all - first.size()), {}};
        first.push_back({{}, expectedFor(more), foundFor(more, {}), std::move(more)});
    }
    return first;
}

} // namespace calfwise
