// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace calfwise {

enum class MapMark { ChosenMuscle, PainOften, PainSometimes, NoPress };

/// How the map draws a thing, 24 by 16.
class Swatch : public QWidget {
    Q_OBJECT

public:
    Swatch(const Theme &theme, MapMark mark, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    MapMark m_mark;
};

/// Rows of swatch and word.
class MapKey : public QWidget {
    Q_OBJECT

public:
    explicit MapKey(const Theme &theme, QWidget *parent = nullptr);
    void addRow(MapMark mark, const QString &text);

private:
    const Theme &m_theme;
    QVBoxLayout *m_rows;
};

/// Fills of the overlays, for the map and its swatches: dots 1.7 every 7 (on a veil of surface) and a hatch 1.5 every 7
/// at 45 degrees, in painter pixels.
void paintDots(QPainter &painter, const Theme &theme, const QRectF &within);
void paintHatch(QPainter &painter, const Theme &theme, const QRectF &within);

/// A swatch, 24 by 16 at the painter's origin.
void paintSwatch(QPainter &painter, const Theme &theme, MapMark mark);

} // namespace calfwise
