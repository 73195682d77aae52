// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/sheet_pen.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace calfwise {

namespace {

constexpr double rowPadding = 5;

} // namespace

QFont SheetPen::font(double pixels, bool bold) const
{
    // Sizes of the sheet, not of the screen.
    QFont made = m_theme.font(bold ? TextStyle::SmallStrong : TextStyle::Small);
    made.setPixelSize(qRound(pixels));
    return made;
}

double SheetPen::line(double x, double y, double width, const QString &text, double pixels, bool bold,
                      Qt::Alignment align)
{
    const QFont used = font(pixels, bold);
    const QFontMetricsF metrics(used);
    if (!m_dry) {
        m_painter.setFont(used);
        m_painter.setPen(ink());
        m_painter.drawText(QRectF(x, y, width, metrics.height()), static_cast<int>(align) | Qt::TextSingleLine,
                           metrics.elidedText(text, Qt::ElideRight, width + 1));
    }
    return metrics.height();
}

double SheetPen::block(double x, double y, double width, const QString &text, double pixels, bool bold)
{
    const QFont used = font(pixels, bold);
    const QRectF box = QFontMetricsF(used).boundingRect(QRectF(x, y, width, 4000), Qt::TextWordWrap, text);
    if (!m_dry) {
        m_painter.setFont(used);
        m_painter.setPen(ink());
        m_painter.drawText(QRectF(x, y, width, box.height() + 2), Qt::TextWordWrap, text);
    }
    return box.height();
}

void SheetPen::rule(double x, double y, double width, double weight)
{
    if (m_dry)
        return;
    m_painter.setPen(QPen(weight < 1 ? grey() : ink(), weight));
    m_painter.drawLine(QPointF(x, y), QPointF(x + width, y));
}

double SheetPen::section(double x, double y, double width, const QString &title)
{
    rule(x, y, width, 1.5);
    return 8 + line(x, y + 8, width, title, 13, true) + 2;
}

double SheetPen::row(double y, const std::vector<SheetColumn> &columns, const std::vector<SheetCell> &cells, bool head)
{
    double height = 0;
    for (std::size_t i = 0; i < columns.size() && i < cells.size(); ++i) {
        const SheetColumn &column = columns[i];
        const bool bold = head || cells[i].bold;
        const double used = column.align & Qt::AlignRight
                                ? line(column.x, y + rowPadding, column.width, cells[i].text, small, bold, column.align)
                                : block(column.x, y + rowPadding, column.width, cells[i].text, small, bold);
        height = std::max(height, used);
    }
    height += 2 * rowPadding;
    if (!columns.empty())
        rule(columns.front().x, y + height, columns.back().x + columns.back().width - columns.front().x,
             head ? 1.5 : 0.75);
    return height;
}

} // namespace calfwise
