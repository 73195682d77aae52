// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/body_map.h"
#include "ui/kit/theme/theme.h"

#include <QPainterPath>
#include <QTransform>

#include <map>
#include <optional>
#include <set>
#include <string>

class QPainter;

namespace calfwise {

/// What to show of a leg besides its anatomy.
struct MapLook {
    View view = View::Posterior;
    Layer layer = Layer::Superficial;
    std::optional<MuscleId> chosen; ///< drawn as LOOK.md's chosen muscle, through what covers it
    std::set<ZoneId> often;         ///< pain is often felt here
    std::set<ZoneId> sometimes;
    std::set<ZoneId> reported; ///< where the person said it hurts
    bool noPress = true;
    bool onPaper = false; ///< fades into the paper instead of into nothing, which files and printers cannot do
    bool inked = false;   ///< black lines on white, for a page without tint
    bool small = false;   ///< a thumbnail: no fibres, no patterns finer than it can show

    bool operator==(const MapLook &) const = default;
};

/// Draws a leg of the body map. The map's outlines are all there is: what is drawn is what a tap hits. Leg-frame
/// positions go through the transform that the caller gives; line widths and patterns are in pixels, so they stay the
/// same at any zoom.
class MapPainter {
public:
    /// Both outlive the painter.
    MapPainter(const BodyMap &map, const Theme &theme);

    /// Skin, bones, muscles and tendons with the chosen one; fades out above the knee.
    void paintAnatomy(QPainter &painter, const MapLook &look, const QTransform &toPixels) const;
    /// Pain and, above it always, no-press areas.
    void paintOverlays(QPainter &painter, const MapLook &look, const QTransform &toPixels) const;

    /// What the leg's body (skin and foot) covers in a view; empty where nothing is drawn.
    Rect bodyBounds(View view) const;
    /// The outline of a shape in leg-frame units; empty if the view has none of that id.
    const QPainterPath &path(View view, const std::string &id) const;

    /// Where the drawing begins to show and where it is whole, leg-frame y.
    static constexpr double fadeTop = -0.208;
    static constexpr double fadeEnd = -0.12;

private:
    struct Shape {
        const MapShape *shape;
        QPainterPath path;
    };
    /// How a shape is drawn: colours, form shading, line.
    struct Tissue {
        QColor fill;
        QColor line;
        double lineWidth = 1.1;
        QColor shade;
        double fibreAlpha = 0.36;
    };

    const std::vector<Shape> &shapes(View view) const;
    /// With high contrast firm dark edges, and no shade.
    Tissue tissueOf(const MapShape &shape, const MapLook &look) const;
    Tissue softTissueOf(const MapShape &shape, const MapLook &look) const;
    struct Owner {
        const Shape *shape;
        Tissue tissue;
    };
    void paintTissue(QPainter &painter, const Shape &shape, const Tissue &tissue, const QTransform &toPixels) const;
    void paintLines(QPainter &painter, const Shape &shape, const Tissue *owner, const MapLook &look,
                    const QTransform &toPixels) const;
    void paintDetail(QPainter &painter, const Shape &shape, const Owner *owner, const QPainterPath &body,
                     const MapLook &look, const QTransform &toPixels) const;
    void paintSheen(QPainter &painter, const Shape &shape, const Owner &owner, const QTransform &toPixels) const;
    void paintSinew(QPainter &painter, const Shape &shape, const QPainterPath &owner, const QTransform &toPixels) const;
    void paintChosenThroughCover(QPainter &painter, const MapLook &look, const QTransform &toPixels) const;
    void paintFade(QPainter &painter, const MapLook &look, const QTransform &toPixels) const;
    void paintFadeIntoPaper(QPainter &painter, const MapLook &look, const QTransform &toPixels) const;
    void clipToPaper(QPainter &painter, const MapLook &look, const QTransform &toPixels) const;
    void paintPain(QPainter &painter, const QPainterPath &zone, bool often) const;
    void paintNoPress(QPainter &painter, const QPainterPath &area, bool overPain) const;

    const BodyMap &m_map;
    const Theme &m_theme;
    std::map<View, std::vector<Shape>> m_shapes;
    QPainterPath m_none;
};

/// An outline as a path in leg-frame units.
QPainterPath pathOf(const Outline &outline);

} // namespace calfwise
