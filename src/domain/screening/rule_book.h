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

/// A warning sign or a condition of the safety check, with its words. {side}, {other} stand for left and right in the words.
struct Question {
    QuestionId id;
    QuestionKind kind = QuestionKind::Sign;
    Scope scope = Scope::Leg;
    Level level = Level::SelfCare; ///< signs: the least level on yes (rule S-<id>); unused for conditions
    PageId page;
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

/// A page of the safety check; the questions on it follow from Question::page, in their order.
struct ScreeningPage {
    PageId id;
    std::string heading;
    std::string lead;
    std::string why;
    std::string progress;
};

enum class PictureTest { Hurts, Painful };
enum class HistoryTest { SoreOver24Hours, TreatedTwiceToday };

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

/// C1 to C9: all clauses hold -> at least this level.
struct Combination {
    RuleId id;
    Level level = Level::SameDay;
    std::vector<Clause> clauses;
    bool clearedByClinician = false; ///< T4: a clinician's clearance lifts it
    std::vector<EvidenceId> evidence;
    std::string reason; ///< to the person
    std::string text;   ///< the rule in words, for the audit page
};

/// W1 to W14: all clauses hold -> these techniques are withheld.
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

/// T1 to T5 in numbers. Durations in hours or days as named.
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
    std::map<std::string, QuestionId>
        stopSigns; ///< T3: what stops a routine ("breathless") -> the sign it answers with yes
};

/// A rule that is told but not data of its own: O1 to O4, T1 to T5.
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
    PictureRules picture;
    std::map<std::string, std::set<TechniqueId>> techniqueGroups; ///< by the content's names
    TimeRules time;
    std::vector<RuleText> order;
    std::vector<RuleText> timeTexts;
    std::vector<StopText> stops;
    std::map<Level, LevelText> levels;
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
