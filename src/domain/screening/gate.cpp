// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/gate.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace calfwise {

struct Permit::Grant {
    Side leg;
    Instant issuedAt;
    Instant validUntil;
    Outcome outcome;
    std::string boundTo;
};

Permit::Permit(std::shared_ptr<const Grant> grant) : m_grant(std::move(grant)) {}

Side Permit::leg() const
{
    return m_grant->leg;
}

Instant Permit::issuedAt() const
{
    return m_grant->issuedAt;
}

Instant Permit::validUntil() const
{
    return m_grant->validUntil;
}

const Outcome &Permit::outcome() const
{
    return m_grant->outcome;
}

bool Permit::isCurrent(Instant now) const
{
    return now >= m_grant->issuedAt && now < m_grant->validUntil;
}

namespace {

/// Text in which no two different cases look alike: every value carries its length.
class Canonical {
public:
    Canonical &add(std::string_view value)
    {
        m_text += std::to_string(value.size());
        m_text += ':';
        m_text += value;
        return *this;
    }
    Canonical &add(std::size_t value) { return add(std::string_view(std::to_string(value))); }
    Canonical &add(int value) { return add(std::string_view(std::to_string(value))); }
    Canonical &add(bool value) { return add(std::string_view(value ? "1" : "0")); }
    Canonical &add(double value)
    {
        char buffer[32];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::hex).ptr;
        return add(std::string_view(buffer, static_cast<std::size_t>(end - buffer)));
    }
    template <class Tag> Canonical &add(const std::optional<Id<Tag>> &id)
    {
        return add(id.has_value()).add(std::string_view(id ? id->value() : std::string()));
    }
    template <class Tag> Canonical &add(const std::set<Id<Tag>> &ids)
    {
        add(ids.size());
        for (const Id<Tag> &id : ids)
            add(std::string_view(id.value()));
        return *this;
    }

    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

void addAnswers(Canonical &text, const Answers &answers)
{
    text.add(answers.all().size());
    for (const auto &[id, answer] : answers.all())
        text.add(std::string_view(id.value())).add(idOf(answer));
}

void addPicture(Canonical &text, const Picture &picture)
{
    text.add(idOf(picture.leg)).add(picture.spots.size());
    for (const MarkedSpot &spot : picture.spots) {
        text.add(idOf(spot.view)).add(spot.position.x).add(spot.position.y);
        text.add(spot.intensity.has_value()).add(spot.intensity.value_or(0));
        text.add(spot.point).add(spot.muscle).add(spot.noPress);
    }
    text.add(picture.pain).add(picture.symptoms);
}

void addHistory(Canonical &text, const std::vector<SpotFacts> &spots, const LegHistory &history)
{
    text.add(spots.size());
    for (const SpotFacts &facts : spots)
        text.add(facts.selfPressure).add(facts.underSkin);
    text.add(history.spots.size());
    for (const SpotHistory &spot : history.spots)
        text.add(spot.soreOver24Hours).add(spot.treatedToday).add(spot.stoppedHere);
    const SpotHistory &anywhere = history.anywhere;
    if (spots.empty())
        text.add(anywhere.soreOver24Hours).add(anywhere.treatedToday).add(anywhere.stoppedHere);
    text.add(history.persists).add(history.worseTwiceInARow).add(history.stoppedAgain).add(history.pulseFelt);
}

void addClearance(Canonical &text, const std::optional<Clearance> &clearance)
{
    text.add(clearance.has_value());
    if (!clearance)
        return;
    text.add(idOf(clearance->finding)).add(clearance->found).add(clearance->knownThen.size());
    for (const auto &[id, worse] : clearance->knownThen)
        text.add(std::string_view(id.value())).add(idOf(worse));
}

std::chrono::days standsFor(Level level, const TimeRules &time)
{
    switch (level) {
    case Level::Emergency:
        return std::chrono::days(time.emergencyStandsDays);
    case Level::SameDay:
        return std::chrono::days(time.sameDayStandsDays);
    case Level::WithinDays:
        return std::chrono::days(time.withinDaysStandsDays);
    case Level::SelfCare:
    case Level::SelfCareModified:
    case Level::SeeSomeone:
    case Level::Incomplete:
        break;
    }
    return std::chrono::days(0);
}

Instant endOf(const StandingStop &stop, const TimeRules &time)
{
    return stop.since + standsFor(stop.level, time);
}

bool concerns(const StandingStop &stop, Side leg)
{
    return stop.leg == leg || stop.bothLegs || stop.level == Level::Emergency || stop.level == Level::SameDay;
}

bool holdsAt(const Clearance &clearance, const TimeRules &time, Instant now)
{
    const std::optional<Instant> from = clearance.liftsFrom();
    return from && *from <= now && now < *from + std::chrono::days(time.clearanceDays);
}

bool isLifted(const StandingStop &stop, const std::vector<Clearance> &clearances, const TimeRules &time, Instant now)
{
    return std::any_of(clearances.begin(), clearances.end(), [&](const Clearance &clearance) {
        return clearance.leg == stop.leg && clearance.at >= stop.since && holdsAt(clearance, time, now);
    });
}

std::optional<StandingStop> standingStop(const ScreeningCase &screeningCase, const TimeRules &time, Instant now)
{
    std::optional<StandingStop> worst;
    for (const StandingStop &stop : screeningCase.standing) {
        // A stop from the future means a clock that went backwards: it stands.
        const bool stands = concerns(stop, screeningCase.leg) && now < endOf(stop, time) &&
                            standsFor(stop.level, time).count() > 0 &&
                            !isLifted(stop, screeningCase.clearances, time, now);
        const bool counts = !worst || isWorse(stop.level, worst->level) ||
                            (stop.level == worst->level && endOf(stop, time) > endOf(*worst, time));
        if (stands && counts)
            worst = stop;
    }
    return worst;
}

/// The latest word; of two of one visit, the one that was said later.
std::optional<Clearance> clearanceOf(const std::vector<Clearance> &clearances, Side leg, Instant now)
{
    std::optional<Clearance> latest;
    for (const Clearance &clearance : clearances) {
        if (clearance.leg == leg && clearance.at <= now && (!latest || clearance.at >= latest->at))
            latest = clearance;
    }
    return latest;
}

/// The answers that hold for a leg; what was found in the other one and holds for the person counts as yes here as
/// well.
Answers answersFor(const ScreeningCase &screeningCase, const RuleBook &rules, Side leg, Instant now)
{
    Answers answers = screeningCase.answers.forLeg(leg);
    const std::optional<Clearance> other = clearanceOf(screeningCase.clearances, otherSide(leg), now);
    if (!other || !other->foundHolds(rules.time, now))
        return answers;
    for (const QuestionId &id : other->found) {
        const Question *question = rules.find(id);
        if (question && question->scope == Scope::Person)
            answers.set(id, Answer::Yes);
    }
    return answers;
}

bool closesBoth(const Outcome &outcome)
{
    return outcome.bothLegs || outcome.shownBeside.has_value();
}

} // namespace

ScreeningGate::ScreeningGate(RuleBook rules) : m_rules(std::move(rules))
{
    if (this->rules().digest.empty())
        throw std::invalid_argument("rules without a digest: a permit could not be bound to them");
}

Outcome ScreeningGate::judge(const ScreeningCase &screeningCase, Instant now) const
{
    if (screeningCase.picture.leg != screeningCase.leg)
        throw std::invalid_argument("a picture of the other leg");
    return evaluate(m_rules, answersFor(screeningCase, rules(), screeningCase.leg, now), screeningCase.picture,
                    screeningCase.spots, screeningCase.history,
                    clearanceOf(screeningCase.clearances, screeningCase.leg, now), now);
}

std::variant<Permit, Refusal> ScreeningGate::admit(const ScreeningCase &screeningCase, Instant now) const
{
    const Instant validUntil = screeningCase.answeredAt + std::chrono::hours(rules().time.permitHours);
    Refusal refusal;
    refusal.outcome = judge(screeningCase, now);
    refusal.expired = now < screeningCase.answeredAt || now >= validUntil;
    refusal.standing = standingStop(screeningCase, rules().time, now);
    if (refusal.standing)
        refusal.standsUntil = endOf(*refusal.standing, rules().time);

    Picture unknown;
    unknown.leg = otherSide(screeningCase.leg);
    Outcome other = evaluate(m_rules, answersFor(screeningCase, rules(), unknown.leg, now), unknown, {}, {},
                             clearanceOf(screeningCase.clearances, unknown.leg, now), now);
    if (closesBoth(other))
        refusal.otherLeg = std::move(other);
    refusal.follow = clearanceOf(screeningCase.clearances, screeningCase.leg, now);
    if (refusal.follow && !refusal.follow->closesLeg(now))
        refusal.follow.reset();

    if (!refusal.outcome.passes() || refusal.expired || refusal.standing || refusal.otherLeg || refusal.follow)
        return refusal;
    return Permit(std::make_shared<const Permit::Grant>(Permit::Grant{
        screeningCase.leg, now, validUntil, std::move(refusal.outcome), fingerprint(screeningCase, now)}));
}

bool ScreeningGate::stillHolds(const Permit &permit, const ScreeningCase &screeningCase, Instant now) const
{
    return permit.isCurrent(now) && permit.leg() == screeningCase.leg &&
           permit.m_grant->boundTo == fingerprint(screeningCase, now) &&
           std::holds_alternative<Permit>(admit(screeningCase, now));
}

std::optional<StandingStop> ScreeningGate::stopFrom(const Outcome &outcome, Side leg, Instant now)
{
    switch (outcome.level) {
    case Level::Emergency:
    case Level::SameDay:
    case Level::WithinDays:
        return StandingStop{leg, outcome.bothLegs, outcome.level, now};
    case Level::SelfCare:
    case Level::SelfCareModified:
    case Level::SeeSomeone:
    case Level::Incomplete:
        break;
    }
    return std::nullopt;
}

std::string ScreeningGate::fingerprint(const ScreeningCase &screeningCase, Instant now) const
{
    Canonical text;
    text.add(std::string_view(rules().digest)).add(idOf(screeningCase.leg));
    addAnswers(text, answersFor(screeningCase, rules(), screeningCase.leg, now));
    addPicture(text, screeningCase.picture);
    addHistory(text, screeningCase.spots, screeningCase.history);
    addClearance(text, clearanceOf(screeningCase.clearances, screeningCase.leg, now));
    return text.take();
}

} // namespace calfwise
