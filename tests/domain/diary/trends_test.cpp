// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/diary/trends.h"
#include "tests/support/property.h"

#include <algorithm>
#include <iterator>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

using std::chrono::days;

const Instant now = std::chrono::sys_days(std::chrono::year(2026) / 3 / 31) + 12h;

MarkedSpot spotAt(Point position, View view = View::Posterior)
{
    MarkedSpot spot;
    spot.view = view;
    spot.position = position;
    return spot;
}

DoneStep heldStep(const char *technique = "manual-pressure", int seconds = 45, const char *title = "Press with thumbs")
{
    DoneStep step;
    step.technique = TechniqueId(technique);
    step.title = title;
    step.plannedSeconds = 45;
    step.heldSeconds = seconds;
    return step;
}

DiaryEntry session(Instant at, std::optional<int> before = std::nullopt, std::optional<int> after = std::nullopt,
                   Point position = {0.0, 0.5})
{
    DiaryEntry entry;
    entry.at = at;
    entry.spots = {spotAt(position)};
    entry.painBefore = before;
    entry.painAfter = after;
    entry.steps = {heldStep()};
    return entry;
}

DiaryEntry daysAgo(int ago, std::optional<int> before = 6, std::optional<int> after = std::nullopt,
                   Point position = {0.0, 0.5})
{
    return session(now - days(ago), before, after, position);
}

Picture oneSpot(Point position = {0.0, 0.5})
{
    Picture picture;
    picture.spots = {spotAt(position)};
    return picture;
}

LegHistory history(const std::vector<DiaryEntry> &entries, const Picture &picture = oneSpot(), Instant when = now,
                   int offset = 0)
{
    return historyOf(entries, picture, TimeRules(), when, offset);
}

bool persists(const std::vector<DiaryEntry> &entries)
{
    return history(entries).persists;
}

} // namespace

TEST_CASE("olderMayMatter: while it is false, entries from before change nothing that is said of the spots")
{
    property("recent entries are enough", [] {
        const auto number = [](int least, int most) { return *rc::gen::inRange(least, most + 1); };
        std::vector<DiaryEntry> all;
        for (int i = number(0, 14); i > 0; --i) {
            DiaryEntry entry = daysAgo(number(0, 60), std::nullopt, std::nullopt, {0.0, number(1, 3) * 0.2});
            entry.id = i;
            if (number(0, 2) != 0)
                entry.painBefore = number(0, 10);
            if (number(0, 2) != 0)
                entry.painAfter = number(0, 10);
            if (number(0, 1) != 0)
                entry.soreNextDay = number(0, 1) == 0;
            if (number(0, 5) == 0)
                entry.steps.clear();
            all.push_back(std::move(entry));
        }
        Picture picture;
        for (int i = number(0, 2); i > 0; --i)
            picture.spots.push_back(spotAt({0.0, number(1, 3) * 0.2}));
        const TimeRules time;
        std::vector<DiaryEntry> since;
        std::copy_if(all.begin(), all.end(), std::back_inserter(since),
                     [&](const DiaryEntry &entry) { return entry.at >= now - days(time.persistWindowDays + 1); });
        if (olderMayMatter(since, picture, time, now, 0))
            return;
        const LegHistory ofAll = historyOf(all, picture, time, now, 0);
        const LegHistory ofSome = historyOf(since, picture, time, now, 0);
        RC_ASSERT(ofSome.persists == ofAll.persists);
        RC_ASSERT(ofSome.worseTwiceInARow == ofAll.worseTwiceInARow);
        RC_ASSERT(ofSome.anywhere.soreOver24Hours == ofAll.anywhere.soreOver24Hours);
        for (std::size_t i = 0; i < picture.spots.size(); ++i) {
            RC_ASSERT(ofSome.spots[i].soreOver24Hours == ofAll.spots[i].soreOver24Hours);
            RC_ASSERT(ofSome.spots[i].treatedToday == ofAll.spots[i].treatedToday);
        }
        RC_ASSERT(sessionsForSoreness(since, picture, now, 0) == sessionsForSoreness(all, picture, now, 0));
    });
}

TEST_CASE("olderMayMatter: it is false once each spot has a session before today and the ratings decide")
{
    const std::vector<DiaryEntry> decided{daysAgo(3, 6, 4)};
    CHECK_FALSE(olderMayMatter(decided, oneSpot(), TimeRules(), now, 0));
    CHECK(olderMayMatter(decided, oneSpot({0.0, 0.9}), TimeRules(), now, 0));
    CHECK(olderMayMatter({daysAgo(0, 6, 4)}, oneSpot(), TimeRules(), now, 0));
    CHECK(olderMayMatter({daysAgo(3, 6, 7)}, oneSpot(), TimeRules(), now, 0));
    CHECK(olderMayMatter({}, Picture(), TimeRules(), now, 0));
}

TEST_CASE("historyOf: an empty diary knows nothing of the spots")
{
    const LegHistory none = history({});
    REQUIRE(none.spots.size() == 1);
    CHECK_FALSE(none.spots[0].soreOver24Hours);
    CHECK(none.spots[0].treatedToday == 0);
    CHECK_FALSE(none.persists);
    CHECK_FALSE(none.worseTwiceInARow);
}

TEST_CASE("historyOf: three treated days over more than a week without easing persist (T5)")
{
    CHECK(persists({daysAgo(9), daysAgo(4), daysAgo(1)}));
    CHECK(persists({daysAgo(1), daysAgo(9), daysAgo(4)}));
    CHECK(persists({daysAgo(8), daysAgo(4), daysAgo(0)}));
    CHECK_FALSE(persists({daysAgo(7), daysAgo(4), daysAgo(0)}));
    CHECK_FALSE(persists({daysAgo(9), daysAgo(1)}));
    CHECK_FALSE(persists({daysAgo(9), daysAgo(1), session(now - days(1) + 2h, 6)}));
}

TEST_CASE("historyOf: only the last 21 days count (T5)")
{
    CHECK(persists({daysAgo(21), daysAgo(15), daysAgo(10)}));
    CHECK_FALSE(persists({session(now - days(21) - 1s, 6), daysAgo(15), daysAgo(10)}));
    CHECK(persists({daysAgo(40), daysAgo(20), daysAgo(15), daysAgo(10)}));
    CHECK_FALSE(persists({daysAgo(9), daysAgo(4), session(now + 1s, 6)}));
    CHECK(persists({daysAgo(9), daysAgo(4), session(now, 6)}));
}

TEST_CASE("historyOf: easing by two points or 30 percent does not persist (T5)")
{
    const auto from = [](std::optional<int> first, std::optional<int> last) {
        return persists({daysAgo(9, first), daysAgo(4, 9), daysAgo(1, last)});
    };
    CHECK(from(6, 6));
    CHECK(from(6, 5));
    CHECK_FALSE(from(6, 4));
    CHECK(from(4, 3));
    CHECK_FALSE(from(3, 2));
    CHECK_FALSE(from(1, 0));
    CHECK(from(6, 8));
    CHECK(from(0, 3));
    CHECK_FALSE(from(0, 0));
    CHECK_FALSE(from(10, 8));
    CHECK(from(10, 9));
}

TEST_CASE("historyOf: what was not rated has not eased (T5)")
{
    const auto from = [](std::optional<int> first, std::optional<int> last) {
        return persists({daysAgo(9, first), daysAgo(4, 6), daysAgo(1, last)});
    };
    CHECK(from(std::nullopt, 1));
    CHECK(from(6, std::nullopt));
    CHECK(from(std::nullopt, std::nullopt));
}

TEST_CASE("historyOf: a spot's own rating stands in where the session has none (T5)")
{
    DiaryEntry first = daysAgo(9, std::nullopt);
    first.spots[0].intensity = 7;
    first.spots.push_back(spotAt({0.1, 0.1}));
    first.spots[1].intensity = 2;
    DiaryEntry last = daysAgo(1, std::nullopt);
    last.spots[0].intensity = 3;
    CHECK_FALSE(persists({first, daysAgo(4), last}));
    last.spots[0].intensity = 6;
    CHECK(persists({first, daysAgo(4), last}));
}

TEST_CASE("historyOf: the same spot is near in the same view, or the same trigger point")
{
    const double near = sameSpotWithin - 1e-6;
    CHECK(persists(
        {daysAgo(9, 6, {}, {0.0, 0.5}), daysAgo(4, 6, {}, {0.0, 0.5 + near}), daysAgo(1, 6, {}, {near, 0.5})}));
    CHECK_FALSE(persists({daysAgo(9, 6, {}, {0.0, 0.5}), daysAgo(4, 6, {}, {0.0, 0.5 + sameSpotWithin + 1e-6}),
                          daysAgo(1, 6, {}, {0.0, 0.5})}));
    std::vector<DiaryEntry> entries{daysAgo(9), daysAgo(4), daysAgo(1)};
    entries[1].spots[0].view = View::Medial;
    CHECK_FALSE(persists(entries));
    for (DiaryEntry &entry : entries)
        entry.spots[0].point = TriggerPointId("soleus-1");
    CHECK(persists(entries));
    entries[1].spots[0].point = TriggerPointId("soleus-2");
    CHECK_FALSE(persists(entries));
    entries[1].point = TriggerPointId("soleus-1");
    CHECK(persists(entries));
}

TEST_CASE("historyOf: sessions that name only a trigger point count for it (T5)")
{
    std::vector<DiaryEntry> entries{daysAgo(9), daysAgo(4), daysAgo(1)};
    for (DiaryEntry &entry : entries) {
        entry.spots.clear();
        entry.point = TriggerPointId("soleus-3");
    }
    CHECK(persists(entries));
    entries[2].point.reset();
    CHECK_FALSE(persists(entries));
}

TEST_CASE("historyOf: notes, unheld steps and the other leg are no treatment")
{
    std::vector<DiaryEntry> entries{daysAgo(9), daysAgo(4), daysAgo(1)};
    entries[1].steps.clear();
    CHECK_FALSE(persists(entries));
    entries[1].steps = {heldStep("manual-pressure", 0)};
    CHECK_FALSE(persists(entries));
    entries[1].steps = {heldStep("manual-pressure", 1)};
    CHECK(persists(entries));
    entries[1].leg = Side::Left;
    CHECK_FALSE(persists(entries));
    for (DiaryEntry &entry : entries)
        entry.leg = Side::Left;
    CHECK_FALSE(persists(entries));
    Picture left = oneSpot();
    left.leg = Side::Left;
    CHECK(history(entries, left).persists);
}

TEST_CASE("historyOf: days are those of the place of writing (T5)")
{
    // Two sessions late and early: one day by the clock of the place, two by universal time.
    const Instant midnight = std::chrono::sys_days(std::chrono::year(2026) / 3 / 29);
    std::vector<DiaryEntry> entries{daysAgo(12), session(midnight - 1h, 6), session(midnight + 1h, 6)};
    CHECK(persists(entries));
    for (DiaryEntry &entry : entries)
        entry.utcOffsetMinutes = 120;
    CHECK_FALSE(persists(entries));
}

TEST_CASE("historyOf: two rated sessions in a row that left it worse (T5)")
{
    const auto worse = [](const std::vector<DiaryEntry> &entries) { return history(entries).worseTwiceInARow; };
    CHECK(worse({daysAgo(3, 4, 5), daysAgo(1, 4, 6)}));
    CHECK(worse({daysAgo(1, 4, 6), daysAgo(3, 4, 5)}));
    CHECK(worse({daysAgo(8, 6, 2), daysAgo(3, 4, 5), daysAgo(1, 4, 6)}));
    CHECK_FALSE(worse({daysAgo(1, 4, 6)}));
    CHECK_FALSE(worse({daysAgo(3, 4, 5), daysAgo(1, 4, 4)}));
    CHECK_FALSE(worse({daysAgo(3, 4, 4), daysAgo(1, 4, 5)}));
    CHECK_FALSE(worse({daysAgo(5, 4, 5), daysAgo(3, 4, 5), daysAgo(1, 4, 3)}));
    CHECK(worse({daysAgo(5, 4, 5), daysAgo(3, std::nullopt, 5), daysAgo(2, 4), daysAgo(1, 4, 6)}));
    std::vector<DiaryEntry> otherSpots{daysAgo(3, 4, 5), daysAgo(1, 4, 6, {0.1, 0.1})};
    CHECK(worse(otherSpots));
    otherSpots[0].leg = Side::Left;
    CHECK_FALSE(worse(otherSpots));
}

TEST_CASE("historyOf: sore after the last session on the spot before today (W13)")
{
    const auto sore = [](std::vector<DiaryEntry> entries, const Picture &picture = oneSpot()) {
        return history(entries, picture).spots[0].soreOver24Hours;
    };
    DiaryEntry before = daysAgo(2);
    before.soreNextDay = true;
    CHECK(sore({before}));
    CHECK_FALSE(sore({before}, oneSpot({0.2, 0.1})));
    DiaryEntry calm = daysAgo(1);
    calm.soreNextDay = false;
    CHECK_FALSE(sore({before, calm}));
    CHECK_FALSE(sore({calm, before}));
    // Nobody has said how the last one left it: unknown is not "no".
    calm.soreNextDay.reset();
    CHECK(sore({before, calm}));
    before.soreNextDay = false;
    CHECK(sore({before, calm}));
    before.soreNextDay = true;
    CHECK(sore({before, daysAgo(1, 6, {}, {0.2, 0.1})}));
    // A gentle session today does not make the spot ready to be pressed today.
    CHECK(sore({before, session(now - 1h)}));
    before.soreNextDay = false;
    CHECK_FALSE(sore({before}));
    before.soreNextDay.reset();
    CHECK(sore({before}));
}

TEST_CASE("historyOf: a session of yesterday cannot have left the spot sore for a day before the day is over (W13)")
{
    const auto sore = [](Instant at, std::optional<bool> said) {
        DiaryEntry yesterday = session(at);
        yesterday.soreNextDay = said;
        return history({yesterday}, oneSpot()).spots[0].soreOver24Hours;
    };
    CHECK_FALSE(sore(now - 24h + 1s, std::nullopt));
    CHECK(sore(now - 24h, std::nullopt));
    CHECK(sore(now - 24h + 1s, true));
    CHECK_FALSE(sore(now - 24h, false));
}

TEST_CASE("sessionsForSoreness: the last session before today on each spot, once its day is over")
{
    const auto asked = [](std::vector<DiaryEntry> entries, const Picture &picture = oneSpot()) {
        std::vector<std::int64_t> ids;
        for (std::size_t i = 0; i < entries.size(); ++i)
            entries[i].id = static_cast<std::int64_t>(i) + 1;
        for (const DiaryEntry &entry : sessionsForSoreness(entries, picture, now, 0))
            ids.push_back(entry.id);
        return ids;
    };
    using Ids = std::vector<std::int64_t>;
    CHECK(asked({}) == Ids{});
    CHECK(asked({daysAgo(5), daysAgo(2)}) == Ids{2});
    CHECK(asked({daysAgo(2), session(now - 1h)}) == Ids{1});
    CHECK(asked({daysAgo(2), session(now - 23h)}) == Ids{});
    CHECK(asked({daysAgo(2)}, oneSpot({0.2, 0.1})) == Ids{});
    CHECK(asked({daysAgo(3), daysAgo(2, 6, {}, {0.2, 0.1})}, Picture()) == Ids{2});
    Picture two = oneSpot();
    two.spots.push_back(spotAt({0.2, 0.1}));
    CHECK(asked({daysAgo(2), daysAgo(3, 6, {}, {0.2, 0.1})}, two) == Ids{2, 1});
    two.spots[1] = two.spots[0];
    CHECK(asked({daysAgo(2)}, two) == Ids{1});
    DiaryEntry said = daysAgo(2);
    said.soreNextDay = false;
    CHECK(asked({said}) == Ids{1});
    DiaryEntry note = daysAgo(2);
    note.steps.clear();
    CHECK(asked({note}) == Ids{});
    DiaryEntry other = daysAgo(2);
    other.leg = Side::Left;
    CHECK(asked({other}) == Ids{});
}

TEST_CASE("historyOf: sessions of today on the spot are counted (W14)")
{
    const auto today = [](const std::vector<DiaryEntry> &entries, Instant when = now, int offset = 0) {
        return history(entries, oneSpot(), when, offset).spots[0].treatedToday;
    };
    CHECK(today({session(now - 1h), session(now - 3h)}) == 2);
    CHECK(today({session(now - 1h), session(now - 12h)}) == 2);
    CHECK(today({session(now - 1h), session(now - 12h - 1s)}) == 1);
    CHECK(today({session(now - 1h, 5, 4, {0.2, 0.1})}) == 0);
    // Written later on the same day, by a clock that was put back since.
    CHECK(today({session(now + 1h)}) == 1);
    CHECK(today({session(now + 12h)}) == 0);

    DiaryEntry elsewhere = session(now - 13h);
    CHECK(today({elsewhere}) == 0);
    CHECK(today({elsewhere}, now, 60) == 1);
    elsewhere.utcOffsetMinutes = 120;
    CHECK(today({elsewhere}) == 1);
}

TEST_CASE("historyOf: without a spot any place of the leg counts (W13, W14)")
{
    const auto anywhere = [](const std::vector<DiaryEntry> &entries) { return history(entries, Picture()).anywhere; };
    CHECK(anywhere({session(now - 1h), session(now - 2h, 5, 4, {0.2, 0.1})}).treatedToday == 2);
    DiaryEntry calm = daysAgo(3);
    calm.soreNextDay = false;
    CHECK_FALSE(anywhere({calm}).soreOver24Hours);
    CHECK(anywhere({calm, daysAgo(2, 6, {}, {0.2, 0.1})}).soreOver24Hours);
    DiaryEntry left = daysAgo(2);
    left.leg = Side::Left;
    CHECK_FALSE(anywhere({left}).soreOver24Hours);
}

TEST_CASE("historyOf: each spot of the picture has its own history")
{
    Picture picture = oneSpot();
    picture.spots.push_back(spotAt({0.2, 0.1}));
    picture.spots.push_back(spotAt({0.5, 0.5}));
    picture.spots[2].point = TriggerPointId("soleus-1");
    DiaryEntry byPoint = session(now - 2h, 5, 4, {0.9, 0.9});
    byPoint.point = TriggerPointId("soleus-1");
    const LegHistory found = history({session(now - 1h), byPoint}, picture);
    REQUIRE(found.spots.size() == 3);
    CHECK(found.spots[0].treatedToday == 1);
    CHECK(found.spots[1].treatedToday == 0);
    CHECK(found.spots[2].treatedToday == 1);
}

TEST_CASE("historyOf: the order of the entries does not matter")
{
    calfwise::test::property("any order", [] {
        std::vector<DiaryEntry> entries;
        const int count = *rc::gen::inRange(0, 8);
        for (int i = 0; i < count; ++i) {
            DiaryEntry entry = daysAgo(*rc::gen::inRange(0, 24), *rc::gen::inRange(0, 11), *rc::gen::inRange(0, 11),
                                       {0.04 * *rc::gen::inRange(0, 3), 0.5});
            entry.id = i + 1;
            if (*rc::gen::arbitrary<bool>())
                entry.soreNextDay = *rc::gen::arbitrary<bool>();
            entries.push_back(std::move(entry));
        }
        const LegHistory before = history(entries);
        std::reverse(entries.begin(), entries.end());
        const LegHistory after = history(entries);
        RC_ASSERT(before.persists == after.persists);
        RC_ASSERT(before.worseTwiceInARow == after.worseTwiceInARow);
        RC_ASSERT(before.spots[0].soreOver24Hours == after.spots[0].soreOver24Hours);
        RC_ASSERT(before.spots[0].treatedToday == after.spots[0].treatedToday);
    });
}

TEST_CASE("painByDay: the last rating of a day, after a session if there is one")
{
    DiaryEntry note = session(now - days(1) + 2h, 3);
    note.steps.clear();
    DiaryEntry left = session(now, 9);
    left.leg = Side::Left;
    const std::vector<PainDay> found =
        painByDay({session(now, 7, 4), session(now - 3h, 8, 8), note, session(now - days(1), 6), session(now - days(5)),
                   left, session(now - days(9), 5)},
                  Side::Right);
    const std::chrono::sys_days today = std::chrono::floor<days>(now);
    REQUIRE(found.size() == 3);
    CHECK(found[0].day == today - days(9));
    CHECK(found[0].pain == 5);
    CHECK(found[0].session);
    CHECK(found[1].day == today - days(1));
    CHECK(found[1].pain == 3);
    CHECK(found[1].session);
    CHECK(found[2].day == today);
    CHECK(found[2].pain == 4);
    CHECK(painByDay({}, Side::Left).empty());

    note.utcOffsetMinutes = 24 * 60;
    const std::vector<PainDay> alone = painByDay({note}, Side::Right);
    REQUIRE(alone.size() == 1);
    CHECK(alone[0].day == today);
    CHECK_FALSE(alone[0].session);
}

TEST_CASE("beforeAndAfter: no averages below five cases")
{
    std::vector<DiaryEntry> entries{daysAgo(9, 7, 5), daysAgo(8, 6, 6), daysAgo(7, 5, 6), daysAgo(6, 8, 2)};
    entries[3].steps.push_back(heldStep("stretch-bent-knee", 30, "Stretch"));
    entries[3].steps.push_back(heldStep("manual-pressure", 45, "Press anew"));
    entries.push_back(daysAgo(5, 7));
    entries.push_back(daysAgo(5, std::nullopt, 2));
    entries.push_back(daysAgo(4, 7, 1));
    entries.back().leg = Side::Left;
    std::vector<BeforeAfter> found = beforeAndAfter(entries, Side::Right);
    REQUIRE(found.size() == 2);
    CHECK(found[0].technique == TechniqueId("manual-pressure"));
    CHECK(found[0].title == "Press anew");
    CHECK(found[0].cases == 4);
    CHECK(found[0].eased == 2);
    CHECK_FALSE(found[0].enough);
    CHECK(found[0].before == Catch::Approx(0));
    CHECK(found[0].lowestAfter == 2);
    CHECK(found[0].highestAfter == 6);
    CHECK(found[1].technique == TechniqueId("stretch-bent-knee"));
    CHECK(found[1].cases == 1);

    entries.push_back(daysAgo(3, 4, 1));
    entries.back().steps.push_back(heldStep("heat", 0, "Heat"));
    found = beforeAndAfter(entries, Side::Right);
    REQUIRE(found.size() == 2);
    CHECK(found[0].enough);
    CHECK(found[0].cases == 5);
    CHECK(found[0].eased == 3);
    CHECK(found[0].before == Catch::Approx(6.0));
    CHECK(found[0].after == Catch::Approx(4.0));
    CHECK(found[0].lowestAfter == 1);
}
