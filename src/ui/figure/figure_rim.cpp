// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figure_rim.h"

#include <cmath>
#include <initializer_list>
#include <utility>
#include <vector>

namespace calfwise {

namespace {

struct Piece {
    QPointF from;
    QPointF first;
    QPointF second;
    QPointF to;

    /// Outwards of a way round the shape against the clock, as long as the rim is wide.
    static QPointF outwards(std::initializer_list<QPointF> ways, double rim)
    {
        for (const QPointF way : ways) {
            if (const double length = std::hypot(way.x(), way.y()); length > 1e-6)
                return QPointF(way.y(), -way.x()) * (rim / length);
        }
        return {};
    }
    QPointF atStart(double rim) const { return outwards({first - from, second - from, to - from}, rim); }
    QPointF atEnd(double rim) const { return outwards({to - second, to - first, to - from}, rim); }
};

void addGrown(QPainterPath &path, const std::vector<Piece> &pieces, double rim)
{
    double area = 0;
    for (const Piece &piece : pieces) {
        const QPointF round[] = {piece.from, piece.first, piece.second, piece.to};
        for (int i = 0; i < 3; ++i)
            area += round[i].x() * round[i + 1].y() - round[i + 1].x() * round[i].y();
    }
    const double out = area > 0 ? rim : -rim;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        const QPointF start = piece.atStart(out);
        const QPointF end = piece.atEnd(out);
        if (i == 0)
            path.moveTo(piece.from + start);
        else
            path.lineTo(piece.from + start);
        // A longer way round has longer handles, else the rim would be thinner half-way.
        const double before = std::hypot(piece.to.x() - piece.from.x(), piece.to.y() - piece.from.y());
        const QPointF chord = piece.to + end - piece.from - start;
        const double longer = before > 1e-6 ? std::hypot(chord.x(), chord.y()) / before : 1;
        path.cubicTo(piece.from + start + (piece.first - piece.from) * longer,
                     piece.to + end + (piece.second - piece.to) * longer, piece.to + end);
    }
    path.closeSubpath();
}

} // namespace

QPainterPath grown(const QPainterPath &shape, double rim)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    std::vector<Piece> pieces;
    QPointF at;
    for (int i = 0; i < shape.elementCount(); ++i) {
        const QPainterPath::Element element = shape.elementAt(i);
        const QPointF to = element;
        if (element.isMoveTo()) {
            if (!pieces.empty())
                addGrown(path, std::exchange(pieces, {}), rim);
            at = to;
        } else if (element.isCurveTo()) {
            pieces.push_back({at, to, shape.elementAt(i + 1), shape.elementAt(i + 2)});
            at = pieces.back().to;
            i += 2;
        } else {
            if (to != at)
                pieces.push_back({at, at, to, to});
            at = to;
        }
    }
    if (!pieces.empty())
        addGrown(path, pieces, rim);
    return path;
}

} // namespace calfwise
