// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPaintEvent>
#include <QWidget>

#include <utility>

namespace calfwise::test {

/// What of a widget is painted from now on.
class PaintedRegion : public QObject {
public:
    explicit PaintedRegion(QWidget &widget)
    {
        QCoreApplication::processEvents();
        widget.installEventFilter(this);
    }

    /// Since the last time; lets what waits be painted first.
    QRegion take()
    {
        QCoreApplication::processEvents();
        return std::exchange(m_region, {});
    }

    static int area(const QRegion &region)
    {
        int sum = 0;
        for (const QRect &part : region)
            sum += part.width() * part.height();
        return sum;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return QObject::eventFilter(watched, event);
    }

private:
    QRegion m_region;
};

} // namespace calfwise::test
