// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/anatomy/leg_frame.h"

namespace calfwise {

namespace {

template <class Value, std::size_t N>
std::optional<Value> fromId(const std::array<Value, N> &values, std::string_view id)
{
    for (Value value : values) {
        if (idOf(value) == id)
            return value;
    }
    return std::nullopt;
}

} // namespace

std::string_view idOf(View view)
{
    switch (view) {
    case View::Posterior:
        return "posterior";
    case View::Medial:
        return "medial";
    case View::Lateral:
        return "lateral";
    case View::Sole:
        return "sole";
    }
    return {};
}

std::string_view idOf(Side side)
{
    return side == Side::Left ? "left" : "right";
}

std::string_view idOf(Layer layer)
{
    switch (layer) {
    case Layer::Skin:
        return "skin";
    case Layer::Superficial:
        return "superficial";
    case Layer::Deep:
        return "deep";
    case Layer::Deepest:
        return "deepest";
    }
    return {};
}

std::optional<View> viewFromId(std::string_view id)
{
    return fromId(allViews, id);
}

std::optional<Side> sideFromId(std::string_view id)
{
    return fromId(allSides, id);
}

std::optional<Layer> layerFromId(std::string_view id)
{
    return fromId(allLayers, id);
}

} // namespace calfwise
