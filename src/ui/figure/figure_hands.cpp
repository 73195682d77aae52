// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The hands of a figure.
#include "ui/figure/figure_shapes.h"

namespace calfwise {

QPainterPath handShape(HandShape shape, const PartFrame &hand)
{
    // (ahead, aside): the wrist is at 0; aside is the thumb's side, or the back of a hand that lies flat.
    switch (shape) {
    case HandShape::Flat:
        return smooth(hand({{-1.6, 2.6},
                            {1.6, 3.1},
                            {5.0, 2.0},
                            {7.6, 2.3},
                            {10.2, 1.2},
                            {13.6, 0.5},
                            {14.6, -0.5},
                            {13.4, -1.3},
                            {8.0, -1.4},
                            {3.5, -1.3},
                            {-0.6, -1.5},
                            {-2.8, -0.8},
                            {-3.0, 1.0}}));
    case HandShape::Relaxed:
        return smooth(hand({{-1.5, 2.4},
                            {1.5, 2.9},
                            {3.8, 4.2},
                            {6.6, 5.4},
                            {8.6, 5.1},
                            {8.6, 4.1},
                            {6.9, 3.0},
                            {9.6, 2.8},
                            {13.0, 2.0},
                            {15.6, 0.4},
                            {15.6, -1.0},
                            {13.8, -2.2},
                            {10.0, -3.2},
                            {5.5, -3.7},
                            {1.5, -3.0},
                            {-1.5, -2.4}}));
    case HandShape::Grip:
        return smooth(hand({{-1.5, 2.4},
                            {1.5, 3.2},
                            {4.5, 4.0},
                            {7.2, 3.6},
                            {8.8, 1.8},
                            {9.2, -0.8},
                            {8.2, -3.0},
                            {5.6, -4.0},
                            {2.0, -3.3},
                            {-1.5, -2.4}}));
    case HandShape::Thumb:
        return smooth(hand({{-1.5, 2.4},
                            {2.0, 3.2},
                            {5.5, 4.2},
                            {9.5, 5.6},
                            {12.6, 6.6},
                            {14.2, 6.0},
                            {14.0, 4.4},
                            {11.6, 2.6},
                            {8.4, 1.3},
                            {9.8, 0.2},
                            {10.6, -0.8},
                            {10.2, -2.0},
                            {8.6, -2.3},
                            {5.2, -2.6},
                            {1.5, -2.9},
                            {-1.5, -2.4}}));
    case HandShape::Cup:
        return smooth(hand({{-1.5, 2.4},
                            {1.5, 3.3},
                            {4.5, 4.1},
                            {8.5, 4.5},
                            {12.0, 3.6},
                            {14.0, 1.6},
                            {14.0, -0.4},
                            {12.0, -1.6},
                            {8.6, -2.2},
                            {6.6, -3.8},
                            {4.8, -5.0},
                            {3.6, -4.6},
                            {3.2, -3.2},
                            {1.0, -2.7},
                            {-1.5, -2.4}}));
    }
    return {};
}

std::vector<QPainterPath> handLines(HandShape shape, const PartFrame &hand)
{
    switch (shape) {
    case HandShape::Flat:
        return {smooth(hand({{4.6, -0.2}, {7.2, 0.4}, {9.8, -0.1}}), false)};
    case HandShape::Relaxed:
        return {smooth(hand({{10.4, 0.9}, {13.0, 0.5}, {15.0, -0.1}}), false),
                smooth(hand({{10.0, -1.1}, {12.4, -1.2}, {14.2, -1.4}}), false)};
    case HandShape::Grip:
        return {smooth(hand({{8.6, 1.6}, {6.4, 1.5}, {5.4, 0.6}}), false),
                smooth(hand({{9.0, -0.6}, {6.9, -0.4}, {5.8, -0.8}}), false),
                smooth(hand({{8.0, -2.4}, {6.4, -2.0}, {5.5, -2.2}}), false)};
    case HandShape::Thumb:
        return {smooth(hand({{7.6, 3.3}, {10.0, 4.3}, {12.6, 5.4}}), false)};
    case HandShape::Cup:
        return {smooth(hand({{9.0, 2.6}, {11.6, 2.3}, {13.6, 1.4}}), false),
                smooth(hand({{9.0, 0.6}, {11.4, 0.5}, {13.2, 0.2}}), false)};
    }
    return {};
}

} // namespace calfwise
