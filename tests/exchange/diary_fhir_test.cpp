// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/diary_fhir.h"
#include "exchange/fhir_text.h"
#include "exchange/iso_time.h"
#include "tests/exchange/any_whole_diary.h"
#include "tests/support/property.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <fstream>
#include <set>

using namespace calfwise;
using namespace calfwise::test;
using nlohmann::json;

namespace {

constexpr const char *aMuscle = "soleus";
constexpr const char *aPoint = "soleus-1";

GuideCore guideWithOneMuscle()
{
    GuideCore guide;
    Muscle muscle;
    muscle.id = MuscleId(aMuscle);
    muscle.fma = "22542";
    muscle.anatomical = "soleus";
    guide.muscles = {muscle};
    TriggerPoint point;
    point.id = TriggerPointId(aPoint);
    point.muscle = muscle.id;
    guide.points = {point};
    Question question;
    question.id = QuestionId("fever");
    question.shortForm = "fever";
    guide.rules.questions = {question};
    return guide;
}

/// Each one new, as an id is.
std::string nextId()
{
    static int count = 0;
    const std::string digits = std::to_string(++count);
    return std::string(32 - digits.size(), '0') + digits;
}

json bundleOf(const WholeDiary &diary, bool withIdentifiers = false)
{
    return json::parse(diaryAsFhir(diary, guideWithOneMuscle(), {withIdentifiers, nextId}));
}

/// What R4 does not allow, as "where: what", line by line; see the fixture's README.
std::string faultsByR4(const json &bundle)
{
    static const json source =
        json::parse(std::ifstream(CALFWISE_SOURCE_DIR "/tests/fixtures/fhir/r4-diary.schema.json"));
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(source), schema);
    valijson::ValidationResults results;
    valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(bundle), &results);
    std::string faults;
    for (valijson::ValidationResults::Error error; results.popError(error);) {
        for (const std::string &part : error.context)
            faults += part;
        faults += ": " + error.description + '\n';
    }
    return faults;
}

/// The resources whose code has these words.
std::vector<json> named(const json &bundle, const std::string &words)
{
    std::vector<json> found;
    for (const json &entry : bundle.value("entry", json::array())) {
        const json &resource = entry["resource"];
        if (resource.contains("code") && resource["code"].value("text", "") == words)
            found.push_back(resource);
    }
    return found;
}

Kept<DiaryRecord> painRecord()
{
    DiaryRecord record;
    record.kind = RecordKind::Pain;
    record.at = isoTimeFrom("2026-01-10T08:00:00+01:00")->at;
    record.utcOffsetMinutes = 60;
    record.leg = Side::Left;
    record.value = 6.5;
    record.note = "after the stairs";
    return {"a", record};
}

} // namespace

TEST_CASE("diary FHIR: whatever is in a diary makes a Bundle that R4 allows")
{
    property("structure", [] {
        const json bundle = bundleOf(anyDiary(), chance());
        const std::string faults = faultsByR4(bundle);
        RC_LOG() << faults;
        RC_ASSERT(faults.empty());
    });
}

TEST_CASE("diary FHIR: the test itself refuses what R4 does not have")
{
    const WholeDiary diary{{}, {painRecord()}, {}, {}, {}, {}, {}, {}, {}};
    const auto changed = [&](const char *pointer, const json &value) {
        json bundle = bundleOf(diary);
        bundle[json::json_pointer(pointer)] = value;
        return !faultsByR4(bundle).empty();
    };
    CHECK(faultsByR4(bundleOf(diary)).empty());
    CHECK(changed("/type", "pile"));
    CHECK(changed("/entry/0/resource/status", "done"));
    CHECK(changed("/entry/0/resource/score", 3));
    CHECK(changed("/entry/0/resource/effectiveDateTime", "2026-01-10T08:00:00+15:00"));
    CHECK(changed("/entry/0/resource/effectiveDateTime", "2026-01-10 08:00"));
    CHECK(changed("/entry/0/resource/note/0/text", ""));
    CHECK(changed("/entry/0/resource/note/0/text", "a\vb"));
    CHECK(changed("/entry/0/resource/valueString", "beside a quantity"));
    CHECK(changed("/entry/0/fullUrl", "1"));
    CHECK(changed("/entry/0/resource/note", json::array()));
}

TEST_CASE("diary FHIR: pain is LOINC's 0 to 10 score, and comes back with its time, leg and words")
{
    const std::vector<json> found = named(bundleOf({{}, {painRecord()}, {}, {}, {}, {}, {}, {}, {}}), "Pain");
    REQUIRE(found.size() == 1);
    const json &pain = found.front();
    CHECK(pain["code"]["coding"][0]["system"] == "http://loinc.org");
    CHECK(pain["code"]["coding"][0]["code"] == "72514-3");
    CHECK(pain["valueQuantity"] ==
          json{{"value", 6.5}, {"unit", "{score}"}, {"system", "http://unitsofmeasure.org"}, {"code", "{score}"}});
    CHECK(pain["effectiveDateTime"] == "2026-01-10T08:00:00+01:00");
    CHECK(pain["bodySite"]["text"] == "calf, left leg");
    CHECK(pain["note"][0]["text"] == "after the stairs");
}

TEST_CASE("diary FHIR: a session names its muscle by FMA and the pain before and after")
{
    DiaryEntry entry;
    entry.leg = Side::Right;
    entry.point = TriggerPointId(aPoint);
    entry.painBefore = 7;
    entry.painAfter = 3;
    entry.routineTitle = "For your spot";
    entry.steps = {{TechniqueId("thumb"), "Thumb pressure", Side::Right, 60, 45, false}};
    const json bundle = bundleOf({{{"a", entry}}, {}, {}, {}, {}, {}, {}, {}, {}});
    const std::vector<json> sessions = named(bundle, "Self-care session for the calf");
    REQUIRE(sessions.size() == 1);
    const json &session = sessions.front();
    CHECK(session["bodySite"]["coding"][0] ==
          json{{"system", "urn:oid:2.16.840.1.113883.6.119"}, {"code", "22542"}, {"display", "soleus"}});
    CHECK(session["bodySite"]["text"] == "soleus, right leg");
    CHECK(session["valueString"] == "For your spot");
    CHECK(session["component"][0]["valueQuantity"]["value"] == 45);
    std::set<std::string> members;
    for (const json &member : session["hasMember"])
        members.insert(member["reference"]);
    std::vector<int> scores;
    for (const json &each : bundle["entry"]) {
        if (members.contains(each["fullUrl"]))
            scores.push_back(each["resource"]["valueQuantity"]["value"]);
    }
    CHECK(scores == std::vector{7, 3});
}

TEST_CASE("diary FHIR: a safety check keeps yes, no, not sure and not answered apart")
{
    ScreeningRecord check;
    RuleBook rules;
    for (const auto &[id, answer] :
         {std::pair{"fever", Answer::Yes}, {"chill", Answer::No}, {"rash", Answer::Unsure}}) {
        Question question;
        question.id = QuestionId(id);
        question.scope = Scope::Person;
        rules.questions = {question};
        check.answers.set(rules, Side::Left, question.id, answer);
    }
    check.level = Level::SameDay;
    const json response = bundleOf({{}, {}, {{"a", check}}, {}, {}, {}, {}, {}, {}})["entry"][0]["resource"];
    CHECK(response["status"] == "completed");
    CHECK(response["item"][1]["answer"][0]["valueString"] == "same-day");
    const json &given = response["item"][2]["item"];
    REQUIRE(given.size() == 3);
    CHECK(given[0]["answer"][0]["valueBoolean"] == false);
    CHECK(given[1]["text"] == "fever");
    CHECK(given[1]["answer"][0]["valueBoolean"] == true);
    CHECK(given[2]["answer"][0]["valueCoding"]["code"] == "asked-unknown");
    check.corrected = true;
    CHECK(bundleOf({{}, {}, {{"a", check}}, {}, {}, {}, {}, {}, {}})["entry"][0]["resource"]["status"] ==
          "entered-in-error");
}

TEST_CASE("diary FHIR: nobody is named, and nothing ties two exports together unless it is asked for")
{
    const WholeDiary diary{{}, {painRecord()}, {}, {}, {}, {}, {}, {}, {}};
    const json one = bundleOf(diary);
    CHECK_FALSE(one["entry"][0]["resource"].contains("identifier"));
    CHECK_FALSE(one["entry"][0]["resource"].contains("subject"));
    CHECK(one["entry"][0]["fullUrl"] != bundleOf(diary)["entry"][0]["fullUrl"]);
    CHECK(bundleOf(diary, true)["entry"][0]["resource"]["identifier"][0]["value"] == "a");
    CHECK(bundleOf(diary, true)["entry"][0]["resource"] == bundleOf(diary, true)["entry"][0]["resource"]);
    CHECK_FALSE(bundleOf({}).contains("entry"));
}

TEST_CASE("diary FHIR: texts and times are ones that FHIR takes")
{
    CHECK(fhirText("a\tb\r\nc") == "a\tb\r\nc");
    CHECK(fhirText("a\vb\xc2\xa0"
                   "c\xe2\x80\xa8"
                   "d") == "a b c\nd");
    CHECK_FALSE(fhirText(" \xe3\x80\x80\n").has_value());
    CHECK(fhirText("h\xc3\xa4rt") == "h\xc3\xa4rt");
    const Instant at = isoTimeFrom("2026-01-10T08:00:00Z")->at;
    CHECK(fhirTime(at, 14 * 60) == "2026-01-10T22:00:00+14:00");
    CHECK(fhirTime(at, 14 * 60 + 15) == "2026-01-10T08:00:00Z");
    CHECK_FALSE(fhirTime(isoTimeFrom("0000-01-10T08:00:00Z")->at, 0).has_value());
    CHECK(fhirUuid(std::string(32, '0')) == "urn:uuid:00000000-0000-4000-8000-000000000000");
    CHECK_THROWS_AS(fhirUuid("short"), std::invalid_argument);
}
