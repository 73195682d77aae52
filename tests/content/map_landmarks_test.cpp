// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The shipped drawings against landmarks of a model: BodyParts3D, (c) The Database Center for Life Science, CC BY 4.0
// (Mitsuhashi et al. 2009, doi:10.1093/nar/gkn613). One adult male leg, so within 0.03 of its length.

#include "content/body_map_reader.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace calfwise;

namespace {

constexpr double near = 0.03;

enum class End { Top, Bottom };

struct Landmark {
    const char *shape;
    End end;
    Point posterior;
    Point medial; ///< the lateral view's is its mirror image
};

const std::vector<Landmark> landmarks{
    {"tibia", End::Bottom, {-0.059, 0.842}, {-0.033, 0.842}},
    {"fibula", End::Bottom, {0.041, 0.886}, {0.037, 0.886}},
    {"fibula", End::Top, {0.065, 0.026}, {0.026, 0.026}},
    {"calcaneus", End::Bottom, {-0.028, 0.982}, {0.056, 0.982}},
    {"gastrocnemius-medial", End::Top, {-0.048, -0.137}, {-0.027, -0.137}},
    {"gastrocnemius-medial", End::Bottom, {-0.048, 0.552}, {0.065, 0.552}},
    {"gastrocnemius-lateral", End::Top, {0.049, -0.119}, {-0.016, -0.119}},
    {"gastrocnemius-lateral", End::Bottom, {0.009, 0.531}, {0.084, 0.531}},
    {"soleus", End::Top, {0.060, 0.026}, {0.026, 0.026}},
    {"soleus", End::Bottom, {-0.052, 0.756}, {0.060, 0.756}},
    {"plantaris", End::Top, {0.041, -0.192}, {-0.057, -0.192}},
    {"plantaris", End::Bottom, {-0.070, 0.949}, {0.062, 0.949}},
    {"popliteus", End::Top, {0.056, -0.082}, {0.017, -0.082}},
    {"popliteus", End::Bottom, {-0.023, 0.240}, {-0.044, 0.240}},
    {"tibialis-posterior", End::Top, {0.028, 0.077}, {-0.022, 0.077}},
    {"tibialis-posterior", End::Bottom, {0.030, 0.925}, {-0.106, 0.925}},
    {"flexor-hallucis-longus", End::Top, {0.044, 0.267}, {0.025, 0.267}},
    {"flexor-hallucis-longus", End::Bottom, {0.035, 0.989}, {-0.260, 0.989}},
    {"flexor-digitorum-longus", End::Top, {-0.002, 0.178}, {-0.014, 0.178}},
    {"flexor-digitorum-longus", End::Bottom, {0.142, 0.991}, {-0.177, 0.991}},
    {"fibularis-longus", End::Top, {0.072, 0.042}, {0.035, 0.042}},
    {"fibularis-longus", End::Bottom, {0.051, 0.948}, {-0.046, 0.948}},
    {"fibularis-brevis", End::Top, {0.054, 0.407}, {0.034, 0.407}},
    {"fibularis-brevis", End::Bottom, {0.073, 0.953}, {-0.047, 0.953}},
    {"achilles-tendon", End::Top, {0.040, 0.476}, {0.092, 0.476}},
    {"achilles-tendon", End::Bottom, {-0.065, 0.955}, {0.081, 0.955}},
};

Point endOf(const Outline &outline, End end)
{
    std::vector<Point> all;
    for (const std::vector<Point> &line : outline.polylines())
        all.insert(all.end(), line.begin(), line.end());
    const auto [top, bottom] = std::minmax_element(all.begin(), all.end(), [](Point a, Point b) { return a.y < b.y; });
    return end == End::Top ? *top : *bottom;
}

Point expected(const Landmark &landmark, View view)
{
    switch (view) {
    case View::Posterior:
        return landmark.posterior;
    case View::Medial:
        return landmark.medial;
    default:
        return {-landmark.medial.x, landmark.medial.y};
    }
}

} // namespace

TEST_CASE("Body map: every landmark of the model lies within 0.03 in all three views of the leg")
{
    IssueList issues;
    const test::ContentCopy shipped;
    const std::vector<ViewDrawing> drawings = readBodyMap(shipped.bodymap(), issues);
    REQUIRE(issues.empty());
    for (const ViewDrawing &drawing : drawings) {
        if (drawing.view == View::Sole)
            continue;
        for (const Landmark &landmark : landmarks) {
            const MapShape *shape = drawing.find(landmark.shape);
            INFO(idOf(drawing.view) << ' ' << landmark.shape << (landmark.end == End::Top ? " top" : " bottom"));
            REQUIRE(shape != nullptr);
            const Point drawn = endOf(shape->outline, landmark.end);
            const Point wanted = expected(landmark, drawing.view);
            INFO("drawn at " << drawn.x << ", " << drawn.y);
            CHECK(std::hypot(drawn.x - wanted.x, drawn.y - wanted.y) <= near);
        }
    }
}

TEST_CASE("Body map: the heel bone ends behind where the model's does, and holds that place from behind")
{
    IssueList issues;
    const test::ContentCopy shipped;
    for (const ViewDrawing &drawing : readBodyMap(shipped.bodymap(), issues)) {
        if (drawing.view == View::Sole)
            continue;
        const MapShape *heel = drawing.find("calcaneus");
        REQUIRE(heel != nullptr);
        const Rect &box = heel->outline.bounds();
        if (drawing.view == View::Medial)
            CHECK(std::abs(box.right - 0.102) <= near);
        if (drawing.view == View::Lateral)
            CHECK(std::abs(box.left + 0.102) <= near);
        if (drawing.view != View::Posterior)
            continue;
        // The point lies on the bone's back: in the shape, at most that far from its edge.
        const Point behind{-0.030, 0.936};
        double nearest = 1;
        for (const std::vector<Point> &line : heel->outline.polylines()) {
            for (const Point &each : line)
                nearest = std::min(nearest, std::hypot(each.x - behind.x, each.y - behind.y));
        }
        CHECK(heel->outline.contains(behind));
        CHECK(nearest <= near);
    }
}

TEST_CASE("Body map: the Achilles tendon narrows to a few hundredths at 0.8 and widens to the heel")
{
    IssueList issues;
    const test::ContentCopy shipped;
    const std::vector<ViewDrawing> drawings = readBodyMap(shipped.bodymap(), issues);
    const auto posterior = std::find_if(drawings.begin(), drawings.end(),
                                        [](const ViewDrawing &drawing) { return drawing.view == View::Posterior; });
    REQUIRE(posterior != drawings.end());
    const MapShape *tendon = posterior->find("achilles-tendon");
    REQUIRE(tendon != nullptr);
    const auto widthAt = [&](double y) {
        double width = 0;
        constexpr double step = 0.0005;
        for (double x = -0.15; x < 0.15; x += step)
            width += tendon->outline.contains({x, y}) ? step : 0;
        return width;
    };
    CHECK(widthAt(0.80) > 0.025);
    CHECK(widthAt(0.80) < 0.045);
    CHECK(widthAt(0.60) > 1.5 * widthAt(0.80));
    CHECK(widthAt(0.90) > widthAt(0.80));
}

TEST_CASE(
    "Body map: nothing is pressed where the nerve at the outer knee runs, down to 10 cm below the head of the fibula")
{
    // Ryan 2003 (Clin Anat 16:501-505), means and two standard deviations of 30 legs, in the frame of the model's leg.
    // The head's tip is at
    // 0.026 and the frame is about 47 cm, so 10 cm below it is 0.24. The nerve winds forwards, and above the head it
    // comes from behind.
    struct Box {
        View view;
        double left;
        double right;
        double top;
        double bottom;
    };
    const Box zones[]{{View::Posterior, 0.045, 0.120, -0.110, 0.105},
                      {View::Posterior, 0.070, 0.130, 0.105, 0.240},
                      {View::Lateral, -0.075, 0.060, -0.110, 0.105},
                      {View::Lateral, -0.050, 0.060, 0.105, 0.240}};
    IssueList issues;
    const test::ContentCopy shipped;
    const std::vector<ViewDrawing> drawings = readBodyMap(shipped.bodymap(), issues);
    for (const Box &zone : zones) {
        const auto drawing = std::find_if(drawings.begin(), drawings.end(),
                                          [&](const ViewDrawing &each) { return each.view == zone.view; });
        REQUIRE(drawing != drawings.end());
        const MapShape *shape = drawing->find("fibular-head");
        REQUIRE(shape != nullptr);
        constexpr int steps = 12;
        for (int i = 0; i <= steps; ++i) {
            for (int j = 0; j <= steps; ++j) {
                const Point place{zone.left + (zone.right - zone.left) * i / steps,
                                  zone.top + (zone.bottom - zone.top) * j / steps};
                INFO(idOf(zone.view) << ' ' << place.x << ' ' << place.y);
                CHECK(shape->outline.contains(place));
            }
        }
    }
}
