// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/pain_sources.h"
#include "tests/support/property.h"

#include <algorithm>

using namespace calfwise;

namespace {

const ZoneId arch("arch");
const ZoneId heel("heel-underside");
const ZoneId ankle("inner-ankle");
const ZoneId knee("back-of-knee");

TriggerPoint sending(const char *id, std::vector<ZoneId> essential, std::vector<ZoneId> spillover)
{
    TriggerPoint made;
    made.id = TriggerPointId(id);
    made.essential = std::move(essential);
    made.spillover = std::move(spillover);
    return made;
}

std::vector<std::string> order(const std::vector<PainSource> &sources)
{
    std::vector<std::string> ids;
    for (const PainSource &source : sources)
        ids.push_back(source.point.value());
    return ids;
}

} // namespace

TEST_CASE("pain sources: nothing asked, nothing found, and a zone that no point reaches finds nothing")
{
    const std::vector<TriggerPoint> points{sending("a", {arch}, {})};
    CHECK(painSources(points, {}).empty());
    CHECK(painSources(points, {knee}).empty());
    CHECK(painSources({}, {arch}).empty());
}

TEST_CASE("pain sources: who often sends pain there comes before who sometimes does")
{
    const std::vector<TriggerPoint> points{sending("sometimes", {heel}, {arch, knee}), sending("never", {knee}, {}),
                                           sending("often", {ankle, arch}, {heel, knee})};
    const auto sources = painSources(points, {arch});
    CHECK(order(sources) == std::vector<std::string>{"often", "sometimes"});
    CHECK(sources[0].often == std::vector<ZoneId>{arch});
    CHECK(sources[0].sometimes.empty());
    CHECK(sources[1].often.empty());
    CHECK(sources[1].sometimes == std::vector<ZoneId>{arch});
}

TEST_CASE("pain sources: of several zones, reaching one often outranks reaching two sometimes")
{
    const std::vector<TriggerPoint> points{
        sending("two-sometimes", {knee}, {arch, heel}), sending("one-often", {arch}, {knee}),
        sending("often-and-sometimes", {heel}, {arch}), sending("both-often", {arch, heel}, {})};
    CHECK(order(painSources(points, {arch, heel})) ==
          std::vector<std::string>{"both-often", "often-and-sometimes", "one-often", "two-sometimes"});
}

TEST_CASE("pain sources: among equals the narrower pattern comes first, then the order of the guide")
{
    const std::vector<TriggerPoint> points{sending("wide", {arch, heel, knee}, {}), sending("first", {arch}, {heel}),
                                           sending("second", {arch, knee}, {}), sending("narrow", {arch}, {})};
    CHECK(order(painSources(points, {arch})) == std::vector<std::string>{"narrow", "first", "second", "wide"});
}

TEST_CASE("pain sources: each names its own reasons, and no rank is better than the one before")
{
    calfwise::test::property("for any patterns and any question", [] {
        const std::vector<ZoneId> all{arch, heel, ankle, knee};
        std::vector<TriggerPoint> points;
        const auto count = *rc::gen::inRange(0, 7);
        for (int i = 0; i < count; ++i) {
            TriggerPoint point = sending(std::to_string(i).c_str(), {}, {});
            for (const ZoneId &zone : all) {
                const int way = *rc::gen::inRange(0, 3);
                if (way > 0)
                    (way == 1 ? point.essential : point.spillover).push_back(zone);
            }
            points.push_back(point);
        }
        std::set<ZoneId> asked;
        for (const ZoneId &zone : all) {
            if (*rc::gen::arbitrary<bool>())
                asked.insert(zone);
        }
        const auto sources = painSources(points, asked);
        for (std::size_t i = 0; i < sources.size(); ++i) {
            RC_ASSERT(!sources[i].often.empty() || !sources[i].sometimes.empty());
            for (const ZoneId &zone : sources[i].often)
                RC_ASSERT(asked.contains(zone));
            for (const ZoneId &zone : sources[i].sometimes)
                RC_ASSERT(asked.contains(zone));
            if (i > 0)
                RC_ASSERT(sources[i - 1].often.size() >= sources[i].often.size());
        }
        const auto reaches = [&](const TriggerPoint &point) {
            const auto in = [&](const ZoneId &zone) { return asked.contains(zone); };
            return std::any_of(point.essential.begin(), point.essential.end(), in) ||
                   std::any_of(point.spillover.begin(), point.spillover.end(), in);
        };
        RC_ASSERT(sources.size() == static_cast<std::size_t>(std::count_if(points.begin(), points.end(), reaches)));
    });
}
