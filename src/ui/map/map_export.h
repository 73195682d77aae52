// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/map_sheet.h"

#include <functional>

#include <QObject>

class QPagedPaintDevice;

namespace calfwise {

class Button;

enum class MapFormat { Pdf, Svg, Png };

/// Writes the sheet whole or not at all, readable by its owner alone: it is about somebody's health. Gives back what
/// went wrong and what to do, naming the place; nothing when it was written.
QString writeMapSheet(const BodyMap &map, const MapSheet &sheet, MapFormat format, const QString &file);

/// Paints the sheet on one page, as large as fits.
void printMapSheet(const BodyMap &map, const MapSheet &sheet, QPagedPaintDevice &device);

/// What the map's button "Print or save" offers.
class MapExport : public QObject {
    Q_OBJECT

public:
    /// `sheet` is asked when something is chosen; the map outlives this. The button gets a menu.
    MapExport(const BodyMap &map, Button &button, std::function<MapSheet()> sheet);

signals:
    void saved(const QString &message);
    void failed(const QString &title, const QString &message);

private:
    void save(MapFormat format);
    void write(const MapSheet &sheet, MapFormat format, const QString &chosen);
    void print();

    const BodyMap &m_map;
    Button &m_button;
    std::function<MapSheet()> m_sheet;
};

} // namespace calfwise
