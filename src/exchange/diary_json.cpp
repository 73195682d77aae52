// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/diary_json.h"

#include "exchange/diary_json_io.h"
#include "json/json_file.h"
#include "json/json_text.h"

namespace calfwise {

namespace diary_json {

namespace {

constexpr int mostSeconds = 1'000'000'000;

// One list of fields for both directions. They are found by the argument's type from Writer and Reader.

template <class Io>
void pictureFields(Io &io, std::vector<MarkedSpot> &spots, std::set<ZoneId> &pain, std::set<SymptomId> &symptoms)
{
    io.list("spots", spots);
    io.ids("pain", pain);
    io.ids("symptoms", symptoms);
}

template <class Io> void rowFields(Io &io, MarkedSpot &spot)
{
    io.word("view", spot.view, viewFromId);
    io.number("x", spot.position.x);
    io.number("y", spot.position.y);
    io.integer("intensity", spot.intensity, 0, 10);
    io.id("point", spot.point);
    io.id("muscle", spot.muscle);
    io.id("no_press", spot.noPress);
}

template <class Io> void rowFields(Io &io, DoneStep &step)
{
    io.id("technique", step.technique);
    io.text("title", step.title);
    io.word("side", step.side, sideFromId);
    io.integer("planned_seconds", step.plannedSeconds, 0, mostSeconds);
    io.integer("held_seconds", step.heldSeconds, 0, mostSeconds);
    io.flag("eased", step.eased);
}

template <class Io> void rowFields(Io &io, DiaryEntry &entry)
{
    io.time("at", entry.at, entry.utcOffsetMinutes);
    io.word("leg", entry.leg, sideFromId);
    pictureFields(io, entry.spots, entry.pain, entry.symptoms);
    io.id("point", entry.point);
    io.text("point_title", entry.pointTitle);
    io.text("routine_title", entry.routineTitle);
    io.integer("pain_before", entry.painBefore, 0, 10);
    io.integer("pain_after", entry.painAfter, 0, 10);
    io.flag("sore_next_day", entry.soreNextDay);
    io.list("steps", entry.steps);
    io.word("stopped", entry.stopped, stopReasonFromId);
    io.flag("cramp", entry.cramp);
    io.text("note", entry.note);
}

template <class Io> void rowFields(Io &io, DiaryRecord &record)
{
    io.time("at", record.at, record.utcOffsetMinutes);
    io.word("kind", record.kind, recordKindFromId);
    io.word("leg", record.leg, sideFromId);
    io.number("value", record.value);
    io.text("note", record.note);
}

/// Answers of either scope; the book sorts them by the scope of a question, so it is given that.
struct AnswersOf {
    AnswerBook &book;

    void set(const char *holdsFor, const std::map<QuestionId, Answer> &answers)
    {
        RuleBook rules;
        rules.questions.emplace_back();
        const bool isLeft = std::string_view(holdsFor) == "left";
        rules.questions.front().scope = std::string_view(holdsFor) == "person" ? Scope::Person : Scope::Leg;
        for (const auto &[question, answer] : answers) {
            rules.questions.front().id = question;
            book.set(rules, isLeft ? Side::Left : Side::Right, question, answer);
        }
    }
};

void rowFields(Writer &io, AnswersOf &answers)
{
    io.words("person", answers.book.person().all(), answerFromId);
    io.words("left", answers.book.leg(Side::Left).all(), answerFromId);
    io.words("right", answers.book.leg(Side::Right).all(), answerFromId);
}

void rowFields(Reader &io, AnswersOf &answers)
{
    for (const char *holdsFor : {"person", "left", "right"}) {
        std::map<QuestionId, Answer> read;
        io.words(holdsFor, read, answerFromId);
        answers.set(holdsFor, read);
    }
}

template <class Io> void rowFields(Io &io, ScreeningRecord &check)
{
    io.time("at", check.at);
    io.word("leg", check.picture.leg, sideFromId);
    pictureFields(io, check.picture.spots, check.picture.pain, check.picture.symptoms);
    AnswersOf answers{check.answers};
    io.object("answers", answers);
    io.word("level", check.level, levelFromId);
    io.flag("both_legs", check.bothLegs);
    io.text("rules", check.rulesDigest);
    io.flag("corrected", check.corrected);
    io.words("stopped", check.stopped, stopReasonFromId);
}

template <class Io> void rowFields(Io &io, Clearance &clearance)
{
    io.time("at", clearance.at);
    io.word("leg", clearance.leg, sideFromId);
    io.text("said", clearance.said);
    io.word("finding", clearance.finding, findingFromId);
    io.ids("found", clearance.found);
    io.time("allowed_at", clearance.allowedAt);
    io.words("known_then", clearance.knownThen, answerFromId);
}

template <class Io> void rowFields(Io &io, SpotStop &stop)
{
    io.time("at", stop.at);
    io.word("leg", stop.leg, sideFromId);
    io.word("reason", stop.reason, stopReasonFromId);
    io.object("spot", stop.spot);
    io.flag("gone", stop.gone);
}

template <class Io> void rowFields(Io &io, ReadyStep &step)
{
    io.id("technique", step.technique);
    io.integer("seconds", step.seconds, 0, mostSeconds);
    io.integer("repetitions", step.repetitions, 0, mostSeconds);
}

template <class Io> void rowFields(Io &io, OwnRoutine &routine)
{
    io.text("name", routine.name);
    io.flag("both_sides", routine.bothSides);
    io.list("steps", routine.steps);
    io.text("made_by", routine.madeBy);
    io.day("made_on", routine.madeOn);
    io.flag("from_file", routine.fromFile);
}

template <class Io> void rowFields(Io &io, KeptFavourite &favourite)
{
    io.id("routine", favourite.id);
    io.text("title", favourite.title);
}

template <class Io> void rowFields(Io &io, HabitTick &tick)
{
    io.day("day", tick.day);
    io.id("habit", tick.habit);
    io.text("title", tick.title);
}

template <class Io> void rowFields(Io &io, HealthProfile &profile)
{
    io.words("lasting", profile.lasting, answerFromId);
    io.ids("tools", profile.tools);
    io.id("country", profile.country);
    io.text("emergency_number", profile.emergencyNumber);
    io.time("asked_at", profile.askedAt);
    io.time("left_asked_at", profile.legAskedAt[0]);
    io.time("right_asked_at", profile.legAskedAt[1]);
}

template <class Io, class Value> void rowFields(Io &io, Kept<Value> &kept)
{
    io.text("id", kept.id);
    rowFields(io, kept.value);
}

template <class Io> void rowFields(Io &io, WholeDiary &diary)
{
    io.list("entries", diary.entries);
    io.list("records", diary.records);
    io.list("checks", diary.checks);
    io.list("clearances", diary.clearances);
    io.list("stops", diary.stops);
    io.list("routines", diary.routines);
    io.list("favourites", diary.favourites);
    io.list("habits", diary.habits);
    io.object("profile", diary.profile);
}

} // namespace

template <class Io, class Value> void fields(Io &io, Value &value)
{
    rowFields(io, value);
}

} // namespace diary_json

namespace {

/// A file of another kind or of a newer program is told as that, and not by everything else that then differs.
bool isThisFormat(const JsonNode &root)
{
    const std::string *kind = root.isObject() ? root.find("calfwise").heldText() : nullptr;
    if (!kind || *kind != "diary") {
        root.report(IssueKind::NoDiary);
        return false;
    }
    const auto format = root.child("format");
    return format && format->asIntegerIfAny(diaryFileFormat, diaryFileFormat).has_value();
}

} // namespace

std::string diaryAsJson(const WholeDiary &diary)
{
    nlohmann::ordered_json root;
    root["calfwise"] = "diary";
    root["format"] = diaryFileFormat;
    diary_json::Writer writer(root);
    WholeDiary whole = diary;
    diary_json::fields(writer, whole);
    return jsonText(root);
}

ReadDiary diaryFromJson(std::string_view text)
{
    ReadDiary read;
    IssueList issues;
    JsonContext context{{}, issues};
    if (const auto value = parseJson(text, context.file, issues, {mostDiaryFileBytes, deepestDiaryFile})) {
        const JsonNode root(context, &*value, {});
        if (isThisFormat(root)) {
            WholeDiary diary;
            diary_json::Reader reader(root);
            std::string kind;
            int format = 0;
            reader.text("calfwise", kind);
            reader.integer("format", format, diaryFileFormat, diaryFileFormat);
            diary_json::fields(reader, diary);
            reader.refuseOthers();
            if (issues.empty())
                read.diary = std::move(diary);
        }
    }
    read.issues = fileIssues(issues, mostDiaryFileIssues);
    return read;
}

} // namespace calfwise
