// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"

namespace calfwise::test {

// members(value, use) calls use(member, ...) with every member of a struct. A structured binding must name all of them,
// so that a member that is added to the domain does not compile here until it is listed, and is then tested.

#define CALFWISE_MEMBERS(Type, ...)                                                                                    \
    template <class Use> void members(Type &value, Use &use)                                                           \
    {                                                                                                                  \
        auto &[__VA_ARGS__] = value;                                                                                   \
        use(__VA_ARGS__);                                                                                              \
    }

CALFWISE_MEMBERS(Point, x, y)
CALFWISE_MEMBERS(Rect, left, top, right, bottom)
CALFWISE_MEMBERS(CurveSegment, control1, control2, end)
CALFWISE_MEMBERS(Contour, start, segments, closed)
CALFWISE_MEMBERS(MapShape, id, kind, layers, of, outline)
CALFWISE_MEMBERS(ViewDrawing, view, frame, shapes)
CALFWISE_MEMBERS(Muscle, id, kind, fma, name, anatomical, upper, middle, lower, about, covers, inFigures)
CALFWISE_MEMBERS(PainZone, id, onMap, name)
CALFWISE_MEMBERS(NoPressZone, id, name, what, why, evidence)
CALFWISE_MEMBERS(ExtraTechnique, technique, whenSymptoms)
CALFWISE_MEMBERS(TriggerPoint, id, muscle, underTendon, positions, tapViews, selfPressure, noPressReason, essential,
                 spillover, contacts, stretches, gentleStretch, extras, professional, article, evidence, name,
                 anatomical, feels, where, pressNote, noPress)
CALFWISE_MEMBERS(SymptomGroup, id, title)
CALFWISE_MEMBERS(Symptom, id, group, essentialView, label, explain, asks, covers)
CALFWISE_MEMBERS(Question, id, kind, scope, level, asked, page, lasting, evidence, covers, question, shortForm, why,
                 explain, reasonYes, reasonUnsure, say)
CALFWISE_MEMBERS(ScreeningRow, id, asks, opens, question, shortForm)
CALFWISE_MEMBERS(ScreeningPage, id, rows, confirmed, heading, lead, why, progress)
CALFWISE_MEMBERS(Clause, kind, any, atLeast, picture, zones, spotOn, history)
CALFWISE_MEMBERS(Combination, id, level, clauses, clearedByClinician, evidence, reason, text)
CALFWISE_MEMBERS(Withholding, id, clauses, withholds, perSpot, changesLevel, evidence, reason, text)
CALFWISE_MEMBERS(StopRules, goneAfterMinutes, holdHours, againDays, againLevel, pulseLevel, crampMinutes, crampSign,
                 acheAbove, acheNever, sameSpotWithin, signs)
CALFWISE_MEMBERS(TimeRules, anythingNew, stops, diary, permitHours, emergencyStandsDays, sameDayStandsDays,
                 withinDaysStandsDays, clearanceDays, clearanceKeepsWithheld, persistTreatedDays, persistSpanDays,
                 persistWindowDays, easedByPoints, easedByPercent, worseSessionsInARow, persistSign, worseLevel, stop,
                 waitingDays, confirmDays)
CALFWISE_MEMBERS(RuleText, id, reason, text, evidence)
CALFWISE_MEMBERS(StopText, id, name, advice, reason, say)
CALFWISE_MEMBERS(ClinicalReview, reviewer, date, version)
CALFWISE_MEMBERS(LevelText, level, word, action, until, press, advice)
CALFWISE_MEMBERS(PictureRules, calfZones, painfulSymptoms, milderSymptoms)
CALFWISE_MEMBERS(RuleBook, pages, questions, combinations, withholdings, underAge, picture, techniqueGroups, time,
                 order, timeTexts, stops, levels, followAdvice, awaitResult, review, digest)
CALFWISE_MEMBERS(Weight, value_, within, evidence)
CALFWISE_MEMBERS(SymptomWeight, symptom, point, value_, evidence)
CALFWISE_MEMBERS(MatchingRules, weights, symptoms, fitsWell, fits, fitsALittle, most, forText, againstText, fitText)
CALFWISE_MEMBERS(Mimic, id, symptoms, zones, points, signs, article, evidence, name, tellsApart)
CALFWISE_MEMBERS(DoseRange, least, usual, most)
CALFWISE_MEMBERS(Dose, seconds, times, repetitions, cadenceSeconds, restSeconds, spots, perDay, stopAbove, judgement)
CALFWISE_MEMBERS(Technique, id, kind, role, tools, byHand, dose, professional, evidence, covers, name, shortText,
                 instruction, cue, cautions)
CALFWISE_MEMBERS(Pose, values)
CALFWISE_MEMBERS(KeyFrame, at, pose, still)
CALFWISE_MEMBERS(FigureProp, prop, place, size)
CALFWISE_MEMBERS(FigureLabel, id, on, along, offset, text)
CALFWISE_MEMBERS(FigureScene, id, tool, round, seconds, repeatFrom, flowing, anchor, nearLeg, farLeg, farLegOver,
                 nearArm, farArm, nearHand, farHand, treated, legLine, props, frames, labels)
CALFWISE_MEMBERS(Figure, technique, scenes, description)
CALFWISE_MEMBERS(PressureGuide, least, most, evidence, tooMuch, justRight, tooLittle)
CALFWISE_MEMBERS(Aftercare, sentences, evidence)
CALFWISE_MEMBERS(Tool, id, kind, name, line)
CALFWISE_MEMBERS(ReadyStep, technique, seconds, repetitions, note)
CALFWISE_MEMBERS(ReadyRoutine, id, bothSides, steps, name, line)
CALFWISE_MEMBERS(Country, id, name, emergency, urgent, note, checked)
CALFWISE_MEMBERS(GuideCore, drawings, muscles, zones, noPress, points, symptomGroups, symptoms, rules, matching, mimics,
                 techniques, figures, tools, routines, pressure, aftercare, countries, fallbackNumber)
CALFWISE_MEMBERS(Span, kind, text, target)
CALFWISE_MEMBERS(Block, kind, level, ordinal, spans, technique)
CALFWISE_MEMBERS(Article, id, section, title, summary, body, points, techniques, related, evidence, covers)
CALFWISE_MEMBERS(ArticleSection, id, title)
CALFWISE_MEMBERS(Faq, id, question, answer, article, evidence, covers)
CALFWISE_MEMBERS(GlossaryTerm, id, term, definition, article)
CALFWISE_MEMBERS(Source, id, kind, authors, year, title, venue, locator, checked)
CALFWISE_MEMBERS(Evidence, id, sources, checked, grade, title, summary)
CALFWISE_MEMBERS(FoundingFact, id, guide, statement)
CALFWISE_MEMBERS(Topic, id, name, text, article, evidence, covers)
CALFWISE_MEMBERS(Habit, id, when, name, text, tick, article, evidence, covers)

#undef CALFWISE_MEMBERS

/// The words of the search are kept for the search alone: its own tests try them.
template <class Use> void members(Guide &value, Use &use)
{
    auto &[digest, language, core, sections, articles, questions, glossary, sources, evidence, facts, causes,
           prevention, searchWords] = value;
    static_cast<void>(searchWords);
    use(digest, language, core, sections, articles, questions, glossary, sources, evidence, facts, causes, prevention);
}

} // namespace calfwise::test
