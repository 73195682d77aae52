// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/outcome.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string_view>

namespace calfwise {

namespace {

constexpr int treatmentsADay = 2;

enum class Unsure { IsYes, IsNo };

/// What one leg is judged by, and whether a clause holds of it.
struct Given {
    const RuleBook &rules;
    const Answers &answers;
    const Picture &picture;
    const std::vector<SpotFacts> &spots;
    const LegHistory &history;

    /// The answers that say what an empty picture cannot: the leg hurts. One that was given stands also when something
    /// is marked after it.
    std::vector<QuestionId> saidToHurt(Unsure unsure) const
    {
        std::vector<QuestionId> ids;
        for (const Question &question : rules.questions) {
            if (question.asked == AskedWhen::NothingMarked && isYes(question.id, unsure))
                ids.push_back(question.id);
        }
        return ids;
    }

    bool pictureHolds(PictureTest test, Unsure unsure) const
    {
        return !saidToHurt(unsure).empty() ||
               (test == PictureTest::Hurts ? hurts(rules.picture, picture) : painful(rules.picture, picture));
    }

    bool isYes(const QuestionId &id, Unsure unsure) const
    {
        return unsure == Unsure::IsYes ? countsAsYes(answers.of(id)) : answers.of(id) == Answer::Yes;
    }

    bool pressingAllowed(std::size_t spot) const
    {
        return spot < spots.size() && spots[spot].selfPressure && !picture.spots[spot].noPress;
    }

    static bool historyHolds(HistoryTest test, const SpotHistory &known)
    {
        switch (test) {
        case HistoryTest::SoreOver24Hours:
            return known.soreOver24Hours;
        case HistoryTest::TreatedTwiceToday:
            return known.treatedToday >= treatmentsADay;
        case HistoryTest::StoppedHere:
            return known.stoppedHere;
        }
        return true; // A test that cannot be read holds, as a clause does.
    }

    bool historyHolds(HistoryTest test, std::optional<std::size_t> only) const
    {
        if (picture.spots.empty())
            return historyHolds(test, history.anywhere);
        return atSpot(only, [&](std::size_t spot) {
            return spot < history.spots.size() && historyHolds(test, history.spots[spot]);
        });
    }

    template <class Test> bool atSpot(std::optional<std::size_t> only, Test test) const
    {
        if (only)
            return test(*only);
        for (std::size_t spot = 0; spot < picture.spots.size(); ++spot) {
            if (test(spot))
                return true;
        }
        return false;
    }

    static bool liesOn(const Clause &clause, const std::optional<MuscleId> &muscle)
    {
        return muscle && std::find(clause.spotOn.begin(), clause.spotOn.end(), *muscle) != clause.spotOn.end();
    }

    bool siteHolds(const Clause &clause, std::optional<std::size_t> only) const
    {
        const auto chosen = [&](const ZoneId &zone) { return picture.pain.contains(zone); };
        return std::any_of(clause.zones.begin(), clause.zones.end(), chosen) || atSpot(only, [&](std::size_t spot) {
                   return liesOn(clause, picture.spots[spot].muscle) ||
                          (spot < spots.size() && liesOn(clause, spots[spot].underSkin));
               });
    }

    bool holds(const Clause &clause, std::optional<std::size_t> only, Unsure unsure) const
    {
        switch (clause.kind) {
        case Clause::Kind::Answers:
            return std::count_if(clause.any.begin(), clause.any.end(),
                                 [&](const QuestionId &id) { return isYes(id, unsure); }) >= clause.atLeast;
        case Clause::Kind::Picture:
            return pictureHolds(clause.picture, unsure);
        case Clause::Kind::Site:
            return siteHolds(clause, only);
        case Clause::Kind::SpotNoSelfPressure:
            return atSpot(only, [&](std::size_t spot) { return !pressingAllowed(spot); });
        case Clause::Kind::History:
            return historyHolds(clause.history, only);
        }
        return true; // A clause that cannot be read holds: better withheld than wrongly offered.
    }

    bool hold(const std::vector<Clause> &clauses, std::optional<std::size_t> only = std::nullopt,
              Unsure unsure = Unsure::IsYes) const
    {
        return std::all_of(clauses.begin(), clauses.end(),
                           [&](const Clause &clause) { return holds(clause, only, unsure); });
    }

    std::vector<QuestionId> because(const std::vector<Clause> &clauses) const
    {
        std::vector<QuestionId> ids;
        for (const Clause &clause : clauses) {
            for (const QuestionId &id : clause.kind == Clause::Kind::Picture ? saidToHurt(Unsure::IsYes) : clause.any) {
                if (isYes(id, Unsure::IsYes))
                    ids.push_back(id);
            }
        }
        return ids;
    }
};

/// The rule that keeps a spot from being pressed for what the guide knows of it; it speaks for a point as well.
RuleId ruleForPoints(const RuleBook &rules)
{
    const auto isAbout = [](const Clause &clause) { return clause.kind == Clause::Kind::SpotNoSelfPressure; };
    const auto found = std::find_if(rules.withholdings.begin(), rules.withholdings.end(), [&](const Withholding &rule) {
        return std::any_of(rule.clauses.begin(), rule.clauses.end(), isAbout);
    });
    return found == rules.withholdings.end() ? RuleId() : found->id;
}

class Judge {
public:
    Judge(const RuleBook &rules, const Given &given, const Clearance *clearance)
        : m_rules(rules), m_given(given), m_clearance(clearance)
    {
        m_outcome.pointNotPressed = ruleForPoints(rules);
        m_outcome.withheldAtSpot.resize(given.picture.spots.size());
        m_outcome.withheldAtSpotBy.resize(given.picture.spots.size());
    }

    Outcome judge()
    {
        for (const Question &question : m_rules.questions)
            ask(question);
        for (const Combination &combination : m_rules.combinations)
            combine(combination);
        for (const Withholding &withholding : m_rules.withholdings)
            withhold(withholding);
        readDiary();
        readStops();
        decide();
        return std::move(m_outcome);
    }

private:
    void fire(FiredRule rule)
    {
        if (!isWorse(Level::SeeSomeone, rule.level))
            withholdForLeg(m_rules.group(pressingGroup), rule.id);
        m_outcome.fired.push_back(std::move(rule));
    }

    void withholdForLeg(const std::set<TechniqueId> &techniques, const RuleId &rule)
    {
        for (const TechniqueId &technique : techniques) {
            m_outcome.withheld.insert(technique);
            m_outcome.withheldBy[technique].push_back(rule);
        }
    }

    /// T4: a same-day sign that a clinician has seen, and that is neither worse nor new since.
    bool wasSeen(const Question &question) const
    {
        if (!m_clearance || question.level != Level::SameDay)
            return false;
        const auto known = m_clearance->knownThen.find(question.id);
        return known != m_clearance->knownThen.end() && known->second == Answer::No;
    }

    void ask(const Question &question)
    {
        if (!isAsked(question, m_given.picture))
            return;
        const Answer answer = m_given.answers.of(question.id);
        if (answer == Answer::Unanswered)
            m_outcome.unanswered.push_back(question.id);
        if (question.kind != QuestionKind::Sign || !countsAsYes(answer))
            return;
        m_personWithinDays =
            m_personWithinDays || (question.scope == Scope::Person && question.level == Level::WithinDays);
        const Level level = wasSeen(question) ? Level::SeeSomeone : question.level;
        fire({RuleId("S-" + question.id.value()), level, {question.id}, answer == Answer::Unsure});
    }

    void combine(const Combination &combination)
    {
        if (!m_given.hold(combination.clauses) || (m_clearance && combination.clearedByClinician))
            return;
        fire({combination.id, combination.level, m_given.because(combination.clauses),
              !m_given.hold(combination.clauses, std::nullopt, Unsure::IsNo)});
    }

    void withhold(const Withholding &withholding)
    {
        bool applies = false;
        // Without a spot there is no telling where a step will press.
        if (!withholding.perSpot || m_given.picture.spots.empty()) {
            applies = m_given.hold(withholding.clauses);
            if (applies)
                withholdForLeg(withholding.withholds, withholding.id);
        } else {
            for (std::size_t spot = 0; spot < m_given.picture.spots.size(); ++spot)
                applies = withholdAtSpot(withholding, spot) || applies;
        }
        if (applies) {
            fire({withholding.id, withholding.changesLevel ? Level::SelfCareModified : Level::SelfCare,
                  m_given.because(withholding.clauses),
                  !m_given.hold(withholding.clauses, std::nullopt, Unsure::IsNo)});
        }
    }

    bool withholdAtSpot(const Withholding &withholding, std::size_t spot)
    {
        if (!m_given.hold(withholding.clauses, spot))
            return false;
        for (const TechniqueId &technique : withholding.withholds) {
            m_outcome.withheldAtSpot[spot].insert(technique);
            m_outcome.withheldAtSpotBy[spot][technique].push_back(withholding.id);
        }
        return true;
    }

    void readDiary()
    {
        if (m_given.history.persists)
            fire({m_rules.time.diary, m_rules.time.worseLevel, {m_rules.time.persistSign}, false});
        else if (m_given.history.worseTwiceInARow)
            fire({m_rules.time.diary, m_rules.time.worseLevel, {}, false});
    }

    /// T3: what earlier stops of a routine say of the leg.
    void readStops()
    {
        if (m_given.history.pulseFelt)
            fire({m_rules.time.stops, m_rules.time.stop.pulseLevel, {}, false});
        else if (m_given.history.stoppedAgain)
            fire({m_rules.time.stops, m_rules.time.stop.againLevel, {}, false});
    }

    void decide()
    {
        std::stable_sort(m_outcome.fired.begin(), m_outcome.fired.end(),
                         [](const FiredRule &a, const FiredRule &b) { return isWorse(a.level, b.level); });
        const Level worst = m_outcome.fired.empty() ? Level::SelfCare : m_outcome.fired.front().level;
        const bool complete = m_outcome.unanswered.empty();
        m_outcome.level = worst == Level::Emergency || complete ? worst : Level::Incomplete;
        if (m_outcome.level == Level::Incomplete && worst == Level::SameDay)
            m_outcome.shownBeside = worst;
        m_outcome.bothLegs = m_outcome.level == Level::Emergency || m_outcome.level == Level::SameDay ||
                             (m_outcome.level == Level::WithinDays && m_personWithinDays);
    }

    const RuleBook &m_rules;
    const Given &m_given;
    const Clearance *m_clearance; ///< one that lifts now; null otherwise
    Outcome m_outcome;
    bool m_personWithinDays = false;
};

std::set<std::string_view> knownQuestions(const RuleBook &rules)
{
    std::set<std::string_view> known;
    for (const Question &question : rules.questions) {
        if (question.id.isEmpty() || !known.insert(question.id.value()).second)
            throw std::invalid_argument("a question without an id of its own: \"" + question.id.value() + "\"");
    }
    return known;
}

void checkLevel(Level level, const std::string &of)
{
    if (std::find(judgedLevels.begin(), judgedLevels.end(), level) == judgedLevels.end())
        throw std::invalid_argument("not a level that a rule can give: " + of);
}

void checkClauses(const std::vector<Clause> &clauses, const std::set<std::string_view> &known, const RuleId &rule)
{
    for (const Clause &clause : clauses) {
        for (const QuestionId &id : clause.any) {
            if (!known.contains(id.value()))
                throw std::invalid_argument("rule " + rule.value() + " asks for an unknown answer: " + id.value());
        }
    }
}

bool isCleared(const Clearance &clearance, const RuleBook &rules, Side leg, Instant now)
{
    const std::optional<Instant> from = clearance.liftsFrom();
    return clearance.leg == leg && from && *from <= now && now < *from + std::chrono::days(rules.time.clearanceDays);
}

/// A level that stops the pressing: no milder one may come of what the diary knows.
void checkStopping(Level level, const RuleId &of)
{
    checkLevel(level, of.value());
    if (isWorse(Level::SeeSomeone, level))
        throw std::invalid_argument("rule " + of.value() + " must give a level that stops the pressing");
}

/// By rules that checkRules() has accepted.
Outcome judgedBy(const RuleBook &rules, const Answers &answers, const Picture &picture,
                 const std::vector<SpotFacts> &spots, const LegHistory &history,
                 const std::optional<Clearance> &clearance, Instant now)
{
    for (const auto &[id, answer] : answers.all()) {
        if (!rules.find(id))
            throw std::invalid_argument("an answer to an unknown question: " + id.value());
    }
    Answers effective = answers;
    if (history.persists)
        effective.set(rules.time.persistSign, Answer::Yes);
    if (clearance && clearance->leg == picture.leg && clearance->foundHolds(rules.time, now)) {
        for (const QuestionId &id : clearance->found) {
            if (!rules.find(id))
                throw std::invalid_argument("a finding that the check does not know: " + id.value());
            effective.set(id, Answer::Yes);
        }
    }
    const Given given{rules, effective, picture, spots, history};
    const bool cleared = clearance && isCleared(*clearance, rules, picture.leg, now);
    return Judge(rules, given, cleared ? &*clearance : nullptr).judge();
}

} // namespace

void checkRules(const RuleBook &rules)
{
    const std::set<std::string_view> known = knownQuestions(rules);
    for (const Question &question : rules.questions) {
        if (question.kind == QuestionKind::Sign)
            checkLevel(question.level, question.id.value());
    }
    for (const Combination &combination : rules.combinations) {
        checkLevel(combination.level, combination.id.value());
        checkClauses(combination.clauses, known, combination.id);
    }
    for (const Withholding &withholding : rules.withholdings)
        checkClauses(withholding.clauses, known, withholding.id);
    checkStopping(rules.time.worseLevel, rules.time.diary);
    checkStopping(rules.time.stop.againLevel, rules.time.stops);
    checkStopping(rules.time.stop.pulseLevel, rules.time.stops);
    if (!known.contains(rules.time.persistSign.value()) || rules.time.diary.isEmpty() || rules.time.stops.isEmpty())
        throw std::invalid_argument("the rules for the diary and for stops must have ids, and the diary's a sign");
    for (const auto &[reason, sign] : rules.time.stop.signs) {
        if (!known.contains(sign.value()))
            throw std::invalid_argument("a stop for " + reason + " answers an unknown sign: " + sign.value());
    }
    const std::set<TechniqueId> &pressure = rules.group(pressureGroup);
    const std::set<TechniqueId> &pressing = rules.group(pressingGroup);
    if (pressure.empty() || !std::includes(pressing.begin(), pressing.end(), pressure.begin(), pressure.end()))
        throw std::invalid_argument("the rules do not say which techniques press");
}

CheckedRules::CheckedRules(RuleBook rules) : m_rules(std::move(rules))
{
    checkRules(m_rules);
}

Outcome evaluate(const RuleBook &rules, const Answers &answers, const Picture &picture,
                 const std::vector<SpotFacts> &spots, const LegHistory &history,
                 const std::optional<Clearance> &clearance, Instant now)
{
    checkRules(rules);
    return judgedBy(rules, answers, picture, spots, history, clearance, now);
}

Outcome evaluate(const CheckedRules &rules, const Answers &answers, const Picture &picture,
                 const std::vector<SpotFacts> &spots, const LegHistory &history,
                 const std::optional<Clearance> &clearance, Instant now)
{
    return judgedBy(rules.book(), answers, picture, spots, history, clearance, now);
}

} // namespace calfwise
