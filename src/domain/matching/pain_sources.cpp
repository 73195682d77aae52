// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/pain_sources.h"

#include <algorithm>
#include <iterator>

namespace calfwise {

namespace {

struct Ranked {
    PainSource source;
    std::size_t elsewhere = 0; ///< zones of its pattern that were not asked for
};

std::vector<ZoneId> asked(const std::vector<ZoneId> &pattern, const std::set<ZoneId> &zones)
{
    std::vector<ZoneId> found;
    std::copy_if(pattern.begin(), pattern.end(), std::back_inserter(found),
                 [&](const ZoneId &zone) { return zones.contains(zone); });
    return found;
}

bool better(const Ranked &a, const Ranked &b)
{
    if (a.source.often.size() != b.source.often.size())
        return a.source.often.size() > b.source.often.size();
    if (a.source.sometimes.size() != b.source.sometimes.size())
        return a.source.sometimes.size() > b.source.sometimes.size();
    return a.elsewhere < b.elsewhere;
}

} // namespace

std::vector<PainSource> painSources(const std::vector<TriggerPoint> &points, const std::set<ZoneId> &zones)
{
    std::vector<Ranked> ranked;
    for (const TriggerPoint &point : points) {
        Ranked entry{{point.id, asked(point.essential, zones), asked(point.spillover, zones)}, 0};
        const std::size_t reached = entry.source.often.size() + entry.source.sometimes.size();
        if (reached == 0)
            continue;
        entry.elsewhere = point.essential.size() + point.spillover.size() - reached;
        ranked.push_back(std::move(entry));
    }
    std::stable_sort(ranked.begin(), ranked.end(), better);
    std::vector<PainSource> sources;
    for (Ranked &entry : ranked)
        sources.push_back(std::move(entry.source));
    return sources;
}

} // namespace calfwise
