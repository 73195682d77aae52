// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure_painter.h"

#include <QPixmap>

namespace calfwise {

/// What of a scene stands still once the position is reached, as pictures to lie under, between and over what moves: so
/// that a moving foot does not have the whole body drawn again.
class FigureRest {
public:
    /// For frames of that scene in that box. `theme`'s colours are those of now.
    FigureRest(const FigurePainter &painter, std::size_t scene, const QRectF &box, double pixelRatio);

    bool isFor(std::size_t scene, const QRectF &box, double pixelRatio) const;
    /// As FigurePainter::paint(); the frame is one from the time when the position is reached.
    void paint(QPainter &painter, const FigureFrame &frame, FigurePainter::Words words) const;

private:
    /// Layers from `first` up to `end`.
    struct Run {
        std::size_t first = 0;
        std::size_t end = 0;
        QPixmap picture; ///< null: they move
    };

    const FigurePainter &m_painter;
    std::size_t m_scene;
    QRectF m_box;
    double m_pixelRatio;
    std::vector<Run> m_runs;
};

} // namespace calfwise
