// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "domain/screening/picture.h"
#include "ui/map/map_painter.h"

#include <QString>

#include <vector>

class QPainter;

namespace calfwise {

/// The marked map of one leg on a sheet of A4, to be printed or saved: the views in which something is marked, the
/// spots with how sore they are, the key and the date. Always the light colours on white, whatever the window shows.
struct MapSheet {
    /// One marked spot in words; its letter stands on the drawing.
    struct Spot {
        QString letter;
        View view = View::Posterior;
        Point position;
        QString name;
        QString detail; ///< "6 out of 10 when pressed. From behind. Soleus, ..." and why it must not be pressed, if so
    };
    struct Leg {
        MapLook look;
        QString label; ///< "Your right leg, seen from behind"
    };

    Side side = Side::Right;
    bool asInMirror = false;
    QString title; ///< "The map of your right leg"
    QString date;
    std::vector<Leg> legs; ///< in the order of allViews, at least one
    std::vector<Spot> spots;
    bool showsPattern = false; ///< pain that such spots send is drawn
    bool showsReported = false;

    static constexpr double width = 794; ///< A4 in pixels of 1/96 inch
    static constexpr double height = 1123;
};

/// The sheet of a picture. `view` is the one on the screen, drawn also when nothing is marked in it; muscles are drawn
/// as on `layer`.
MapSheet mapSheet(const GuideCore &core, const BodyMap &map, const Picture &picture, View view, Layer layer,
                  bool asInMirror, const QString &date);

/// Paints the sheet into MapSheet::width x MapSheet::height at the painter's origin; no composition modes and no
/// pixmaps, so that it comes out the same on paper and in files.
void paintMapSheet(QPainter &painter, const BodyMap &map, const MapSheet &sheet);

} // namespace calfwise
