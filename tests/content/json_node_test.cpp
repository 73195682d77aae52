// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/json_node.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"

using namespace calfwise;
using calfwise::test::names;
using nlohmann::json;

namespace {

/// A node over a value, with what it reports.
struct Reading {
    explicit Reading(json read) : value(std::move(read)), context{"file", issues, references}, node(context, &value, "")
    {
    }

    json value;
    IssueList issues;
    References references;
    ReadContext context;
    JsonNode node;
};

} // namespace

TEST_CASE("JsonNode: no number is narrowed in silence")
{
    for (const char *text :
         {"4294967297", "1e300", "3.9", "true", "\"3\"", "null", "-1", "11", "18446744073709551615", "3.0"}) {
        Reading reading(json{{"n", json::parse(text)}});
        CHECK(reading.node.integer("n", 0, 10) == 0);
        INFO(text);
        CHECK(names(reading.issues, "file", "/n", "a whole number from 0 to 10"));
    }
    Reading good(json{{"n", 7}, {"m", -3}});
    CHECK(good.node.integer("n", 0, 10) == 7);
    CHECK(good.node.integer("m", -3, 3) == -3);
    CHECK(good.issues.empty());
}

TEST_CASE("JsonNode: a number out of range or of another type is an issue")
{
    Reading reading(json{{"a", 1.5}, {"b", "1.5"}, {"c", 99}});
    CHECK(reading.node.number("a", 0, 2) == 1.5);
    CHECK(reading.issues.empty());
    reading.node.number("b", 0, 2);
    reading.node.number("c", 0, 2);
    CHECK(names(reading.issues, "file", "/b"));
    CHECK(names(reading.issues, "file", "/c", "99"));
}

TEST_CASE("JsonNode: what lies below something missing stays silent")
{
    Reading reading(json::object());
    const JsonNode gone = reading.node.object("gone");
    CHECK(reading.issues.size() == 1);
    CHECK(gone.text("name").empty());
    CHECK(gone.items("list").empty());
    CHECK(gone.ids<MuscleId>("ids").empty());
    CHECK(gone.object("deeper").integer("n", 3, 5) == 3);
    CHECK_FALSE(gone.boolean("flag"));
    CHECK(reading.issues.size() == 1);
}

TEST_CASE("JsonNode: ids must have the form of an id and stand once in a list")
{
    Reading reading(json{{"ids", {"soleus", "../etc", "soleus", 3, ""}}});
    CHECK(reading.node.ids<MuscleId>("ids").size() == 2);
    CHECK(names(reading.issues, "file", "/ids/1", "an id"));
    CHECK(names(reading.issues, "file", "/ids/2", "a second time"));
    CHECK(names(reading.issues, "file", "/ids/3", "an id"));
    CHECK(names(reading.issues, "file", "/ids/4", "an id"));
}

TEST_CASE("JsonNode: mentions of undefined ids are told with their place, unless their file is open")
{
    Reading reading(json{{"muscle", "soleus"}, {"zones", {"arch", "nowhere"}}});
    reading.references.define(IdKind::Zone, "arch", "file", "", reading.issues);
    reading.node.id<MuscleId>("muscle");
    reading.node.ids<ZoneId>("zones");
    reading.references.leaveOpen(IdKind::Muscle);
    reading.references.checkMentions(reading.issues);
    CHECK(reading.issues.size() == 1);
    CHECK(names(reading.issues, "file", "/zones/1", "nowhere"));
}

TEST_CASE("JsonNode: empty words and control characters are issues")
{
    Reading reading(json{{"a", " \n"}, {"b", "bell\a"}, {"c", ""}});
    reading.node.text("a");
    reading.node.text("b");
    CHECK(names(reading.issues, "file", "/a", "some words"));
    CHECK(names(reading.issues, "file", "/b", "control"));
    CHECK(reading.node.textOrEmpty("c").empty());
    CHECK(reading.issues.size() == 2);
}

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
