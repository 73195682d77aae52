// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include "domain/routine/figure.h" // moc cannot read <compare> before another standard header

#include <QImage>
#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace calfwise {

/// Draws scenes of a figure, all at one scale, so that nothing jumps from one to the next. Takes any painter: a widget's, a printer's.
class FigurePainter {
public:
    enum class Words { None, Labels };

    /// The scenes must outlive it.
    FigurePainter(const Theme &theme, std::vector<const FigureScene *> scenes, Side side);

    /// What the scenes ever cover, in centimetres with y down, the words included.
    QRectF extent() const { return m_extent; }
    const std::vector<const FigureScene *> &scenes() const { return m_scenes; }
    /// What of `box` changes from one moment to another of a scene.
    QRectF changed(const QRectF &box, std::size_t scene, double from, double to) const;
    /// Draws one scene at a time of its own into `box`; the floor stands at the foot of it.
    void paint(QPainter &painter, const QRectF &box, std::size_t scene, double seconds, Words words) const;

private:
    void paintLabels(QPainter &painter, const FigureScene &scene, const FigurePlace &place, const QRectF &box,
                     double scale) const;
    double scaleIn(const QRectF &box) const;
    QPointF onBox(Point p, const QRectF &box, double scale) const;

    const Theme &m_theme;
    std::vector<const FigureScene *> m_scenes;
    Side m_side;
    QRectF m_extent;
};

/// The key frames that stand for the movement where nothing may move: of one scene, or of all; the last ones where there are too many.
std::vector<FigureMoment> stillsOf(const std::vector<const FigureScene *> &scenes, std::optional<std::size_t> only,
                                   std::size_t most);

/// A figure's key frames side by side for paper: in the light colours, without a ground.
QImage printedFigure(const Figure &figure, Side side, QSize size);

} // namespace calfwise
