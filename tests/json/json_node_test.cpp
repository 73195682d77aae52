// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/issue_words.h"
#include "json/json_file.h"
#include "json/json_node.h"

using namespace calfwise;
using calfwise::test::names;
using nlohmann::json;

namespace {

/// A node over a value, with what it reports.
struct Reading {
    explicit Reading(json read) : value(std::move(read)), context{"file", issues}, node(context, &value, "") {}

    json value;
    IssueList issues;
    JsonContext context;
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
    CHECK_FALSE(gone.child("any").has_value());
    CHECK_FALSE(gone.asIntegerIfAny(1, 5).has_value());
    CHECK(gone.heldText() == nullptr);
    CHECK(gone.object("deeper").integer("n", 3, 5) == 3);
    CHECK_FALSE(gone.boolean("flag"));
    CHECK(reading.issues.size() == 1);
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

TEST_CASE("JsonNode: a whole number that does not fit is none, and said to be none")
{
    Reading reading(json{{"a", 2.0}, {"b", 7}, {"c", -2147483649}});
    CHECK_FALSE(reading.node.find("a").asIntegerIfAny(2, 2).has_value());
    CHECK(names(reading.issues, "file", "/a", "2.0"));
    CHECK(reading.issues.all().front().expected == "2");
    CHECK(reading.node.find("b").asIntegerIfAny(-7, 7) == 7);
    CHECK_FALSE(reading.node.find("c").asIntegerIfAny(-2147483647 - 1, 2147483647).has_value());
    CHECK(names(reading.issues, "file", "/c", "a whole number from -2147483648 to 2147483647"));
}

TEST_CASE("JsonNode: a report shows little of what stands there, and nothing hidden")
{
    Reading reading(json{{"long", std::string(1000, 'a')}, {"turned", "a\u202eb"}, {"list", {1, 2}}});
    CHECK(reading.node.find("long").shown().size() < 100);
    CHECK(reading.node.find("turned").shown() == "\"a\\u202eb\"");
    CHECK(reading.node.find("list").shown() == "an array of 2");
    CHECK(reading.node.shown() == "an object");
    CHECK(reading.node.find("none").shown() == "nothing");
}

TEST_CASE("JsonNode: a missing key is told at its object, a wrong kind at its place")
{
    Reading reading(json{{"a/b", {{"c", 1}}}});
    const JsonNode inner = reading.node.object("a/b");
    CHECK_FALSE(inner.child("d").has_value());
    CHECK(names(reading.issues, "file", "/a~1b", "the key \"d\""));
    inner.text("c");
    CHECK(names(reading.issues, "file", "/a~1b/c", "text"));
    inner.find("c").elements();
    inner.find("c").members();
    CHECK(reading.issues.size() == 4);
}

TEST_CASE("JsonNode: a word that is none of the allowed is told with them")
{
    Reading reading(json{{"leg", "middle"}});
    CHECK(reading.node.word("leg", {"right", "left"}) == "right");
    CHECK(names(reading.issues, "file", "/leg", "one of right left"));
}
