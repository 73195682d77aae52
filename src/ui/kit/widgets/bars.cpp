// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/bars.h"

#include "ui/kit/style/paint.h"

#include <QPainter>

#include <algorithm>

namespace calfwise {
namespace {

constexpr int progressBar = 28;
constexpr int fitBar = 18;
constexpr int barHeight = 6;
constexpr int barGap = 4;
constexpr int fitBars = 3;

void paintBars(QPainter &painter, const Theme &theme, const QRect &within, int count, int filled, int design)
{
    const double width = theme.px(design);
    const double height = theme.px(barHeight);
    const double gap = theme.px(barGap);
    const double top = within.top() + (within.height() - height) / 2;
    for (int i = 0; i < count; ++i) {
        const QRectF bar(within.left() + i * (width + gap), top, width, height);
        if (i < filled) {
            paintBox(painter, theme, bar, height / 2, Role::Primary, {Role::Primary, 0});
        } else {
            paintBox(painter, theme, bar, height / 2, QColor(), {Role::BorderStrong, 1});
        }
    }
}

QSize barsSize(const Theme &theme, int count, int design)
{
    return {count * theme.px(design) + (count - 1) * theme.px(barGap), theme.px(16)};
}

} // namespace

ProgressBars::ProgressBars(const Theme &theme, int pages, QWidget *parent) : QProgressBar(parent), m_theme(theme)
{
    setRange(0, std::max(1, pages));
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize ProgressBars::sizeHint() const
{
    return barsSize(m_theme, maximum(), progressBar);
}

void ProgressBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBars(painter, m_theme, rect(), maximum(), value(), progressBar);
}

FitBars::FitBars(const Theme &theme, int filled, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_filled(std::clamp(filled, 0, fitBars))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FitBars::setFilled(int filled)
{
    m_filled = std::clamp(filled, 0, fitBars);
    update();
}

QSize FitBars::sizeHint() const
{
    return barsSize(m_theme, fitBars, fitBar);
}

void FitBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBars(painter, m_theme, rect(), fitBars, m_filled, fitBar);
}

} // namespace calfwise
