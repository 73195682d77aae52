// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/paper_sheets.h"

#include "ui/text/paper_look.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <array>
#include <cmath>

namespace calfwise {

namespace {

constexpr double pointsToInch = 72;
constexpr double footPoints = 8.5;
constexpr double footHeight = 34; // in points, the gap above it included

class SheetWords {
    Q_DECLARE_TR_FUNCTIONS(SheetWords)
};

void printFoot(QPainter &painter, const Theme &theme, QSizeF room, const SheetFoot &foot, int sheet, int sheets)
{
    constexpr double unit = PaperLook::unit;
    QFont font = theme.font(TextStyle::Small);
    font.setPixelSize(static_cast<int>(footPoints * unit));
    painter.setFont(font);
    painter.setPen(QPen(paperInk(), 0.5 * unit));
    const double top = room.height() + 8 * unit;
    painter.drawLine(QPointF(0, top), QPointF(room.width(), top));
    const QRectF box(0, top + 3 * unit, room.width(), (footHeight - 11) * unit);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignTop, foot.source + QLatin1Char('\n') + foot.edition);
    painter.drawText(box, Qt::AlignRight | Qt::AlignTop, SheetWords::tr("%1 of %2").arg(sheet).arg(sheets));
}

} // namespace

QSizeF roomOnSheet(const QPagedPaintDevice &device)
{
    const QRectF points = device.pageLayout().paintRect(QPageLayout::Point);
    return QSizeF(points.width(), std::max(footHeight, points.height() - footHeight)) * PaperLook::unit;
}

int laySheets(QTextDocument &document, QSizeF room)
{
    document.setPageSize(room);
    return document.pageCount();
}

int sheetOf(const QTextDocument &document, int position)
{
    const QRectF box = document.documentLayout()->blockBoundingRect(document.findBlock(position));
    return static_cast<int>(std::floor((box.top() + 1) / document.pageSize().height()));
}

bool printSheets(QPagedPaintDevice &device, const Theme &theme, const std::vector<QTextDocument *> &documents,
                 const SheetFoot &foot)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const double scale = device.logicalDpiX() / (pointsToInch * PaperLook::unit);
    painter.scale(scale, scale);
    int sheets = 0;
    for (const QTextDocument *document : documents)
        sheets += document->pageCount();
    int sheet = 0;
    for (QTextDocument *document : documents) {
        const QSizeF room = document->pageSize();
        for (int page = 0; page < document->pageCount(); ++page) {
            if (sheet > 0 && !device.newPage())
                return false;
            const QRectF part(QPointF(0, page * room.height()), room);
            painter.save();
            painter.translate(-part.topLeft());
            painter.setClipRect(part);
            QAbstractTextDocumentLayout::PaintContext ink;
            ink.palette.setColor(QPalette::Text, paperInk());
            ink.clip = part;
            document->documentLayout()->draw(&painter, ink);
            painter.restore();
            printFoot(painter, theme, room, foot, ++sheet, sheets);
        }
    }
    return painter.end();
}

void setPaperOfPlace(QPagedPaintDevice &device)
{
    QString name;
    for (const char *variable : {"LC_ALL", "LC_PAPER", "LANG"}) {
        if (name.isEmpty())
            name = qEnvironmentVariable(variable);
    }
    // Where Letter is what printers hold; everywhere else it is A4.
    constexpr std::array letter{"US", "CA", "MX", "PH", "CL", "CO", "CR", "SV", "GT", "NI", "PA", "PR", "VE"};
    const QString country = name.section(QLatin1Char('_'), 1, 1).left(2);
    const bool isLetter =
        std::any_of(letter.begin(), letter.end(), [&](const char *code) { return country == QLatin1String(code); });
    device.setPageSize(QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4));
    device.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
}

} // namespace calfwise
