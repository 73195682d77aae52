// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/stop.h"

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

/// Sharp pain and numbness: the stops after which it is asked whether it has gone.
bool isNervous(StopReason reason)
{
    return questionAfter(reason) == StopQuestion::HasItGone;
}

std::optional<QuestionId> signOf(const StopRules &rules, StopReason reason)
{
    const auto found = rules.signs.find(std::string(idOf(reason)));
    return found == rules.signs.end() ? std::nullopt : std::optional(found->second);
}

bool isWithin(Instant then, std::chrono::hours time, Instant now)
{
    return then > now || now - then < time;
}

/// A clinician's word since: it says that a pulse there is nothing to keep off for.
bool isLookedAt(const SpotStop &stop, const std::vector<Clearance> &clearances, Instant now)
{
    return std::any_of(clearances.begin(), clearances.end(), [&](const Clearance &clearance) {
        return clearance.leg == stop.leg && clearance.at > stop.at && !clearance.closesLeg(now);
    });
}

bool concerns(const StopRules &rules, const SpotStop &stop, const std::optional<MarkedSpot> &spot)
{
    return !stop.spot || !spot || isSameSpot(rules, *stop.spot, *spot);
}

bool stillRests(const StopRules &rules, const SpotStop &stop, const std::vector<Clearance> &clearances, Instant now)
{
    if (stop.reason == StopReason::PulseUnderFinger)
        return !isLookedAt(stop, clearances, now);
    return isNervous(stop.reason) && isWithin(stop.at, std::chrono::hours(rules.holdHours), now);
}

/// Two such stops on one spot within the days, the later of them not longer ago than that.
bool hasStoppedAgain(const StopRules &rules, const std::vector<SpotStop> &stops, Instant now)
{
    const std::chrono::days span(rules.againDays);
    for (std::size_t i = 0; i < stops.size(); ++i) {
        for (std::size_t j = 0; j < stops.size(); ++j) {
            const bool both = i != j && isNervous(stops[i].reason) && isNervous(stops[j].reason);
            const bool later = stops[j].at > stops[i].at || (stops[j].at == stops[i].at && j > i);
            if (both && later && isWithin(stops[i].at, span, stops[j].at) && isWithin(stops[j].at, span, now) &&
                concerns(rules, stops[i], stops[j].spot))
                return true;
        }
    }
    return false;
}

} // namespace

std::string_view idOf(StopReason reason)
{
    switch (reason) {
    case StopReason::None:
        return "none";
    case StopReason::ByPerson:
        return "by-person";
    case StopReason::SharpPain:
        return "sharp-pain";
    case StopReason::NumbOrTingling:
        return "numbness";
    case StopReason::PulseUnderFinger:
        return "pulse";
    case StopReason::Breathless:
        return "breathless";
    case StopReason::Cramp:
        return "cramp-came";
    case StopReason::AcheMoved:
        return "ache-moved";
    case StopReason::Snap:
        return "snap";
    case StopReason::Swelling:
        return "swelling";
    case StopReason::ColourChange:
        return "colour-change";
    case StopReason::SomethingElse:
        return "something-else";
    }
    return {};
}

std::optional<StopReason> stopReasonFromId(std::string_view id)
{
    for (int i = 0; i <= static_cast<int>(StopReason::SomethingElse); ++i) {
        if (idOf(static_cast<StopReason>(i)) == id)
            return static_cast<StopReason>(i);
    }
    return std::nullopt;
}

StopQuestion questionAfter(StopReason reason)
{
    switch (reason) {
    case StopReason::None:
    case StopReason::ByPerson:
        return StopQuestion::None;
    case StopReason::Breathless:
        return StopQuestion::Emergency;
    case StopReason::SharpPain:
    case StopReason::NumbOrTingling:
        return StopQuestion::HasItGone;
    case StopReason::Cramp:
        return StopQuestion::IsCrampOver;
    case StopReason::AcheMoved:
        return StopQuestion::HowBad;
    case StopReason::PulseUnderFinger:
    case StopReason::Snap:
    case StopReason::Swelling:
    case StopReason::ColourChange:
    case StopReason::SomethingElse:
        break;
    }
    return StopQuestion::FullCheck;
}

StopResult resultOf(const StopRules &rules, StopReason reason, bool underPressure, const StopAnswer &answer)
{
    StopResult result;
    switch (questionAfter(reason)) {
    case StopQuestion::None:
        break;
    case StopQuestion::HasItGone:
        result.spotRests = true;
        if (answer.gone == Answer::Yes) {
            result.mayGoOn = underPressure;
        } else {
            result.endsPermit = true;
            result.sign = signOf(rules, reason);
        }
        break;
    case StopQuestion::IsCrampOver:
        if (answer.gone == Answer::Yes) {
            result.mayGoOn = true;
        } else {
            result.endsPermit = true;
            result.sign = rules.crampSign;
        }
        break;
    case StopQuestion::HowBad:
        result.mayGoOn = true;
        result.stopsPressing = !answer.ache || *answer.ache > rules.acheAbove;
        break;
    case StopQuestion::Emergency:
    case StopQuestion::FullCheck:
        result.spotRests = reason == StopReason::PulseUnderFinger;
        result.endsPermit = true;
        result.sign = signOf(rules, reason);
        break;
    }
    return result;
}

bool isAskedLater(StopReason reason)
{
    return isNervous(reason) || questionAfter(reason) == StopQuestion::IsCrampOver;
}

Instant askedAt(const StopRules &rules, const SpotStop &stop)
{
    return stop.at + std::chrono::minutes(isNervous(stop.reason) ? rules.goneAfterMinutes : rules.crampMinutes);
}

bool mayHaveGone(const StopRules &rules, const SpotStop &stop, Instant now)
{
    return !isNervous(stop.reason) || now >= askedAt(rules, stop);
}

std::optional<QuestionId> signUntilGone(const StopRules &rules, StopReason reason)
{
    if (!isAskedLater(reason))
        return std::nullopt;
    return isNervous(reason) ? signOf(rules, reason) : std::optional(rules.crampSign);
}

StandingStop standingFrom(const RuleBook &rules, const SpotStop &stop)
{
    const std::optional<QuestionId> sign = signUntilGone(rules.time.stop, stop.reason);
    const Question *question = sign ? rules.find(*sign) : nullptr;
    // What can't be looked up counts as urgent.
    return {stop.leg, true, question ? question->level : Level::SameDay, stop.at};
}

bool isSameSpot(const StopRules &rules, const MarkedSpot &one, const MarkedSpot &other)
{
    const double apart = std::hypot(one.position.x - other.position.x, one.position.y - other.position.y);
    return (one.point && one.point == other.point) || (one.view == other.view && apart <= rules.sameSpotWithin);
}

void addStops(LegHistory &history, const Picture &picture, const std::vector<SpotStop> &stops,
              const std::vector<Clearance> &clearances, const StopRules &rules, Instant now)
{
    std::vector<SpotStop> ofLeg;
    std::copy_if(stops.begin(), stops.end(), std::back_inserter(ofLeg),
                 [&](const SpotStop &stop) { return stop.leg == picture.leg; });
    history.spots.resize(std::max(history.spots.size(), picture.spots.size()));
    for (const SpotStop &stop : ofLeg) {
        if (!stillRests(rules, stop, clearances, now))
            continue;
        history.anywhere.stoppedHere = true;
        for (std::size_t i = 0; i < picture.spots.size(); ++i)
            history.spots[i].stoppedHere = history.spots[i].stoppedHere || concerns(rules, stop, picture.spots[i]);
        const bool inZone = stop.spot && stop.spot->noPress;
        history.pulseFelt = history.pulseFelt || (stop.reason == StopReason::PulseUnderFinger && !inZone);
    }
    history.stoppedAgain = history.stoppedAgain || hasStoppedAgain(rules, ofLeg, now);
}

bool isExpectedAche(const StopRules &rules, const std::vector<ZoneId> &essential, const std::vector<ZoneId> &spillover,
                    const ZoneId &zone)
{
    const auto has = [&](const std::vector<ZoneId> &zones) {
        return std::find(zones.begin(), zones.end(), zone) != zones.end();
    };
    return !rules.acheNever.contains(zone) && (has(essential) || has(spillover));
}

} // namespace calfwise
