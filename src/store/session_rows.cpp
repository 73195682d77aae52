// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of the session that is being done.
#include "store/diary_rows.h"

#include "store/picture_rows.h"
#include "store/sql.h"

namespace calfwise {

namespace {

using sql::Insert;
using sql::Query;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::int64_t onlySession = 1;
constexpr const char *headColumns =
    "at, utc_offset_minutes, leg, point, ready, routine_title, pain_before, step, elapsed_ms, stopped";
constexpr const char *stepColumns =
    "number, kind, technique, side, seconds, most_seconds, repetitions, cadence_seconds, set_number, set_of, spot";
constexpr const char *visitColumns = "number, step, held_ms, completed, skipped, eased";

std::int64_t count(std::size_t number)
{
    return static_cast<std::int64_t>(number);
}

std::size_t index(std::int64_t number)
{
    if (number < 0) {
        throw Mismatch("a number in the diary is below zero");
    }
    return static_cast<std::size_t>(number);
}

void writeSteps(SQLite::Database &database, const std::vector<PlanStep> &steps, Checksum &sum)
{
    Insert row(database, sql::insertInto("session_step", std::string("session, ") + stepColumns), &sum);
    std::int64_t number = 0;
    for (const PlanStep &step : steps) {
        row(onlySession, number++, std::string(idOf(step.kind)),
            step.technique.isEmpty() ? std::nullopt : std::optional(step.technique), std::string(idOf(step.side)),
            std::int64_t{step.length.count()}, std::int64_t{step.most.count()}, step.repetitions, step.cadenceSeconds,
            step.number, step.of, step.spot ? std::optional(count(*step.spot)) : std::nullopt)
            .run();
    }
}

PlanStep stepOf(Query &row)
{
    PlanStep step;
    row.read<std::int64_t>();
    row.read<std::int64_t>();
    step.kind = known(stepKindFromId(row.read<std::string>()));
    step.technique = row.read<std::optional<TechniqueId>>().value_or(TechniqueId());
    step.side = known(sideFromId(row.read<std::string>()));
    step.length = seconds(row.read<std::int64_t>());
    step.most = seconds(row.read<std::int64_t>());
    row(step.repetitions, step.cadenceSeconds, step.number, step.of);
    if (const auto spot = row.read<std::optional<std::int64_t>>()) {
        step.spot = index(*spot);
    }
    return step;
}

void writeVisits(SQLite::Database &database, const std::vector<StepRecord> &visits, Checksum &sum)
{
    Insert row(database, sql::insertInto("session_visit", std::string("session, ") + visitColumns), &sum);
    std::int64_t number = 0;
    for (const StepRecord &visit : visits) {
        row(onlySession, number++, count(visit.step), std::int64_t{visit.held.count()}, visit.completed, visit.skipped,
            visit.eased)
            .run();
    }
}

StepRecord visitOf(Query &row)
{
    StepRecord visit;
    row.read<std::int64_t>();
    row.read<std::int64_t>();
    visit.step = index(row.read<std::int64_t>());
    visit.held = milliseconds(row.read<std::int64_t>());
    row(visit.completed, visit.skipped, visit.eased);
    return visit;
}

void writePicture(SQLite::Database &database, std::int64_t id, const Picture &picture)
{
    Checksum sum;
    Insert row(database, sql::insertInto("session_leg", "id, session, checksum, leg"));
    row(id, onlySession, 0);
    row.hashInto(&sum);
    row(std::string(idOf(picture.leg))).run();
    sum.add(id);
    PictureRows(database, "session_leg").write(id, picture.spots, picture.pain, picture.symptoms, sum);
    storeSum(database, "session_leg", id, sum);
}

Picture &pictureOf(std::array<Picture, 2> &pictures, std::int64_t id)
{
    if (index(id) >= pictures.size()) {
        throw Mismatch("a kept session of a third leg");
    }
    return pictures[index(id)];
}

void readPictures(SQLite::Database &database, std::array<Picture, 2> &pictures)
{
    Query row(database, "SELECT id, checksum, leg FROM session_leg ORDER BY id");
    std::map<std::int64_t, std::int64_t> stored;
    Sums sums;
    while (row.next()) {
        row.hashInto(nullptr);
        const auto id = row.read<std::int64_t>();
        stored[id] = row.read<std::int64_t>();
        row.hashInto(&sums.of[id]);
        pictureOf(pictures, id).leg = known(sideFromId(row.read<std::string>()));
        sums.of[id].add(id);
    }
    if (stored.size() != pictures.size()) {
        throw Mismatch("a kept session without both its legs");
    }
    PictureRows(database, "session_leg").read(sums, [&](std::int64_t id) -> Picture & {
        return pictureOf(pictures, id);
    });
    for (const auto &[id, sum] : stored) {
        sums.compare(id, sum);
    }
}

void readHead(Query &row, KeptSession &kept)
{
    row(kept.at, kept.utcOffsetMinutes);
    kept.leg = known(sideFromId(row.read<std::string>()));
    row(kept.session.plan.point, kept.session.plan.ready, kept.routineTitle, kept.painBefore);
    kept.session.step = index(row.read<std::int64_t>());
    kept.session.elapsed = milliseconds(row.read<std::int64_t>());
    if (const auto stopped = row.read<std::optional<std::string>>()) {
        kept.session.over = true;
        kept.session.stopReason = known(stopReasonFromId(*stopped));
    }
}

} // namespace

void writeSession(SQLite::Database &database, const KeptSession &kept)
{
    database.exec("DELETE FROM session");
    Checksum sum;
    Insert row(database, sql::insertInto("session", std::string("id, checksum, ") + headColumns));
    row(onlySession, 0);
    row.hashInto(&sum);
    const SessionSnapshot &session = kept.session;
    row(kept.at, kept.utcOffsetMinutes, std::string(idOf(kept.leg)), session.plan.point, session.plan.ready,
        kept.routineTitle, kept.painBefore, count(session.step), std::int64_t{session.elapsed.count()},
        session.over ? std::optional(std::string(idOf(session.stopReason))) : std::nullopt)
        .run();
    writeSteps(database, session.plan.steps, sum);
    writeVisits(database, session.records, sum);
    if (kept.felt) {
        Insert felt(database, sql::insertInto("session_pressure", "session, felt"), &sum);
        felt(onlySession, std::string(idOf(*kept.felt))).run();
    }
    storeSum(database, "session", onlySession, sum);
    for (std::size_t i = 0; i < kept.pictures.size(); ++i) {
        writePicture(database, count(i), kept.pictures[i]);
    }
}

std::optional<KeptSession> readSession(SQLite::Database &database)
{
    Query row(database, std::string("SELECT checksum, ") + headColumns + " FROM session");
    if (!row.next()) {
        return std::nullopt;
    }
    KeptSession kept;
    const auto stored = row.read<std::int64_t>();
    Checksum sum;
    row.hashInto(&sum);
    readHead(row, kept);
    Query step(database, std::string("SELECT session, ") + stepColumns + " FROM session_step ORDER BY number", &sum);
    while (step.next()) {
        kept.session.plan.steps.push_back(stepOf(step));
    }
    Query visit(database, std::string("SELECT session, ") + visitColumns + " FROM session_visit ORDER BY number", &sum);
    while (visit.next()) {
        kept.session.records.push_back(visitOf(visit));
    }
    Query felt(database, "SELECT session, felt FROM session_pressure", &sum);
    if (felt.next()) {
        felt.read<std::int64_t>();
        kept.felt = known(pressureFeltFromId(felt.read<std::string>()));
    }
    if (sum.value() != stored) {
        throw Mismatch("the kept session does not have its checksum any more");
    }
    readPictures(database, kept.pictures);
    return kept;
}

} // namespace calfwise
