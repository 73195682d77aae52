// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figure_view.h"

#include "ui/kit/words.h"

#include <QAccessibleWidget>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

/// Slow movements: more pictures a second are not seen, and cost.
constexpr int frameMilliseconds = 75;
/// A clock of its own may run this far from the session's before it is set again.
constexpr double mostDrift = 0.08;
/// In pixels: what has gone less far is not drawn again yet. A muscle that is pressed in three seconds goes a few
/// pixels.
constexpr double leastStep = 0.4;
constexpr int usualStills = 3;
constexpr int gap = 16;
constexpr int leastNumber = 22;
constexpr int mostNumber = 30;

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<FigureView *>(object);
    return view == nullptr ? nullptr : new QAccessibleWidget(view, QAccessible::Graphic);
}

} // namespace

FigureView::FigureView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_mostStills(usualStills)
{
    [[maybe_unused]] static const bool known = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_timer.setInterval(frameMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &FigureView::advance);
    connect(&theme, &Theme::changed, this, [this] {
        m_rest.reset();
        updateTimer();
        update();
    });
}

void FigureView::setFigure(const Figure &figure, std::vector<const FigureScene *> scenes, Side side,
                           TreatedPart treated)
{
    if (scenes.empty()) {
        clear();
        return;
    }
    forgetFrame();
    m_painter.emplace(m_theme, std::move(scenes), side, treated);
    setAccessibleName(legTitle(side));
    setAccessibleDescription(forLeg(figure.description, side));
    updateTimer();
    updateGeometry();
    update();
}

void FigureView::clear()
{
    forgetFrame();
    m_painter.reset();
    setAccessibleName({});
    setAccessibleDescription({});
    updateTimer();
    update();
}

void FigureView::showStills(int most)
{
    m_stillOnly = true;
    m_mostStills = most;
    updateTimer();
    update();
}

void FigureView::setWords(FigurePainter::Words words)
{
    m_words = words;
    update();
}

void FigureView::show(FigurePhase phase, double seconds, bool playing)
{
    const bool drifted = std::abs(this->seconds() - seconds) > mostDrift;
    if (phase == m_phase && playing == m_playing && playing && !drifted) {
        // Without a timer of its own a still picture only learns here that the next scene has come.
        if (isStill() && m_painter && momentAt(m_painter->scenes(), phase, seconds).scene != m_shown.scene)
            advance();
        return;
    }
    const bool sameStill = phase == m_phase && !playing && !m_playing && !drifted;
    if (phase != m_phase)
        update();
    m_phase = phase;
    m_from = seconds;
    m_playing = playing;
    m_since.restart();
    updateTimer();
    if (!sameStill)
        advance();
}

double FigureView::seconds() const
{
    return m_playing && m_since.isValid() ? m_from + static_cast<double>(m_since.elapsed()) / 1000 : m_from;
}

QSize FigureView::sizeHint() const
{
    return {480, 320};
}

QSize FigureView::minimumSizeHint() const
{
    return {80, 60};
}

void FigureView::showEvent(QShowEvent *)
{
    updateTimer();
}

void FigureView::hideEvent(QHideEvent *)
{
    m_rest.reset();
    updateTimer();
}

bool FigureView::isStill() const
{
    return m_stillOnly || m_theme.reducedMotion();
}

void FigureView::updateTimer()
{
    const bool moves =
        m_painter && m_playing && isVisible() && !isStill() && momentAt(m_painter->scenes(), m_phase, seconds()).moves;
    if (moves && !m_timer.isActive())
        m_timer.start();
    else if (!moves)
        m_timer.stop();
}

void FigureView::forgetFrame()
{
    m_frame.reset();
    m_rest.reset();
}

void FigureView::advance()
{
    if (!m_painter)
        return;
    const FigureMoment now = momentAt(m_painter->scenes(), m_phase, seconds());
    const bool sameScene = now.scene == m_shown.scene;
    m_shown = now;
    if (isStill()) {
        forgetFrame();
        if (!sameScene)
            update();
        return;
    }
    if (!m_frame) {
        update();
        return;
    }
    FigureFrame fresh = m_painter->frame(now.scene, now.seconds);
    if (sameScene && m_painter->distance(rect(), *m_frame, fresh) < leastStep)
        return;
    // Only what moves is drawn again.
    update(sameScene ? m_painter->changed(rect(), *m_frame, fresh, m_words) : QRegion(rect()));
    m_frame = std::move(fresh);
}

void FigureView::paintEvent(QPaintEvent *event)
{
    if (!m_painter)
        return;
    QPainter painter(this);
    if (isStill()) {
        paintStills(painter);
        return;
    }
    if (!m_frame)
        m_frame = m_painter->frame(m_shown.scene, m_shown.seconds);
    // Once round all the parts of the region, to which Qt keeps what is drawn: each pass has its price.
    painter.setClipRect(event->rect());
    if (const FigureRest *rest = restOf(*m_frame))
        rest->paint(painter, *m_frame, m_words);
    else
        m_painter->paint(painter, rect(), *m_frame, m_words);
}

/// Only for what moves on and on from its position: the way there is gone once.
const FigureRest *FigureView::restOf(const FigureFrame &frame)
{
    const FigureScene &scene = *m_painter->scenes()[frame.scene];
    if (!isMoving() || m_shown.seconds < scene.repeatFrom || m_phase == FigurePhase::GettingReady)
        return nullptr;
    if (!m_rest || !m_rest->isFor(frame.scene, rect(), devicePixelRatioF()))
        m_rest.emplace(*m_painter, frame.scene, rect(), devicePixelRatioF());
    return &*m_rest;
}

/// The key frames of what is being done, numbered.
void FigureView::paintStills(QPainter &painter) const
{
    const std::vector<const FigureScene *> &scenes = m_painter->scenes();
    std::optional<std::size_t> only;
    if (m_phase != FigurePhase::Whole)
        only = momentAt(scenes, m_phase, seconds()).scene;
    const std::vector<FigureMoment> stills = stillsOf(scenes, only, static_cast<std::size_t>(m_mostStills));
    const QList<QRectF> boxes = stillBoxes(static_cast<int>(stills.size()));
    for (int i = 0; i < boxes.size(); ++i) {
        const FigureMoment &still = stills[static_cast<std::size_t>(i)];
        m_painter->paint(painter, boxes[i], still.scene, still.seconds, m_words);
        if (boxes.size() > 1 && m_words == FigurePainter::Words::Labels)
            paintNumber(painter, boxes[i], i + 1);
    }
}

/// Side by side, or one above the other where the figures are plainly larger so.
QList<QRectF> FigureView::stillBoxes(int count) const
{
    const QSizeF drawing = m_painter->extent().size();
    const double gaps = gap * (count - 1);
    const QSizeF beside((width() - gaps) / std::max(1, count), height());
    const QSizeF above(width(), (height() - gaps) / std::max(1, count));
    const auto scale = [&](const QSizeF &box) {
        return std::min(box.width() / drawing.width(), box.height() / drawing.height());
    };
    const bool stacked = scale(above) > 1.1 * scale(beside);
    QList<QRectF> boxes;
    for (int i = 0; i < count; ++i) {
        const QPointF at = stacked ? QPointF(0, i * (above.height() + gap)) : QPointF(i * (beside.width() + gap), 0);
        boxes << QRectF(at, stacked ? above : beside);
    }
    return boxes;
}

/// Which comes first is not told by the place alone.
void FigureView::paintNumber(QPainter &painter, const QRectF &box, int number) const
{
    QFont font = m_theme.floorFont(FloorText::Button, 1080);
    font.setPixelSize(std::clamp(static_cast<int>(box.height() / 8), leastNumber, mostNumber));
    painter.setFont(font);
    painter.setPen(m_theme.colour(Role::TextMuted));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignTop, QString::number(number));
}

} // namespace calfwise
