// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include "ui/figure/figure_shapes.h"

#include <QImage>
#include <QPixmap>
#include <QRectF>
#include <QRegion>

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

class QPainter;

namespace calfwise {

/// A scene at one of its moments: worked out once, then compared and painted.
struct FigureFrame {
    std::size_t scene = 0;
    FigurePlace place;
    FigureLayers layers;
    std::vector<Point> words; ///< of the labels: where the middle of each stands
};

/// Draws scenes of a figure, all at one scale, so that nothing jumps from one to the next. Takes any painter: a
/// widget's, a printer's.
class FigurePainter {
public:
    enum class Words { None, Labels };

    /// The scenes must outlive it. Where a scene lights up a muscle, it is `treated`; None: the scene's own.
    FigurePainter(const Theme &theme, std::vector<const FigureScene *> scenes, Side side,
                  TreatedPart treated = TreatedPart::None);

    /// What the scenes ever cover, in centimetres with y down, the words included.
    QRectF extent() const { return m_extent; }
    const std::vector<const FigureScene *> &scenes() const { return m_scenes; }
    /// One scene at a time of its own.
    FigureFrame frame(std::size_t scene, double seconds) const;
    /// How far the fastest outline goes between two frames of a scene, in pixels of `box`.
    double distance(const QRectF &box, const FigureFrame &before, const FigureFrame &after) const;
    /// What of `box` differs between two frames of a scene.
    QRegion changed(const QRectF &box, const FigureFrame &before, const FigureFrame &after, Words words) const;
    /// Draws a frame into `box`; the floor stands at the foot of it. What lies outside of the painter's clip costs next
    /// to nothing.
    void paint(QPainter &painter, const QRectF &box, const FigureFrame &frame, Words words) const;
    void paint(QPainter &painter, const QRectF &box, std::size_t scene, double seconds, Words words) const;
    /// The parts of paint(): layers of the frame from `first` up to `end`, and the words over them all.
    void paintLayers(QPainter &painter, const QRectF &box, const FigureFrame &frame, std::size_t first,
                     std::size_t end) const;
    void paintWords(QPainter &painter, const QRectF &box, const FigureFrame &frame, Words words) const;

private:
    /// A word with its pale rim, and where the middle of its base line is in the picture.
    struct Lettering {
        QPixmap picture;
        QPointF middle;
        QRgb ink = 0;
    };
    const Lettering &lettering(const std::string &text, int pixelSize, double pixelRatio) const;
    TreatedPart treatedIn(const FigureScene &scene) const;
    QFont labelFont(double scale) const;
    QLineF leader(const FigureFrame &frame, std::size_t label, const QRectF &box, double scale) const;
    void paintLabel(QPainter &painter, const FigureFrame &frame, std::size_t label, const QRectF &box,
                    double scale) const;
    double scaleIn(const QRectF &box) const;
    QPointF onBox(Point p, const QRectF &box, double scale) const;

    const Theme &m_theme;
    std::vector<const FigureScene *> m_scenes;
    Side m_side;
    TreatedPart m_treated;
    QRectF m_extent;
    mutable std::map<std::tuple<std::string, int, double>, Lettering> m_lettering;
};

/// The key frames that stand for the movement where nothing may move: of one scene, or of all; the last ones where
/// there are too many.
std::vector<FigureMoment> stillsOf(const std::vector<const FigureScene *> &scenes, std::optional<std::size_t> only,
                                   std::size_t most);

/// A figure's key frames side by side for paper: in the light colours, without a ground.
QImage printedFigure(const Figure &figure, Side side, QSize size);

} // namespace calfwise
