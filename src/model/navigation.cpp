// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/navigation.h"

namespace calfwise {

namespace {

template <class... Cases> struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases> Match(Cases...) -> Match<Cases...>;

std::optional<RouteReason> whenExpired(const PathState &state)
{
    return state.expired ? std::optional(RouteReason::CheckExpired) : std::nullopt;
}

/// Why the questions are asked again, where they were answered before.
std::optional<RouteReason> whyAskedAfresh(const PathState &state)
{
    if (state.expired || !state.notTakenUp)
        return whenExpired(state);
    return *state.notTakenUp == NotTakenUp::OtherRules ? RouteReason::OtherRules : RouteReason::CheckExpired;
}

Route toCheckFirst(const PathState &state)
{
    return {Place::Safety, whyAskedAfresh(state).value_or(RouteReason::CheckFirst)};
}

Route toRoutine(const PathState &state)
{
    if (state.sessionRuns)
        return state.mayContinue ? Route{Place::Floor, {}} : toCheckFirst(state);
    // A check that expired has ended the session, too.
    if (state.sessionOver || state.permit)
        return {Place::Routine, whenExpired(state)};
    return state.refused ? Route{Place::Outcome, RouteReason::StopStands} : toCheckFirst(state);
}

Route toFeedback(const PathState &state)
{
    return state.sessionOver ? Route{Place::Feedback, {}} : Route{{}, RouteReason::NothingToRate};
}

Route toStep(PathStep step, const PathState &state)
{
    switch (step) {
    case PathStep::Spot:
        return {Place::Spot, {}};
    case PathStep::Symptoms:
        return {Place::Symptoms, {}};
    case PathStep::Safety:
        return state.permit || state.refused ? Route{Place::Outcome, whenExpired(state)}
                                             : Route{Place::Safety, whyAskedAfresh(state)};
    case PathStep::Routine:
        return toRoutine(state);
    case PathStep::Feedback:
        break;
    }
    return toFeedback(state);
}

Route toPlace(Place place, const PathState &state)
{
    switch (place) {
    case Place::Safety:
        return {place, whyAskedAfresh(state)};
    case Place::Outcome:
        return state.permit || state.refused || state.judged ? Route{place, whenExpired(state)} : toCheckFirst(state);
    case Place::Routine:
        return toRoutine(state);
    case Place::Floor:
        return state.sessionRuns ? toRoutine(state) : Route{{}, RouteReason::NoRoutine};
    case Place::Feedback:
        return toFeedback(state);
    case Place::RoutineEditor:
    case Place::RoutineFile:
    case Place::Habits:
    case Place::Welcome:
        if (state.at == Place::Floor && state.sessionRuns)
            return {{}, RouteReason::RoutineRuns};
        break;
    case Place::Spot:
    case Place::Symptoms:
    case Place::Rules:
    case Place::Routines:
    case Place::Guide:
    case Place::Diary:
    case Place::Settings:
    case Place::Country:
        break;
    }
    return {place, {}};
}

Route toRailEntry(RailEntry entry, const PathState &state)
{
    switch (entry) {
    case RailEntry::BodyMap:
        // From elsewhere, where the path was left; on the path, the map itself.
        if (isOnPath(state.at) || !isReachable(state.step, state))
            return {Place::Spot, {}};
        return toStep(state.step, state);
    case RailEntry::Routines:
        return {Place::Routines, {}};
    case RailEntry::Guide:
        return {Place::Guide, {}};
    case RailEntry::Diary:
        return {Place::Diary, {}};
    case RailEntry::Settings:
        break;
    }
    return {Place::Settings, {}};
}

Route toLink(const GuideLink &link, const PathState &state)
{
    const auto known = [&state](Place place) {
        return state.inGuide ? Route{place, {}} : Route{{}, RouteReason::NotInTheGuide};
    };
    return std::visit(Match{[&](const CheckLink &) { return toStep(PathStep::Safety, state); },
                            [&](const PointLink &) { return known(Place::Spot); },
                            [&](const SymptomLink &) { return known(Place::Symptoms); },
                            [&](const WebLink &) {
                                return Route{{}, RouteReason::OutsideProgram};
                            },
                            [&](const auto &) { return known(Place::Guide); }},
                      link);
}

/// Whether what is asked for shows the check or needs it: answers that are too old are dropped before.
bool concernsCheck(const Target &target)
{
    return std::visit(Match{[](Place place) {
                                return place == Place::Safety || place == Place::Outcome || place == Place::Routine ||
                                       place == Place::Floor;
                            },
                            [](PathStep step) { return step == PathStep::Safety || step == PathStep::Routine; },
                            [](RailEntry entry) { return entry == RailEntry::BodyMap; },
                            [](const GuideLink &link) { return std::holds_alternative<CheckLink>(link); }},
                      target);
}

std::optional<PathStep> stepOf(Place place)
{
    switch (place) {
    case Place::Spot:
        return PathStep::Spot;
    case Place::Symptoms:
        return PathStep::Symptoms;
    case Place::Safety:
    case Place::Outcome:
        return PathStep::Safety;
    case Place::Routine:
    case Place::Floor:
        return PathStep::Routine;
    case Place::Feedback:
        return PathStep::Feedback;
    case Place::Rules:
    case Place::Routines:
    case Place::RoutineEditor:
    case Place::RoutineFile:
    case Place::Habits:
    case Place::Guide:
    case Place::Diary:
    case Place::Settings:
    case Place::Welcome:
    case Place::Country:
        break;
    }
    return std::nullopt;
}

} // namespace

Route routeTo(const Target &target, const PathState &state)
{
    return std::visit(Match{[&](Place place) { return toPlace(place, state); },
                            [&](RailEntry entry) { return toRailEntry(entry, state); },
                            [&](PathStep step) { return toStep(step, state); },
                            [&](const GuideLink &link) { return toLink(link, state); }},
                      target);
}

bool isOnPath(Place place)
{
    return stepOf(place).has_value();
}

RailEntry railEntryOf(Place place)
{
    switch (place) {
    case Place::Routines:
    case Place::RoutineEditor:
    case Place::RoutineFile:
    case Place::Habits:
        return RailEntry::Routines;
    case Place::Guide:
        return RailEntry::Guide;
    case Place::Diary:
        return RailEntry::Diary;
    case Place::Settings:
    case Place::Welcome:
    case Place::Country:
        return RailEntry::Settings;
    case Place::Spot:
    case Place::Symptoms:
    case Place::Safety:
    case Place::Outcome:
    case Place::Rules:
    case Place::Routine:
    case Place::Floor:
    case Place::Feedback:
        break;
    }
    return RailEntry::BodyMap;
}

bool isReachable(PathStep step, const PathState &state)
{
    switch (step) {
    case PathStep::Spot:
    case PathStep::Symptoms:
    case PathStep::Safety:
        return true;
    case PathStep::Routine:
        return state.sessionRuns ? state.mayContinue : state.sessionOver || state.permit;
    case PathStep::Feedback:
        break;
    }
    return state.sessionOver;
}

Navigation::Navigation(CaseModel &theCase, CheckModel &check, SessionModel &session,
                       std::function<bool(const GuideLink &)> canRead, QObject *parent)
    : QObject(parent), m_case(theCase), m_check(check), m_session(session), m_canRead(std::move(canRead))
{
}

PathState Navigation::state(const Target &target) const
{
    const Side leg = m_case.leg();
    PathState state;
    state.at = m_place;
    state.step = m_step;
    state.sessionRuns = m_session.isRunning();
    state.sessionOver = m_session.session() && !state.sessionRuns;
    state.mayContinue = m_session.mayContinue();
    state.permit = m_check.permit(leg) != nullptr;
    state.refused = m_check.refusal(leg).has_value();
    const Outcome outcome = m_check.outcome();
    state.judged = outcome.level != Level::Incomplete || outcome.shownBeside;
    const GuideLink *link = std::get_if<GuideLink>(&target);
    state.inGuide = !link || m_canRead(*link);
    state.notTakenUp = untold(leg);
    return state;
}

std::optional<NotTakenUp> Navigation::untold(Side leg) const
{
    return m_told.contains(leg) ? std::nullopt : m_check.notTakenUp(leg);
}

Route Navigation::go(const Target &target)
{
    if (const GuideLink *link = std::get_if<GuideLink>(&target)) {
        const CheckLink *check = std::get_if<CheckLink>(link);
        if (check && check->leg)
            m_case.setLeg(*check->leg);
    }
    const bool expired = concernsCheck(target) && m_check.dropExpiredAnswers();
    PathState now = state(target);
    now.expired = expired;
    const Route route = routeTo(target, now);
    if (route.reason && route.reason == whyAskedAfresh(now))
        m_told.insert(m_case.leg());
    if (route.place) {
        m_place = *route.place;
        m_step = stepOf(m_place).value_or(m_step);
        emit arrived(m_place);
    }
    return route;
}

bool Navigation::isDone(PathStep step) const
{
    const Picture &picture = m_case.picture();
    switch (step) {
    case PathStep::Spot:
        return !picture.spots.empty() || !picture.pain.empty();
    case PathStep::Symptoms:
        return !picture.symptoms.empty() || m_step > PathStep::Symptoms;
    case PathStep::Safety:
        return m_check.permit(m_case.leg()) != nullptr;
    case PathStep::Routine:
        return m_session.session() && m_session.session()->state() == SessionState::Finished;
    case PathStep::Feedback:
        break;
    }
    return false;
}

StepStanding Navigation::standingOf(PathStep step) const
{
    if (step == m_step)
        return StepStanding::Current;
    const PathState now = state(step);
    const bool reachable = isReachable(step, now);
    if (!reachable && now.refused)
        return StepStanding::Locked;
    if (isDone(step))
        return StepStanding::Done;
    return reachable ? StepStanding::Reachable : StepStanding::Ahead;
}

} // namespace calfwise
