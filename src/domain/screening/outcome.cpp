// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/outcome.h"

#include <algorithm>

namespace calfwise {

namespace {

void append(std::vector<RuleId> &rules, const std::map<TechniqueId, std::vector<RuleId>> &by,
            const TechniqueId &technique)
{
    const auto found = by.find(technique);
    if (found == by.end())
        return;
    for (const RuleId &rule : found->second) {
        if (std::find(rules.begin(), rules.end(), rule) == rules.end())
            rules.push_back(rule);
    }
}

} // namespace

bool Outcome::passes() const
{
    return !bothLegs && (level == Level::SelfCare || level == Level::SelfCareModified || level == Level::SeeSomeone);
}

bool Outcome::isWithheldAt(const TechniqueId &technique, std::size_t spot) const
{
    return isWithheld(technique) || spot >= withheldAtSpot.size() || withheldAtSpot[spot].contains(technique);
}

bool Outcome::isWithheldAt(const TechniqueId &technique, std::optional<std::size_t> spot) const
{
    if (spot)
        return isWithheldAt(technique, *spot);
    return isWithheld(technique) ||
           std::any_of(withheldAtSpot.begin(), withheldAtSpot.end(),
                       [&](const std::set<TechniqueId> &atSpot) { return atSpot.contains(technique); });
}

std::string_view idOf(Finding finding)
{
    switch (finding) {
    case Finding::NothingSerious:
        return "nothing-serious";
    case Finding::Something:
        return "something";
    case Finding::WaitingForResult:
        return "waiting";
    }
    return {};
}

std::optional<Finding> findingFromId(std::string_view id)
{
    for (const Finding finding : {Finding::NothingSerious, Finding::Something, Finding::WaitingForResult}) {
        if (idOf(finding) == id)
            return finding;
    }
    return std::nullopt;
}

std::optional<Instant> Clearance::liftsFrom() const
{
    switch (finding) {
    case Finding::NothingSerious:
        return at;
    case Finding::Something:
        return allowedAt && *allowedAt >= at ? allowedAt : std::nullopt;
    case Finding::WaitingForResult:
        break;
    }
    return std::nullopt;
}

bool Clearance::closesLeg(Instant now) const
{
    const std::optional<Instant> from = liftsFrom();
    return !from || *from > now;
}

bool Clearance::foundHolds(const TimeRules &time, Instant now) const
{
    return finding == Finding::Something && at <= now &&
           (closesLeg(now) || now < *liftsFrom() + std::chrono::days(time.clearanceDays));
}

Outcome decidedNow(Outcome outcome)
{
    if (outcome.level == Level::Incomplete && outcome.shownBeside) {
        outcome.level = *outcome.shownBeside;
        outcome.bothLegs = true;
    }
    return outcome;
}

std::vector<RuleId> Outcome::rulesWithholding(const TechniqueId &technique, std::optional<std::size_t> spot) const
{
    std::vector<RuleId> rules;
    append(rules, withheldBy, technique);
    if (spot && *spot < withheldAtSpotBy.size())
        append(rules, withheldAtSpotBy[*spot], technique);
    return rules;
}

} // namespace calfwise
