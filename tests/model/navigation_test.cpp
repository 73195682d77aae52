// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/navigation.h"
#include "tests/support/catch.h"
#include "tests/support/model_house.h"

#include <QSignalSpy>

#include <algorithm>

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

std::vector<GuideLink> allLinks()
{
    return {ArticleLink{ArticleId("soleus")},
            QuestionLink{FaqId("how-often")},
            TermLink{TermId("trigger-point")},
            TechniqueLink{TechniqueId("heat")},
            PointLink{TriggerPointId("soleus-1")},
            SymptomLink{SymptomId("cramp")},
            CheckLink{},
            CheckLink{Side::Left},
            ListLink{GuideList::Glossary},
            WebLink{"https://example.org/"}};
}

std::vector<Target> allTargets()
{
    std::vector<Target> all;
    for (Place place : allPlaces)
        all.emplace_back(place);
    for (RailEntry entry : allRailEntries)
        all.emplace_back(entry);
    for (PathStep step : allPathSteps)
        all.emplace_back(step);
    for (const GuideLink &link : allLinks())
        all.emplace_back(link);
    return all;
}

/// Each state that the models can be in: a session runs or is over but not both, and only then may it go on; a leg with
/// a permit is not refused, and answers that were dropped as too old leave neither permit nor judgement.
std::vector<PathState> allStates()
{
    const std::array<std::optional<NotTakenUp>, 4> reasons{std::nullopt, NotTakenUp::OtherRules, NotTakenUp::Expired,
                                                           NotTakenUp::ClockSetBack};
    std::vector<PathState> all;
    for (Place at : allPlaces) {
        for (PathStep step : allPathSteps) {
            for (unsigned bits = 0; bits < 256; ++bits) {
                const auto bit = [bits](unsigned which) { return ((bits >> which) & 1U) != 0; };
                PathState state{at, step, bit(0), bit(1), bit(2), bit(3), bit(4), bit(5), {}, bit(6), bit(7)};
                const bool possible = !(state.sessionRuns && state.sessionOver) &&
                                      (!state.mayContinue || state.sessionRuns || state.sessionOver) &&
                                      !(state.permit && state.refused) &&
                                      !(state.expired && (state.permit || state.judged));
                for (const auto &reason : reasons) {
                    state.notTakenUp = reason;
                    if (possible && !(reason && state.permit))
                        all.push_back(state);
                }
            }
        }
    }
    return all;
}

/// The states in which `wrong` is true of a target's route; the number of them, so that not each is a check of its own.
template <class Wrong> std::size_t wrongRoutes(const std::vector<Target> &targets, Wrong &&wrong)
{
    static const std::vector<PathState> states = allStates();
    std::size_t found = 0;
    for (const PathState &state : states) {
        for (const Target &target : targets)
            found += wrong(target, state, routeTo(target, state)) ? 1U : 0U;
    }
    return found;
}

template <class Wanted> std::vector<Target> targets()
{
    std::vector<Target> all = allTargets();
    std::erase_if(all, [](const Target &target) { return !std::holds_alternative<Wanted>(target); });
    return all;
}

bool opensPage(const Route &route, Place place)
{
    return route.place == place;
}

} // namespace

TEST_CASE("routeTo: every target in every state gives a page, a reason, or both")
{
    CHECK(wrongRoutes(allTargets(), [](const Target &, const PathState &, const Route &route) {
              return !route.place && !route.reason;
          }) == 0);
}

TEST_CASE("routeTo: a page that needs a permit is never given without one")
{
    CHECK(wrongRoutes(allTargets(), [](const Target &, const PathState &state, const Route &route) {
              const bool floor = opensPage(route, Place::Floor) && !(state.sessionRuns && state.mayContinue);
              const bool routine = opensPage(route, Place::Routine) && !state.permit && !state.sessionOver;
              return floor || routine;
          }) == 0);
}

TEST_CASE("routeTo: feedback is given for a session that is over, the outcome for a leg that has one")
{
    CHECK(wrongRoutes(allTargets(), [](const Target &, const PathState &state, const Route &route) {
              const bool outcome = state.permit || state.refused || state.judged;
              return (opensPage(route, Place::Feedback) && !state.sessionOver) ||
                     (opensPage(route, Place::Outcome) && !outcome);
          }) == 0);
}

TEST_CASE("routeTo: whoever asks for one page and gets another is told why")
{
    CHECK(wrongRoutes(targets<Place>(), [](const Target &target, const PathState &state, const Route &route) {
              const Place wanted = std::get<Place>(target);
              // The page of a running routine is the floor.
              const bool isThere = route.place == wanted ||
                                   (wanted == Place::Routine && state.sessionRuns && route.place == Place::Floor);
              return !isThere && !route.reason;
          }) == 0);
}

TEST_CASE("routeTo: every entry of the rail always opens a page of its own")
{
    CHECK(wrongRoutes(targets<RailEntry>(), [](const Target &target, const PathState &, const Route &route) {
              return !route.place || railEntryOf(*route.place) != std::get<RailEntry>(target);
          }) == 0);
}

TEST_CASE("routeTo: a step that can be opened opens, and one that can't says why")
{
    CHECK(wrongRoutes(targets<PathStep>(), [](const Target &target, const PathState &state, const Route &route) {
              const bool reachable = isReachable(std::get<PathStep>(target), state);
              return reachable ? !route.place || !isOnPath(*route.place) : !route.reason;
          }) == 0);
}

TEST_CASE("routeTo: an expired check is said on every way to the check and to the routine")
{
    const std::vector<Target> ways{Place::Safety, PathStep::Safety, GuideLink(CheckLink{})};
    CHECK(wrongRoutes(ways, [](const Target &, const PathState &state, const Route &route) {
              return state.expired && route.reason != RouteReason::CheckExpired;
          }) == 0);
    CHECK(wrongRoutes({Place::Routine, PathStep::Routine},
                      [](const Target &, const PathState &state, const Route &route) {
                          const bool open = state.refused || (state.sessionRuns && state.mayContinue);
                          return state.expired && !open && route.reason != RouteReason::CheckExpired;
                      }) == 0);
}

TEST_CASE("routeTo: a check by other rules is said where the questions are asked again, and nowhere else")
{
    CHECK(wrongRoutes(allTargets(), [](const Target &, const PathState &state, const Route &route) {
              const bool said = route.reason == RouteReason::OtherRules;
              const bool due =
                  opensPage(route, Place::Safety) && state.notTakenUp == NotTakenUp::OtherRules && !state.expired;
              return said != due;
          }) == 0);
}

TEST_CASE("routeTo: from elsewhere the body map leads back to where the path was left, from the path to the map")
{
    CHECK(wrongRoutes({RailEntry::BodyMap}, [](const Target &, const PathState &state, const Route &route) {
              const bool toMap = isOnPath(state.at) || !isReachable(state.step, state);
              return toMap ? !opensPage(route, Place::Spot) : route != routeTo(state.step, state);
          }) == 0);
    PathState saved;
    saved.at = Place::Diary;
    saved.step = PathStep::Feedback;
    saved.permit = true;
    CHECK(routeTo(RailEntry::BodyMap, saved) == Route{Place::Spot, {}});
}

TEST_CASE("routeTo: what the guide does not have is said, and a web address opens no page")
{
    PathState state;
    state.inGuide = false;
    CHECK(routeTo(GuideLink(ArticleLink{ArticleId("gone")}), state) == Route{{}, RouteReason::NotInTheGuide});
    CHECK(routeTo(GuideLink(PointLink{TriggerPointId("gone")}), state) == Route{{}, RouteReason::NotInTheGuide});
    state.inGuide = true;
    CHECK(routeTo(GuideLink(PointLink{TriggerPointId("soleus-1")}), state) == Route{Place::Spot, {}});
    CHECK(routeTo(GuideLink(SymptomLink{SymptomId("cramp")}), state) == Route{Place::Symptoms, {}});
    CHECK(routeTo(GuideLink(WebLink{"https://example.org/"}), state) == Route{{}, RouteReason::OutsideProgram});
}

TEST_CASE("routeTo: a running routine is not left for the editor, a file or the habits")
{
    PathState state;
    state.at = Place::Floor;
    state.sessionRuns = state.mayContinue = true;
    for (Place place : {Place::RoutineEditor, Place::RoutineFile, Place::Habits})
        CHECK(routeTo(place, state) == Route{{}, RouteReason::RoutineRuns});
    state.at = Place::Diary;
    CHECK(routeTo(Place::Habits, state) == Route{Place::Habits, {}});
}

namespace {

struct Walking : ModelHouse {
    Navigation &navigation = models->navigation;

    Route go(const Target &target) { return navigation.go(target); }
    bool arrives(const Target &target, Place place)
    {
        const Route route = go(target);
        return route == Route{place, {}} && navigation.place() == place;
    }
    void hold()
    {
        RoutineSession &session = *models->session.session();
        session.start(tick);
        while (session.state() == SessionState::Running)
            run(100);
    }
};

} // namespace

TEST_CASE("Navigation: the path can be walked twice on one day, and from every page of the rail again")
{
    Walking house;
    for (int round = 0; round < 2; ++round) {
        INFO("round " << round);
        REQUIRE(house.arrives(RailEntry::BodyMap, Place::Spot));
        if (round == 0)
            house.markSpot();
        REQUIRE(house.arrives(PathStep::Symptoms, Place::Symptoms));
        REQUIRE(house.arrives(PathStep::Safety, round == 0 ? Place::Safety : Place::Outcome));
        if (round == 0)
            house.check(Side::Right);
        REQUIRE(house.arrives(Place::Outcome, Place::Outcome));
        REQUIRE(house.arrives(PathStep::Routine, Place::Routine));
        REQUIRE(house.models->session.startRoutine(*house.models->session.plan(), QStringLiteral("Deep calf muscle")) ==
                StartResult::Started);
        REQUIRE(house.arrives(Place::Floor, Place::Floor));
        house.hold();
        REQUIRE(house.go(Place::Floor) == Route{{}, RouteReason::NoRoutine});
        REQUIRE(house.arrives(PathStep::Feedback, Place::Feedback));
        CHECK(house.arrives(Place::Guide, Place::Guide));
        CHECK(house.arrives(RailEntry::BodyMap, Place::Feedback));
        REQUIRE(house.models->session.record(5, 3, false, {}) == SaveResult::Done);
        REQUIRE(house.arrives(RailEntry::Diary, Place::Diary));
        CHECK(house.navigation.step() == PathStep::Feedback);
        for (RailEntry entry : allRailEntries) {
            REQUIRE(house.go(entry).place);
            CHECK(railEntryOf(house.navigation.place()) == entry);
        }
        CHECK(house.go(Place::Feedback) == Route{{}, RouteReason::NothingToRate});
    }
    CHECK(house.models->diary.entries().size() == 2);
}

TEST_CASE("Navigation: a check that expires while its card is shown is asked afresh, and that is said once")
{
    Walking house;
    house.markSpot();
    house.check(Side::Right);
    REQUIRE(house.arrives(Place::Outcome, Place::Outcome));
    SECTION("a day later")
    {
        house.now += 24h;
    }
    SECTION("the clock was set back")
    {
        house.now -= 1h;
    }
    CHECK(house.go(PathStep::Routine) == Route{Place::Safety, RouteReason::CheckExpired});
    CHECK(house.models->check.answer(QuestionId("swelling-one-leg")) == Answer::Unanswered);
    CHECK(house.go(PathStep::Routine) == Route{Place::Safety, RouteReason::CheckFirst});
    house.check(Side::Right);
    CHECK(house.arrives(PathStep::Routine, Place::Routine));
}

TEST_CASE("Navigation: on the second day the whole path can be walked again")
{
    Walking house;
    house.start();
    house.hold();
    REQUIRE(house.models->session.record(5, 3, false, {}) == SaveResult::Done);
    REQUIRE(house.arrives(Place::Diary, Place::Diary));
    house.now += 30h;
    REQUIRE(house.go(RailEntry::BodyMap).place == Place::Spot);
    CHECK(house.go(PathStep::Safety).place == Place::Safety);
    house.check(Side::Right);
    CHECK(house.arrives(PathStep::Routine, Place::Routine));
    const auto asked = house.models->diary.openSoreness({Side::Right});
    REQUIRE(asked);
    house.models->diary.answerSoreness(*asked, Answer::No);
    CHECK(house.arrives(PathStep::Routine, Place::Routine));
    CHECK(house.models->session.startRoutine(*house.models->session.plan(), QStringLiteral("Again")) ==
          StartResult::Started);
    CHECK(house.arrives(PathStep::Routine, Place::Floor));
}

TEST_CASE("Navigation: a stop that stands leads to its card and says so, and the stepper shows the routine locked")
{
    Walking house;
    house.markSpot();
    house.check(Side::Right, "swelling-one-leg");
    CHECK(house.go(PathStep::Routine) == Route{Place::Outcome, RouteReason::StopStands});
    CHECK(house.navigation.standingOf(PathStep::Routine) == StepStanding::Locked);
    CHECK(house.navigation.standingOf(PathStep::Safety) == StepStanding::Current);
    CHECK(house.arrives(RailEntry::BodyMap, Place::Spot));
}

TEST_CASE("Navigation: a check that expires ends the routine that one comes back to, says so, and leaves its rating")
{
    Walking house;
    house.start();
    house.holdFor(5000);
    house.now += 25h;
    CHECK(house.go(PathStep::Routine) == Route{Place::Routine, RouteReason::CheckExpired});
    CHECK_FALSE(house.models->session.isRunning());
    CHECK(house.arrives(PathStep::Feedback, Place::Feedback));
    CHECK(house.models->session.record(5, 3, false, {}) == SaveResult::Done);
}

TEST_CASE("Navigation: a link to the check of a leg speaks of that leg")
{
    Walking house;
    CHECK(house.arrives(GuideLink(CheckLink{Side::Left}), Place::Safety));
    CHECK(house.models->theCase.leg() == Side::Left);
    CHECK(house.arrives(GuideLink(CheckLink{}), Place::Safety));
    CHECK(house.models->theCase.leg() == Side::Left);
}

TEST_CASE("Navigation: what the guide cannot show is said, and one stays where one is")
{
    ModelHouse house;
    bool has = false;
    Navigation navigation(house.models->theCase, house.models->check, house.models->session,
                          [&](const GuideLink &) { return has; });
    QSignalSpy arrived(&navigation, &Navigation::arrived);
    const Target article = GuideLink(ArticleLink{ArticleId("gone")});
    CHECK(navigation.go(article) == Route{{}, RouteReason::NotInTheGuide});
    CHECK(arrived.isEmpty());
    has = true;
    CHECK(navigation.go(article) == Route{Place::Guide, {}});
    CHECK(navigation.go(article) == Route{Place::Guide, {}});
    CHECK(arrived.size() == 2);
}

TEST_CASE("Navigation: a check by an earlier version of the rules is said once, where the leg is asked again")
{
    DiaryFileHouse house;
    house.markSpot();
    house.check(Side::Right);
    house.models.reset();
    house.core.rules.digest = "a later edition";
    house.gate = std::make_unique<ScreeningGate>(house.core.rules);
    house.restart();
    Navigation &navigation = house.models->navigation;
    CHECK(navigation.go(RailEntry::BodyMap) == Route{Place::Spot, {}});
    CHECK(navigation.go(GuideLink(CheckLink{Side::Left})) == Route{Place::Safety, {}});
    SECTION("on the way to the check")
    {
        CHECK(navigation.go(GuideLink(CheckLink{Side::Right})) == Route{Place::Safety, RouteReason::OtherRules});
        CHECK(navigation.go(PathStep::Safety) == Route{Place::Safety, {}});
        CHECK(navigation.go(PathStep::Routine) == Route{Place::Safety, RouteReason::CheckFirst});
    }
    SECTION("on the way to the routine")
    {
        house.models->theCase.setLeg(Side::Right);
        CHECK(navigation.go(PathStep::Routine) == Route{Place::Safety, RouteReason::OtherRules});
        CHECK(navigation.go(PathStep::Routine) == Route{Place::Safety, RouteReason::CheckFirst});
    }
    SECTION("not any more once the leg was checked")
    {
        house.models->theCase.setLeg(Side::Right);
        house.check(Side::Right);
        CHECK(navigation.go(PathStep::Safety) == Route{Place::Outcome, {}});
        house.models->check.restartCheck();
        CHECK(navigation.go(PathStep::Safety) == Route{Place::Safety, {}});
    }
}
