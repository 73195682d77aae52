// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/schema_check.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"

using namespace calfwise;
using calfwise::test::names;
using nlohmann::json;

namespace {

/// Checks a document against a schema of its own.
IssueList check(const json &schema, const json &document)
{
    const test::ContentCopy copy;
    copy.write("content/schema/own.schema.json", schema.dump());
    SchemaCheck checker(copy.content() / "schema");
    IssueList issues;
    checker.check("own", document, "file", issues);
    return issues;
}

const json things = json::parse(R"({
    "type": "object", "required": ["format", "things"], "additionalProperties": false,
    "properties": {
        "format": {"const": 1},
        "things": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/thing"}}
    },
    "definitions": {"thing": {
        "type": "object", "required": ["id", "kind"], "additionalProperties": false,
        "properties": {"id": {"type": "string", "minLength": 1}, "kind": {"enum": ["a", "b"]},
            "n": {"type": "integer", "maximum": 5}}
    }}
})");

} // namespace

TEST_CASE("SchemaCheck: a document that fits has no issue")
{
    CHECK(check(things, json::parse(R"({"format": 1, "things": [{"id": "x", "kind": "a", "n": 5}]})")).empty());
}

TEST_CASE("SchemaCheck: every place that does not fit is named once, with expected and found")
{
    const IssueList issues = check(
        things, json::parse(
                    R"({"format": 2, "things": [{"id": "x", "kind": "c"}, {"id": 3, "kind": "a", "more": 1, "n": 6},
                {"id": "y"}]})"));
    INFO(test::lines(issues));
    CHECK(issues.size() == 6);
    CHECK(names(issues, "file", "/format", "2"));
    CHECK(names(issues, "file", "/things/0/kind", "one of [\"a\",\"b\"]"));
    CHECK(names(issues, "file", "/things/1/id", "\"string\""));
    CHECK(names(issues, "file", "/things/1/more", "no key of this name"));
    CHECK(names(issues, "file", "/things/1/n", "6"));
    CHECK(names(issues, "file", "/things/2", "\"kind\""));
}

TEST_CASE("SchemaCheck: a missing schema is an issue")
{
    const test::ContentCopy copy;
    SchemaCheck checker(copy.content() / "schema");
    IssueList issues;
    checker.check("no-such", json::object(), "file", issues);
    CHECK(names(issues, "schema/no-such.schema.json", "", "nothing there"));
}

TEST_CASE("SchemaCheck: what the validator cannot bear is refused before it is used")
{
    CHECK(names(check(json{{"pattern", "a*"}}, "x"), "schema/own.schema.json", "/pattern"));
    CHECK(
        names(check(json{{"patternProperties", json::object()}}, "x"), "schema/own.schema.json", "/patternProperties"));
    CHECK(
        names(check(json::parse(R"({"$ref": "http://example.org/a.json"})"), "x"), "schema/own.schema.json", "/$ref"));
    CHECK(names(check(json::parse(R"({"$ref": "#/definitions/gone"})"), "x"), "schema/own.schema.json", "/$ref"));
    CHECK_FALSE(
        check(
            json::parse(R"({"$ref": "#/definitions/a", "definitions": {"a": {"items": {"$ref": "#/definitions/a"}}}})"),
            "x")
            .empty());
    CHECK_FALSE(check(json::parse(R"({"type": "nonsense"})"), "x").empty());
}
