// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace calfwise {

/// Where the leg is looked at from. The sole has no muscles to press, only zones.
enum class View { Posterior, Medial, Lateral, Sole };

/// Always the person's own side.
enum class Side { Left, Right };

/// What has been taken away before looking: nothing, the skin, the gastrocnemius as well, the triceps surae as well.
enum class Layer { Skin, Superficial, Deep, Deepest };

inline constexpr std::array allViews{View::Posterior, View::Medial, View::Lateral, View::Sole};
inline constexpr std::array allSides{Side::Left, Side::Right};
inline constexpr std::array allLayers{Layer::Skin, Layer::Superficial, Layer::Deep, Layer::Deepest};

/// A position in the leg frame of a right leg. y is 0 at the knee line and 1 at the lowest point of the heel,
/// downwards; x has the same unit, 0 at the middle of the leg at the knee line. Positive x is lateral in the posterior
/// view, posterior in the medial view, anterior in the lateral view. In the sole view y runs from the back of the heel
/// (0) to the tip of the second toe (1) and positive x is towards the little toe. A left leg is the mirror image:
/// mirror when drawing, never in the data.
struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point &) const = default;
};

struct Rect {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    bool contains(Point p) const { return p.x >= left && p.x <= right && p.y >= top && p.y <= bottom; }
    bool operator==(const Rect &) const = default;
};

constexpr Side otherSide(Side side)
{
    return side == Side::Left ? Side::Right : Side::Left;
}

/// The vocabulary's ids ("posterior", "left", "superficial") and back; an unknown id gives nothing.
std::string_view idOf(View view);
std::string_view idOf(Side side);
std::string_view idOf(Layer layer);
std::optional<View> viewFromId(std::string_view id);
std::optional<Side> sideFromId(std::string_view id);
std::optional<Layer> layerFromId(std::string_view id);

} // namespace calfwise
