// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_schema.h"

namespace calfwise {

namespace {

// Enums are their ids, instants seconds since 1970 (UTC). The vocabulary's ids are not constrained: content comes and
// goes, the diary stays. "checksum" is over the row and its parts, in the order in which diary_rows.cpp reads them.
const char *const step1 = R"sql(
CREATE TABLE entry(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    utc_offset_minutes INTEGER NOT NULL,
    leg TEXT NOT NULL CHECK(leg IN ('left', 'right')),
    point TEXT,
    point_title TEXT NOT NULL,
    routine_title TEXT NOT NULL,
    pain_before INTEGER CHECK(pain_before BETWEEN 0 AND 10),
    pain_after INTEGER CHECK(pain_after BETWEEN 0 AND 10),
    sore_next_day INTEGER CHECK(sore_next_day IN (0, 1)),
    stopped TEXT,
    cramp INTEGER NOT NULL CHECK(cramp IN (0, 1)),
    note TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_at ON entry(at);
CREATE TABLE entry_spot(
    entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    number INTEGER NOT NULL,
    view TEXT NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    intensity INTEGER CHECK(intensity BETWEEN 0 AND 10),
    point TEXT,
    muscle TEXT,
    no_press TEXT,
    PRIMARY KEY(entry, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry_zone(
    entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    zone TEXT NOT NULL,
    PRIMARY KEY(entry, zone)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry_symptom(
    entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    symptom TEXT NOT NULL,
    PRIMARY KEY(entry, symptom)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry_step(
    entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    number INTEGER NOT NULL,
    technique TEXT NOT NULL,
    title TEXT NOT NULL,
    side TEXT NOT NULL CHECK(side IN ('left', 'right')),
    planned_seconds INTEGER NOT NULL,
    held_seconds INTEGER NOT NULL,
    eased INTEGER NOT NULL CHECK(eased IN (0, 1)),
    PRIMARY KEY(entry, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE screening(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    leg TEXT NOT NULL CHECK(leg IN ('left', 'right')),
    level TEXT NOT NULL,
    both_legs INTEGER NOT NULL CHECK(both_legs IN (0, 1)),
    rules_digest TEXT NOT NULL,
    corrected INTEGER NOT NULL CHECK(corrected IN (0, 1)),
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX screening_at ON screening(at);
CREATE TABLE screening_spot(
    screening INTEGER NOT NULL REFERENCES screening ON DELETE CASCADE,
    number INTEGER NOT NULL,
    view TEXT NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    intensity INTEGER CHECK(intensity BETWEEN 0 AND 10),
    point TEXT,
    muscle TEXT,
    no_press TEXT,
    PRIMARY KEY(screening, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE screening_zone(
    screening INTEGER NOT NULL REFERENCES screening ON DELETE CASCADE,
    zone TEXT NOT NULL,
    PRIMARY KEY(screening, zone)
) STRICT, WITHOUT ROWID;
CREATE TABLE screening_symptom(
    screening INTEGER NOT NULL REFERENCES screening ON DELETE CASCADE,
    symptom TEXT NOT NULL,
    PRIMARY KEY(screening, symptom)
) STRICT, WITHOUT ROWID;
CREATE TABLE screening_answer(
    screening INTEGER NOT NULL REFERENCES screening ON DELETE CASCADE,
    holds_for TEXT NOT NULL CHECK(holds_for IN ('person', 'left', 'right')),
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY(screening, holds_for, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE clearance(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    leg TEXT NOT NULL CHECK(leg IN ('left', 'right')),
    at INTEGER NOT NULL,
    said TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE profile(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    country TEXT,
    emergency_number TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE profile_condition(
    profile INTEGER NOT NULL REFERENCES profile ON DELETE CASCADE,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY(profile, question)
) STRICT, WITHOUT ROWID;
CREATE TABLE profile_tool(
    profile INTEGER NOT NULL REFERENCES profile ON DELETE CASCADE,
    tool TEXT NOT NULL,
    PRIMARY KEY(profile, tool)
) STRICT, WITHOUT ROWID;

CREATE TABLE favourite_routine(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    routine TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL
) STRICT;
)sql";

// Routines of one's own, habits done, and what a stopped routine answered in a safety check. Dates are days since 1970.
const char *const step2 = R"sql(
CREATE TABLE own_routine(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    both_sides INTEGER NOT NULL CHECK(both_sides IN (0, 1)),
    made_by TEXT NOT NULL,
    made_on INTEGER,
    from_file INTEGER NOT NULL CHECK(from_file IN (0, 1)),
    checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE own_routine_step(
    own_routine INTEGER NOT NULL REFERENCES own_routine ON DELETE CASCADE,
    number INTEGER NOT NULL,
    technique TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    repetitions INTEGER NOT NULL,
    PRIMARY KEY(own_routine, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE habit_tick(
    day INTEGER NOT NULL,
    habit TEXT NOT NULL,
    title TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY(day, habit)
) STRICT, WITHOUT ROWID;
CREATE TABLE screening_stop(
    screening INTEGER NOT NULL REFERENCES screening ON DELETE CASCADE,
    question TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY(screening, question)
) STRICT, WITHOUT ROWID;
)sql";

// The one session that is being done. What it left out is not kept: it is worked out again.
const char *const step3 = R"sql(
CREATE TABLE session(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    at INTEGER NOT NULL,
    utc_offset_minutes INTEGER NOT NULL,
    leg TEXT NOT NULL CHECK(leg IN ('left', 'right')),
    point TEXT,
    ready TEXT,
    routine_title TEXT NOT NULL,
    pain_before INTEGER CHECK(pain_before BETWEEN 0 AND 10),
    step INTEGER NOT NULL CHECK(step >= 0),
    elapsed_ms INTEGER NOT NULL CHECK(elapsed_ms >= 0),
    stopped TEXT,
    checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE session_step(
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    technique TEXT,
    side TEXT NOT NULL CHECK(side IN ('left', 'right')),
    seconds INTEGER NOT NULL,
    most_seconds INTEGER NOT NULL,
    repetitions INTEGER NOT NULL,
    cadence_seconds INTEGER NOT NULL,
    set_number INTEGER NOT NULL,
    set_of INTEGER NOT NULL,
    spot INTEGER,
    PRIMARY KEY(session, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE session_visit(
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    number INTEGER NOT NULL,
    step INTEGER NOT NULL,
    held_ms INTEGER NOT NULL,
    completed INTEGER NOT NULL CHECK(completed IN (0, 1)),
    skipped INTEGER NOT NULL CHECK(skipped IN (0, 1)),
    eased INTEGER NOT NULL CHECK(eased IN (0, 1)),
    PRIMARY KEY(session, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE session_leg(
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    leg TEXT NOT NULL CHECK(leg IN ('left', 'right')),
    checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE session_leg_spot(
    session_leg INTEGER NOT NULL REFERENCES session_leg ON DELETE CASCADE,
    number INTEGER NOT NULL,
    view TEXT NOT NULL,
    x REAL NOT NULL,
    y REAL NOT NULL,
    intensity INTEGER CHECK(intensity BETWEEN 0 AND 10),
    point TEXT,
    muscle TEXT,
    no_press TEXT,
    PRIMARY KEY(session_leg, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE session_leg_zone(
    session_leg INTEGER NOT NULL REFERENCES session_leg ON DELETE CASCADE,
    zone TEXT NOT NULL,
    PRIMARY KEY(session_leg, zone)
) STRICT, WITHOUT ROWID;
CREATE TABLE session_leg_symptom(
    session_leg INTEGER NOT NULL REFERENCES session_leg ON DELETE CASCADE,
    symptom TEXT NOT NULL,
    PRIMARY KEY(session_leg, symptom)
) STRICT, WITHOUT ROWID;
)sql";

// What was said of the pressure in that session; no row while nothing was.
const char *const step4 = R"sql(
CREATE TABLE session_pressure(
    session INTEGER PRIMARY KEY REFERENCES session ON DELETE CASCADE,
    felt TEXT NOT NULL
) STRICT;
)sql";

// What a clinician found (no row: nothing serious, as it was before there were findings; the clearance's checksum is
// over both), where a routine was stopped, and when the health profile was last asked in full.
const char *const step5 = R"sql(
CREATE TABLE clearance_finding(
    clearance INTEGER PRIMARY KEY REFERENCES clearance ON DELETE CASCADE,
    finding TEXT NOT NULL,
    allowed_at INTEGER
) STRICT;
CREATE TABLE clearance_found(
    clearance INTEGER NOT NULL REFERENCES clearance ON DELETE CASCADE,
    question TEXT NOT NULL,
    PRIMARY KEY(clearance, question)
) STRICT, WITHOUT ROWID;
CREATE TABLE clearance_known(
    clearance INTEGER NOT NULL REFERENCES clearance ON DELETE CASCADE,
    question TEXT NOT NULL,
    worse TEXT NOT NULL,
    PRIMARY KEY(clearance, question)
) STRICT, WITHOUT ROWID;
CREATE TABLE spot_stop(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    leg TEXT NOT NULL CHECK(leg IN ('left', 'right')),
    reason TEXT NOT NULL,
    gone INTEGER NOT NULL CHECK(gone IN (0, 1)),
    view TEXT,
    x REAL,
    y REAL,
    point TEXT,
    muscle TEXT,
    no_press TEXT,
    checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE profile_asked(
    profile INTEGER NOT NULL REFERENCES profile ON DELETE CASCADE,
    holds_for TEXT NOT NULL CHECK(holds_for IN ('person', 'left', 'right')),
    at INTEGER NOT NULL,
    PRIMARY KEY(profile, holds_for)
) STRICT, WITHOUT ROWID;
)sql";

// An id for each row that is the same in every copy of the diary. Rows of before get one from what they say and is not
// changed afterwards, those that say the same are numbered: so two copies of one old diary have the same ids. The id of
// a row that is removed stays, for when it is put back. And what is written down without a session: a number in the
// unit of its kind, words, or both.
const char *const step6 = R"sql(
CREATE TABLE stable_id(
    kind TEXT NOT NULL,
    row INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    checksum INTEGER NOT NULL,
    PRIMARY KEY(kind, row)
) STRICT, WITHOUT ROWID;
INSERT INTO stable_id(kind, row, id, checksum)
    SELECT 'entry', id, printf('%016x', row_sum('entry', at, utc_offset_minutes, leg, point, row_number() OVER (
        PARTITION BY at, utc_offset_minutes, leg, point ORDER BY id))), 0 FROM entry;
INSERT INTO stable_id(kind, row, id, checksum)
    SELECT 'screening', id, printf('%016x', row_sum('screening', at, leg, row_number() OVER (
        PARTITION BY at, leg ORDER BY id))), 0 FROM screening;
INSERT INTO stable_id(kind, row, id, checksum)
    SELECT 'clearance', id, printf('%016x', row_sum('clearance', at, leg, row_number() OVER (
        PARTITION BY at, leg ORDER BY id))), 0 FROM clearance;
INSERT INTO stable_id(kind, row, id, checksum)
    SELECT 'spot_stop', id, printf('%016x', row_sum('spot_stop', at, leg, row_number() OVER (
        PARTITION BY at, leg ORDER BY id))), 0 FROM spot_stop;
INSERT INTO stable_id(kind, row, id, checksum)
    SELECT 'own_routine', id, printf('%016x', row_sum('own_routine', name, made_by, made_on, row_number() OVER (
        PARTITION BY name, made_by, made_on ORDER BY id))), 0 FROM own_routine;
UPDATE stable_id SET checksum = row_sum(kind, row, id);
CREATE TABLE record(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    utc_offset_minutes INTEGER NOT NULL,
    kind TEXT NOT NULL,
    leg TEXT CHECK(leg IN ('left', 'right')),
    value REAL,
    unit TEXT NOT NULL,
    note TEXT NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX record_at ON record(at);
CREATE INDEX screening_standing ON screening(at)
    WHERE corrected <> 1 AND level NOT IN ('self-care', 'self-care-modified', 'see-someone', 'incomplete');
)sql";

// What was removed and can still be put back: the row stays where it is, and a row here keeps it out of what is read.
const char *const step7 = R"sql(
CREATE TABLE removed_row(
    kind TEXT NOT NULL CHECK(kind IN ('entry', 'record')),
    row INTEGER NOT NULL,
    removed_at INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY(kind, row)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace

const std::vector<std::string> &diarySteps()
{
    static const std::vector<std::string> steps{step1, step2, step3, step4, step5, step6, step7};
    return steps;
}

} // namespace calfwise
