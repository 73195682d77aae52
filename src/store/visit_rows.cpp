// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_rows.h"

#include "store/picture_rows.h"
#include "store/sql.h"
#include "store/stable_ids.h"

namespace calfwise {

namespace {

using sql::Insert;
using sql::Query;

/// The parts of a finding belong to the clearance's checksum: one that lost its finding must not read as nothing
/// serious.
void readFinding(SQLite::Database &database, std::int64_t id, Clearance &clearance, Checksum &sum)
{
    Query finding(database, "SELECT finding, allowed_at FROM clearance_finding WHERE clearance = ?");
    finding.with(id);
    if (!finding.next())
        return;
    sum.add(id);
    finding.hashInto(&sum);
    clearance.finding = known(findingFromId(finding.read<std::string>()));
    finding(clearance.allowedAt);
    Query found(database, "SELECT question FROM clearance_found WHERE clearance = ? ORDER BY question");
    found.with(id);
    found.hashInto(&sum);
    while (found.next())
        clearance.found.insert(found.read<QuestionId>());
    Query worse(database, "SELECT question, worse FROM clearance_known WHERE clearance = ? ORDER BY question");
    worse.with(id);
    worse.hashInto(&sum);
    while (worse.next()) {
        const auto question = worse.read<QuestionId>();
        clearance.knownThen[question] = known(answerFromId(worse.read<std::string>()));
    }
}

void writeFinding(SQLite::Database &database, std::int64_t id, const Clearance &clearance, Checksum &sum)
{
    Insert finding(database, sql::insertInto("clearance_finding", "clearance, finding, allowed_at"));
    sum.add(id);
    finding(id);
    finding.hashInto(&sum);
    finding(std::string(idOf(clearance.finding)), clearance.allowedAt).run();
    for (const QuestionId &question : clearance.found) {
        Insert found(database, sql::insertInto("clearance_found", "clearance, question"));
        found(id);
        found.hashInto(&sum);
        found(question).run();
    }
    for (const auto &[question, answer] : clearance.knownThen) {
        Insert worse(database, sql::insertInto("clearance_known", "clearance, question, worse"));
        worse(id);
        worse.hashInto(&sum);
        worse(question, std::string(idOf(answer))).run();
    }
}

constexpr const char *stopColumns = "at, leg, reason, gone, view, x, y, point, muscle, no_press";

SpotStop stopOf(Query &row)
{
    SpotStop stop;
    row(stop.at);
    stop.leg = known(sideFromId(row.read<std::string>()));
    stop.reason = known(stopReasonFromId(row.read<std::string>()));
    row(stop.gone);
    const auto view = row.read<std::optional<std::string>>();
    const auto x = row.read<std::optional<double>>();
    const auto y = row.read<std::optional<double>>();
    MarkedSpot spot;
    row(spot.point, spot.muscle, spot.noPress);
    if (view) {
        spot.view = known(viewFromId(*view));
        spot.position = {known(x), known(y)};
        stop.spot = spot;
    }
    return stop;
}

} // namespace

std::int64_t writeClearance(SQLite::Database &database, const Clearance &clearance)
{
    Checksum sum;
    Insert row(database, sql::insertInto("clearance", "checksum, leg, at, said"));
    row(0);
    row.hashInto(&sum);
    row(std::string(idOf(clearance.leg)), clearance.at, clearance.said).run();
    const std::int64_t id = database.getLastInsertRowid();
    writeFinding(database, id, clearance, sum);
    storeSum(database, "clearance", id, sum);
    giveStableId(database, "clearance", id);
    return id;
}

std::vector<Clearance> readClearances(SQLite::Database &database, std::vector<std::int64_t> *ids,
                                      std::optional<std::int64_t> only)
{
    Query row(database, std::string("SELECT id, checksum, leg, at, said FROM clearance") +
                            (only ? " WHERE id = ?" : "") + " ORDER BY at, id");
    if (only)
        row.with(*only);
    std::vector<Clearance> clearances;
    while (row.next()) {
        row.hashInto(nullptr);
        const auto id = row.read<std::int64_t>();
        const auto stored = row.read<std::int64_t>();
        Checksum sum;
        row.hashInto(&sum);
        Clearance &clearance = clearances.emplace_back();
        clearance.leg = known(sideFromId(row.read<std::string>()));
        row(clearance.at, clearance.said);
        readFinding(database, id, clearance, sum);
        if (stored != sum.value())
            throw Mismatch("a clearance does not have its checksum any more");
        if (ids)
            ids->push_back(id);
    }
    return clearances;
}

std::int64_t writeSpotStop(SQLite::Database &database, const SpotStop &stop)
{
    Checksum sum;
    Insert row(database, sql::insertInto("spot_stop", std::string("id, checksum, ") + stopColumns));
    row(stop.id != 0 ? std::optional(stop.id) : std::nullopt, 0);
    row.hashInto(&sum);
    const std::optional<MarkedSpot> &spot = stop.spot;
    const MarkedSpot none;
    const MarkedSpot &place = spot ? *spot : none;
    row(stop.at, std::string(idOf(stop.leg)), std::string(idOf(stop.reason)), stop.gone,
        spot ? std::optional(std::string(idOf(place.view))) : std::nullopt,
        spot ? std::optional(place.position.x) : std::nullopt, spot ? std::optional(place.position.y) : std::nullopt,
        place.point, place.muscle, place.noPress)
        .run();
    const std::int64_t id = stop.id != 0 ? stop.id : database.getLastInsertRowid();
    sum.add(id);
    storeSum(database, "spot_stop", id, sum);
    giveStableId(database, "spot_stop", id);
    return id;
}

std::vector<SpotStop> readSpotStops(SQLite::Database &database, std::optional<std::int64_t> only)
{
    Query row(database, std::string("SELECT id, checksum, ") + stopColumns + " FROM spot_stop" +
                            (only ? " WHERE id = ?" : "") + " ORDER BY at, id");
    if (only)
        row.with(*only);
    std::vector<SpotStop> stops;
    while (row.next()) {
        row.hashInto(nullptr);
        const auto id = row.read<std::int64_t>();
        const auto stored = row.read<std::int64_t>();
        Checksum sum;
        row.hashInto(&sum);
        SpotStop &stop = stops.emplace_back(stopOf(row));
        stop.id = id;
        sum.add(id);
        if (stored != sum.value())
            throw Mismatch("a stop of a routine does not have its checksum any more");
    }
    return stops;
}

} // namespace calfwise
