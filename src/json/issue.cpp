// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/issue.h"

#include "json/hidden_characters.h"

#include <algorithm>
#include <utility>

namespace calfwise {

namespace {

constexpr std::size_t longestShown = 80;

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

std::string shortened(const std::string &text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    std::size_t end = most;
    while (end > 0 && isContinuation(text[end]))
        --end;
    return text.substr(0, end) + "...";
}

std::string inQuotes(const std::string &text)
{
    return '"' + withHiddenShown(shortened(text, longestShown)) + '"';
}

std::string describe(const Issue &issue)
{
    std::string line = issue.file;
    if (!issue.pointer.empty())
        line += ' ' + issue.pointer;
    return withHiddenShown(line + ": expected " + issue.expected + ", found " + issue.found);
}

void IssueList::add(Issue issue)
{
    if (m_issues.size() < most)
        m_issues.push_back(std::move(issue));
    else
        ++m_notListed;
}

void IssueList::add(std::string file, std::string pointer, std::string expected, std::string found)
{
    add(Issue{std::move(file), std::move(pointer), std::move(expected), std::move(found)});
}

void IssueList::add(std::string file, std::string pointer, IssueFacts facts, std::string shown)
{
    std::string expected = expectedFor(facts);
    std::string found = foundFor(facts, std::move(shown));
    add(Issue{std::move(file), std::move(pointer), std::move(expected), std::move(found), std::move(facts)});
}

void IssueList::append(const IssueList &others)
{
    for (const Issue &issue : others.all())
        add(issue);
    m_notListed += others.m_notListed;
}

bool IssueList::names(const std::string &file, const std::string &pointer) const
{
    return std::any_of(m_issues.begin(), m_issues.end(),
                       [&](const Issue &issue) { return issue.file == file && issue.pointer == pointer; });
}

} // namespace calfwise
