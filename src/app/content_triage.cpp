// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content_triage.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace calfwise::tool {

namespace {

constexpr std::array byStrictness{Level::SelfCare,   Level::SelfCareModified, Level::SeeSomeone, Level::Incomplete,
                                  Level::WithinDays, Level::SameDay,          Level::Emergency};

std::ptrdiff_t strictness(Level level)
{
    return std::find(byStrictness.begin(), byStrictness.end(), level) - byStrictness.begin();
}

} // namespace

Triage triageOf(Level given, const std::vector<Level> &accepted)
{
    if (std::find(accepted.begin(), accepted.end(), given) != accepted.end())
        return Triage::Exact;
    const bool belowAll = std::all_of(accepted.begin(), accepted.end(),
                                      [&](Level level) { return strictness(given) < strictness(level); });
    return belowAll ? Triage::Under : Triage::Over;
}

void TriageCount::add(Triage triage)
{
    switch (triage) {
    case Triage::Exact:
        ++m_exact;
        break;
    case Triage::Over:
        ++m_over;
        break;
    case Triage::Under:
        ++m_under;
        break;
    }
}

double TriageCount::overRate() const
{
    return cases() == 0 ? 0 : static_cast<double>(m_over) / cases();
}

std::string TriageCount::line() const
{
    char percent[32];
    std::snprintf(percent, sizeof percent, "%.1f", 100 * overRate());
    return "levels: " + std::to_string(cases()) + " cases, " + std::to_string(m_exact) + " exact, " +
           std::to_string(m_over) + " over, " + std::to_string(m_under) + " under; over-triage " + percent + " %";
}

nlohmann::ordered_json TriageCount::json() const
{
    return {{"cases", cases()}, {"exact", m_exact}, {"over", m_over}, {"under", m_under}, {"over_rate", overRate()}};
}

} // namespace calfwise::tool
