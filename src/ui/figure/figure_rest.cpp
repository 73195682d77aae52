// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figure_rest.h"

#include <QPainter>

#include <algorithm>

namespace calfwise {

namespace {

/// Between two key frames as well as at them: a movement may go there and back.
constexpr int looks = 3;

/// Which layers never change while the scene is done.
std::vector<bool> resting(const FigurePainter &painter, std::size_t index)
{
    const FigureScene &scene = *painter.scenes()[index];
    const FigureFrame first = painter.frame(index, scene.repeatFrom);
    std::vector<bool> rests(first.layers.size(), true);
    for (std::size_t i = 0; i + 1 < scene.frames.size(); ++i) {
        const double from = scene.frames[i].at;
        for (int look = 1; look <= looks; ++look) {
            const double at = from + (scene.frames[i + 1].at - from) * look / looks;
            if (at <= scene.repeatFrom)
                continue;
            const FigureFrame other = painter.frame(index, at);
            for (std::size_t layer = 0; layer < rests.size(); ++layer)
                rests[layer] = rests[layer] && layer < other.layers.size() &&
                               first.layers[layer].shapes == other.layers[layer].shapes &&
                               first.layers[layer].clip == other.layers[layer].clip;
        }
    }
    return rests;
}

} // namespace

FigureRest::FigureRest(const FigurePainter &painter, std::size_t scene, const QRectF &box, double pixelRatio)
    : m_painter(painter), m_scene(scene), m_box(box), m_pixelRatio(pixelRatio)
{
    const std::vector<bool> rests = resting(painter, scene);
    const FigureFrame frame = painter.frame(scene, painter.scenes()[scene]->repeatFrom);
    for (std::size_t first = 0; first < rests.size();) {
        Run run{first, first, {}};
        while (run.end < rests.size() && rests[run.end] == rests[first])
            ++run.end;
        if (rests[first]) {
            run.picture = QPixmap((box.size() * pixelRatio).toSize());
            run.picture.setDevicePixelRatio(pixelRatio);
            run.picture.fill(Qt::transparent);
            QPainter onPicture(&run.picture);
            onPicture.translate(-box.topLeft());
            painter.paintLayers(onPicture, box, frame, run.first, run.end);
        }
        first = run.end;
        m_runs.push_back(std::move(run));
    }
}

bool FigureRest::isFor(std::size_t scene, const QRectF &box, double pixelRatio) const
{
    return scene == m_scene && box == m_box && pixelRatio == m_pixelRatio;
}

void FigureRest::paint(QPainter &painter, const FigureFrame &frame, FigurePainter::Words words) const
{
    for (const Run &run : m_runs) {
        if (run.picture.isNull())
            m_painter.paintLayers(painter, m_box, frame, run.first, run.end);
        else
            painter.drawPixmap(m_box.topLeft(), run.picture);
    }
    m_painter.paintWords(painter, m_box, frame, words);
}

} // namespace calfwise
