// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/profile_model.h"
#include "ui/screening/clearance_asked.h"

#include <QString>
#include <QStringList>

namespace calfwise {

/// What decides for the leg that the case speaks of, made ready to be put into words.
struct OutcomeCard {
    Level level = Level::Incomplete;
    Side leg = Side::Right; ///< whose check decides
    bool otherLeg = false;  ///< that is not the leg the case speaks of
    bool earlier = false;   ///< an earlier check decides; its answers are not at hand
    bool passes = false;    ///< a routine may follow
    bool bothLegs = false;
    Outcome outcome; ///< of `leg`; not meant when `earlier`
    std::optional<StandingStop> standing;
    Instant standsUntil{};           ///< end of `standing`
    std::optional<Clearance> follow; ///< set when it says "follow what they told you" instead (T4)
    bool expired = false;            ///< what was answered is too old to count (T1)
    Instant holdsUntil{};            ///< end of the permit, when it passes
};

/// The worst of what the answers say, an earlier stop that still stands, and the other leg where it closes both.
OutcomeCard outcomeCard(const CaseModel &caseModel, const CheckModel &checkModel);

/// The words of the card: those of its level, or what to do until a clinician allows more.
const LevelText &textOf(const CheckModel &checkModel, const OutcomeCard &card);
/// The level in words and the action that is the card's heading.
QString levelWord(const CheckModel &checkModel, Level level);
QString levelAction(const CaseModel &caseModel, const CheckModel &checkModel, const ProfileModel &profileModel,
                    Level level);
/// A sentence of a level's text with the number to call filled in.
QString withNumber(const CaseModel &caseModel, const ProfileModel &profileModel, const std::string &sentence);

/// Why, worst first, each once, without a limit.
QStringList reasonsFor(const CheckModel &checkModel, const OutcomeCard &card);
/// O2: the questions that were still open when somebody asked what to do now, in the words of "None of these"; more
/// answers can only make it more urgent. Empty for every other outcome.
QStringList stillOpen(const CaseModel &caseModel, const CheckModel &checkModel, const OutcomeCard &card);
/// What to say, first person; only what was answered. Empty where nothing urgent was.
QString whatToSay(const CheckModel &checkModel, const OutcomeCard &card);
/// Names of the techniques that are withheld, for the leg or for its current spot.
QStringList leftOut(const CaseModel &caseModel, const OutcomeCard &card);
/// What a clearance of the card's leg is asked for.
ClearanceAsked clearanceAsked(const CheckModel &checkModel, const OutcomeCard &card);
ClearanceAsked clearanceAsked(const CheckModel &checkModel, Side leg, const std::optional<StandingStop> &standing,
                              const std::optional<Clearance> &follow);
/// Names of those that are not, which the person can do with what the check allows.
QStringList whatStays(const CaseModel &caseModel, const OutcomeCard &card);
/// What the person said in an earlier check that made it come to what it did; nothing else they said.
QStringList saidThen(const CheckModel &checkModel, const ScreeningRecord &record);
/// Whether any way of pressing is left, for the leg and its current spot.
bool pressingIsLeft(const CaseModel &caseModel, const CheckModel &checkModel, const OutcomeCard &card);
/// "No routines for either leg for seven days, until 28 November 2026, unless:".
QString stopSentence(const OutcomeCard &card);

/// The stop of a routine that gave the question its yes (T3); null where the person answered it. What is told then is
/// what they pressed.
const StopText *stopBehind(const CheckModel &checkModel, const QuestionId &question, Side leg);
/// What an answer of the safety check is called: "yes", "no", "not sure", "no answer".
QString answerWord(Answer answer);

/// Who reviewed the rules, or that nobody has.
QString reviewSentence(const ClinicalReview &review);

/// What "None of these" on a page denies: every question without a yes or a not-sure.
struct Denial {
    std::vector<const Question *> denied;
    bool others = false; ///< there is a yes or a not-sure on the page
};
Denial denialOf(const CaseModel &caseModel, const CheckModel &checkModel, const PageId &page);

} // namespace calfwise
