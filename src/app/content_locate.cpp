// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content_tool.h"

#include "domain/anatomy/body_map.h"
#include "domain/screening/spot.h"

#include <charconv>
#include <cmath>
#include <iostream>
#include <sstream>

namespace calfwise::tool {

using nlohmann::ordered_json;

namespace {

struct Tap {
    View view = View::Posterior;
    Layer layer = Layer::Superficial;
    Point position;
};

std::optional<double> coordinate(const std::string &text)
{
    double value = 0;
    const char *last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    if (error != std::errc() || end != last || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// The tap of a line "VIEW LAYER X Y", or what is wrong with it.
std::optional<Tap> parseTap(const std::string &line, std::string &wrong)
{
    std::istringstream words(line);
    std::string view;
    std::string layer;
    std::string x;
    std::string y;
    std::string more;
    if (!(words >> view >> layer >> x >> y) || (words >> more)) {
        wrong = "expected VIEW LAYER X Y";
        return std::nullopt;
    }
    const auto knownView = viewFromId(view);
    const auto knownLayer = layerFromId(layer);
    const auto knownX = coordinate(x);
    const auto knownY = coordinate(y);
    if (!knownView)
        wrong = "VIEW: expected posterior, medial, lateral or sole, found " + inQuotes(view);
    else if (!knownLayer)
        wrong = "LAYER: expected skin, superficial, deep or deepest, found " + inQuotes(layer);
    else if (!knownX)
        wrong = "X: expected a number, found " + inQuotes(x);
    else if (!knownY)
        wrong = "Y: expected a number, found " + inQuotes(y);
    else
        return Tap{*knownView, *knownLayer, {*knownX, *knownY}};
    return std::nullopt;
}

template <class IdType> ordered_json orNull(const std::optional<IdType> &id)
{
    return id ? ordered_json(id->value()) : ordered_json(nullptr);
}

template <class IdType> ordered_json asList(const std::vector<IdType> &ids)
{
    ordered_json list = ordered_json::array();
    for (const IdType &id : ids)
        list.push_back(id.value());
    return list;
}

ordered_json asJson(const Location &location)
{
    ordered_json points = ordered_json::array();
    for (const NearPoint &point : location.triggerPoints)
        points.push_back({{"id", point.id.value()}, {"distance", point.distance}});
    return {{"muscle", orNull(location.muscle)},    {"under", asList(location.under)},
            {"region", orNull(location.region)},    {"zones", asList(location.zones)},
            {"no_press", orNull(location.noPress)}, {"trigger_points", points}};
}

} // namespace

int locate(const Options &options)
{
    const auto guide = readGuide(options);
    if (!guide)
        return FallsShort;
    const BodyMap map(guide->core.drawings, guide->core.points);
    int code = AllWell;
    std::string line;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        std::string wrong;
        if (const auto tap = parseTap(line, wrong)) {
            std::cout << dumpLine(asJson(tapOn(map, guide->core.points, tap->view, tap->layer, tap->position))) << '\n';
        } else {
            std::cerr << "calfwise-content: line " << number << ": " << wrong << '\n';
            code = FallsShort;
        }
    }
    return code;
}

} // namespace calfwise::tool
