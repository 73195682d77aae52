// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws every figure of the content as a sheet of its key frames, light and dark, and small as from three metres:
//   calfwise_figure_sheets OUT [TECHNIQUE...]
#include "ui/figure/figure_painter.h"
#include "ui/kit/words.h"

#include "content/content_folders.h"
#include "content/guide_loader.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>

#include <cstdio>

using namespace calfwise;

namespace {

struct Cell {
    std::size_t scene = 0;
    double at = 0;
};

QList<Cell> cellsOf(const Figure &figure, bool all)
{
    QList<Cell> cells;
    for (std::size_t scene = 0; scene < figure.scenes.size(); ++scene) {
        for (const KeyFrame &frame : figure.scenes[scene].frames) {
            if (all || frame.still)
                cells << Cell{scene, frame.at};
        }
    }
    return cells;
}

QImage sheet(const Theme &theme, const Figure &figure, const QSize &size, bool all, Side side)
{
    std::vector<const FigureScene *> scenes;
    for (const FigureScene &scene : figure.scenes)
        scenes.push_back(&scene);
    const FigurePainter drawing(theme, scenes, side);
    const QList<Cell> cells = cellsOf(figure, all);
    const int columns = std::min<int>(4, static_cast<int>(cells.size()));
    const int rows = (static_cast<int>(cells.size()) + columns - 1) / std::max(1, columns);
    QImage image(columns * size.width(), rows * size.height(), QImage::Format_RGB32);
    image.fill(theme.colour(Role::Surface));
    QPainter painter(&image);
    for (int i = 0; i < cells.size(); ++i) {
        const QRect box(QPoint(i % columns * size.width(), i / columns * size.height()), size);
        drawing.paint(painter, QRectF(box).adjusted(8, 8, -8, -8), cells[i].scene, cells[i].at,
                      FigurePainter::Words::Labels);
    }
    return image;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2) {
        std::fputs("calfwise_figure_sheets OUT [TECHNIQUE...]\n", stderr);
        return 2;
    }
    const LoadedGuide loaded =
        loadGuide(CALFWISE_SOURCE_DIR "/content", CALFWISE_SOURCE_DIR "/resources/bodymap", "en");
    for (const Issue &issue : loaded.issues.all())
        std::fprintf(stderr, "%s %s: expected %s, found %s\n", issue.file.c_str(), issue.pointer.c_str(),
                     issue.expected.c_str(), issue.found.c_str());
    if (!loaded.guide)
        return 1;
    const QDir out(arguments.at(1));
    out.mkpath(QStringLiteral("."));
    for (const bool dark : {false, true}) {
        Theme theme;
        theme.setAppearance(dark ? Theme::Appearance::Dark : Theme::Appearance::Light);
        const QString mode = dark ? QStringLiteral("dark") : QStringLiteral("light");
        for (const Figure &figure : loaded.guide->core.figures) {
            const QString name = toQt(figure.technique.value());
            if (arguments.size() > 2 && !arguments.mid(2).contains(name))
                continue;
            sheet(theme, figure, {960, 760}, true, dark ? Side::Left : Side::Right)
                .save(out.filePath(name + QLatin1Char('-') + mode + QStringLiteral(".png")));
            sheet(theme, figure, {150, 120}, false, Side::Right)
                .save(out.filePath(name + QLatin1Char('-') + mode + QStringLiteral("-small.png")));
        }
    }
    return 0;
}
