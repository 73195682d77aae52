// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "json/hidden_characters.h"
#include "json/issue.h"

using namespace calfwise;

TEST_CASE("Issue: a line never carries control characters and long texts are cut between characters")
{
    CHECK(describe({"a\x1b[2J", "", "b\n", "c"}).find_first_of("\x1b\n") == std::string::npos);
    const std::string cut = shortened("aa\u20ac", 4);
    CHECK(cut == "aa...");
}

TEST_CASE("IssueList: what does not fit is counted")
{
    IssueList issues;
    for (std::size_t i = 0; i < IssueList::most + 5; ++i)
        issues.add("file", "", "a", "b");
    CHECK(issues.size() == IssueList::most);
    CHECK(issues.notListed() == 5);
}

TEST_CASE("HiddenCharacters: controls and marks that turn the direction are found and shown, other letters left alone")
{
    for (const char *hidden : {"a\tb", "a\nb", "a\x7f", "a\u0085b", "a\u200e", "a\u2028b", "a\u202eb", "\u2066b"}) {
        INFO(hidden);
        CHECK(hasHiddenCharacters(hidden));
        CHECK_FALSE(hasHiddenCharacters(withHiddenShown(hidden)));
    }
    for (const char *plain : {"", "Wade \u00e4", "\u4e2d", "\u2019", "\u0627", "\U0001f9b5"}) {
        INFO(plain);
        CHECK_FALSE(hasHiddenCharacters(plain));
        CHECK(withHiddenShown(plain) == plain);
    }
    CHECK(withHiddenShown("a\u202eb\x1b\u0085\u2066") == "a\\u202eb\\u001b\\u0085\\u2066");
    CHECK(inQuotes("a\u202eb") == "\"a\\u202eb\"");
}
