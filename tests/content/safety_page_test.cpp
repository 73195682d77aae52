// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// docs/safety.md explains the rules by their ids. It must know those that the content has, and no others.
#include "tests/support/catch.h"
#include "tests/support/shipped_guide.h"

#include <fstream>
#include <regex>
#include <sstream>

using namespace calfwise;

namespace {

std::string safetyPage()
{
    std::ifstream file(CALFWISE_SOURCE_DIR "/docs/safety.md");
    std::ostringstream text;
    text << file.rdbuf();
    REQUIRE(file);
    return text.str();
}

/// The row of the page that begins with this cell; empty when there is none.
std::string rowOf(const std::string &page, std::string_view cell)
{
    const auto begin = page.find("\n| " + std::string(cell) + " |");
    return begin == std::string::npos ? "" : page.substr(begin + 1, page.find('\n', begin + 1) - begin - 1);
}

std::set<std::string> rulesOf(const RuleBook &rules)
{
    std::set<std::string> ids;
    for (const RuleText &text : rules.order)
        ids.insert(text.id.value());
    for (const Combination &combination : rules.combinations)
        ids.insert(combination.id.value());
    for (const Withholding &withholding : rules.withholdings)
        ids.insert(withholding.id.value());
    for (const RuleText &text : rules.timeTexts)
        ids.insert(text.id.value());
    return ids;
}

} // namespace

TEST_CASE("Safety page: it has a row for every rule, and for no rule that there is none of")
{
    const std::string page = safetyPage();
    std::set<std::string> rows;
    const std::regex row("\n\\| ([OCWT][0-9]+) \\|");
    for (std::sregex_iterator each(page.begin(), page.end(), row), end; each != end; ++each)
        CHECK(rows.insert((*each)[1].str()).second);
    CHECK(rows == rulesOf(test::shippedGuide().core.rules));
}

TEST_CASE("Safety page: every sign stands in the row of its level, with a star where it is about the person")
{
    const std::string page = safetyPage();
    std::size_t signs = 0;
    for (const Question &question : test::shippedGuide().core.rules.questions) {
        if (question.kind != QuestionKind::Sign)
            continue;
        ++signs;
        INFO(question.id.value());
        const std::string name = "`S-" + question.id.value() + "`";
        const std::string row = rowOf(page, idOf(question.level));
        const auto at = row.find(name);
        REQUIRE(at != std::string::npos);
        CHECK((row.compare(at + name.size(), 2, "\\*") == 0) == (question.scope == Scope::Person));
    }
    std::size_t named = 0;
    for (auto at = page.find("`S-"); at != std::string::npos; at = page.find("`S-", at + 1))
        ++named;
    CHECK(named == signs + 1); // and once `S-` itself, which is how they are named
}

TEST_CASE("Safety page: combinations have their level, and those are marked that a clinician's visit lifts")
{
    const std::string page = safetyPage();
    for (const Combination &combination : test::shippedGuide().core.rules.combinations) {
        INFO(combination.id.value());
        const std::string row = rowOf(page, combination.id.value());
        const std::string end =
            "| " + std::string(idOf(combination.level)) + (combination.clearedByClinician ? " | yes |" : " | |");
        CHECK(row.ends_with(end));
    }
}
