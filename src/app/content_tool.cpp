// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content_tool.h"

#include "content/readability.h"

#include <cmath>
#include <iomanip>
#include <iostream>
#include <sstream>

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

namespace {

double rounded(double value)
{
    return std::round(value * 10) / 10;
}

ordered_json asJson(const Readability &readability)
{
    return {{"grade", rounded(readability.grade())},
            {"words_per_sentence", rounded(readability.wordsPerSentence())},
            {"words", readability.words}};
}

std::string described(const Readability &readability)
{
    std::ostringstream line;
    line << std::fixed << std::setprecision(1) << "grade " << readability.grade() << ", "
         << readability.wordsPerSentence() << " words a sentence, " << readability.words << " words";
    return line.str();
}

/// The figures are counted by English spelling, so another language has none.
ordered_json readabilityAsJson(const Guide &guide)
{
    ordered_json articles = ordered_json::object();
    Readability all;
    for (const Article &article : guide.articles) {
        const Readability one = readabilityOf(article.body);
        articles[article.id.value()] = asJson(one);
        all += one;
    }
    return {{"articles", articles}, {"all", asJson(all)}};
}

void printReadability(std::ostream &stream, const Guide &guide)
{
    stream << "How the articles read (Flesch-Kincaid grade):\n";
    Readability all;
    for (const Article &article : guide.articles) {
        const Readability one = readabilityOf(article.body);
        stream << "  " << article.id.value() << ": " << described(one) << '\n';
        all += one;
    }
    stream << "  all articles: " << described(all) << '\n';
}

} // namespace

int check(const Options &options)
{
    const LoadedGuide loaded = loadGuide(options.folders, options.language);
    IssueList all = loaded.issues;
    all.append(loaded.gaps);
    const bool isCounted = loaded.guide && options.language == "en";
    if (options.json) {
        ordered_json answer{{"ok", all.empty()}, {"issues", asJson(all)}, {"not_listed", all.notListed()}};
        if (isCounted)
            answer["readability"] = readabilityAsJson(*loaded.guide);
        std::cout << dump(answer) << '\n';
    } else {
        printIssues(std::cout, all);
        if (isCounted)
            printReadability(std::cout, *loaded.guide);
    }
    if (!all.empty())
        std::cerr << all.size() + all.notListed() << (all.size() == 1 ? " issue\n" : " issues\n");
    return all.empty() ? AllWell : FallsShort;
}

} // namespace calfwise::tool
