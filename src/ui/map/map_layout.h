// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/leg_frame.h"

#include <QRectF>
#include <QSizeF>
#include <QTransform>

#include <array>
#include <optional>

namespace calfwise {

/// Where the legs of a view stand on the canvas: knee to heel fills the height, the second leg stands beside at the
/// same scale where it fits.
struct LegPlace {
    Side side = Side::Right;
    QTransform toPixels; ///< leg frame of a right leg -> canvas pixels; flips a left leg, or a right one in a mirror
    QRectF body;         ///< what the leg covers, pixels
};

struct MapLayoutInput {
    QSizeF canvas;
    Rect body;      ///< what skin and foot cover in the view, leg-frame units
    double top = 0; ///< leg-frame y at the canvas's upper edge
    Side chosen = Side::Right;
    bool inMirror = false;  ///< as in a mirror: everything flips, the left leg stands at the right
    bool bothLegs = true;   ///< wanted; one is left out where two do not fit
    double labelHeight = 0; ///< kept free below, pixels
    double leaders = 0;     ///< kept free for names beside the chosen leg, pixels
    double leftInset = 0;   ///< taken by controls at the left, pixels
    double zoom = 1;        ///< 1 to 4
    QPointF pan;            ///< pixels, of the chosen leg
};

struct MapLayout {
    LegPlace chosen;
    std::optional<LegPlace> other;
    double scale = 1; ///< pixels per leg-frame unit
};

/// Left leg left, right leg right, as seen from behind (the other way round as in a mirror); both centred in the room
/// that is left.
MapLayout layOutLegs(const MapLayoutInput &input);

} // namespace calfwise
