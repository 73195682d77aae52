// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/theme/icon.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QTransform>
#include <QtDebug>

#include <cmath>

// The linker drops the resource of a static library unless something names it, and the macro only works out of
// namespaces.
static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace calfwise {
namespace {

QByteArray sourceOf(const QString &name)
{
    initIcons();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("No icon is named %s.", qPrintable(name));
        return {};
    }
    return file.readAll();
}

constexpr double grid = 24;

/// What points on or back, and so the other way where one reads from the right.
bool isDirected(const QString &name)
{
    static const QStringList directed{QStringLiteral("back"), QStringLiteral("chev"),  QStringLiteral("chevl"),
                                      QStringLiteral("left"), QStringLiteral("right"), QStringLiteral("skip"),
                                      QStringLiteral("undo")};
    return directed.contains(name);
}

QPixmap mirrored(const QPixmap &pixmap)
{
    QPixmap turned = pixmap.transformed(QTransform::fromScale(-1, 1));
    turned.setDevicePixelRatio(pixmap.devicePixelRatio());
    return turned;
}

QPixmap rendered(const QString &name, const QColor &colour, double size, double ratio, double stroke)
{
    const int pixels = static_cast<int>(std::lround(size * ratio));
    const QString key =
        QStringLiteral("calfwise-icon/%1/%2/%3/%4/%5").arg(name, colour.name()).arg(pixels).arg(ratio).arg(stroke);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QByteArray source = sourceOf(name);
    source.replace("currentColor", colour.name().toLatin1());
    const double onGrid = size < grid ? stroke * grid / size : stroke;
    source.replace("stroke-width=\"1.75\"", QByteArray("stroke-width=\"") + QByteArray::number(onGrid, 'f', 3) + '"');
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    if (QSvgRenderer renderer(source); renderer.isValid()) {
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void paintIcon(QPainter &painter, const QString &name, const QColor &colour, const QRectF &where, double stroke)
{
    if (name.isEmpty()) {
        return;
    }
    const qreal ratio = painter.device()->devicePixelRatioF();
    // Off the pixel grid the lines would blur.
    const QPointF corner(std::round(where.x() * ratio) / ratio, std::round(where.y() * ratio) / ratio);
    const QPixmap pixmap = rendered(name, colour, where.width(), ratio, stroke);
    const bool turns = painter.layoutDirection() == Qt::RightToLeft && isDirected(name);
    painter.drawPixmap(corner, turns ? mirrored(pixmap) : pixmap);
}

QPixmap iconPixmap(const Theme &theme, const QString &name, Role role, int size, qreal devicePixelRatio)
{
    return rendered(name, theme.colour(role), size, devicePixelRatio, iconStroke);
}

QIcon icon(const Theme &theme, const QString &name, Role role, int size)
{
    QIcon result;
    for (const qreal ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) {
        const QPixmap normal = iconPixmap(theme, name, role, size, ratio);
        result.addPixmap(normal, QIcon::Normal);
        result.addPixmap(normal, QIcon::Active);
        result.addPixmap(normal, QIcon::Selected);
        result.addPixmap(iconPixmap(theme, name, Role::TextMuted, size, ratio), QIcon::Disabled);
    }
    return result;
}

QStringList iconNames()
{
    initIcons();
    QStringList names;
    for (const QString &file : QDir(QStringLiteral(":/icons")).entryList(QDir::Files, QDir::Name)) {
        names.append(file.chopped(4));
    }
    return names;
}

} // namespace calfwise
