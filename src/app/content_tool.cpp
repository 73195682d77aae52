// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content_tool.h"

#include <iostream>

namespace calfwise::tool {

using nlohmann::ordered_json;

std::string dump(const ordered_json &value)
{
    return value.dump(2, ' ', false, ordered_json::error_handler_t::replace);
}

std::string dumpLine(const ordered_json &value)
{
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

ordered_json asJson(const IssueList &issues)
{
    ordered_json list = ordered_json::array();
    for (const Issue &issue : issues.all())
        list.push_back(
            {{"file", issue.file}, {"pointer", issue.pointer}, {"expected", issue.expected}, {"found", issue.found}});
    return list;
}

void printIssues(std::ostream &stream, const IssueList &issues)
{
    for (const Issue &issue : issues.all())
        stream << describe(issue) << '\n';
    if (issues.notListed() > 0)
        stream << "and " << issues.notListed() << " more\n";
}

std::optional<Guide> readGuide(const Options &options)
{
    LoadedGuide loaded = loadGuide(options.folders, options.language, Thoroughness::ReadersOnly);
    if (!loaded.guide) {
        printIssues(std::cerr, loaded.issues);
        std::cerr << "calfwise-content: the content falls short; `calfwise-content check` lists everything\n";
    }
    return std::move(loaded.guide);
}

int check(const Options &options)
{
    const LoadedGuide loaded = loadGuide(options.folders, options.language);
    IssueList all = loaded.issues;
    all.append(loaded.gaps);
    if (options.json)
        std::cout << dump({{"ok", all.empty()}, {"issues", asJson(all)}, {"not_listed", all.notListed()}}) << '\n';
    else
        printIssues(std::cout, all);
    if (!all.empty())
        std::cerr << all.size() + all.notListed() << (all.size() == 1 ? " issue\n" : " issues\n");
    return all.empty() ? AllWell : FallsShort;
}

} // namespace calfwise::tool
