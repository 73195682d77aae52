// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guide_schema.h"

namespace calfwise {

// "rank" is the place in content order. Lists of ids are one column (list_text.h), enums their number, sets of enums
// bits.
const char *const guideSchema = R"sql(
CREATE TABLE guide(digest TEXT NOT NULL, language TEXT NOT NULL, core_checksum INTEGER NOT NULL) STRICT;

CREATE TABLE drawing(rank INTEGER PRIMARY KEY, view INTEGER NOT NULL, frame_left REAL NOT NULL, frame_top REAL NOT NULL,
    frame_right REAL NOT NULL, frame_bottom REAL NOT NULL) STRICT;
CREATE TABLE shape(drawing INTEGER NOT NULL REFERENCES drawing, rank INTEGER NOT NULL, id TEXT NOT NULL, kind INTEGER
    NOT NULL, layers INTEGER NOT NULL, of_shape TEXT NOT NULL, outline BLOB NOT NULL, PRIMARY KEY(drawing, rank))
    STRICT;
CREATE TABLE muscle(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, kind INTEGER NOT NULL, fma TEXT NOT NULL, name TEXT NOT
    NULL, anatomical TEXT NOT NULL, upper TEXT NOT NULL, middle TEXT NOT NULL, lower TEXT NOT NULL, about TEXT NOT NULL,
    covers TEXT NOT NULL, in_figures INTEGER NOT NULL) STRICT;
CREATE TABLE pain_zone(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, on_map INTEGER NOT NULL, name TEXT NOT NULL) STRICT;
CREATE TABLE no_press_zone(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, what TEXT NOT NULL, why TEXT
    NOT NULL, evidence TEXT NOT NULL) STRICT;
CREATE TABLE trigger_point(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, muscle TEXT NOT NULL,
    under_tendon TEXT NOT NULL, tap_views INTEGER NOT NULL,
    self_pressure INTEGER NOT NULL, no_press_reason TEXT NOT NULL, essential TEXT NOT NULL, spillover TEXT NOT NULL,
    contacts TEXT NOT NULL, stretches TEXT NOT NULL, gentle_stretch INTEGER NOT NULL, professional INTEGER NOT NULL,
    article TEXT NOT NULL, evidence TEXT NOT NULL, name TEXT NOT NULL, anatomical TEXT NOT NULL, feels TEXT NOT NULL,
    place TEXT NOT NULL, press_note TEXT NOT NULL, no_press TEXT NOT NULL) STRICT;
CREATE TABLE trigger_point_position(point INTEGER NOT NULL REFERENCES trigger_point, rank INTEGER NOT NULL, view INTEGER
    NOT NULL, x REAL NOT NULL, y REAL NOT NULL, PRIMARY KEY(point, rank)) STRICT;
CREATE TABLE trigger_point_extra(point INTEGER NOT NULL REFERENCES trigger_point, rank INTEGER NOT NULL, technique TEXT
    NOT NULL, when_symptoms TEXT NOT NULL, PRIMARY KEY(point, rank)) STRICT;

CREATE TABLE symptom_group(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL) STRICT;
CREATE TABLE symptom(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, symptom_group TEXT NOT NULL, essential_view INTEGER NOT
    NULL, label TEXT NOT NULL, explain TEXT NOT NULL, asks TEXT NOT NULL, covers TEXT NOT NULL) STRICT;

CREATE TABLE screening_page(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, heading TEXT NOT NULL, lead TEXT NOT NULL, why
    TEXT NOT NULL, progress TEXT NOT NULL, confirmed INTEGER NOT NULL) STRICT;
CREATE TABLE screening_row(page INTEGER NOT NULL REFERENCES screening_page, rank INTEGER NOT NULL, id TEXT NOT NULL,
    asks TEXT NOT NULL, opens TEXT NOT NULL, question TEXT NOT NULL, short_form TEXT NOT NULL, PRIMARY KEY(page, rank))
    STRICT;
CREATE TABLE screening_question(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, kind INTEGER NOT NULL, scope INTEGER NOT
    NULL, level INTEGER NOT NULL, asked INTEGER NOT NULL, page TEXT NOT NULL, lasting INTEGER NOT NULL, evidence TEXT
    NOT NULL, covers TEXT NOT NULL, question TEXT NOT NULL, short_form TEXT NOT NULL, why TEXT NOT NULL, explain TEXT
    NOT NULL, reason_yes TEXT NOT NULL, reason_unsure TEXT NOT NULL, say TEXT NOT NULL) STRICT;
CREATE TABLE combination(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, level INTEGER NOT NULL, cleared_by_clinician
    INTEGER NOT NULL, evidence TEXT NOT NULL, reason TEXT NOT NULL, words TEXT NOT NULL) STRICT;
CREATE TABLE combination_clause(combination INTEGER NOT NULL REFERENCES combination, rank INTEGER NOT NULL, kind INTEGER
    NOT NULL, any_of TEXT NOT NULL, at_least INTEGER NOT NULL, picture INTEGER NOT NULL, zones TEXT NOT NULL, spot_on
    TEXT NOT NULL, history INTEGER NOT NULL, PRIMARY KEY(combination, rank)) STRICT;
CREATE TABLE withholding(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, withholds TEXT NOT NULL, per_spot INTEGER NOT NULL,
    changes_level INTEGER NOT NULL, evidence TEXT NOT NULL, reason TEXT NOT NULL, words TEXT NOT NULL) STRICT;
CREATE TABLE withholding_clause(withholding INTEGER NOT NULL REFERENCES withholding, rank INTEGER NOT NULL, kind INTEGER
    NOT NULL, any_of TEXT NOT NULL, at_least INTEGER NOT NULL, picture INTEGER NOT NULL, zones TEXT NOT NULL, spot_on
    TEXT NOT NULL, history INTEGER NOT NULL, PRIMARY KEY(withholding, rank)) STRICT;
CREATE TABLE picture_rules(rank INTEGER PRIMARY KEY, calf_zones TEXT NOT NULL, painful_symptoms TEXT NOT NULL,
    milder_symptoms TEXT NOT NULL) STRICT;
CREATE TABLE technique_group(rank INTEGER PRIMARY KEY, name TEXT NOT NULL, techniques TEXT NOT NULL) STRICT;
CREATE TABLE time_rules(rank INTEGER PRIMARY KEY, anything_new TEXT NOT NULL, stops TEXT NOT NULL, diary TEXT NOT NULL,
    permit_hours INTEGER NOT NULL, emergency_stands_days INTEGER NOT NULL,
    same_day_stands_days INTEGER NOT NULL, within_days_stands_days INTEGER NOT NULL, clearance_days INTEGER NOT NULL,
    clearance_keeps_withheld TEXT NOT NULL, persist_treated_days INTEGER NOT NULL, persist_span_days INTEGER NOT NULL,
    persist_window_days INTEGER NOT NULL, eased_by_points INTEGER NOT NULL, eased_by_percent INTEGER NOT NULL,
    worse_sessions_in_a_row INTEGER NOT NULL, persist_sign TEXT NOT NULL, worse_level INTEGER NOT NULL,
    waiting_days INTEGER NOT NULL, confirm_days INTEGER NOT NULL) STRICT;
CREATE TABLE stop_rules(rank INTEGER PRIMARY KEY, gone_after_minutes INTEGER NOT NULL, rest_hours INTEGER NOT NULL,
    again_days INTEGER NOT NULL, again_level INTEGER NOT NULL, pulse_level INTEGER NOT NULL, cramp_minutes INTEGER NOT
    NULL, cramp_sign TEXT NOT NULL, ache_above INTEGER NOT NULL, ache_never TEXT NOT NULL, same_spot_within REAL NOT
    NULL) STRICT;
CREATE TABLE stop_sign(rank INTEGER PRIMARY KEY, name TEXT NOT NULL, question TEXT NOT NULL) STRICT;
CREATE TABLE stop_text(rank INTEGER PRIMARY KEY, name TEXT NOT NULL, title TEXT NOT NULL, advice TEXT NOT NULL,
    reason TEXT NOT NULL, say TEXT NOT NULL) STRICT;
CREATE TABLE order_rule(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, reason TEXT NOT NULL, words TEXT NOT NULL,
    evidence TEXT NOT NULL) STRICT;
CREATE TABLE time_rule(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, reason TEXT NOT NULL, words TEXT NOT NULL,
    evidence TEXT NOT NULL) STRICT;
CREATE TABLE level_text(rank INTEGER PRIMARY KEY, level INTEGER NOT NULL, shown_level INTEGER NOT NULL, word TEXT NOT
    NULL, action TEXT NOT NULL, until_when TEXT NOT NULL, press TEXT NOT NULL, advice TEXT NOT NULL) STRICT;
CREATE TABLE follow_text(rank INTEGER PRIMARY KEY, shown_level INTEGER NOT NULL, word TEXT NOT NULL, action TEXT NOT
    NULL, until_when TEXT NOT NULL, press TEXT NOT NULL, advice TEXT NOT NULL) STRICT;
CREATE TABLE await_text(rank INTEGER PRIMARY KEY, shown_level INTEGER NOT NULL, word TEXT NOT NULL, action TEXT NOT
    NULL, until_when TEXT NOT NULL, press TEXT NOT NULL, advice TEXT NOT NULL) STRICT;
CREATE TABLE rule_book(rank INTEGER PRIMARY KEY, under_age TEXT NOT NULL, reviewer TEXT NOT NULL, review_date TEXT NOT
    NULL, review_version TEXT NOT NULL, digest TEXT NOT NULL, fallback_number TEXT NOT NULL) STRICT;

CREATE TABLE matching(rank INTEGER PRIMARY KEY, fits_well REAL NOT NULL, fits REAL NOT NULL, fits_a_little REAL NOT
    NULL, most INTEGER NOT NULL) STRICT;
CREATE TABLE weight(rank INTEGER PRIMARY KEY, name TEXT NOT NULL, value REAL NOT NULL, within REAL NOT NULL,
    evidence TEXT NOT NULL) STRICT;
CREATE TABLE symptom_weight(rank INTEGER PRIMARY KEY, symptom TEXT NOT NULL, point TEXT NOT NULL, value REAL NOT NULL,
    evidence TEXT NOT NULL) STRICT;
CREATE TABLE match_for(rank INTEGER PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL) STRICT;
CREATE TABLE match_against(rank INTEGER PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL) STRICT;
CREATE TABLE match_fit(rank INTEGER PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL) STRICT;
CREATE TABLE mimic(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, symptoms TEXT NOT NULL, zones TEXT NOT NULL, points TEXT
    NOT NULL, signs TEXT NOT NULL, article TEXT NOT NULL, evidence TEXT NOT NULL, name TEXT NOT NULL, tells_apart TEXT
    NOT NULL) STRICT;

CREATE TABLE technique(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, kind INTEGER NOT NULL, role INTEGER NOT NULL, tools
    TEXT NOT NULL, by_hand INTEGER NOT NULL, seconds_least INTEGER, seconds_usual INTEGER, seconds_most INTEGER,
    times_least INTEGER, times_usual INTEGER, times_most INTEGER, repetitions_least INTEGER, repetitions_usual INTEGER,
    repetitions_most INTEGER, spots_least INTEGER, spots_usual INTEGER, spots_most INTEGER, cadence_seconds INTEGER NOT
    NULL, rest_seconds INTEGER NOT NULL, per_day INTEGER NOT NULL, stop_above INTEGER NOT NULL, judgement INTEGER NOT
    NULL, professional INTEGER NOT NULL, evidence TEXT NOT NULL, covers TEXT NOT NULL, name TEXT NOT NULL, short_text
    TEXT NOT NULL, instruction TEXT NOT NULL, cue TEXT NOT NULL, cautions TEXT NOT NULL) STRICT;
CREATE TABLE figure(rank INTEGER PRIMARY KEY, technique TEXT NOT NULL, description TEXT NOT NULL) STRICT;
CREATE TABLE figure_scene(figure INTEGER NOT NULL REFERENCES figure, rank INTEGER NOT NULL, id TEXT NOT NULL, tool TEXT,
    round INTEGER NOT NULL, seconds REAL NOT NULL, repeat_from REAL NOT NULL, flowing INTEGER NOT NULL, anchor INTEGER
    NOT NULL, near_leg INTEGER NOT NULL, far_leg INTEGER NOT NULL, far_leg_over INTEGER NOT NULL, near_arm INTEGER NOT
    NULL, far_arm INTEGER NOT NULL, near_hand INTEGER NOT NULL, far_hand INTEGER NOT NULL, treated INTEGER NOT NULL,
    leg_line INTEGER NOT NULL, PRIMARY KEY(figure, rank)) STRICT;
CREATE TABLE figure_prop(scene INTEGER NOT NULL, rank INTEGER NOT NULL, kind INTEGER NOT NULL, x REAL NOT NULL, y REAL
    NOT NULL, size REAL NOT NULL, PRIMARY KEY(scene, rank)) STRICT;
CREATE TABLE figure_frame(scene INTEGER NOT NULL, rank INTEGER NOT NULL, at REAL NOT NULL, still INTEGER NOT NULL, x
    REAL NOT NULL, y REAL NOT NULL, trunk REAL NOT NULL, back REAL NOT NULL, neck REAL NOT NULL, near_hip REAL NOT NULL,
    near_knee REAL NOT NULL, near_ankle REAL NOT NULL, near_toes REAL NOT NULL, near_foot_x REAL NOT NULL, near_foot_y
    REAL NOT NULL, near_foot_turn REAL NOT NULL, near_foot_roll REAL NOT NULL, far_hip REAL NOT NULL, far_knee REAL NOT
    NULL, far_ankle REAL NOT NULL, far_toes REAL NOT NULL, far_foot_x REAL NOT NULL, far_foot_y REAL NOT NULL,
    far_foot_turn REAL NOT NULL, near_shoulder REAL NOT NULL, near_elbow REAL NOT NULL, near_wrist REAL NOT NULL,
    near_splay REAL NOT NULL, near_hand_x REAL NOT NULL, near_hand_y REAL NOT NULL, far_shoulder REAL NOT NULL,
    far_elbow REAL NOT NULL, far_wrist REAL NOT NULL, far_splay REAL NOT NULL, far_hand_x REAL NOT NULL, far_hand_y REAL
    NOT NULL, tool_x REAL NOT NULL, tool_y REAL NOT NULL, tool_turn REAL NOT NULL, PRIMARY KEY(scene, rank)) STRICT;
CREATE TABLE figure_label(scene INTEGER NOT NULL, rank INTEGER NOT NULL, id TEXT NOT NULL, on_part TEXT NOT NULL,
    along REAL NOT NULL, x REAL NOT NULL, y REAL NOT NULL, words TEXT NOT NULL, PRIMARY KEY(scene, rank)) STRICT;
CREATE TABLE tool(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, kind INTEGER NOT NULL, name TEXT NOT NULL, line TEXT NOT
    NULL) STRICT;
CREATE TABLE pressure_guide(rank INTEGER PRIMARY KEY, least INTEGER NOT NULL, most INTEGER NOT NULL, evidence TEXT NOT
    NULL, too_much TEXT NOT NULL, just_right TEXT NOT NULL, too_little TEXT NOT NULL) STRICT;
CREATE TABLE aftercare(rank INTEGER PRIMARY KEY, sentences TEXT NOT NULL, evidence TEXT NOT NULL) STRICT;
CREATE TABLE routine(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, both_sides INTEGER NOT NULL, name TEXT NOT NULL,
    line TEXT NOT NULL) STRICT;
CREATE TABLE routine_step(routine INTEGER NOT NULL REFERENCES routine, rank INTEGER NOT NULL, technique TEXT NOT NULL,
    seconds INTEGER NOT NULL, repetitions INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY(routine, rank)) STRICT;
CREATE TABLE country(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, emergency TEXT NOT NULL, urgent
    TEXT NOT NULL, note TEXT NOT NULL, checked INTEGER NOT NULL) STRICT;

CREATE TABLE section(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT;
CREATE TABLE article(rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, section TEXT NOT NULL, title TEXT NOT NULL,
    summary TEXT NOT NULL, points TEXT NOT NULL, techniques TEXT NOT NULL, related TEXT NOT NULL, evidence TEXT NOT
    NULL, covers TEXT NOT NULL, body INTEGER NOT NULL, body_checksum INTEGER NOT NULL, checksum INTEGER NOT NULL)
    STRICT;
CREATE TABLE faq(rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, question TEXT NOT NULL, article TEXT NOT NULL,
    evidence TEXT NOT NULL, covers TEXT NOT NULL, body INTEGER NOT NULL, body_checksum INTEGER NOT NULL,
    checksum INTEGER NOT NULL) STRICT;
CREATE TABLE body_block(body INTEGER NOT NULL, block INTEGER NOT NULL, kind INTEGER NOT NULL, level INTEGER NOT NULL,
    ordinal INTEGER NOT NULL, technique TEXT NOT NULL, PRIMARY KEY(body, block)) STRICT, WITHOUT ROWID;
CREATE TABLE body_span(body INTEGER NOT NULL, block INTEGER NOT NULL, span INTEGER NOT NULL, kind INTEGER NOT NULL,
    words TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY(body, block, span)) STRICT, WITHOUT ROWID;
CREATE TABLE glossary_term(rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, term TEXT NOT NULL, definition TEXT NOT
    NULL, article TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT;
CREATE TABLE source(rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, authors TEXT NOT NULL,
    year INTEGER NOT NULL, title TEXT NOT NULL, venue TEXT NOT NULL, locator TEXT NOT NULL, checked INTEGER NOT NULL,
    checksum INTEGER NOT NULL) STRICT;
CREATE TABLE evidence(rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sources TEXT NOT NULL, checked INTEGER NOT
    NULL, grade TEXT NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT;
CREATE TABLE founding_fact(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, guide TEXT NOT NULL, statement TEXT NOT NULL,
    checksum INTEGER NOT NULL) STRICT;
CREATE TABLE cause(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL, article TEXT NOT
    NULL, evidence TEXT NOT NULL, covers TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT;
CREATE TABLE habit(rank INTEGER PRIMARY KEY, id TEXT NOT NULL, done_when INTEGER NOT NULL, name TEXT NOT NULL, words
    TEXT NOT NULL, tick TEXT NOT NULL, article TEXT NOT NULL, evidence TEXT NOT NULL, covers TEXT NOT NULL, checksum
    INTEGER NOT NULL) STRICT;

)sql";

// asked: what people type when they look for it. more: headings, and what is told of it elsewhere. names: the title and
// what is asked as keys of SearchTerm, a line each.
const char *const searchSchema = R"sql(
CREATE VIRTUAL TABLE search USING fts5(title, asked, also, more, body, kind UNINDEXED, id UNINDEXED, names UNINDEXED,
    tokenize = '{tokenizer}', prefix = '2 3');
CREATE VIRTUAL TABLE search_term USING fts5vocab('search', 'row');
CREATE TABLE search_vocabulary(word TEXT PRIMARY KEY, size INTEGER NOT NULL, uses INTEGER NOT NULL) STRICT, WITHOUT
    ROWID;
CREATE INDEX search_vocabulary_size ON search_vocabulary(size, word, uses);
CREATE TABLE search_language(role INTEGER NOT NULL, family INTEGER NOT NULL, phrase TEXT NOT NULL) STRICT;
)sql";

} // namespace calfwise
