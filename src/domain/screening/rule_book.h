// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/screening/level.h"
#include "domain/screening/picture.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

enum class QuestionKind { Sign, Condition };
enum class Scope { Person, Leg }; ///< Person: the answer holds for both legs

/// When a question is asked at all.
enum class AskedWhen {
    Always,
    NothingMarked ///< only where the picture is empty; a yes then says what a picture would: it hurts and is painful
};

/// A warning sign or a condition of the safety check, with its words. {side}, {other} stand for left and right in the
/// words.
struct Question {
    QuestionId id;
    QuestionKind kind = QuestionKind::Sign;
    Scope scope = Scope::Leg;
    Level level = Level::SelfCare; ///< signs: the least level on yes (rule S-<id>); unused for conditions
    AskedWhen asked = AskedWhen::Always;
    PageId page;          ///< the page whose row asks for it
    bool lasting = false; ///< remembered in the health profile and confirmed, not asked afresh
    std::vector<EvidenceId> evidence;
    std::vector<FactId> covers;

    std::string question;
    std::string shortForm; ///< for "This says no to: ..."
    std::string why;
    std::string explain;
    std::string reasonYes;
    std::string reasonUnsure;
    std::string say; ///< what to say on the phone, first person
};

/// Whether the check of this picture asks the question. One that is not asked is not open; a yes that was given to it
/// before still counts.
bool isAsked(const Question &question, const Picture &picture);

/// One row of a page: one sentence, which may ask for several questions at once. What is stored is per question.
struct ScreeningRow {
    RowId id;
    std::vector<QuestionId> asks; ///< none where it only opens a page
    PageId opens;                 ///< a yes or not sure has this page asked in full; empty for most
    std::string question;
    std::string shortForm; ///< for "This says no to: ..."
};

/// A page of the safety check.
struct ScreeningPage {
    PageId id;
    std::vector<ScreeningRow> rows; ///< in the order they are asked
    bool confirmed = false; ///< kept in the profile: confirmed in words where it was answered in full before (T6)
    std::string heading;
    std::string lead;
    std::string why;
    std::string progress;
};

enum class PictureTest { Hurts, Painful };
enum class HistoryTest { SoreOver24Hours, TreatedTwiceToday, StoppedHere };

/// One requirement of a rule; exactly one of the groups is set.
struct Clause {
    enum class Kind { Answers, Picture, Site, SpotNoSelfPressure, History };

    Kind kind = Kind::Answers;
    std::vector<QuestionId> any; ///< Answers: at least `atLeast` of these are yes or unsure
    int atLeast = 1;
    PictureTest picture = PictureTest::Hurts;
    std::vector<ZoneId> zones;    ///< Site: one of these pain zones is chosen ...
    std::vector<MuscleId> spotOn; ///< ... or a spot lies on one of these
    HistoryTest history = HistoryTest::SoreOver24Hours;
};

/// The C rules: all clauses hold -> at least this level.
struct Combination {
    RuleId id;
    Level level = Level::SameDay;
    std::vector<Clause> clauses;
    bool clearedByClinician = false; ///< T4: a clinician's clearance lifts it
    std::vector<EvidenceId> evidence;
    std::string reason; ///< to the person
    std::string text;   ///< the rule in words, for the audit page
};

/// The W rules: all clauses hold -> these techniques are withheld.
struct Withholding {
    RuleId id;
    std::vector<Clause> clauses;
    std::set<TechniqueId> withholds; ///< groups already resolved to techniques
    bool perSpot = false;            ///< withheld for the spots it holds for, not for the leg
    bool changesLevel = true;        ///< gives at least self-care-modified
    std::vector<EvidenceId> evidence;
    std::string reason;
    std::string text;
};

/// T3 in numbers: what a stop of a routine leads to.
struct StopRules {
    int goneAfterMinutes = 5;             ///< then it is asked whether sharp pain or numbness has gone
    int holdHours = 48;                   ///< how long a spot rests after one that has gone
    int againDays = 14;                   ///< a second one on the same spot within these ...
    Level againLevel = Level::SeeSomeone; ///< ... gives this, for as many days
    Level pulseLevel = Level::WithinDays; ///< a pulse outside the no-press zones, until a clinician has looked
    int crampMinutes = 10;                ///< then it is asked whether a cramp is still there
    QuestionId crampSign;                 ///< what a cramp that is still there answers with yes
    int acheAbove = 6;                    ///< of 10: an ache that has moved where it may stops the pressing above this
    std::set<ZoneId> acheNever;           ///< an ache that comes up here is never the point's own
    double sameSpotWithin = 0.04;         ///< leg-frame units, in the same view; or the same trigger point
    std::map<std::string, QuestionId>
        signs; ///< what stops a routine, as idOf(StopReason), and the sign that it answers with yes
};

/// T1 to T6 in numbers. Durations in hours or days as named.
struct TimeRules {
    RuleId anythingNew; ///< T2, which asks before every routine
    RuleId stops;       ///< T3, which ends one
    RuleId diary;       ///< T5, which the diary answers
    int permitHours = 24;
    int emergencyStandsDays = 7;
    int sameDayStandsDays = 7;
    int withinDaysStandsDays = 2;
    int clearanceDays = 14;
    std::vector<RuleId> clearanceKeepsWithheld; ///< W1, W2: told beside a clearance; no clearance lifts any withholding
    int persistTreatedDays = 3;
    int persistSpanDays = 7;
    int persistWindowDays = 21;
    int easedByPoints = 2;
    int easedByPercent = 30;
    int worseSessionsInARow = 2;
    QuestionId persistSign;               ///< T5: what the diary answers with yes by itself
    Level worseLevel = Level::SeeSomeone; ///< T5: the least that pain which lasts or gets worse gives
    StopRules stop;
    int waitingDays = 3;  ///< T4: who waits for a result is asked again after these
    int confirmDays = 90; ///< T6: the profile is asked in full again after these
};

/// A rule that is told but not data of its own: O1 to O4, T1 to T6.
struct RuleText {
    RuleId id;
    std::string reason; ///< to the person; T2's is the question before every routine
    std::string text;
    std::vector<EvidenceId> evidence;
};

/// T3: what stops a routine, in the person's words. {number} stands for the number to call.
struct StopText {
    std::string id; ///< as idOf(StopReason)
    std::string name;
    std::string advice;
    std::string reason; ///< why the check came to what it did: what the person pressed, and no more
    std::string say;    ///< on the phone, in the first person
};

/// Who reviewed the rules; all empty until a clinician has.
struct ClinicalReview {
    std::string reviewer;
    std::string date;
    std::string version;
};

/// Words of a level's card. {number} stands for the number to call.
struct LevelText {
    Level level = Level::SelfCare;
    std::string word;   ///< "Urgent: be seen today"
    std::string action; ///< "Have this leg seen by a doctor today"
    std::vector<std::string> until;
    std::string press; ///< how hard to press, told only where some pressing is left; may be empty
    std::string advice;
};

/// What a rule's id names: exactly one is set, or none for an id that the rules do not know.
struct NamedRule {
    const Question *sign = nullptr; ///< of S-<sign>
    const Combination *combination = nullptr;
    const Withholding *withholding = nullptr;
    const RuleText *time = nullptr;
};

/// The groups of techniques that the rules cannot do without; the content says what is in them.
inline constexpr std::string_view pressureGroup =
    "pressure"; ///< every way to press on a spot, and what is done meanwhile
inline constexpr std::string_view pressingGroup =
    "all-pressing"; ///< what nobody does whose leg should be looked at first

/// The decision table, whole. `digest` changes whenever any rule does: permits are bound to it.
struct RuleBook {
    std::vector<ScreeningPage> pages;
    std::vector<Question> questions; ///< in the order they are asked
    std::vector<Combination> combinations;
    std::vector<Withholding> withholdings;
    QuestionId underAge; ///< the condition that who the check is about answers
    PictureRules picture;
    std::map<std::string, std::set<TechniqueId>> techniqueGroups; ///< by the content's names
    TimeRules time;
    std::vector<RuleText> order;
    std::vector<RuleText> timeTexts;
    std::vector<StopText> stops;
    std::map<Level, LevelText> levels;
    LevelText followAdvice; ///< T4: the card of somebody whose leg a clinician found something in
    LevelText awaitResult;  ///< T4: and of somebody who waits for a test
    ClinicalReview review;
    std::string digest;

    const Question *find(const QuestionId &id) const;
    /// Empty for a name that the content does not have.
    const std::set<TechniqueId> &group(std::string_view name) const;
    /// C, W, T and S rules; the order's O rules fire nothing.
    NamedRule named(const RuleId &id) const;
    /// The words of a level's card, empty where the content has none.
    const LevelText &textOf(Level level) const;
};

} // namespace calfwise
