// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/sheet_leg.h"

#include "ui/diary/clinician_words.h"
#include "ui/diary/sheet_pen.h"
#include "ui/kit/words.h"
#include "ui/map/map_painter.h"
#include "ui/map/spot_words.h"

#include <QPainter>

#include <algorithm>

namespace calfwise {

namespace {

constexpr double labelHeight = 36;
constexpr double discRadius = 10;

} // namespace

SheetLeg::SheetLeg(const GuideCore &core, const BodyMap &map, const Theme &theme, Side leg,
                   std::vector<SpotCourse> spots)
    : m_core(core), m_map(map), m_theme(theme), m_leg(leg), m_spots(std::move(spots))
{
    const auto shown = [this](View view) {
        return std::count_if(m_spots.begin(), m_spots.end(),
                             [view](const SpotCourse &course) { return course.spot.view == view; });
    };
    for (const View view : allViews) {
        if (m_map.drawing(view) && shown(view) > shown(m_view))
            m_view = view;
    }
}

std::vector<SheetLeg::Label> SheetLeg::labels(const QTransform &toPixels) const
{
    std::vector<Label> labels;
    const auto at = [&](Point point) { return toPixels.map(QPointF(point.x, point.y)); };
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        const SpotCourse &course = m_spots[i];
        if (course.spot.view == m_view)
            labels.push_back({at(course.spot.position), ClinicianWords::spotCourse(static_cast<int>(i) + 1, course),
                              wordsFor(m_core, m_map, course.spot).name});
    }
    const ViewDrawing *drawing = m_map.drawing(m_view);
    const MapShape *hatched = nullptr;
    for (const MapShape &shape : drawing ? drawing->shapes : std::vector<MapShape>()) {
        if (shape.kind == ShapeKind::NoPress &&
            (!hatched || shape.outline.bounds().height() > hatched->outline.bounds().height()))
            hatched = &shape;
    }
    if (hatched)
        labels.push_back({at(centreOf(hatched->outline)), ClinicianWords::neverPressed(), ClinicianWords::hatched()});
    std::stable_sort(labels.begin(), labels.end(),
                     [](const Label &a, const Label &b) { return a.target.y() < b.target.y(); });
    return labels;
}

void SheetLeg::paint(SheetPen &pen, const QRectF &box) const
{
    QPainter &painter = pen.painter();
    const MapPainter leg(m_map, m_theme);
    Rect frame = leg.bodyBounds(m_view);
    if (m_view != View::Sole)
        frame.top = MapPainter::fadeTop;
    constexpr double wordsWidth = 112;
    const double legWidth = box.width() - wordsWidth;
    const double scale = std::min(box.height() / frame.height(), legWidth / frame.width());
    const bool flipped = m_leg == Side::Left;
    const double left = box.left() + (legWidth - frame.width() * scale) / 2;
    const double originX = flipped ? left + frame.right * scale : left - frame.left * scale;
    const QTransform toPixels(flipped ? -scale : scale, 0, 0, scale, originX, box.top() - frame.top * scale);
    MapLook look;
    look.view = m_view;
    look.layer = m_view == View::Sole ? Layer::Skin : Layer::Superficial;
    look.onPaper = true;
    look.inked = true;
    leg.paintAnatomy(painter, look, toPixels);
    leg.paintOverlays(painter, look, toPixels);

    double y = box.top();
    const double x = box.right() - wordsWidth + 8;
    const std::vector<Label> all = labels(toPixels);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double latest = box.bottom() - labelHeight * static_cast<double>(all.size() - i);
        y = std::max(box.top(), std::min(latest, std::max(y, all[i].target.y() - 10)));
        painter.setPen(QPen(pen.ink(), 1));
        painter.drawPolyline(QPolygonF({all[i].target, QPointF(x - 14, y + 8), QPointF(x - 4, y + 8)}));
        pen.line(x, y, wordsWidth - 8, all[i].strong, SheetPen::small, true);
        pen.line(x, y + 15, wordsWidth - 8, all[i].small, SheetPen::small);
        y += labelHeight;
    }
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        if (m_spots[i].spot.view != m_view)
            continue;
        const QPointF centre = toPixels.map(QPointF(m_spots[i].spot.position.x, m_spots[i].spot.position.y));
        painter.setPen(QPen(pen.ink(), 1.5));
        painter.setBrush(pen.paper());
        painter.drawEllipse(centre, discRadius, discRadius);
        painter.setBrush(Qt::NoBrush);
        pen.line(centre.x() - discRadius, centre.y() - 8, 2 * discRadius, QString::number(i + 1), SheetPen::small, true,
                 Qt::AlignHCenter);
    }
}

} // namespace calfwise
