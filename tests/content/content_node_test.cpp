// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/content_node.h"
#include "tests/support/catch.h"
#include "tests/support/issue_words.h"
#include "json/json_file.h"

using namespace calfwise;
using calfwise::test::names;
using nlohmann::json;

namespace {

/// A node over a value, with what it reports.
struct Reading {
    explicit Reading(json read) : value(std::move(read)), context("file", issues, references), node(context, &value, "")
    {
    }

    json value;
    IssueList issues;
    References references;
    ReadContext context;
    ContentNode node;
};

} // namespace

TEST_CASE("ContentNode: ids must have the form of an id and stand once in a list")
{
    Reading reading(json{{"ids", {"soleus", "../etc", "soleus", 3, ""}}});
    CHECK(reading.node.ids<MuscleId>("ids").size() == 2);
    CHECK(names(reading.issues, "file", "/ids/1", "an id"));
    CHECK(names(reading.issues, "file", "/ids/2", "a second time"));
    CHECK(names(reading.issues, "file", "/ids/3", "an id"));
    CHECK(names(reading.issues, "file", "/ids/4", "an id"));
}

TEST_CASE("ContentNode: mentions of undefined ids are told with their place, unless their file is open")
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

TEST_CASE("ContentNode: what lies below something missing has no ids and stays silent")
{
    Reading reading(json::object());
    const ContentNode gone = reading.node.object("gone");
    CHECK(reading.issues.size() == 1);
    CHECK(gone.ids<MuscleId>("ids").empty());
    CHECK(gone.id<MuscleId>("id").isEmpty());
    CHECK(gone.idTexts("ids").empty());
    CHECK(reading.issues.size() == 1);
}

TEST_CASE("ContentNode: an id that is defined twice is told where it stands the second time")
{
    Reading reading(json{{"zones", {{{"id", "arch"}}, {{"id", "arch"}}}}});
    for (const ContentNode &node : reading.node.items("zones"))
        node.define<ZoneId>("id");
    CHECK(reading.issues.size() == 1);
    CHECK(names(reading.issues, "file", "/zones/1/id", "a second time"));
}
