// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/body_map_reader.h"
#include "tests/fuzz/spoil.h"
#include "tests/support/catch.h"

#include <cmath>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace calfwise;
using namespace calfwise::test;

namespace {

const std::vector<std::string> tokens{"<",
                                      ">",
                                      "/>",
                                      "<path ",
                                      "<path id=\"x\" data-kind=\"muscle\" d=\"M0 0L9 9H0Z\"/>",
                                      "</svg>",
                                      "<svg>",
                                      "<g>",
                                      "\"",
                                      "&amp;",
                                      "&#0;",
                                      "&lt;",
                                      "<!--",
                                      "-->",
                                      "<![CDATA[",
                                      "<!DOCTYPE svg>",
                                      "<?xml?>",
                                      "id=\"soleus\"",
                                      "data-kind=\"zone\"",
                                      "data-kind=\"sinew\"",
                                      "data-of=\"soleus\"",
                                      "data-layers=\"\"",
                                      "data-layers=\"deep deep skin\"",
                                      "d=\"\"",
                                      "M",
                                      "Z",
                                      "zz",
                                      "C",
                                      "c",
                                      "S",
                                      "Q",
                                      "q",
                                      "h",
                                      "V",
                                      "1e308",
                                      "-1e309",
                                      "nan",
                                      "inf",
                                      "1e-320",
                                      "999999",
                                      "-999999",
                                      "0",
                                      "-.5.5",
                                      "++1",
                                      "1e",
                                      "\xff",
                                      "\xc3\x28",
                                      std::string(1, '\0'),
                                      "transform=\"scale(2)\"",
                                      "viewBox=\"0 0 0 0\"",
                                      "M0 0C9e5 9e5-9e5-9e5 0 1",
                                      "M0 0q999999 0 0 999999Z"};

const std::string handmade =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-320 -208 640 1240\"><title>Leg</title>"
    "<path id=\"skin\" data-kind=\"skin\" d=\"M-100-200C-120 200-90 700-60 1000H60C90 700 120 200 100-200Z\"/>"
    "<path id=\"soleus\" data-kind=\"muscle\" data-layers=\"superficial deep\" d=\"M0 26c60 80 70 300 0 700s-80-500 "
    "0-700Z\"/>"
    "<path id=\"fibres-soleus\" data-kind=\"fibres\" data-of=\"soleus\" d=\"M0 60Q10 300 0 600M-10 80v400\"/>"
    "<path id=\"sinew-soleus\" data-kind=\"sinew\" data-of=\"soleus\" d=\"M-9 500L9 500L0 700Z\"/>"
    "<path id=\"mid-calf\" data-kind=\"zone\" d=\"M-50 200h100v200h-100z\"/></svg>";

std::string shipped(View view)
{
    std::ifstream stream(std::string(CALFWISE_SHARE_DIR "/bodymap/") + std::string(idOf(view)) + ".svg",
                         std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool isFinite(Point p)
{
    return std::isfinite(p.x) && std::isfinite(p.y);
}

/// What must hold of whatever was read; a list of what does not.
std::vector<std::string> faultsOf(const std::optional<ViewDrawing> &drawing, const IssueList &issues)
{
    std::vector<std::string> faults;
    if (!drawing) {
        if (issues.empty())
            faults.emplace_back("nothing was read and nothing was said");
        return faults;
    }
    if (issues.size() > IssueList::most)
        faults.emplace_back("more issues than may be listed");
    std::size_t points = 0;
    for (const MapShape &shape : drawing->shapes) {
        if (shape.layers.empty())
            faults.push_back("a shape on no layer: " + shape.id);
        for (const std::vector<Point> &line : shape.outline.polylines()) {
            points += line.size();
            for (Point p : line) {
                if (!isFinite(p))
                    faults.push_back("a position that is no number: " + shape.id);
            }
        }
        if (issues.empty() && shape.outline.isEmpty())
            faults.push_back("a shape without an outline and no issue: " + shape.id);
    }
    if (points > mostDrawingSegments * 66)
        faults.emplace_back("more points than segments can give");
    return faults;
}

void readSpoiled(View view, const std::string &svg)
{
    IssueList issues;
    const std::optional<ViewDrawing> drawing = readDrawing(view, svg, "spoiled.svg", issues);
    for (const std::string &fault : faultsOf(drawing, issues)) {
        UNSCOPED_INFO(svg);
        FAIL_CHECK(fault);
    }
    if (!drawing)
        return;
    checkSelfCrossing(*drawing, "spoiled.svg", issues);
    const BodyMap map({*drawing}, {});
    for (const Point at : {Point{0, 0}, Point{0.02, 0.3}, Point{-1000, 1000}, Point{1e300, -1e300}})
        map.locate(view, Layer::Deep, at);
}

} // namespace

TEST_CASE("Fuzz: a spoiled drawing gives a list of errors or a drawing that can be used, never a crash")
{
    for (std::uint32_t seed = 1; seed <= fuzzCases(2500); ++seed) {
        Spoiler spoiler(seed, tokens);
        readSpoiled(View::Posterior, spoiler.spoil(handmade, 20000));
    }
}

TEST_CASE("Fuzz: so do the shipped drawings when they are spoiled")
{
    for (View view : allViews) {
        const std::string whole = shipped(view);
        REQUIRE_FALSE(whole.empty());
        for (std::uint32_t seed = 1; seed <= fuzzCases(48) / 4; ++seed) {
            Spoiler spoiler(seed, tokens);
            readSpoiled(view, spoiler.spoil(whole, mostDrawingBytes));
        }
    }
}

TEST_CASE("Fuzz: the largest outline that is read is looked over for crossings in bounded time")
{
    // Every segment spans the whole drawing and is flattened into the most pieces: each piece may cross each other one.
    std::string path = "M0 0";
    for (std::size_t i = 0; i < mostDrawingSegments / 2 - 1; ++i)
        path += i % 2 == 0 ? "C9e5 0 9e5 9e5 0 " + std::to_string(i) : "C-9e5 0 9e5-9e5 1 " + std::to_string(i);
    IssueList issues;
    const auto drawing = readDrawing(
        View::Sole, "<svg viewBox=\"0 0 1 1\"><path id=\"a\" data-kind=\"zone\" d=\"" + path + "Z\"/></svg>",
        "huge.svg", issues);
    REQUIRE(drawing.has_value());
    checkSelfCrossing(*drawing, "huge.svg", issues);
    REQUIRE(issues.size() == 1);
    CHECK(issues.all().front().pointer == "#a");
}
