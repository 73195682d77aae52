// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/path_data.h"
#include "tests/support/catch.h"
#include "tests/support/property.h"

using namespace calfwise;
using Catch::Approx;

namespace {

PathData parse(const std::string &data)
{
    return parsePathData(data, 0.001, 100);
}

void checkPoint(Point got, double x, double y)
{
    CHECK(got.x == Approx(x));
    CHECK(got.y == Approx(y));
}

} // namespace

TEST_CASE("PathData: absolute and relative commands draw the same")
{
    const PathData absolute = parse("M100 200 L300 200 H400 V500 C1 2 3 4 100 500 S5 6 100 400 Q150 300 100 200 Z");
    const PathData relative = parse("m100,200l200,0h100v300c-399-498-397-496-300,0s-95-494,0-100q50-100 0-200z");
    REQUIRE(absolute.error.empty());
    REQUIRE(relative.error.empty());
    REQUIRE(absolute.contours.size() == 1);
    REQUIRE(relative.contours.size() == 1);
    REQUIRE(absolute.contours[0].segments.size() == 6);
    REQUIRE(relative.contours[0].segments.size() == 6);
    for (std::size_t i = 0; i < 6; ++i) {
        const CurveSegment &a = absolute.contours[0].segments[i];
        const CurveSegment &r = relative.contours[0].segments[i];
        checkPoint(r.end, a.end.x, a.end.y);
        checkPoint(r.control1, a.control1.x, a.control1.y);
        checkPoint(r.control2, a.control2.x, a.control2.y);
    }
    CHECK(absolute.contours[0].closed);
}

TEST_CASE("PathData: lines and quadratics are stored as the cubics that draw them")
{
    const PathData line = parse("M0 0L300 0");
    checkPoint(line.contours[0].segments[0].control1, 0.1, 0);
    checkPoint(line.contours[0].segments[0].control2, 0.2, 0);
    const PathData quadratic = parse("M0 0Q300 300 600 0");
    checkPoint(quadratic.contours[0].segments[0].control1, 0.2, 0.2);
    checkPoint(quadratic.contours[0].segments[0].control2, 0.4, 0.2);
}

TEST_CASE("PathData: S mirrors the last control point and only a curve's")
{
    const PathData curves = parse("M0 0C0 100 100 200 200 200S400 100 400 0");
    checkPoint(curves.contours[0].segments[1].control1, 0.3, 0.2);
    const PathData afterLine = parse("M0 0L200 200S400 100 400 0");
    checkPoint(afterLine.contours[0].segments[1].control1, 0.2, 0.2);
}

TEST_CASE("PathData: several contours, pairs after M as lines, and going on after Z")
{
    const PathData path = parse("M0 0 100 0 100 100Zm200 0 50 0 0 50zl10 10");
    REQUIRE(path.error.empty());
    REQUIRE(path.contours.size() == 3);
    CHECK(path.contours[0].segments.size() == 2);
    checkPoint(path.contours[1].start, 0.2, 0);
    CHECK(path.contours[1].closed);
    checkPoint(path.contours[2].start, 0.2, 0);
    CHECK_FALSE(path.contours[2].closed);
}

TEST_CASE("PathData: numbers may run into each other as SVG allows")
{
    const PathData path = parse("M.5.5-1-1+2e1,3E0");
    REQUIRE(path.error.empty());
    checkPoint(path.contours[0].start, 0.0005, 0.0005);
    checkPoint(path.contours[0].segments[1].end, 0.02, 0.003);
}

TEST_CASE("PathData: what is not path data says where")
{
    for (const char *data :
         {"", "   ", "L1 1", "M", "M1", "M1 x", "M0 0A1 1 0 0 1 2 2", "M0 0T1 1", "M0 0L1", "M0 0Lnan 1", "M0 0Linf 1",
          "M0 0L1e400 1", "M0 0L1e9 1", "Z", "M0 0Z", "M0 0L1 1ZZ", "M0 0L1 1;", "M0 0", "M0 0L--1 1"}) {
        INFO(data);
        CHECK_FALSE(parse(data).error.empty());
    }
    CHECK(parse("M0 0A1 1 0 0 1 2 2").error.find("character 5") != std::string::npos);
}

TEST_CASE("PathData: positions that add up beyond any drawing are refused")
{
    std::string data = "m0 0";
    for (int i = 0; i < 90; ++i)
        data += "l999999 0";
    CHECK_FALSE(parse(data).error.empty());
}

TEST_CASE("PathData: more segments than allowed are refused")
{
    std::string data = "M0 0";
    for (int i = 0; i < 101; ++i)
        data += "h1";
    CHECK(parse(data).error.find("100 segments") != std::string::npos);
}

TEST_CASE("PathData: any text gives finite positions")
{
    test::property("any text", [](const std::string &text) {
        const PathData path = parsePathData("M0 0" + text, 0.001, 100);
        for (const Contour &contour : path.contours) {
            for (const CurveSegment &segment : contour.segments)
                RC_ASSERT(segment.end.x - segment.end.x == 0 && segment.control1.y - segment.control1.y == 0);
        }
    });
}
