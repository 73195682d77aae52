// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/trigger_point.h"
#include "ui/map/map_painter.h"

#include <QWidget>

namespace calfwise {

/// A point's muscle, where it sends pain and where not to press, on a small right leg.
class MapThumbnail : public QWidget {
    Q_OBJECT

public:
    /// The map outlives it.
    MapThumbnail(const Theme &theme, const BodyMap &map, QWidget *parent = nullptr);

    void showPoint(const TriggerPoint &point);
    void setSmall(bool small);
    /// "A right leg, seen from behind".
    QString caption() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const BodyMap &m_map;
    MapPainter m_painter;
    MapLook m_look;
    bool m_small = false;
};

} // namespace calfwise
