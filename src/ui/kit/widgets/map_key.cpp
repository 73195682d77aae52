// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/map_key.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <cmath>

namespace calfwise {
namespace {

constexpr int swatchWidth = 24;
constexpr int swatchHeight = 16;
constexpr double dotRadius = 1.7;
constexpr double patternStep = 7;
constexpr double hatchWidth = 1.5;
constexpr double veil = 0.72;
constexpr double tint = 0.5;

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

} // namespace

void paintDots(QPainter &painter, const Theme &theme, const QRectF &within)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(within, withAlpha(theme.colour(Role::Surface), veil));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Role::ReferralSpillover));
    bool shifted = false;
    for (double y = within.top() + patternStep / 2; y < within.bottom(); y += patternStep * 0.75) {
        for (double x = within.left() + patternStep * (shifted ? 1.0 : 0.5); x < within.right(); x += patternStep) {
            painter.drawEllipse(QPointF(x, y), dotRadius, dotRadius);
        }
        shifted = !shifted;
    }
    painter.restore();
}

void paintHatch(QPainter &painter, const Theme &theme, const QRectF &within)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(Role::NoPress), hatchWidth));
    const double across = patternStep * std::sqrt(2.0);
    for (double x = within.left() - within.height(); x < within.right(); x += across) {
        painter.drawLine(QPointF(x, within.bottom()), QPointF(x + within.height(), within.top()));
    }
    painter.restore();
}

Swatch::Swatch(const Theme &theme, MapMark mark, QWidget *parent) : QWidget(parent), m_theme(theme), m_mark(mark)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize Swatch::sizeHint() const
{
    return {m_theme.px(swatchWidth), m_theme.px(swatchHeight)};
}

void paintSwatch(QPainter &painter, const Theme &theme, MapMark mark)
{
    const QRectF box = QRectF(0, 0, swatchWidth, swatchHeight).adjusted(1, 1, -1, -1);
    constexpr double radius = 4;
    QPainterPath shape;
    shape.addRoundedRect(box, radius, radius);
    const auto colour = [&theme](Role role) { return theme.colour(role); };
    const auto edge = [&](Role role, double width, Qt::PenStyle style) {
        QPen pen(colour(role), width, style);
        if (style == Qt::CustomDashLine) {
            pen.setDashPattern({2.5, 1.5});
        } else if (style == Qt::DotLine) {
            pen.setDashPattern({1.0, 1.6});
        }
        painter.strokePath(shape, pen);
    };
    const double filled = theme.highContrast() ? 0 : tint;
    painter.save();
    painter.setClipPath(shape, Qt::IntersectClip);
    switch (mark) {
    case MapMark::ChosenMuscle:
        painter.fillRect(box, withAlpha(colour(Role::MuscleSelected), filled));
        break;
    case MapMark::PainOften:
        painter.fillRect(box, withAlpha(colour(Role::ReferralEssential), filled));
        break;
    case MapMark::PainSometimes:
        paintDots(painter, theme, box);
        break;
    case MapMark::NoPress:
        paintHatch(painter, theme, box);
        break;
    }
    painter.restore();
    switch (mark) {
    case MapMark::ChosenMuscle:
        edge(Role::MuscleSelected, 2, Qt::CustomDashLine);
        break;
    case MapMark::PainOften:
        edge(Role::ReferralEssential, 2, Qt::SolidLine);
        break;
    case MapMark::PainSometimes:
        edge(Role::ReferralSpillover, 1.5, Qt::DotLine);
        break;
    case MapMark::NoPress:
        edge(Role::NoPress, 1.5, Qt::SolidLine);
        break;
    }
}

void Swatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = static_cast<double>(width()) / swatchWidth;
    painter.scale(scale, scale);
    paintSwatch(painter, m_theme, m_mark);
}

MapKey::MapKey(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme.px(8));
    connect(&theme, &Theme::changed, this, [this] { m_rows->setSpacing(m_theme.px(8)); });
}

void MapKey::addRow(MapMark mark, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(12));
    row->addWidget(new Swatch(m_theme, mark, this), 0, Qt::AlignVCenter);
    row->addWidget(new Label(m_theme, TextStyle::Small, text, this), 1);
    m_rows->addLayout(row);
}

} // namespace calfwise
