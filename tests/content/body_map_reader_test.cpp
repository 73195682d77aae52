// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/body_map_reader.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"

using namespace calfwise;
using calfwise::test::names;
using Catch::Approx;

namespace {

const std::string square = "d=\"M0 0H100V100H0Z\"";

struct Drawn {
    explicit Drawn(const std::string &inner, const std::string &before = "")
    {
        const std::string svg =
            before + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-320 -208 640 1240\">" + inner + "</svg>";
        drawing = readDrawing(View::Posterior, svg, "posterior.svg", issues);
    }

    IssueList issues;
    std::optional<ViewDrawing> drawing;
};

} // namespace

TEST_CASE("BodyMapReader: a shape comes with kind, layers and an outline in the leg frame")
{
    const Drawn drawn("<title>Leg</title><path id=\"soleus\" data-kind=\"muscle\" data-layers=\"superficial deep\" " +
                      square +
                      "/><path id=\"f\" data-kind=\"fibres\" data-of=\"soleus\" d=\"M0 0L50 50\"/><path id=\"arch\" "
                      "data-kind=\"zone\" " +
                      square + "/>");
    REQUIRE(drawn.issues.empty());
    REQUIRE(drawn.drawing.has_value());
    CHECK(drawn.drawing->frame.left == Approx(-0.32));
    CHECK(drawn.drawing->frame.top == Approx(-0.208));
    CHECK(drawn.drawing->frame.width() == Approx(0.64));
    CHECK(drawn.drawing->frame.height() == Approx(1.24));
    REQUIRE(drawn.drawing->shapes.size() == 3);
    const MapShape &muscle = drawn.drawing->shapes[0];
    CHECK(muscle.kind == ShapeKind::Muscle);
    CHECK(muscle.layers == std::set{Layer::Superficial, Layer::Deep});
    CHECK(muscle.outline.contains({0.05, 0.05}));
    CHECK_FALSE(muscle.outline.contains({0.15, 0.05}));
    CHECK(drawn.drawing->shapes[1].of == "soleus");
    CHECK(drawn.drawing->shapes[2].layers.size() == allLayers.size());
}

TEST_CASE("BodyMapReader: sinew and sheen belong to a shape of the drawing, and a sinew is closed, light is a line")
{
    const Drawn drawn("<path id=\"soleus\" data-kind=\"muscle\" " + square +
                      "/><path id=\"s\" data-kind=\"sinew\" data-of=\"soleus\" " + square +
                      "/><path id=\"l\" data-kind=\"sheen\" data-of=\"soleus\" d=\"M0 0L50 50\"/>");
    REQUIRE(drawn.issues.empty());
    REQUIRE(drawn.drawing->shapes.size() == 3);
    CHECK(drawn.drawing->shapes[1].kind == ShapeKind::Sinew);
    CHECK(drawn.drawing->shapes[2].kind == ShapeKind::Sheen);
    CHECK(drawn.drawing->shapes[2].of == "soleus");

    const Drawn wrong("<path id=\"s\" data-kind=\"sinew\" data-of=\"gone\" " + square +
                      "/><path id=\"t\" data-kind=\"sinew\" data-of=\"s\" d=\"M0 0L1 1\"/>");
    CHECK(names(wrong.issues, "posterior.svg", "#s", "gone"));
    CHECK(names(wrong.issues, "posterior.svg", "#t", "open"));
}

TEST_CASE("BodyMapReader: each fault of a shape is named with its id")
{
    const Drawn drawn("<path id=\"a\" data-kind=\"muscle\" d=\"M0 0L1 1\"/><path id=\"b\" data-kind=\"muscle\" d=\"\"/>"
                      "<path id=\"c\" data-kind=\"organ\" " +
                      square + "/><path id=\"d\" data-kind=\"bone\" data-layers=\"inside\" " + square +
                      "/>"
                      "<path id=\"e\" data-kind=\"bone\" transform=\"scale(2)\" " +
                      square + "/><path id=\"e\" data-kind=\"bone\" " + square +
                      "/>"
                      "<path id=\"f\" data-kind=\"fibres\" data-of=\"gone\" d=\"M0 0L1 1\"/><path id=\"g\" "
                      "data-kind=\"zone\" d=\"M0 0L1 1Z\"/>"
                      "<path id=\"../h\" data-kind=\"bone\" " +
                      square + "/><image href=\"file:///etc/passwd\"/>");
    CHECK(names(drawn.issues, "posterior.svg", "#a", "open"));
    CHECK(names(drawn.issues, "posterior.svg", "#b", "no shape"));
    CHECK(names(drawn.issues, "posterior.svg", "#c", "organ"));
    CHECK(names(drawn.issues, "posterior.svg", "#d", "inside"));
    CHECK(names(drawn.issues, "posterior.svg", "#e", "transform"));
    CHECK(names(drawn.issues, "posterior.svg", "#e", "a second one"));
    CHECK(names(drawn.issues, "posterior.svg", "#f", "gone"));
    CHECK(names(drawn.issues, "posterior.svg", "#g", "inside"));
    CHECK(names(drawn.issues, "posterior.svg", "#../h", "an id"));
    CHECK(names(drawn.issues, "posterior.svg", "", "image"));
}

TEST_CASE("BodyMapReader: a document type is refused and its entities are not followed")
{
    const Drawn drawn("<path id=\"a\" data-kind=\"bone\" d=\"&e;\"/>",
                      "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
    CHECK(names(drawn.issues, "posterior.svg", "", "document type"));
    CHECK(names(drawn.issues, "posterior.svg", "#a", "path data"));
}

TEST_CASE("BodyMapReader: text that is no drawing is one issue")
{
    for (const char *svg : {"", "<svg", "no xml", "<html/>", "<svg><path></svg>"}) {
        IssueList issues;
        CHECK_FALSE(readDrawing(View::Sole, svg, "sole.svg", issues).has_value());
        CHECK(issues.size() == 1);
    }
    IssueList issues;
    readDrawing(View::Sole, "<svg viewBox=\"0 0 nan 1\"/>", "sole.svg", issues);
    CHECK(names(issues, "sole.svg", "viewBox"));
    CHECK(names(issues, "sole.svg", "", "at least one shape"));
}

TEST_CASE("BodyMapReader: a drawing that is too large or has too many segments is refused")
{
    std::string data = "M0 0";
    for (std::size_t i = 0; i < mostDrawingSegments; ++i)
        data += "h1v1";
    CHECK(names(Drawn("<path id=\"a\" data-kind=\"bone\" d=\"" + data + "Z\"/>").issues, "posterior.svg", "#a",
                "segments"));

    const test::ContentCopy copy;
    copy.write("bodymap/posterior.svg", "<svg>" + std::string(mostDrawingBytes, ' ') + "</svg>");
    IssueList issues;
    readBodyMap(copy.bodymap(), issues);
    CHECK(names(issues, "posterior.svg", "", "more than that"));
}

TEST_CASE("BodyMapReader: deeply nested elements are an issue and no crash")
{
    std::string nested;
    for (int i = 0; i < 100000; ++i)
        nested += "<g>";
    IssueList issues;
    CHECK_FALSE(readDrawing(View::Sole, "<svg>" + nested, "sole.svg", issues).has_value());
    CHECK(issues.size() == 1);
}

TEST_CASE("BodyMapReader: a folder without any drawing is an issue")
{
    IssueList issues;
    CHECK(readBodyMap("/nowhere", issues).empty());
    CHECK(issues.size() == 1);
}

TEST_CASE("BodyMapReader: an outline that crosses itself is found, one that touches itself is not")
{
    const Drawn eight("<path id=\"soleus\" data-kind=\"muscle\" d=\"M0 0L100 100H0L100 0Z\"/>");
    REQUIRE(eight.drawing.has_value());
    IssueList crossing;
    checkSelfCrossing(*eight.drawing, "posterior.svg", crossing);
    CHECK(names(crossing, "posterior.svg", "#soleus", "near"));

    const Drawn touching("<path id=\"soleus\" data-kind=\"muscle\" d=\"M0 0H100V100H50V0L50 100H0Z\"/>");
    REQUIRE(touching.drawing.has_value());
    IssueList none;
    checkSelfCrossing(*touching.drawing, "posterior.svg", none);
    CHECK(none.empty());
}
