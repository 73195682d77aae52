// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/body_map_reader.h"

#include "content/content_node.h"
#include "content/path_data.h"
#include "json/text_file.h"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <set>
#include <system_error>
#include <utility>

namespace calfwise {

namespace {

constexpr double toLegFrame = 0.001;

struct KindName {
    std::string_view name;
    ShapeKind kind;
    bool encloses; ///< a closed shape with an inside
};
constexpr std::array kindNames{
    KindName{"foot", ShapeKind::Foot, true},      KindName{"skin", ShapeKind::Skin, true},
    KindName{"bone", ShapeKind::Bone, true},      KindName{"muscle", ShapeKind::Muscle, true},
    KindName{"tendon", ShapeKind::Tendon, true},  KindName{"context", ShapeKind::Context, true},
    KindName{"crease", ShapeKind::Crease, false}, KindName{"fibres", ShapeKind::Fibres, false},
    KindName{"zone", ShapeKind::Zone, true},      KindName{"no-press", ShapeKind::NoPress, true},
    KindName{"sinew", ShapeKind::Sinew, true},    KindName{"sheen", ShapeKind::Sheen, false}};

std::vector<std::string_view> wordsIn(std::string_view text)
{
    std::vector<std::string_view> words;
    while (true) {
        const std::size_t start = text.find_first_not_of(" \t\r\n");
        if (start == std::string_view::npos)
            return words;
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", start), text.size());
        words.push_back(text.substr(start, end - start));
        text.remove_prefix(end);
    }
}

class DrawingReader {
public:
    DrawingReader(View view, const std::string &name, IssueList &issues) : m_name(name), m_issues(issues)
    {
        m_drawing.view = view;
    }

    std::optional<ViewDrawing> read(std::string_view svg)
    {
        pugi::xml_document document;
        const pugi::xml_parse_result result = document.load_buffer(
            svg.data(), svg.size(), pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
        if (!result) {
            issue("", "an SVG file",
                  std::string(result.description()) + " on line " +
                      std::to_string(lineOf(svg, static_cast<std::size_t>(result.offset))));
            return std::nullopt;
        }
        for (const pugi::xml_node &node : document.children()) {
            if (node.type() == pugi::node_doctype)
                issue("", "no document type", "one");
        }
        const pugi::xml_node root = document.document_element();
        if (std::string_view(root.name()) != "svg") {
            issue("", "the root element svg", inQuotes(root.name()));
            return std::nullopt;
        }
        readFrame(root);
        for (const pugi::xml_node &node : root.children())
            readElement(node);
        checkOwners();
        if (m_drawing.shapes.empty())
            issue("", "at least one shape", "none");
        return std::move(m_drawing);
    }

private:
    void issue(const std::string &place, const std::string &expected, const std::string &found)
    {
        m_issues.add(m_name, place, expected, found);
    }

    void readFrame(const pugi::xml_node &root)
    {
        const std::string_view text = root.attribute("viewBox").value();
        std::vector<double> numbers;
        for (std::string_view word : wordsIn(text)) {
            double value = 0;
            const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
            if (error == std::errc() && end == word.data() + word.size() && std::isfinite(value) &&
                std::abs(value) < 1e6)
                numbers.push_back(value * toLegFrame);
        }
        if (numbers.size() != 4 || wordsIn(text).size() != 4 || numbers[2] <= 0 || numbers[3] <= 0) {
            issue("viewBox", "four numbers: left, top, width, height", inQuotes(std::string(text)));
            return;
        }
        m_drawing.frame = {numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]};
    }

    void readElement(const pugi::xml_node &node)
    {
        const std::string_view element = node.name();
        if (node.type() == pugi::node_comment || element == "title")
            return;
        if (element != "path") {
            issue("", "path elements",
                  node.type() == pugi::node_element ? inQuotes(std::string(element)) : "other text");
            return;
        }
        readPath(node);
    }

    void readPath(const pugi::xml_node &node)
    {
        MapShape shape;
        shape.id = node.attribute("id").value();
        const std::string place = '#' + shortened(shape.id, 64);
        if (!isIdForm(shape.id))
            issue(place, "an id: at most 64 letters, digits and hyphens", inQuotes(shape.id));
        else if (!m_ids.insert(shape.id).second)
            issue(place, "one element for each id", "a second one");
        checkAttributes(node, place);
        if (node.first_child())
            issue(place, "a path without content", "some");

        const std::string kindWord = node.attribute("data-kind").value();
        const auto kind =
            std::find_if(kindNames.begin(), kindNames.end(), [&](const KindName &k) { return k.name == kindWord; });
        if (kind == kindNames.end()) {
            issue(place, "a data-kind of the body map's format", inQuotes(kindWord));
            return;
        }
        shape.kind = kind->kind;
        shape.layers = layersOf(node, place);
        shape.of = node.attribute("data-of").value();
        readOutline(node.attribute("d").value(), place, kind->encloses, shape);
        m_drawing.shapes.push_back(std::move(shape));
    }

    void checkAttributes(const pugi::xml_node &node, const std::string &place)
    {
        constexpr std::array<std::string_view, 5> known{"id", "d", "data-kind", "data-layers", "data-of"};
        std::set<std::string_view> seen;
        for (const pugi::xml_attribute &attribute : node.attributes()) {
            if (std::find(known.begin(), known.end(), attribute.name()) == known.end())
                issue(place, "id, d, data-kind, data-layers or data-of", inQuotes(attribute.name()));
            if (!seen.insert(attribute.name()).second)
                issue(place, "each attribute once", inQuotes(attribute.name()) + " a second time");
        }
    }

    std::set<Layer> layersOf(const pugi::xml_node &node, const std::string &place)
    {
        std::set<Layer> layers(allLayers.begin(), allLayers.end());
        const pugi::xml_attribute attribute = node.attribute("data-layers");
        if (!attribute)
            return layers;
        std::set<Layer> named;
        for (std::string_view word : wordsIn(attribute.value())) {
            if (const auto layer = layerFromId(word))
                named.insert(*layer);
            else
                issue(place, "skin, superficial, deep or deepest", inQuotes(std::string(word)));
        }
        if (named.empty()) {
            issue(place, "at least one layer", "none");
            return layers;
        }
        return named;
    }

    void readOutline(std::string_view data, const std::string &place, bool encloses, MapShape &shape)
    {
        PathData path =
            parsePathData(data, toLegFrame, mostDrawingSegments - std::min(m_segments, mostDrawingSegments));
        m_segments += path.segments;
        if (!path.error.empty()) {
            issue(place, "path data", path.error);
            return;
        }
        const bool allClosed =
            std::all_of(path.contours.begin(), path.contours.end(), [](const Contour &c) { return c.closed; });
        shape.outline = Outline(std::move(path.contours));
        if (encloses && !allClosed)
            issue(place, "contours closed with Z", "an open one");
        else if (encloses && shape.outline.area() <= 0)
            issue(place, "a shape with an inside", "none");
    }

    void checkOwners()
    {
        for (const MapShape &shape : m_drawing.shapes) {
            if (belongsToShape(shape.kind) && !m_ids.contains(shape.of))
                issue('#' + shape.id, "data-of with the id of a shape in this drawing", inQuotes(shape.of));
        }
    }

    const std::string &m_name;
    IssueList &m_issues;
    ViewDrawing m_drawing;
    std::set<std::string> m_ids;
    std::size_t m_segments = 0;
};

double turn(Point a, Point b, Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool properlyCross(Point a, Point b, Point c, Point d)
{
    if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x) ||
        std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y))
        return false;
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/// What looking for crossings found in one contour.
struct Crossing {
    std::optional<Point> at;
    bool tooMany = false; ///< given up: more pieces lie beside each other than any drawing has
};

/// Where two pieces of one contour cross; touching is no crossing. The pieces are gone through from the top down, each
/// against those that reach as low as it begins, so that a usual outline costs little more than its sorting.
Crossing crossing(const std::vector<Point> &line)
{
    constexpr std::size_t mostComparisons = 5'000'000;
    const auto top = [&](std::size_t i) { return std::min(line[i - 1].y, line[i].y); };
    const auto bottom = [&](std::size_t i) { return std::max(line[i - 1].y, line[i].y); };
    std::vector<std::size_t> pieces(line.empty() ? 0 : line.size() - 1);
    std::iota(pieces.begin(), pieces.end(), std::size_t{1});
    std::sort(pieces.begin(), pieces.end(), [&](std::size_t a, std::size_t b) { return top(a) < top(b); });

    std::vector<std::size_t> open;
    std::size_t comparisons = 0;
    for (std::size_t piece : pieces) {
        std::erase_if(open, [&](std::size_t other) { return bottom(other) < top(piece); });
        comparisons += open.size();
        if (comparisons > mostComparisons)
            return {std::nullopt, true};
        for (std::size_t other : open) {
            if (properlyCross(line[other - 1], line[other], line[piece - 1], line[piece]))
                return {line[std::max(other, piece)], false};
        }
        open.push_back(piece);
    }
    return {};
}

} // namespace

std::optional<ViewDrawing> readDrawing(View view, std::string_view svg, const std::string &name, IssueList &issues)
{
    return DrawingReader(view, name, issues).read(svg);
}

std::vector<ViewDrawing> readBodyMap(const std::filesystem::path &folder, IssueList &issues)
{
    std::vector<ViewDrawing> drawings;
    bool any = false;
    for (View view : allViews) {
        const std::string name = std::string(idOf(view)) + ".svg";
        std::error_code error;
        if (!std::filesystem::exists(folder / name, error))
            continue;
        any = true;
        const auto svg = readTextFile(folder / name, name, mostDrawingBytes, issues);
        if (!svg)
            continue;
        if (auto drawing = readDrawing(view, *svg, name, issues))
            drawings.push_back(std::move(*drawing));
    }
    if (!any)
        issues.add("posterior.svg", "", "a drawing of at least one view", "none in the folder of the body map");
    return drawings;
}

void checkSelfCrossing(const ViewDrawing &drawing, const std::string &name, IssueList &issues)
{
    for (const MapShape &shape : drawing.shapes) {
        if (shape.kind != ShapeKind::Muscle && shape.kind != ShapeKind::Tendon && shape.kind != ShapeKind::Zone)
            continue;
        for (const std::vector<Point> &line : shape.outline.polylines()) {
            const Crossing found = crossing(line);
            if (!found.at && !found.tooMany)
                continue;
            issues.add(name, '#' + shape.id, "an outline that does not cross itself",
                       found.at ? "a crossing near " + std::to_string(std::lround(found.at->x / toLegFrame)) + ", " +
                                      std::to_string(std::lround(found.at->y / toLegFrame))
                                : "too many pieces beside each other to tell");
            break;
        }
    }
}

} // namespace calfwise
