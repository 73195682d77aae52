// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QSizeF>

#include <memory>

class QIODevice;

namespace calfwise {

/// Paints into plain SVG 1.1: paths, text, opacity and clips. Qt's own generator leaves clips out before Qt 6.7, and
/// the map's shading, dots and hatch are clipped. Gradients, composition modes and pixmaps are not for it.
class SvgDevice : public QPaintDevice {
public:
    /// `size` in pixels of 1/96 inch, which become the user units; the file says the size in millimetres. Writes when
    /// the painter ends.
    SvgDevice(QIODevice &out, QSizeF size, const QString &title);
    ~SvgDevice() override;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QSizeF m_size;
    std::unique_ptr<Engine> m_engine;
};

} // namespace calfwise
