// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_thumbnail.h"

#include "ui/map/map_layout.h"
#include "ui/kit/words.h"

#include <QPainter>
#include <QPixmap>

namespace calfwise {

namespace {

constexpr QSize standing(168, 220);
constexpr QSize lying(120, 150);

} // namespace

MapThumbnail::MapThumbnail(const Theme &theme, const BodyMap &map, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_map(map), m_painter(map, theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MapThumbnail::showPoint(const TriggerPoint &point)
{
    m_look = {};
    m_look.small = true;
    m_look.chosen = point.muscle;
    m_look.often = {point.essential.begin(), point.essential.end()};
    m_look.sometimes = {point.spillover.begin(), point.spillover.end()};
    const bool behind = point.tapViews.empty() || point.tapViews.contains(View::Posterior);
    const View view = behind ? View::Posterior : *point.tapViews.begin();
    m_look.view = m_map.drawing(view) != nullptr ? view : View::Posterior;
    setAccessibleName(caption());
    update();
}

void MapThumbnail::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
}

QString MapThumbnail::caption() const
{
    switch (m_look.view) {
    case View::Medial:
        return tr("A right leg, seen from the inner side");
    case View::Lateral:
        return tr("A right leg, seen from the outer side");
    case View::Sole:
        return tr("The sole of a right foot");
    default:
        return tr("A right leg, seen from behind");
    }
}

QSize MapThumbnail::sizeHint() const
{
    const QSize size = m_small ? lying : standing;
    return {m_theme.px(size.width()), m_theme.px(size.height())};
}

void MapThumbnail::paintEvent(QPaintEvent *)
{
    // The drawing fades out into nothing, which needs a picture of its own.
    QPixmap picture(rect().size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    MapLayoutInput input;
    input.canvas = QSizeF(rect().size());
    input.body = m_painter.bodyBounds(m_look.view);
    input.top = m_look.view == View::Sole ? input.body.top : MapPainter::fadeTop;
    input.bothLegs = false;
    const MapLayout layout = layOutLegs(input);
    m_painter.paintAnatomy(painter, m_look, layout.chosen.toPixels);
    m_painter.paintOverlays(painter, m_look, layout.chosen.toPixels);
    painter.end();
    QPainter(this).drawPixmap(0, 0, picture);
}

} // namespace calfwise
