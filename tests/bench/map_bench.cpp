// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_map_bench BODYMAP: what the body map takes for a tap, for the pointer's highlight and for a full repaint;
// medians.

#include "content/body_map_reader.h"
#include "tests/bench/process.h"
#include "ui/map/map_canvas.h"

#include <QApplication>
#include <QEnterEvent>
#include <QMouseEvent>

#include <chrono>
#include <cstdio>
#include <random>
#include <vector>

using namespace calfwise;
using calfwise::bench::median;

namespace {

template <class Work> double milliseconds(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void locating(const BodyMap &map)
{
    constexpr int rounds = 9;
    constexpr int queries = 20000;
    std::vector<double> perQuery;
    for (int round = 0; round < rounds; ++round) {
        std::mt19937 random(7);
        std::size_t found = 0;
        const double all = milliseconds([&] {
            for (int i = 0; i < queries; ++i) {
                const View view = allViews[random() % allViews.size()];
                const Layer layer = allLayers[random() % allLayers.size()];
                const Point at{static_cast<double>(random() % 500) / 1000 - 0.25,
                               static_cast<double>(random() % 1000) / 1000};
                found += map.locate(view, layer, at).onLeg ? 1u : 0u;
            }
        });
        if (found == 0)
            std::puts("no query lay on the leg");
        perQuery.push_back(all * 1000 / queries);
    }
    std::printf("locate, a query                         %8.2f us (budget 20)\n", median(perQuery));
}

void prepare(BodyMapCanvas &canvas, QSize size)
{
    canvas.setLegLabels(QStringLiteral("Your right leg, seen from behind"), QStringLiteral("Left leg"));
    canvas.resize(size);
    canvas.show();
    QApplication::processEvents();
    canvas.repaint();
}

void hovering(const BodyMap &map, const Theme &theme)
{
    constexpr int moves = 60;
    BodyMapCanvas canvas(map, theme);
    prepare(canvas, {1200, 900});
    std::vector<double> taken;
    for (int i = 0; i < moves; ++i) {
        const QPointF at = canvas.toPixels({i % 2 == 0 ? -0.08 : 0.04, 0.3});
        taken.push_back(milliseconds([&] {
            QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
            QApplication::sendEvent(&canvas, &move);
            // The highlight is on the screen when the posted repaint has been done.
            QApplication::processEvents();
        }));
    }
    std::printf("hover to highlight at 1200 x 900        %8.2f ms (budget 4)\n", median(taken));
}

void repainting(const BodyMap &map, const Theme &theme)
{
    constexpr int rounds = 31;
    BodyMapCanvas canvas(map, theme);
    prepare(canvas, {3840, 2160});
    std::vector<double> taken;
    for (int i = 0; i < rounds; ++i)
        taken.push_back(milliseconds([&] { canvas.repaint(); }));
    std::printf("full repaint at 3840 x 2160, warm       %8.2f ms (budget 16)\n", median(taken));

    std::vector<double> drawn;
    for (int i = 0; i < 5; ++i) {
        drawn.push_back(milliseconds([&] {
            canvas.setSide(otherSide(canvas.side()));
            canvas.repaint();
        }));
    }
    std::printf("the same, every layer drawn anew        %8.2f ms\n", median(drawn));
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: calfwise_map_bench BODYMAP\n", stderr);
        return 2;
    }
    IssueList issues;
    const BodyMap map(readBodyMap(argv[1], issues), {});
    if (!issues.empty()) {
        std::fprintf(stderr, "%s\n", describe(issues.all().front()).c_str());
        return 1;
    }
    Theme theme;
    theme.setAppearance(Theme::Appearance::Light);
    locating(map);
    hovering(map, theme);
    repainting(map, theme);
    return 0;
}
