// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guide_core.h"

#include "store/guide_tables.h"

namespace calfwise {

namespace {

// Each function below is made twice: with a writer and constant values, and with a reader and values to be filled. The
// fields stand in the order of the columns.

template <class Tables, class Core> void anatomy(Tables &tables, Core &core)
{
    tables.table("drawing", "view, frame_left, frame_top, frame_right, frame_bottom", core.drawings,
                 [](auto &f, auto &d) { f(d.view, d.frame.left, d.frame.top, d.frame.right, d.frame.bottom); });
    tables.children(
        "shape", "drawing", "id, kind, layers, of_shape, outline", core.drawings,
        [](auto &d) -> auto & { return d.shapes; },
        [](auto &f, auto &s) { f(s.id, s.kind, s.layers, s.of, s.outline); });
    tables.table("muscle", "id, kind, fma, name, anatomical, upper, middle, lower, about, covers, in_figures",
                 core.muscles, [](auto &f, auto &m) {
                     f(m.id, m.kind, m.fma, m.name, m.anatomical, m.upper, m.middle, m.lower, m.about, m.covers,
                       m.inFigures);
                 });
    tables.table("pain_zone", "id, on_map, name", core.zones, [](auto &f, auto &z) { f(z.id, z.onMap, z.name); });
    tables.table("no_press_zone", "id, name, what, why, evidence", core.noPress,
                 [](auto &f, auto &z) { f(z.id, z.name, z.what, z.why, z.evidence); });
}

template <class Tables, class Core> void points(Tables &tables, Core &core)
{
    tables.table(
        "trigger_point",
        "id, muscle, under_tendon, tap_views, self_pressure, no_press_reason, essential, spillover, contacts, "
        "stretches, "
        "gentle_stretch, professional, article, evidence, name, anatomical, feels, place, press_note, no_press",
        core.points, [](auto &f, auto &p) {
            f(p.id, p.muscle, p.underTendon, p.tapViews, p.selfPressure, p.noPressReason, p.essential, p.spillover,
              p.contacts, p.stretches, p.gentleStretch, p.professional, p.article, p.evidence, p.name, p.anatomical,
              p.feels, p.where, p.pressNote, p.noPress);
        });
    tables.children(
        "trigger_point_position", "point", "view, x, y", core.points, [](auto &p) -> auto & { return p.positions; },
        [](auto &f, auto &p) { f(p.first, p.second.x, p.second.y); });
    tables.children(
        "trigger_point_extra", "point", "technique, when_symptoms", core.points,
        [](auto &p) -> auto & { return p.extras; }, [](auto &f, auto &e) { f(e.technique, e.whenSymptoms); });
}

template <class Tables, class Core> void symptoms(Tables &tables, Core &core)
{
    tables.table("symptom_group", "id, title", core.symptomGroups, [](auto &f, auto &g) { f(g.id, g.title); });
    tables.table("symptom", "id, symptom_group, essential_view, label, explain, asks, covers", core.symptoms,
                 [](auto &f, auto &s) { f(s.id, s.group, s.essentialView, s.label, s.explain, s.asks, s.covers); });
}

template <class Tables, class Rules> void questions(Tables &tables, Rules &rules)
{
    tables.table("screening_page", "id, heading, lead, why, progress, confirmed", rules.pages,
                 [](auto &f, auto &p) { f(p.id, p.heading, p.lead, p.why, p.progress, p.confirmed); });
    tables.children(
        "screening_row", "page", "id, asks, opens, question, short_form", rules.pages,
        [](auto &p) -> auto & { return p.rows; },
        [](auto &f, auto &r) { f(r.id, r.asks, r.opens, r.question, r.shortForm); });
    tables.table("screening_question",
                 "id, kind, scope, level, asked, page, lasting, evidence, covers, question, short_form, why, explain, "
                 "reason_yes, "
                 "reason_unsure, say",
                 rules.questions, [](auto &f, auto &q) {
                     f(q.id, q.kind, q.scope, q.level, q.asked, q.page, q.lasting, q.evidence, q.covers, q.question,
                       q.shortForm, q.why, q.explain, q.reasonYes, q.reasonUnsure, q.say);
                 });
}

template <class Tables, class Rules>
void clauses(Tables &tables, const std::string &table, const std::string &owner, Rules &rules)
{
    tables.children(
        table, owner, "kind, any_of, at_least, picture, zones, spot_on, history", rules,
        [](auto &r) -> auto & { return r.clauses; },
        [](auto &f, auto &c) { f(c.kind, c.any, c.atLeast, c.picture, c.zones, c.spotOn, c.history); });
}

template <class Tables, class Rules> void times(Tables &tables, Rules &rules)
{
    auto &time = rules.time;
    tables.row(
        "time_rules",
        "anything_new, stops, diary, permit_hours, emergency_stands_days, same_day_stands_days, "
        "within_days_stands_days, clearance_days, "
        "clearance_keeps_withheld, persist_treated_days, persist_span_days, persist_window_days, eased_by_points, "
        "eased_by_percent, worse_sessions_in_a_row, persist_sign, worse_level, waiting_days, confirm_days",
        time.anythingNew, time.stops, time.diary, time.permitHours, time.emergencyStandsDays, time.sameDayStandsDays,
        time.withinDaysStandsDays, time.clearanceDays, time.clearanceKeepsWithheld, time.persistTreatedDays,
        time.persistSpanDays, time.persistWindowDays, time.easedByPoints, time.easedByPercent, time.worseSessionsInARow,
        time.persistSign, time.worseLevel, time.waitingDays, time.confirmDays);
    auto &stop = time.stop;
    tables.row("stop_rules",
               "gone_after_minutes, rest_hours, again_days, again_level, pulse_level, cramp_minutes, cramp_sign, "
               "ache_above, ache_never, same_spot_within",
               stop.goneAfterMinutes, stop.holdHours, stop.againDays, stop.againLevel, stop.pulseLevel,
               stop.crampMinutes, stop.crampSign, stop.acheAbove, stop.acheNever, stop.sameSpotWithin);
    tables.table("stop_sign", "name, question", stop.signs, [](auto &f, auto &s) { f(s.first, s.second); });
}

template <class Tables, class Rules> void decisions(Tables &tables, Rules &rules)
{
    tables.table("combination", "id, level, cleared_by_clinician, evidence, reason, words", rules.combinations,
                 [](auto &f, auto &c) { f(c.id, c.level, c.clearedByClinician, c.evidence, c.reason, c.text); });
    clauses(tables, "combination_clause", "combination", rules.combinations);
    tables.table(
        "withholding", "id, withholds, per_spot, changes_level, evidence, reason, words", rules.withholdings,
        [](auto &f, auto &w) { f(w.id, w.withholds, w.perSpot, w.changesLevel, w.evidence, w.reason, w.text); });
    clauses(tables, "withholding_clause", "withholding", rules.withholdings);
    auto &picture = rules.picture;
    tables.row("picture_rules", "calf_zones, painful_symptoms, milder_symptoms", picture.calfZones,
               picture.painfulSymptoms, picture.milderSymptoms);
    tables.table("technique_group", "name, techniques", rules.techniqueGroups,
                 [](auto &f, auto &g) { f(g.first, g.second); });
    times(tables, rules);
    const auto ruleText = [](auto &f, auto &r) { f(r.id, r.reason, r.text, r.evidence); };
    tables.table("order_rule", "id, reason, words, evidence", rules.order, ruleText);
    tables.table("time_rule", "id, reason, words, evidence", rules.timeTexts, ruleText);
    tables.table("stop_text", "name, title, advice, reason, say", rules.stops,
                 [](auto &f, auto &s) { f(s.id, s.name, s.advice, s.reason, s.say); });
    tables.table("level_text", "level, shown_level, word, action, until_when, press, advice", rules.levels,
                 [](auto &f, auto &l) {
                     f(l.first, l.second.level, l.second.word, l.second.action, l.second.until, l.second.press,
                       l.second.advice);
                 });
    const auto card = [&](const char *table, auto &text) {
        tables.row(table, "shown_level, word, action, until_when, press, advice", text.level, text.word, text.action,
                   text.until, text.press, text.advice);
    };
    card("follow_text", rules.followAdvice);
    card("await_text", rules.awaitResult);
}

template <class Tables, class Matching> void matching(Tables &tables, Matching &matching)
{
    tables.row("matching", "fits_well, fits, fits_a_little, most", matching.fitsWell, matching.fits,
               matching.fitsALittle, matching.most);
    tables.table("weight", "name, value, within, evidence", matching.weights,
                 [](auto &f, auto &w) { f(w.first, w.second.value, w.second.within, w.second.evidence); });
    tables.table("symptom_weight", "symptom, point, value, evidence", matching.symptoms,
                 [](auto &f, auto &w) { f(w.symptom, w.point, w.value, w.evidence); });
    const auto words = [](auto &f, auto &w) { f(w.first, w.second); };
    tables.table("match_for", "name, words", matching.forText, words);
    tables.table("match_against", "name, words", matching.againstText, words);
    tables.table("match_fit", "name, words", matching.fitText, words);
}

template <class Tables, class Core> void techniques(Tables &tables, Core &core)
{
    tables.table("technique",
                 "id, kind, role, tools, by_hand, seconds_least, seconds_usual, seconds_most, times_least, "
                 "times_usual, times_most, "
                 "repetitions_least, repetitions_usual, repetitions_most, spots_least, spots_usual, spots_most, "
                 "cadence_seconds, rest_seconds, per_day, stop_above, judgement, professional, evidence, covers, name, "
                 "short_text, instruction, cue, cautions",
                 core.techniques, [](auto &f, auto &t) {
                     f(t.id, t.kind, t.role, t.tools, t.byHand, t.dose.seconds, t.dose.times, t.dose.repetitions,
                       t.dose.spots, t.dose.cadenceSeconds, t.dose.restSeconds, t.dose.perDay, t.dose.stopAbove,
                       t.dose.judgement, t.professional, t.evidence, t.covers, t.name, t.shortText, t.instruction,
                       t.cue, t.cautions);
                 });
    tables.table("tool", "id, kind, name, line", core.tools, [](auto &f, auto &t) { f(t.id, t.kind, t.name, t.line); });
    tables.row("pressure_guide", "least, most, evidence, too_much, just_right, too_little", core.pressure.least,
               core.pressure.most, core.pressure.evidence, core.pressure.tooMuch, core.pressure.justRight,
               core.pressure.tooLittle);
    tables.row("aftercare", "sentences, evidence", core.aftercare.sentences, core.aftercare.evidence);
    tables.table("routine", "id, both_sides, name, line", core.routines,
                 [](auto &f, auto &r) { f(r.id, r.bothSides, r.name, r.line); });
    tables.children(
        "routine_step", "routine", "technique, seconds, repetitions, note", core.routines,
        [](auto &r) -> auto & { return r.steps; },
        [](auto &f, auto &s) { f(s.technique, s.seconds, s.repetitions, s.note); });
}

std::string poseColumns()
{
    std::string columns;
    for (std::size_t i = 0; i < poseValues; ++i)
        columns += ", " + std::string(nameOf(static_cast<PoseValue>(i)));
    return columns;
}

/// The rows of a scene name it by its place among all scenes.
template <class Tables, class Core> void figures(Tables &tables, Core &core)
{
    tables.table("figure", "technique, description", core.figures,
                 [](auto &f, auto &figure) { f(figure.technique, figure.description); });
    tables.children(
        "figure_scene", "figure",
        "id, tool, round, seconds, repeat_from, flowing, anchor, near_leg, far_leg, far_leg_over, near_arm, far_arm, "
        "near_hand, far_hand, treated, leg_line",
        core.figures, [](auto &figure) -> auto & { return figure.scenes; },
        [](auto &f, auto &s) {
            f(s.id, s.tool, s.round, s.seconds, s.repeatFrom, s.flowing, s.anchor, s.nearLeg, s.farLeg, s.farLegOver,
              s.nearArm, s.farArm, s.nearHand, s.farHand, s.treated, s.legLine);
        });
    using Scene = std::remove_reference_t<decltype(core.figures.front().scenes.front())>;
    std::vector<Scene *> scenes;
    for (auto &figure : core.figures) {
        for (auto &scene : figure.scenes)
            scenes.push_back(&scene);
    }
    tables.children(
        "figure_prop", "scene", "kind, x, y, size", scenes, [](auto *s) -> auto & { return s->props; },
        [](auto &f, auto &p) { f(p.prop, p.place.x, p.place.y, p.size); });
    tables.children(
        "figure_frame", "scene", "at, still" + poseColumns(), scenes, [](auto *s) -> auto & { return s->frames; },
        [](auto &f, auto &frame) {
            f(frame.at, frame.still);
            std::apply([&](auto &...value) { f(value...); }, frame.pose.values);
        });
    tables.children(
        "figure_label", "scene", "id, on_part, along, x, y, words", scenes, [](auto *s) -> auto & { return s->labels; },
        [](auto &f, auto &l) { f(l.id, l.on, l.along, l.offset.x, l.offset.y, l.text); });
}

template <class Tables, class Core> void everything(Tables &tables, Core &core)
{
    anatomy(tables, core);
    points(tables, core);
    symptoms(tables, core);
    questions(tables, core.rules);
    decisions(tables, core.rules);
    matching(tables, core.matching);
    tables.table("mimic", "id, symptoms, zones, points, signs, article, evidence, name, tells_apart", core.mimics,
                 [](auto &f, auto &m) {
                     f(m.id, m.symptoms, m.zones, m.points, m.signs, m.article, m.evidence, m.name, m.tellsApart);
                 });
    techniques(tables, core);
    figures(tables, core);
    tables.table("country", "id, name, emergency, urgent, note, checked", core.countries,
                 [](auto &f, auto &c) { f(c.id, c.name, c.emergency, c.urgent, c.note, c.checked); });
    auto &rules = core.rules;
    tables.row("rule_book", "under_age, reviewer, review_date, review_version, digest, fallback_number", rules.underAge,
               rules.review.reviewer, rules.review.date, rules.review.version, rules.digest, core.fallbackNumber);
}

} // namespace

void writeCore(SQLite::Database &database, const GuideCore &core, Checksum &sum)
{
    sql::GuideWriter writer(database, sum);
    everything(writer, core);
}

GuideCore readCore(SQLite::Database &database, Checksum &sum)
{
    GuideCore core;
    sql::GuideReader reader(database, sum);
    everything(reader, core);
    return core;
}

} // namespace calfwise
