// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/matching.h"
#include "tests/domain/anatomy/map_fixture.h"
#include "tests/support/property.h"

#include <algorithm>
#include <tuple>

using namespace calfwise;
using calfwise::test::blockLeg;
using calfwise::test::point;

namespace {

MatchingRules rules()
{
    MatchingRules made;
    made.weights["spot_nearest"] = {5, 0, {}};
    made.weights["spot_near"] = {4, 0.04, {}};
    made.weights["spot_close"] = {2.5, 0.08, {}};
    made.weights["spot_same_muscle"] = {1, 0, {}};
    made.weights["spot_elsewhere"] = {-2, 0, {}};
    made.weights["zone_essential"] = {2, 0, {}};
    made.weights["zone_spillover"] = {1, 0, {}};
    made.weights["zone_local"] = {1, 0, {}};
    made.weights["zone_unexplained"] = {-0.5, 0, {}};
    made.symptoms = {{SymptomId("night-cramp"), TriggerPointId("gastrocnemius-1"), 2, {}},
                     {SymptomId("worse-uphill"), TriggerPointId("soleus-1"), 1, {}},
                     {SymptomId("worse-uphill"), TriggerPointId("gastrocnemius-1"), 1, {}},
                     {SymptomId("worse-downhill"), TriggerPointId("soleus-1"), -1, {}}};
    made.fitsWell = 5;
    made.fits = 3;
    made.fitsALittle = 1;
    made.most = 2;
    return made;
}

std::vector<TriggerPoint> points()
{
    std::vector<TriggerPoint> made{point("gastrocnemius-1", "gastrocnemius-medial", {-0.08, 0.2}),
                                   point("soleus-1", "soleus", {0, 0.6}),
                                   point("far", "tibialis-posterior", {0, 0.15})};
    made[0].essential = {ZoneId("arch")};
    made[1].essential = {ZoneId("heel-underside")};
    made[1].spillover = {ZoneId("arch")};
    return made;
}

BodyMap map()
{
    return BodyMap({blockLeg()}, points());
}

std::vector<Suggestion> suggestFor(const Picture &picture)
{
    return suggest(rules(), points(), map(), picture);
}

} // namespace

TEST_CASE("matching: nothing said, nothing suggested")
{
    CHECK(suggestFor({}).empty());
}

TEST_CASE("matching: the point under the spot comes first and says why")
{
    Picture picture;
    picture.spots = {{View::Posterior, {0.01, 0.61}, 6, {}, {}, {}}};
    picture.symptoms = {SymptomId("worse-uphill")};
    const auto suggestions = suggestFor(picture);
    REQUIRE_FALSE(suggestions.empty());
    CHECK(suggestions[0].point == TriggerPointId("soleus-1"));
    CHECK(suggestions[0].score == Catch::Approx(6));
    CHECK(suggestions[0].fit == Fit::Well);
    REQUIRE(suggestions[0].speaksFor.size() == 2);
    CHECK(suggestions[0].speaksFor[0].rule == "spot_nearest");
    CHECK(suggestions[0].speaksFor[1].symptom == SymptomId("worse-uphill"));
    CHECK(suggestions[0].speaksAgainst.empty());
}

TEST_CASE("matching: a spot farther away counts less, the same muscle least, another place against")
{
    Picture picture;
    picture.pain = {ZoneId("heel-underside")};
    picture.spots = {{View::Posterior, {0.0, 0.66}, {}, {}, {}, {}}};
    CHECK(suggestFor(picture)[0].speaksFor[0].rule == "spot_close");
    picture.spots[0].position = {0.08, 0.55};
    REQUIRE(map().locate(View::Posterior, Layer::Superficial, picture.spots[0].position).muscle == MuscleId("soleus"));
    const auto sameMuscle = suggestFor(picture);
    CHECK(sameMuscle[0].speaksFor.back().rule == "spot_same_muscle");
    picture.spots[0].position = {0.15, 0.2};
    const auto elsewhere = suggest({rules().weights, {}, 9, 5, -9, 5, {}, {}, {}}, points(), map(), picture);
    REQUIRE_FALSE(elsewhere.empty());
    CHECK(elsewhere[0].speaksAgainst[0].rule == "spot_elsewhere");
}

TEST_CASE("matching: a spot on the tendon's sheet means the muscle next below it")
{
    Picture picture;
    picture.pain = {ZoneId("heel-underside")};
    picture.spots = {{View::Posterior, {0.0, 0.7}, {}, {}, {}, {}}};
    picture.spots[0].position = {0.05, 0.69};
    const auto suggestions = suggestFor(picture);
    REQUIRE_FALSE(suggestions.empty());
    CHECK(suggestions[0].point == TriggerPointId("soleus-1"));
    CHECK(suggestions[0].speaksFor.back().rule == "spot_same_muscle");
}

namespace {

const Suggestion *of(const std::vector<Suggestion> &suggestions, const char *point)
{
    const auto found = std::find_if(suggestions.begin(), suggestions.end(),
                                    [&](const Suggestion &each) { return each.point == TriggerPointId(point); });
    return found == suggestions.end() ? nullptr : &*found;
}

/// Two points 0.03 apart on one muscle, and nothing but a spot to tell them apart.
std::vector<Suggestion> betweenTwo(Point position, const char *chosen = "")
{
    const std::vector<TriggerPoint> close{point("upper", "soleus", {0.02, 0.58}),
                                          point("lower", "soleus", {0.02, 0.61})};
    Picture picture;
    picture.spots = {{View::Posterior, position, {}, {}, {}, {}}};
    if (*chosen)
        picture.spots[0].point = TriggerPointId(chosen);
    return suggest(rules(), close, BodyMap({blockLeg()}, close), picture);
}

} // namespace

TEST_CASE("matching: of several close points the nearest wins and the others stand beside it")
{
    for (const auto &[y, first, second] : {std::tuple{0.605, "lower", "upper"}, {0.585, "upper", "lower"}}) {
        const auto suggestions = betweenTwo({0.02, y});
        REQUIRE(suggestions.size() == 2);
        CHECK(suggestions[0].point == TriggerPointId(first));
        CHECK(suggestions[0].speaksFor[0].rule == "spot_nearest");
        CHECK(suggestions[1].point == TriggerPointId(second));
        CHECK(suggestions[1].speaksFor[0].rule == "spot_near");
    }
    // The person may mean the other one.
    CHECK(betweenTwo({0.02, 0.605}, "upper")[0].point == TriggerPointId("upper"));
    CHECK(betweenTwo({0.02, 0.585}, "lower")[0].point == TriggerPointId("lower"));
    CHECK(betweenTwo({0.02, 0.585}, "no-such-point")[0].point == TriggerPointId("upper"));
}

TEST_CASE("matching: pain where a point lies speaks for it, but less than pain that it sends")
{
    Picture picture;
    picture.pain = {ZoneId("mid-calf")};
    const auto suggestions = suggestFor(picture);
    REQUIRE(of(suggestions, "gastrocnemius-1"));
    CHECK(of(suggestions, "gastrocnemius-1")->speaksFor[0].rule == "zone_local");
    CHECK_FALSE(of(suggestions, "soleus-1"));

    std::vector<TriggerPoint> notTapped{point("gastrocnemius-1", "gastrocnemius-medial", {-0.08, 0.2}, {View::Medial})};
    CHECK(suggest(rules(), notTapped, BodyMap({blockLeg()}, notTapped), picture).empty());
    notTapped[0].positions[View::Medial] = {-0.08, 0.2};
    CHECK(suggest(rules(), notTapped, BodyMap({blockLeg()}, notTapped), picture).empty());
}

TEST_CASE("matching: of two points alike the one goes first of whose usual pain the picture shows more")
{
    std::vector<TriggerPoint> made{point("wide", "soleus", {0, 0.6}), point("narrow", "soleus", {0, 0.3}),
                                   point("none", "soleus", {0, 0.4})};
    made[0].essential = {ZoneId("heel-back"), ZoneId("arch")};
    made[1].essential = {ZoneId("heel-back")};
    Picture picture;
    picture.pain = {ZoneId("heel-back")};
    const auto suggestions = suggest(rules(), made, BodyMap({blockLeg()}, made), picture);
    REQUIRE(suggestions.size() == 2);
    CHECK(suggestions[0].score == suggestions[1].score);
    CHECK(suggestions[0].point == TriggerPointId("narrow"));
}

TEST_CASE("matching: weights that the content does not name count nothing")
{
    Picture picture;
    picture.pain = {ZoneId("arch")};
    picture.symptoms = {SymptomId("night-cramp")};
    picture.spots = {{View::Posterior, {0.01, 0.61}, 6, {}, {}, {}}};
    MatchingRules bare = rules();
    bare.weights.clear();
    const auto suggestions = suggest(bare, points(), map(), picture);
    REQUIRE(suggestions.size() == 1);
    CHECK(suggestions[0].speaksFor.size() == 1);
    CHECK(suggestions[0].score == Catch::Approx(2));
    bare.most = -1;
    CHECK(suggest(bare, points(), map(), picture).empty());
}

TEST_CASE("matching: without a drawing a spot is told by its distance alone, and outside its views not at all")
{
    Picture picture;
    picture.spots = {{View::Posterior, {0, 0.6}, {}, {}, {}, {}}};
    picture.pain = {ZoneId("heel-underside"), ZoneId("mid-calf")};
    const auto bare = suggest(rules(), points(), BodyMap({}, points()), picture);
    REQUIRE(of(bare, "soleus-1"));
    picture.spots[0].view = View::Lateral;
    picture.symptoms = {SymptomId("night-cramp")};
    const auto elsewhere = suggestFor(picture);
    REQUIRE(of(elsewhere, "gastrocnemius-1"));
    for (const Suggestion &suggestion : elsewhere) {
        for (const Reason &reason : suggestion.speaksAgainst)
            CHECK(reason.rule != "spot_elsewhere");
    }
}

TEST_CASE("matching: pain zones alone work, often before sometimes")
{
    Picture picture;
    picture.pain = {ZoneId("arch")};
    const auto suggestions = suggestFor(picture);
    REQUIRE(suggestions.size() == 2);
    CHECK(suggestions[0].point == TriggerPointId("gastrocnemius-1"));
    CHECK(suggestions[1].point == TriggerPointId("soleus-1"));
    CHECK(suggestions[1].speaksFor[0].rule == "zone_spillover");
}

TEST_CASE("matching: symptoms alone work, and what is not ticked is named as unknown")
{
    Picture picture;
    picture.symptoms = {SymptomId("night-cramp")};
    const auto suggestions = suggestFor(picture);
    REQUIRE(suggestions.size() == 1);
    CHECK(suggestions[0].point == TriggerPointId("gastrocnemius-1"));
    REQUIRE(suggestions[0].unknown.size() == 1);
    CHECK(suggestions[0].unknown[0].symptom == SymptomId("worse-uphill"));
}

TEST_CASE("matching: a contradicting symptom and unexplained pain are told as against")
{
    Picture picture;
    picture.spots = {{View::Posterior, {0.0, 0.6}, {}, {}, {}, {}}};
    picture.pain = {ZoneId("jaw")};
    picture.symptoms = {SymptomId("worse-downhill")};
    const auto suggestions = suggestFor(picture);
    REQUIRE_FALSE(suggestions.empty());
    REQUIRE(suggestions[0].speaksAgainst.size() == 2);
    CHECK(suggestions[0].speaksAgainst[0].symptom == SymptomId("worse-downhill"));
    CHECK(suggestions[0].speaksAgainst[1].zone == ZoneId("jaw"));
}

TEST_CASE("matching: pain felt at the spot itself needs no referral")
{
    Picture picture;
    picture.spots = {{View::Posterior, {-0.02, 0.21}, {}, TriggerPointId("gastrocnemius-1"), {}, {}}};
    picture.pain = {ZoneId("mid-calf")};
    const auto suggestions = suggestFor(picture);
    REQUIRE_FALSE(suggestions.empty());
    CHECK(suggestions[0].point == TriggerPointId("gastrocnemius-1"));
    CHECK(suggestions[0].speaksAgainst.empty());
}

TEST_CASE("matching: a point that was chosen counts as touched only near the spot")
{
    Picture picture;
    picture.pain = {ZoneId("arch")};
    picture.spots = {{View::Posterior, {-0.02, 0.21}, {}, TriggerPointId("gastrocnemius-1"), {}, {}}};
    CHECK(suggestFor(picture)[0].speaksFor[0].rule == "spot_nearest");
    picture.spots[0].position = {0.03, 0.21};
    for (const Suggestion &suggestion : suggestFor(picture)) {
        for (const Reason &reason : suggestion.speaksFor)
            CHECK_FALSE(
                (suggestion.point == TriggerPointId("gastrocnemius-1") && reason.rule.starts_with("spot_near")));
    }
}

TEST_CASE("matching: the score is the sum of its reasons, best first, never more than asked")
{
    calfwise::test::property("for any picture", [] {
        Picture picture;
        const auto spots = *rc::gen::inRange(0, 4);
        for (int i = 0; i < spots; ++i) {
            picture.spots.push_back({View::Posterior,
                                     {*rc::gen::inRange(-200, 200) / 1000.0, *rc::gen::inRange(-200, 1000) / 1000.0},
                                     {},
                                     {},
                                     {},
                                     {}});
        }
        for (const char *zone : {"arch", "heel-underside", "mid-calf", "jaw"}) {
            if (*rc::gen::arbitrary<bool>())
                picture.pain.insert(ZoneId(zone));
        }
        for (const char *symptom : {"night-cramp", "worse-uphill", "worse-downhill"}) {
            if (*rc::gen::arbitrary<bool>())
                picture.symptoms.insert(SymptomId(symptom));
        }
        const auto suggestions = suggestFor(picture);
        RC_ASSERT(suggestions.size() <= 2U);
        double last = 1e9;
        for (const Suggestion &suggestion : suggestions) {
            double sum = 0;
            for (const Reason &reason : suggestion.speaksFor)
                sum += reason.weight;
            for (const Reason &reason : suggestion.speaksAgainst)
                sum += reason.weight;
            RC_ASSERT(std::abs(sum - suggestion.score) < 1e-9);
            RC_ASSERT(suggestion.score <= last);
            RC_ASSERT(!suggestion.speaksFor.empty());
            last = suggestion.score;
        }
    });
}

namespace {

Mimic mimic(const char *id)
{
    Mimic made;
    made.id = MimicId(id);
    return made;
}

std::vector<MimicId> alike(const std::vector<Mimic> &mimics, const Picture &picture, std::size_t most = 5,
                           const Answers &answers = {})
{
    return lookAlikes(mimics, BodyMap({blockLeg()}, {}), picture, answers, suggestFor(picture), most);
}

std::vector<MimicId> mimicIds(const std::vector<const char *> &names)
{
    std::vector<MimicId> ids;
    for (const char *name : names)
        ids.emplace_back(name);
    return ids;
}

} // namespace

TEST_CASE("matching: look-alikes that share more of the picture come first")
{
    std::vector<Mimic> mimics{mimic("by-point"), mimic("by-zone"), mimic("none")};
    mimics[0].points = {TriggerPointId("soleus-1")};
    mimics[1].zones = {ZoneId("heel-underside")};
    mimics[2].symptoms = {SymptomId("cramp")};
    Picture picture;
    picture.pain = {ZoneId("heel-underside")};
    CHECK(alike(mimics, picture) == mimicIds({"by-zone", "by-point"}));
    CHECK(alike(mimics, picture, 1) == mimicIds({"by-zone"}));
}

TEST_CASE("matching: a look-alike is shared by what the person reported, not by what was not")
{
    std::vector<Mimic> mimics{mimic("one"), mimic("two"), mimic("other-point")};
    mimics[0].symptoms = {SymptomId("cramp"), SymptomId("weakness")};
    mimics[0].zones = {ZoneId("sole")};
    mimics[1].symptoms = {SymptomId("cramp"), SymptomId("tightness")};
    mimics[1].zones = {ZoneId("arch"), ZoneId("jaw")};
    mimics[2].points = {TriggerPointId("far")};
    Picture picture;
    picture.symptoms = {SymptomId("cramp")};
    picture.pain = {ZoneId("arch")};
    CHECK(alike(mimics, picture) == mimicIds({"two", "one"}));
}

TEST_CASE("matching: a look-alike of the place where a spot lies is named, though no pain was chosen there")
{
    std::vector<Mimic> mimics{mimic("elsewhere"), mimic("here")};
    mimics[0].zones = {ZoneId("arch")};
    mimics[1].zones = {ZoneId("mid-calf")};
    Picture picture;
    picture.spots = {{View::Posterior, {0.0, 0.3}, {}, {}, {}, {}}};
    CHECK(alike(mimics, picture) == mimicIds({"here"}));
}

TEST_CASE("matching: a look-alike of a sign of the check comes first, and a no, or no answer, names none")
{
    std::vector<Mimic> mimics{mimic("by-picture"), mimic("by-sign"), mimic("by-two-signs")};
    mimics[0].symptoms = {SymptomId("cramp"), SymptomId("tightness")};
    mimics[1].signs = {QuestionId("walking-distance-pain")};
    mimics[2].signs = {QuestionId("walking-distance-pain"), QuestionId("dark-urine")};
    Picture picture;
    picture.symptoms = {SymptomId("cramp"), SymptomId("tightness")};
    CHECK(alike(mimics, picture) == mimicIds({"by-picture"}));
    Answers answers;
    answers.set(QuestionId("walking-distance-pain"), Answer::Yes);
    answers.set(QuestionId("dark-urine"), Answer::No);
    CHECK(alike(mimics, picture, 5, answers) == mimicIds({"by-sign", "by-two-signs", "by-picture"}));
    answers.set(QuestionId("dark-urine"), Answer::Unsure);
    CHECK(alike(mimics, picture, 5, answers) == mimicIds({"by-two-signs", "by-sign", "by-picture"}));
}

TEST_CASE("matching: a spot on the cord, with nothing under it, is on no muscle")
{
    Picture picture;
    picture.pain = {ZoneId("heel-underside")};
    picture.spots = {{View::Posterior, {0.0, 0.9}, {}, {}, {}, {}}};
    for (const Suggestion &suggestion : suggestFor(picture)) {
        for (const Reason &reason : suggestion.speaksFor)
            CHECK(reason.rule != "spot_same_muscle");
    }
}

TEST_CASE("matching: a point is not found through the leg, in a view in which it cannot be tapped")
{
    const std::vector<TriggerPoint> behind{point("deep", "tibialis-posterior", {0.08, 0.3}, {View::Medial})};
    Picture picture;
    picture.spots = {{View::Posterior, {0.08, 0.3}, {}, {}, {}, {}}};
    picture.symptoms = {SymptomId("worse-uphill")};
    MatchingRules made = rules();
    made.symptoms = {{SymptomId("worse-uphill"), TriggerPointId("deep"), 3, {}}};
    const auto suggestions = suggest(made, behind, BodyMap({blockLeg()}, behind), picture);
    REQUIRE(suggestions.size() == 1);
    CHECK(suggestions[0].speaksFor.size() == 1);
    CHECK(suggestions[0].speaksAgainst[0].rule == "spot_elsewhere");
}
