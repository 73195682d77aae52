// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/diary_json.h"
#include "exchange/iso_time.h"
#include "tests/support/property.h"

#include <nlohmann/json.hpp>

using namespace calfwise;
using namespace calfwise::test;

namespace {

int number(int least, int most)
{
    return *rc::gen::inRange(least, most + 1);
}

bool chance()
{
    return number(0, 1) == 0;
}

std::string anyText()
{
    static const std::vector<std::string> pieces{"a", " ", "\n", "\"", "\\", "ü", "漢", "=1;", "\t", "/", "~", "x"};
    std::string text;
    for (int i = number(0, 6); i > 0; --i)
        text += pieces[static_cast<std::size_t>(number(0, static_cast<int>(pieces.size()) - 1))];
    return text;
}

template <class Any> Any anyId()
{
    return Any("id-" + std::to_string(number(0, 9)) + anyText());
}

Instant anyTime()
{
    return Instant(std::chrono::seconds(std::int64_t{number(-2'000'000'000, 2'000'000'000)} * 2));
}

Side anySide()
{
    return chance() ? Side::Left : Side::Right;
}

MarkedSpot anySpot()
{
    MarkedSpot spot;
    spot.view = View::Medial;
    spot.position = {number(-3000, 3000) / 997.0, number(0, 3000) / 7.0};
    if (chance())
        spot.intensity = number(0, 10);
    if (chance())
        spot.point = anyId<TriggerPointId>();
    if (chance())
        spot.noPress = anyId<NoPressId>();
    return spot;
}

Picture anyPicture()
{
    Picture picture;
    picture.leg = anySide();
    for (int i = number(0, 2); i > 0; --i)
        picture.spots.push_back(anySpot());
    picture.pain = {anyId<ZoneId>()};
    picture.symptoms = {anyId<SymptomId>(), anyId<SymptomId>()};
    return picture;
}

DiaryEntry anyEntry()
{
    const Picture picture = anyPicture();
    DiaryEntry entry;
    entry.at = anyTime();
    entry.utcOffsetMinutes = number(-900, 900);
    entry.leg = picture.leg;
    entry.spots = picture.spots;
    entry.pain = picture.pain;
    entry.symptoms = picture.symptoms;
    if (chance())
        entry.point = anyId<TriggerPointId>();
    entry.pointTitle = anyText();
    entry.routineTitle = anyText();
    if (chance())
        entry.painBefore = number(0, 10);
    if (chance())
        entry.painAfter = number(0, 10);
    if (chance())
        entry.soreNextDay = chance();
    for (int i = number(0, 2); i > 0; --i)
        entry.steps.push_back({anyId<TechniqueId>(), anyText(), anySide(), number(0, 900), number(0, 900), chance()});
    if (chance())
        entry.stopped = StopReason::SharpPain;
    entry.cramp = chance();
    entry.note = anyText();
    return entry;
}

ScreeningRecord anyCheck()
{
    ScreeningRecord check;
    check.at = anyTime();
    check.picture = anyPicture();
    RuleBook rules;
    for (int i = 0; i < 4; ++i) {
        Question question;
        question.id = QuestionId("question-" + std::to_string(i));
        question.scope = i % 2 == 0 ? Scope::Person : Scope::Leg;
        rules.questions.push_back(question);
        check.answers.set(rules, anySide(), question.id, chance() ? Answer::Yes : Answer::Unsure);
    }
    check.level = static_cast<Level>(number(0, 6));
    check.bothLegs = chance();
    check.rulesDigest = anyText();
    check.corrected = chance();
    check.stopped[QuestionId("question-1")] = StopReason::Swelling;
    return check;
}

WholeDiary anyDiary()
{
    WholeDiary diary;
    for (int i = number(0, 3); i > 0; --i) {
        const std::string id = std::to_string(i);
        diary.entries.push_back({"e" + id, anyEntry()});
        diary.checks.push_back({"c" + id, anyCheck()});
        DiaryRecord record;
        record.at = anyTime();
        record.utcOffsetMinutes = number(-900, 900);
        record.kind = static_cast<RecordKind>(number(0, 8));
        if (chance())
            record.leg = anySide();
        if (chance())
            record.value = number(0, 1000) / 7.0;
        record.note = anyText();
        diary.records.push_back({"r" + id, record});
        Clearance clearance{anySide(), anyTime(), anyText()};
        clearance.finding = Finding::Something;
        clearance.found = {anyId<QuestionId>()};
        if (chance())
            clearance.allowedAt = anyTime();
        clearance.knownThen[anyId<QuestionId>()] = Answer::No;
        diary.clearances.push_back({"k" + id, clearance});
        SpotStop stop;
        stop.at = anyTime();
        stop.leg = anySide();
        stop.reason = StopReason::PulseUnderFinger;
        if (chance())
            stop.spot = anySpot();
        stop.gone = chance();
        diary.stops.push_back({"s" + id, stop});
        OwnRoutine routine;
        routine.name = anyText();
        routine.bothSides = chance();
        routine.steps = {{anyId<TechniqueId>(), number(0, 900), number(0, 9), {}}};
        if (chance())
            routine.madeOn = std::chrono::sys_days(std::chrono::days(number(-100'000, 100'000)));
        routine.fromFile = chance();
        diary.routines.push_back({"o" + id, routine});
        diary.favourites.push_back({anyId<RoutineId>(), anyText()});
        diary.habits.push_back({LocalDay(std::chrono::days(number(0, 40'000))), anyId<HabitId>(), anyText()});
    }
    diary.profile.lasting[anyId<QuestionId>()] = Answer::Yes;
    diary.profile.tools = {anyId<ToolId>()};
    if (chance())
        diary.profile.country = anyId<CountryId>();
    diary.profile.emergencyNumber = anyText();
    if (chance())
        diary.profile.askedAt = anyTime();
    if (chance())
        diary.profile.legAskedAt[1] = anyTime();
    return diary;
}

/// The first thing that is wrong, as "where: expected, found".
std::string firstIssue(const std::string &text)
{
    const ReadDiary read = diaryFromJson(text);
    if (read.diary || read.issues.empty())
        return "nothing";
    const FileIssue &issue = read.issues.front();
    return issue.where + ": " + issue.expected + ", " + issue.found;
}

} // namespace

TEST_CASE("diary JSON: any diary comes back, and its file is the same to the byte")
{
    property("round trip", [] {
        const WholeDiary diary = anyDiary();
        const std::string text = diaryAsJson(diary);
        const ReadDiary read = diaryFromJson(text);
        for (const FileIssue &issue : read.issues)
            RC_LOG() << issue.where << ": " << issue.expected << ", " << issue.found << '\n';
        RC_ASSERT(read.diary.has_value());
        RC_ASSERT(diaryAsJson(*read.diary) == text);
        for (std::size_t i = 0; i < diary.entries.size(); ++i) {
            RC_ASSERT(read.diary->entries[i].id == diary.entries[i].id);
            RC_ASSERT(read.diary->entries[i].value == diary.entries[i].value);
            RC_ASSERT(read.diary->records[i].value == diary.records[i].value);
            RC_ASSERT(read.diary->clearances[i].value == diary.clearances[i].value);
            RC_ASSERT(read.diary->routines[i].value == diary.routines[i].value);
            RC_ASSERT(read.diary->checks[i].value.answers == diary.checks[i].value.answers);
            RC_ASSERT(read.diary->checks[i].value.picture == diary.checks[i].value.picture);
        }
        RC_ASSERT(read.diary->habits == diary.habits);
        RC_ASSERT(read.diary->profile == diary.profile);
    });
}

TEST_CASE("diary JSON: a half or changed file is refused as a whole, with its place, and without a crash")
{
    property("cut or changed", [] {
        std::string text = diaryAsJson(anyDiary());
        if (chance()) {
            text.resize(static_cast<std::size_t>(number(0, static_cast<int>(text.size()) - 3)));
            const ReadDiary read = diaryFromJson(text);
            RC_ASSERT(!read.diary.has_value());
            RC_ASSERT(!read.issues.empty());
        } else {
            for (int i = number(1, 4); i > 0; --i)
                text[static_cast<std::size_t>(number(0, static_cast<int>(text.size()) - 1))] =
                    static_cast<char>(number(0, 255));
            const ReadDiary read = diaryFromJson(text);
            RC_ASSERT(read.diary.has_value() == read.issues.empty());
        }
    });
}

TEST_CASE("diary JSON: what is wrong is named with its place")
{
    WholeDiary diary;
    diary.entries.push_back({"a", DiaryEntry()});
    const auto changed = [&](const char *pointer, const nlohmann::ordered_json &value) {
        auto root = nlohmann::ordered_json::parse(diaryAsJson(diary));
        root[nlohmann::ordered_json::json_pointer(pointer)] = value;
        return firstIssue(root.dump());
    };
    CHECK(changed("/entries/0/leg", "middle").starts_with("/entries/0/leg: a word that the format knows"));
    CHECK(changed("/entries/0/at", "2026-02-30T10:00:00+01:00").starts_with("/entries/0/at: a time such as"));
    CHECK(changed("/entries/0/at", "2026-02-20T10:00:00Z").starts_with("/entries/0/at: a time such as"));
    CHECK(changed("/entries/0/pain_after", 11).starts_with("/entries/0/pain_after: a whole number from 0 to 10"));
    CHECK(changed("/entries/0/permit", true).starts_with("/entries/0: only what the format has"));
    CHECK(changed("/entries/0/note", std::string(20'001, 'x')).starts_with("/entries/0/note: a text of at most"));
    CHECK(changed("/format", 2).starts_with("/format: 1"));
    CHECK(changed("/calfwise", "routine").starts_with(": a diary of Calfwise"));
    CHECK(firstIssue("[]").starts_with(": a diary of Calfwise"));
    CHECK(firstIssue("").size() > 3);
    CHECK(firstIssue("{\"calfwise\": \"diary\", \"calfwise\": \"diary\"}").find("calfwise") != std::string::npos);
}

TEST_CASE("ISO times: what is written is read, and nothing else")
{
    CHECK(isoTime(Instant(std::chrono::seconds(1795254000)), -210) == "2026-11-21T06:10:00-03:30");
    CHECK(isoTime(Instant(std::chrono::seconds(1795254000))) == "2026-11-21T09:40:00Z");
    const auto read = isoTimeFrom("2026-11-21T06:10:00-03:30");
    REQUIRE(read);
    CHECK(read->at == Instant(std::chrono::seconds(1795254000)));
    CHECK(read->utcOffsetMinutes == -210);
    for (const char *bad : {"", "2026-11-21", "2026-11-21T06:10:00", "2026-11-21T24:00:00Z", "2026-11-21T06:60:00Z",
                            "2026-13-01T06:00:00Z", "2026-11-21 06:10:00Z", "2026-11-21T06:10:00+19:00",
                            "2026-11-21T06:10:00+1:00", "2026-11-21T06:10:00Zx", "2O26-11-21T06:10:00Z"}) {
        INFO(bad);
        CHECK_FALSE(isoTimeFrom(bad));
    }
}
