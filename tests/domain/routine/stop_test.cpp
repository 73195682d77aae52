// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/stop.h"

#include "tests/domain/screening/screening_fixture.h"
#include "tests/support/catch.h"

#include <set>

using namespace calfwise;
using namespace calfwise::test;

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;

const StopRules &rules()
{
    return table().time.stop;
}

SpotStop stopAt(Instant at, StopReason reason, std::optional<MarkedSpot> spot = spotOn("soleus"))
{
    return {at, Side::Right, reason, std::move(spot), true};
}

LegHistory historyWith(const std::vector<SpotStop> &stops, const Picture &picture = withSpot("soleus"),
                       const std::vector<Clearance> &clearances = {}, Instant now = noon())
{
    LegHistory history;
    addStops(history, picture, stops, clearances, rules(), now);
    return history;
}

constexpr std::array everyReason{StopReason::None,           StopReason::ByPerson,         StopReason::SharpPain,
                                 StopReason::NumbOrTingling, StopReason::PulseUnderFinger, StopReason::Breathless,
                                 StopReason::Cramp,          StopReason::AcheMoved,        StopReason::Snap,
                                 StopReason::Swelling,       StopReason::ColourChange,     StopReason::SomethingElse};

} // namespace

TEST_CASE("Stop: each reason has a word of its own that is read back as what it was")
{
    std::set<std::string_view> words;
    for (const StopReason reason : everyReason) {
        CHECK(words.insert(idOf(reason)).second);
        CHECK(stopReasonFromId(idOf(reason)) == reason);
    }
    CHECK_FALSE(stopReasonFromId("bored"));
}

TEST_CASE("Stop: chest pain or breathlessness is an emergency at once, whatever else is said")
{
    CHECK(questionAfter(StopReason::Breathless) == StopQuestion::Emergency);
    const StopResult result = resultOf(rules(), StopReason::Breathless, true, {Answer::Yes, 0});
    CHECK_FALSE(result.mayGoOn);
    CHECK(result.endsPermit);
    CHECK(result.sign == q("breathless-or-chest-pain"));
}

TEST_CASE("Stop: sharp pain and numbness that have gone rest the spot, in a stretch they end the session too")
{
    for (const StopReason reason : {StopReason::SharpPain, StopReason::NumbOrTingling}) {
        CHECK(questionAfter(reason) == StopQuestion::HasItGone);
        const StopResult pressed = resultOf(rules(), reason, true, {Answer::Yes, {}});
        CHECK(pressed.mayGoOn);
        CHECK(pressed.stopsPressing);
        CHECK(pressed.spotRests);
        CHECK_FALSE(pressed.endsPermit);
        CHECK_FALSE(pressed.sign);
        const StopResult stretched = resultOf(rules(), reason, false, {Answer::Yes, {}});
        CHECK_FALSE(stretched.mayGoOn);
        CHECK(stretched.spotRests);
        CHECK_FALSE(stretched.sign);
    }
}

TEST_CASE("Stop: not gone, not sure and no answer at all give the sign its yes")
{
    for (const Answer gone : {Answer::No, Answer::Unsure, Answer::Unanswered}) {
        for (const bool pressing : {true, false}) {
            const StopResult sharp = resultOf(rules(), StopReason::SharpPain, pressing, {gone, {}});
            CHECK_FALSE(sharp.mayGoOn);
            CHECK(sharp.endsPermit);
            CHECK(sharp.sign == q("sudden-severe-pain"));
            CHECK(resultOf(rules(), StopReason::NumbOrTingling, pressing, {gone, {}}).sign ==
                  q("foot-drop-or-spreading-numbness"));
        }
        const StopResult cramp = resultOf(rules(), StopReason::Cramp, true, {gone, {}});
        CHECK(cramp.sign == q("cramp-over-10-minutes"));
        CHECK_FALSE(cramp.mayGoOn);
    }
    CHECK(resultOf(rules(), StopReason::Cramp, true, {Answer::Yes, {}}).mayGoOn);
    CHECK_FALSE(resultOf(rules(), StopReason::Cramp, true, {Answer::Yes, {}}).sign);
}

TEST_CASE("Stop: an ache that moved stops the pressing above 6 of 10, or when nobody said how bad it is")
{
    CHECK_FALSE(resultOf(rules(), StopReason::AcheMoved, true, {Answer::Unanswered, 6}).stopsPressing);
    CHECK(resultOf(rules(), StopReason::AcheMoved, true, {Answer::Unanswered, 7}).stopsPressing);
    CHECK(resultOf(rules(), StopReason::AcheMoved, true, {}).stopsPressing);
    CHECK(isExpectedAche(rules(), {ZoneId("heel-back")}, {}, ZoneId("heel-back")));
    CHECK(isExpectedAche(rules(), {}, {ZoneId("arch")}, ZoneId("arch")));
    CHECK_FALSE(isExpectedAche(rules(), {ZoneId("jaw")}, {ZoneId("low-back")}, ZoneId("jaw")));
    CHECK_FALSE(isExpectedAche(rules(), {ZoneId("jaw")}, {ZoneId("low-back")}, ZoneId("low-back")));
    CHECK_FALSE(isExpectedAche(rules(), {}, {}, ZoneId("arch")));
}

TEST_CASE("Stop: all others but just stopping end the permit and open the check")
{
    for (const StopReason reason : {StopReason::Snap, StopReason::Swelling, StopReason::ColourChange,
                                    StopReason::SomethingElse, StopReason::PulseUnderFinger}) {
        CHECK(questionAfter(reason) == StopQuestion::FullCheck);
        const StopResult result = resultOf(rules(), reason, true, {Answer::Yes, 0});
        CHECK(result.endsPermit);
        CHECK_FALSE(result.mayGoOn);
        CHECK(result.spotRests == (reason == StopReason::PulseUnderFinger));
    }
    CHECK(questionAfter(StopReason::ByPerson) == StopQuestion::None);
    CHECK_FALSE(resultOf(rules(), StopReason::ByPerson, true, {}).endsPermit);
}

TEST_CASE("Stops: a spot rests for 48 hours, and one near it or of the same point is the same")
{
    const auto rests = [](Instant at, const Picture &picture) {
        return historyWith({stopAt(at, StopReason::SharpPain)}, picture).spots.at(0).stoppedHere;
    };
    CHECK(rests(noon(), withSpot("soleus")));
    CHECK(rests(noon() - hours(48) + seconds(1), withSpot("soleus")));
    CHECK_FALSE(rests(noon() - hours(48), withSpot("soleus")));
    CHECK(rests(noon() + hours(1), withSpot("soleus")));

    Picture picture;
    picture.spots = {spotOn("soleus", {0.02, 0.3399})};
    CHECK(rests(noon(), picture));
    picture.spots = {spotOn("soleus", {0.02, 0.341})};
    CHECK_FALSE(rests(noon(), picture));
    picture.spots[0].position = {0.02, 0.3};
    picture.spots[0].view = View::Medial;
    CHECK_FALSE(rests(noon(), picture));

    MarkedSpot far = spotOn("soleus", {0.02, 0.6});
    far.point = TriggerPointId("soleus-1");
    picture.spots[0].point = TriggerPointId("soleus-1");
    const LegHistory samePoint = historyWith({stopAt(noon(), StopReason::NumbOrTingling, far)}, picture);
    CHECK(samePoint.spots.at(0).stoppedHere);
    CHECK(samePoint.anywhere.stoppedHere);
}

TEST_CASE("Stops: one of the other leg, or one that was just stopping, counts for nothing, one without a spot for all")
{
    SpotStop other = stopAt(noon(), StopReason::SharpPain);
    other.leg = Side::Left;
    CHECK_FALSE(historyWith({other}).spots.at(0).stoppedHere);
    CHECK_FALSE(historyWith({stopAt(noon(), StopReason::ByPerson)}).spots.at(0).stoppedHere);
    CHECK(historyWith({stopAt(noon(), StopReason::SharpPain, std::nullopt)}).spots.at(0).stoppedHere);
    CHECK_FALSE(historyWith({}).anywhere.stoppedHere);
}

TEST_CASE("Stops: a second one on the same spot within 14 days means gentle care for 14 days")
{
    const auto again = [](Instant first, Instant second, std::optional<MarkedSpot> spot = spotOn("soleus")) {
        return historyWith({stopAt(second, StopReason::NumbOrTingling, spot), stopAt(first, StopReason::SharpPain)})
            .stoppedAgain;
    };
    CHECK(again(noon() - days(20), noon() - days(7)));
    CHECK_FALSE(again(noon() - days(21), noon() - days(7)));
    CHECK(again(noon() - days(20), noon() - days(14) + seconds(1)));
    CHECK_FALSE(again(noon() - days(20), noon() - days(14)));
    CHECK(again(noon(), noon()));
    CHECK_FALSE(again(noon() - days(1), noon(), spotOn("soleus", {0.02, 0.6})));
    CHECK(again(noon() - days(1), noon(), std::nullopt));
    CHECK_FALSE(historyWith({stopAt(noon(), StopReason::SharpPain)}).stoppedAgain);
    CHECK_FALSE(historyWith({stopAt(noon(), StopReason::SharpPain), stopAt(noon(), StopReason::Cramp)}).stoppedAgain);
}

TEST_CASE(
    "Stops: a spot with a pulse is not pressed again until a clinician has looked and found nothing, or allows it")
{
    const Picture picture = withSpot("soleus");
    const std::vector<SpotStop> pulse{stopAt(noon() - days(400), StopReason::PulseUnderFinger)};
    CHECK(historyWith(pulse).spots.at(0).stoppedHere);
    CHECK(historyWith(pulse).pulseFelt);

    Clearance clearance;
    clearance.at = noon() - days(399);
    CHECK_FALSE(historyWith(pulse, picture, {clearance}).spots.at(0).stoppedHere);
    CHECK_FALSE(historyWith(pulse, picture, {clearance}).pulseFelt);
    clearance.finding = Finding::WaitingForResult;
    CHECK(historyWith(pulse, picture, {clearance}).pulseFelt);
    clearance.finding = Finding::Something;
    CHECK(historyWith(pulse, picture, {clearance}).pulseFelt);
    clearance.allowedAt = noon();
    CHECK_FALSE(historyWith(pulse, picture, {clearance}).pulseFelt);
    clearance = {};
    clearance.at = pulse[0].at;
    CHECK(historyWith(pulse, picture, {clearance}).pulseFelt);
    clearance.at = noon();
    clearance.leg = Side::Left;
    CHECK(historyWith(pulse, picture, {clearance}).pulseFelt);
}

TEST_CASE("Stops: a pulse in a no-press zone is where one is expected, so the leg need not be looked at for it")
{
    MarkedSpot spot = spotOn("soleus");
    spot.noPress = NoPressId("popliteal-fossa");
    const LegHistory history = historyWith({stopAt(noon(), StopReason::PulseUnderFinger, spot)});
    CHECK(history.spots.at(0).stoppedHere);
    CHECK_FALSE(history.pulseFelt);
    CHECK(historyWith({stopAt(noon(), StopReason::PulseUnderFinger, std::nullopt)}).pulseFelt);
}

TEST_CASE("Stop: five minutes have to pass before sharp pain or numbness may have gone, a cramp is over at any time")
{
    using std::chrono::minutes;
    for (const StopReason reason : {StopReason::SharpPain, StopReason::NumbOrTingling}) {
        const SpotStop stop = stopAt(noon(), reason);
        CHECK(isAskedLater(reason));
        CHECK(askedAt(rules(), stop) == noon() + minutes(5));
        CHECK_FALSE(mayHaveGone(rules(), stop, noon() + minutes(5) - seconds(1)));
        CHECK(mayHaveGone(rules(), stop, noon() + minutes(5)));
    }
    const SpotStop cramp = stopAt(noon(), StopReason::Cramp);
    CHECK(askedAt(rules(), cramp) == noon() + minutes(10));
    CHECK(mayHaveGone(rules(), cramp, noon()));
}

TEST_CASE("Stop: until somebody says that it has gone it stands for both legs, as its sign would")
{
    CHECK(signUntilGone(rules(), StopReason::SharpPain) == QuestionId("sudden-severe-pain"));
    CHECK(signUntilGone(rules(), StopReason::Cramp) == rules().crampSign);
    for (const StopReason reason : everyReason)
        CHECK(signUntilGone(rules(), reason).has_value() == isAskedLater(reason));
    for (const StopReason reason : {StopReason::SharpPain, StopReason::NumbOrTingling, StopReason::Cramp}) {
        const StandingStop standing = standingFrom(table(), stopAt(noon(), reason));
        CHECK(standing.level == Level::SameDay);
        CHECK(standing.bothLegs);
        CHECK(standing.since == noon());
    }
    RuleBook without = table();
    without.questions.clear();
    CHECK(standingFrom(without, stopAt(noon(), StopReason::SharpPain)).level == Level::SameDay);
}
