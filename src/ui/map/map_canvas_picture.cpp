// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The legs' picture on the canvas: drawn once, kept, put together with what lies over it, and shown with what fades.
#include "ui/map/map_canvas.h"

#include "ui/map/map_picture_cache.h"

#include <QDataStream>
#include <QPainter>

#include <utility>

namespace calfwise {

QPixmap BodyMapCanvas::transparentPixmap() const
{
    QPixmap pixmap(size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    return pixmap;
}

QPixmap BodyMapCanvas::renderLeg(const MapLook &look) const
{
    QPixmap leg = transparentPixmap();
    QPainter painter(&leg);
    m_painter.paintAnatomy(painter, look, m_layout.chosen.toPixels);
    return leg;
}

/// What the picture of the anatomy depends on, besides content and program.
QByteArray BodyMapCanvas::pictureKey() const
{
    QByteArray key;
    QDataStream out(&key, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << size() << devicePixelRatioF() << int(m_look.view) << int(m_look.layer) << m_look.small;
    out << m_layout.chosen.toPixels << (m_layout.other ? m_layout.other->toPixels : QTransform());
    out << m_layout.other.has_value() << m_theme.highContrast();
    for (int role = 0; role < roleCount; ++role)
        out << m_theme.colour(static_cast<Role>(role)).rgba();
    return key;
}

void BodyMapCanvas::renderAnatomy()
{
    const MapPictureCache *pictures = std::exchange(m_firstPicture, nullptr);
    if (!pictures || m_look.chosen) {
        drawAnatomy();
        return;
    }
    const QByteArray key = pictureKey();
    if (QImage kept = pictures->find(key); !kept.isNull()) {
        m_anatomy = QPixmap::fromImage(std::move(kept), Qt::NoFormatConversion | Qt::NoOpaqueDetection);
        return;
    }
    drawAnatomy();
    pictures->keep(key, m_anatomy.toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied));
}

/// The second leg is the mirror image of the first without what was chosen: drawn once, shown twice.
void BodyMapCanvas::drawAnatomy()
{
    const QPixmap first = renderLeg(m_look);
    m_anatomy = transparentPixmap();
    QPainter painter(&m_anatomy);
    if (m_layout.other) {
        MapLook plain = m_look;
        plain.chosen.reset();
        painter.save();
        painter.setOpacity(0.55);
        painter.setTransform(m_layout.chosen.toPixels.inverted() * m_layout.other->toPixels);
        painter.drawPixmap(0, 0, m_look.chosen ? renderLeg(plain) : first);
        painter.restore();
    }
    painter.drawPixmap(0, 0, first);
}

/// All that a repaint shows below marks and words, opaque, so that a repaint is one plain copy.
void BodyMapCanvas::compose()
{
    QPixmap overlays = transparentPixmap();
    QPainter over(&overlays);
    m_painter.paintOverlays(over, m_look, m_layout.chosen.toPixels);
    over.end();
    m_composed = QPixmap(size() * devicePixelRatioF());
    m_composed.setDevicePixelRatio(devicePixelRatioF());
    m_composed.fill(m_theme.colour(Role::Surface));
    QPainter painter(&m_composed);
    painter.drawPixmap(0, 0, m_anatomy);
    painter.drawPixmap(0, 0, overlays);
}

void BodyMapCanvas::paintEvent(QPaintEvent *)
{
    if (m_anatomy.isNull() || m_anatomy.devicePixelRatio() != devicePixelRatioF()) {
        renderAnatomy();
        m_composed = {};
    }
    if (m_composed.isNull())
        compose();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_composed);
    if (!m_fadingOut.isNull() && m_fadingPlace == m_layout.chosen.toPixels) {
        painter.setOpacity(m_fade.currentValue().toDouble());
        painter.drawPixmap(0, 0, m_fadingOut);
        painter.setOpacity(1);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintHover(painter);
    paintArrow(painter);
    paintLeaders(painter);
    paintSpots(painter);
    paintShownPoint(painter);
    paintLegLabels(painter);
    paintFocus(painter);
    paintLens(painter);
}

} // namespace calfwise
