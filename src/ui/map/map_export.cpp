// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_export.h"

#include "ui/kit/file_question.h"
#include "ui/kit/print_question.h"
#include "ui/kit/widgets/button.h"
#include "ui/map/svg_device.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QMenu>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

namespace calfwise {

namespace {

class ExportWords {
    Q_DECLARE_TR_FUNCTIONS(ExportWords)
};

constexpr int sheetDotsPerInch = 96;
/// 240 dots an inch: lines and words are clean on paper too.
constexpr double pictureScale = 2.5;

/// As a file dialog lists it.
QString kindOfFile(MapFormat format)
{
    switch (format) {
    case MapFormat::Pdf:
        return QStringLiteral("PDF (*.pdf)");
    case MapFormat::Svg:
        return QStringLiteral("SVG (*.svg)");
    case MapFormat::Png:
        return QStringLiteral("PNG (*.png)");
    }
    return {};
}

bool writeSvg(QIODevice &out, const BodyMap &map, const MapSheet &sheet)
{
    SvgDevice device(out, {MapSheet::width, MapSheet::height}, sheet.title);
    QPainter painter(&device);
    paintMapSheet(painter, map, sheet);
    return painter.end();
}

bool writePdf(QIODevice &out, const BodyMap &map, const MapSheet &sheet)
{
    QPdfWriter writer(&out);
    writer.setTitle(sheet.title);
    writer.setCreator(QStringLiteral("Calfwise"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(sheetDotsPerInch);
    QPainter painter(&writer);
    if (!painter.isActive())
        return false;
    paintMapSheet(painter, map, sheet);
    return painter.end();
}

bool writePng(QIODevice &out, const BodyMap &map, const MapSheet &sheet)
{
    QImage image(qRound(MapSheet::width * pictureScale), qRound(MapSheet::height * pictureScale), QImage::Format_RGB32);
    const double metres = sheetDotsPerInch * pictureScale / 0.0254;
    image.setDotsPerMeterX(qRound(metres));
    image.setDotsPerMeterY(qRound(metres));
    QPainter painter(&image);
    painter.scale(pictureScale, pictureScale);
    paintMapSheet(painter, map, sheet);
    painter.end();
    return image.save(&out, "PNG");
}

QString suffixOf(MapFormat format)
{
    switch (format) {
    case MapFormat::Pdf:
        return QStringLiteral("pdf");
    case MapFormat::Svg:
        return QStringLiteral("svg");
    case MapFormat::Png:
        return QStringLiteral("png");
    }
    return {};
}

} // namespace

QString writeMapSheet(const BodyMap &map, const MapSheet &sheet, MapFormat format, const QString &file)
{
    const auto write = format == MapFormat::Svg ? writeSvg : format == MapFormat::Pdf ? writePdf : writePng;
    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly) &&
                         out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         write(out, map, sheet) && out.commit();
    if (written)
        return {};
    return ExportWords::tr("%1 could not be written in the folder %2: %3. Choose a folder that "
                           "you may write to and that has room, then save again. Your marks "
                           "are unchanged.")
        .arg(QFileInfo(file).fileName(), QDir::toNativeSeparators(QFileInfo(file).absolutePath()), out.errorString());
}

void printMapSheet(const BodyMap &map, const MapSheet &sheet, QPagedPaintDevice &device)
{
    QPainter painter(&device);
    if (!painter.isActive())
        return;
    const QRectF page = painter.viewport();
    const double scale = std::min(page.width() / MapSheet::width, page.height() / MapSheet::height);
    painter.translate((page.width() - MapSheet::width * scale) / 2, (page.height() - MapSheet::height * scale) / 2);
    painter.scale(scale, scale);
    paintMapSheet(painter, map, sheet);
}

MapExport::MapExport(const BodyMap &map, Button &button, std::function<MapSheet()> sheet)
    : QObject(&button), m_map(map), m_button(button), m_sheet(std::move(sheet))
{
    auto *menu = new QMenu(&button);
    menu->setAccessibleName(tr("Print or save the map"));
    const auto action = [&](const QString &text, auto what) {
        connect(menu->addAction(text), &QAction::triggered, this, what);
    };
    action(tr("Print the map"), [this] { print(); });
    action(tr("Save as a PDF to hand over"), [this] { save(MapFormat::Pdf); });
    action(tr("Save as a picture (PNG)"), [this] { save(MapFormat::Png); });
    action(tr("Save as a drawing (SVG)"), [this] { save(MapFormat::Svg); });
    connect(&button, &Button::clicked, menu,
            [&button, menu] { menu->popup(button.mapToGlobal(QPoint(0, button.height() + 4))); });
}

void MapExport::save(MapFormat format)
{
    const MapSheet sheet = m_sheet();
    const QString suffix = suffixOf(format);
    const QString name = sheet.side == Side::Left ? tr("left-leg-map") : tr("right-leg-map");
    askForFileToSave(&m_button, {tr("Save the map"), kindOfFile(format), name + QLatin1Char('.') + suffix},
                     [this, sheet, format](const QString &file) { write(sheet, format, file); });
}

void MapExport::write(const MapSheet &sheet, MapFormat format, const QString &chosen)
{
    const QString file = QFileInfo(chosen).suffix().isEmpty() ? chosen + QLatin1Char('.') + suffixOf(format) : chosen;
    const QString problem = writeMapSheet(m_map, sheet, format, file);
    if (problem.isEmpty())
        emit saved(tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
    else
        emit failed(tr("The map wasn’t saved"), problem);
}

void MapExport::print()
{
    askForPrinter(&m_button, tr("Print the map"), [this](QPrinter &printer) {
        const MapSheet sheet = m_sheet();
        printer.setDocName(sheet.title);
        printMapSheet(m_map, sheet, printer);
    });
}

} // namespace calfwise
