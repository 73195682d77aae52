// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_rows.h"

#include "store/bin_rows.h"
#include "store/picture_rows.h"
#include "store/record_rows.h"
#include "store/routine_rows.h"
#include "store/sql.h"
#include "store/stable_ids.h"

#include <array>
#include <utility>

namespace calfwise {

namespace {

using sql::Insert;
using sql::Query;

std::string textOf(std::string_view id)
{
    return std::string(id);
}

std::optional<std::string> idOfStop(const std::optional<StopReason> &reason)
{
    return reason ? std::optional(textOf(idOf(*reason))) : std::nullopt;
}

std::optional<StopReason> stopFromId(const std::optional<std::string> &id)
{
    return id ? std::optional(known(stopReasonFromId(*id))) : std::nullopt;
}

std::int64_t newId(SQLite::Database &database, std::int64_t wanted)
{
    return wanted != 0 ? wanted : database.getLastInsertRowid();
}

std::optional<std::int64_t> givenId(std::int64_t id)
{
    return id != 0 ? std::optional(id) : std::nullopt;
}

constexpr const char *stepColumns = "number, technique, title, side, planned_seconds, held_seconds, eased";

void writeSteps(SQLite::Database &database, std::int64_t id, const std::vector<DoneStep> &steps, Checksum &sum)
{
    Insert row(database, PictureRows(database, "entry").insert("step", stepColumns), &sum);
    std::int64_t number = 0;
    for (const DoneStep &step : steps) {
        row(id, number++, step.technique, step.title, textOf(idOf(step.side)), step.plannedSeconds, step.heldSeconds,
            step.eased)
            .run();
    }
}

DoneStep stepOf(Query &row)
{
    DoneStep step;
    row.read<std::int64_t>();
    row(step.technique, step.title);
    step.side = known(sideFromId(row.read<std::string>()));
    row(step.plannedSeconds, step.heldSeconds, step.eased);
    return step;
}

DiaryEntry entryOf(Query &row)
{
    DiaryEntry entry;
    row(entry.at, entry.utcOffsetMinutes);
    entry.leg = known(sideFromId(row.read<std::string>()));
    row(entry.point, entry.pointTitle, entry.routineTitle, entry.painBefore, entry.painAfter, entry.soreNextDay);
    entry.stopped = stopFromId(row.read<std::optional<std::string>>());
    row(entry.cramp, entry.note);
    return entry;
}

constexpr const char *entryColumns =
    "at, utc_offset_minutes, leg, point, point_title, routine_title, pain_before, pain_after, "
    "sore_next_day, stopped, cramp, note";
constexpr const char *screeningColumns = "at, leg, level, both_legs, rules_digest, corrected";

/// Answers to questions of either scope, set without the rules they were given under: the scope is in the row.
class AnswerReader {
public:
    void add(AnswerBook &book, const std::string &holdsFor, const QuestionId &question, Answer answer)
    {
        m_rules.questions.front().id = question;
        m_rules.questions.front().scope = holdsFor == "person" ? Scope::Person : Scope::Leg;
        book.set(m_rules, holdsFor == "left" ? Side::Left : Side::Right, question, answer);
    }

private:
    RuleBook m_rules = [] {
        RuleBook rules;
        rules.questions.emplace_back();
        return rules;
    }();
};

void writeAnswers(Insert &row, std::int64_t id, const std::string &holdsFor, const Answers &answers)
{
    for (const auto &[question, answer] : answers.all()) {
        row(id, holdsFor, question, textOf(idOf(answer))).run();
    }
}

RowFilter rowsOf(const EntryFilter &filter)
{
    RowFilter rows;
    if (filter.id)
        rows.with("id = ?", *filter.id);
    if (filter.leg)
        rows.with("leg = ?", textOf(idOf(*filter.leg)));
    if (filter.from)
        rows.with("at >= ?", std::int64_t{filter.from->time_since_epoch().count()});
    if (filter.to)
        rows.with("at < ?", std::int64_t{filter.to->time_since_epoch().count()});
    if (!filter.binToo)
        rows.with(notInBin("entry"));
    return rows;
}

// A level that nobody knows is damage, and must be read to be found: unknown is never no stop. The index
// screening_standing has the same words.
constexpr const char *isStop =
    "corrected <> 1 AND level NOT IN ('self-care', 'self-care-modified', 'see-someone', 'incomplete')";
// Each is looked for from the end, and found soon.
constexpr const char *isLatest =
    "id IN ((SELECT id FROM screening WHERE leg = 'left' ORDER BY id DESC LIMIT 1), "
    "(SELECT id FROM screening WHERE leg = 'right' ORDER BY id DESC LIMIT 1), "
    "(SELECT id FROM screening WHERE leg = 'left' AND corrected = 0 AND level <> 'incomplete' "
    "ORDER BY id DESC LIMIT 1), "
    "(SELECT id FROM screening WHERE leg = 'right' AND corrected = 0 AND level <> 'incomplete' "
    "ORDER BY id DESC LIMIT 1))";

RowFilter rowsOf(const ScreeningFilter &filter)
{
    RowFilter rows;
    if (filter.id)
        rows.with("id = ?", *filter.id);
    if (filter.from)
        rows.with("at >= ?", std::int64_t{filter.from->time_since_epoch().count()});
    if (filter.which == ScreeningsRead::Stops)
        rows.with(isStop);
    if (filter.which == ScreeningsRead::Latest)
        rows.with(isLatest);
    return rows;
}

} // namespace

std::int64_t writeEntry(SQLite::Database &database, const DiaryEntry &entry)
{
    Checksum sum;
    Insert row(database, sql::insertInto("entry", std::string("id, checksum, ") + entryColumns));
    row(givenId(entry.id), 0);
    row.hashInto(&sum);
    row(entry.at, entry.utcOffsetMinutes, textOf(idOf(entry.leg)), entry.point, entry.pointTitle, entry.routineTitle,
        entry.painBefore, entry.painAfter, entry.soreNextDay, idOfStop(entry.stopped), entry.cramp, entry.note)
        .run();
    const std::int64_t id = newId(database, entry.id);
    sum.add(id);
    PictureRows(database, "entry").write(id, entry.spots, entry.pain, entry.symptoms, sum);
    writeSteps(database, id, entry.steps, sum);
    storeSum(database, "entry", id, sum);
    giveStableId(database, "entry", id);
    return id;
}

std::vector<DiaryEntry> readEntries(SQLite::Database &database, const EntryFilter &filter)
{
    const RowFilter wanted = rowsOf(filter);
    Query row(database, std::string("SELECT id, checksum, ") + entryColumns + " FROM entry" + wanted.where() +
                            " ORDER BY at, id");
    wanted.bindTo(row);
    std::vector<DiaryEntry> entries;
    std::map<std::int64_t, std::size_t> index;
    std::vector<std::int64_t> stored;
    Sums sums;
    while (row.next()) {
        row.hashInto(nullptr);
        const auto id = row.read<std::int64_t>();
        stored.push_back(row.read<std::int64_t>());
        row.hashInto(&sums.of[id]);
        index[id] = entries.size();
        entries.push_back(entryOf(row));
        entries.back().id = id;
        sums.of[id].add(id);
    }
    if (entries.empty()) {
        return entries;
    }
    PictureRows parts(database, "entry", wanted.forPartsOf(index));
    parts.read(sums, [&](std::int64_t id) -> DiaryEntry & { return entries[index.at(id)]; });
    parts.eachRow(sums, "step", stepColumns,
                  [&](std::int64_t id, Query &step) { entries[index.at(id)].steps.push_back(stepOf(step)); });
    for (std::size_t i = 0; i < entries.size(); ++i) {
        sums.compare(entries[i].id, stored[i]);
    }
    return entries;
}

std::int64_t writeScreening(SQLite::Database &database, const ScreeningRecord &screening)
{
    Checksum sum;
    Insert row(database, sql::insertInto("screening", std::string("id, checksum, ") + screeningColumns));
    row(givenId(screening.id), 0);
    row.hashInto(&sum);
    row(screening.at, textOf(idOf(screening.picture.leg)), textOf(idOf(screening.level)), screening.bothLegs,
        screening.rulesDigest, screening.corrected)
        .run();
    const std::int64_t id = newId(database, screening.id);
    sum.add(id);
    PictureRows parts(database, "screening");
    parts.write(id, screening.picture.spots, screening.picture.pain, screening.picture.symptoms, sum);
    Insert answer(database, parts.insert("answer", "holds_for, question, answer"), &sum);
    writeAnswers(answer, id, "left", screening.answers.leg(Side::Left));
    writeAnswers(answer, id, "person", screening.answers.person());
    writeAnswers(answer, id, "right", screening.answers.leg(Side::Right));
    Insert stop(database, parts.insert("stop", "question, reason"), &sum);
    for (const auto &[question, reason] : screening.stopped) {
        stop(id, question, textOf(idOf(reason))).run();
    }
    storeSum(database, "screening", id, sum);
    giveStableId(database, "screening", id);
    return id;
}

std::vector<ScreeningRecord> readScreenings(SQLite::Database &database, const ScreeningFilter &filter)
{
    const RowFilter wanted = rowsOf(filter);
    Query row(database, std::string("SELECT id, checksum, ") + screeningColumns + " FROM screening" + wanted.where() +
                            " ORDER BY at, id");
    wanted.bindTo(row);
    std::vector<ScreeningRecord> records;
    std::map<std::int64_t, std::size_t> index;
    std::vector<std::int64_t> stored;
    Sums sums;
    while (row.next()) {
        row.hashInto(nullptr);
        ScreeningRecord record;
        row(record.id);
        stored.push_back(row.read<std::int64_t>());
        row.hashInto(&sums.of[record.id]);
        row(record.at);
        record.picture.leg = known(sideFromId(row.read<std::string>()));
        record.level = known(levelFromId(row.read<std::string>()));
        row(record.bothLegs, record.rulesDigest, record.corrected);
        sums.of[record.id].add(record.id);
        index[record.id] = records.size();
        records.push_back(std::move(record));
    }
    if (records.empty()) {
        return records;
    }
    PictureRows parts(database, "screening", wanted.forPartsOf(index));
    parts.read(sums, [&](std::int64_t owner) -> Picture & { return records[index.at(owner)].picture; });
    AnswerReader reader;
    parts.eachRow(sums, "answer", "holds_for, question, answer", [&](std::int64_t owner, Query &answer) {
        const auto holdsFor = answer.read<std::string>();
        const auto question = answer.read<QuestionId>();
        reader.add(records[index.at(owner)].answers, holdsFor, question,
                   known(answerFromId(answer.read<std::string>())));
    });
    parts.eachRow(sums, "stop", "question, reason", [&](std::int64_t owner, Query &stop) {
        const auto question = stop.read<QuestionId>();
        records[index.at(owner)].stopped[question] = known(stopFromId(stop.read<std::optional<std::string>>()));
    });
    for (std::size_t i = 0; i < records.size(); ++i) {
        sums.compare(records[i].id, stored[i]);
    }
    return records;
}

namespace {

/// By what they hold for, in the order of the rows.
template <class Profile> auto askedTimes(Profile &profile)
{
    return std::array<std::pair<std::string_view, decltype((profile.askedAt))>, 3>{
        {{"left", profile.legAskedAt[0]}, {"person", profile.askedAt}, {"right", profile.legAskedAt[1]}}};
}

void readAsked(SQLite::Database &database, HealthProfile &profile, Checksum &sum)
{
    Query asked(database, "SELECT profile, holds_for, at FROM profile_asked WHERE profile = 1 ORDER BY holds_for",
                &sum);
    while (asked.next()) {
        asked.read<std::int64_t>();
        const auto holdsFor = asked.read<std::string>();
        for (const auto &[name, at] : askedTimes(profile)) {
            if (name == holdsFor)
                at = asked.read<Instant>();
        }
    }
}

} // namespace

void writeProfile(SQLite::Database &database, const HealthProfile &profile)
{
    database.exec("DELETE FROM profile");
    Checksum sum;
    Insert row(database, sql::insertInto("profile", "id, checksum, country, emergency_number"));
    row(1, 0);
    row.hashInto(&sum);
    row(profile.country, profile.emergencyNumber).run();
    Insert condition(database, sql::insertInto("profile_condition", "profile, question, answer"), &sum);
    for (const auto &[question, answer] : profile.lasting) {
        condition(1, question, textOf(idOf(answer))).run();
    }
    Insert tool(database, sql::insertInto("profile_tool", "profile, tool"), &sum);
    for (const ToolId &id : profile.tools) {
        tool(1, id).run();
    }
    Insert asked(database, sql::insertInto("profile_asked", "profile, holds_for, at"), &sum);
    for (const auto &[holdsFor, at] : askedTimes(profile)) {
        if (at)
            asked(1, textOf(holdsFor), *at).run();
    }
    storeSum(database, "profile", 1, sum);
}

HealthProfile readProfile(SQLite::Database &database)
{
    Query row(database, "SELECT checksum, country, emergency_number FROM profile WHERE id = 1");
    HealthProfile profile;
    if (!row.next()) {
        return profile;
    }
    const auto stored = row.read<std::int64_t>();
    Checksum sum;
    row.hashInto(&sum);
    row(profile.country, profile.emergencyNumber);
    Query condition(
        database, "SELECT profile, question, answer FROM profile_condition WHERE profile = 1 ORDER BY question", &sum);
    while (condition.next()) {
        condition.read<std::int64_t>();
        const auto question = condition.read<QuestionId>();
        profile.lasting[question] = known(answerFromId(condition.read<std::string>()));
    }
    Query tool(database, "SELECT profile, tool FROM profile_tool WHERE profile = 1 ORDER BY tool", &sum);
    while (tool.next()) {
        tool.read<std::int64_t>();
        profile.tools.insert(tool.read<ToolId>());
    }
    readAsked(database, profile, sum);
    if (stored != sum.value()) {
        throw Mismatch("the health profile does not have its checksum any more");
    }
    return profile;
}

void checkRows(SQLite::Database &database)
{
    readEntries(database, {.binToo = true});
    readRecords(database, {.binToo = true});
    checkBin(database);
    readSession(database);
    readScreenings(database, {});
    readClearances(database);
    readSpotStops(database);
    readProfile(database);
    database.exec("SELECT count(*) FROM favourite_routine");
    readOwnRoutines(database);
    readHabitTicks(database);
    checkStableIds(database);
}

} // namespace calfwise
