// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cues/flash_frame.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>

namespace calfwise {

namespace {

// Thousandths of 1080 of the page's height.
constexpr int wide = 40;
constexpr int narrow = 20;
constexpr std::chrono::milliseconds moment{300};
constexpr std::chrono::milliseconds countMoment{150};
constexpr std::chrono::milliseconds calm{900};

} // namespace

FlashFrame::FlashFrame(const Theme &theme, QWidget &page) : QWidget(&page), m_theme(theme), m_page(page)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_lit = false;
        hide();
    });
    page.installEventFilter(this);
}

void FlashFrame::flash(CueKind kind)
{
    m_kind = kind;
    m_lit = true;
    cover();
    show();
    raise();
    update();
    m_timer.start(m_theme.reducedMotion() ? calm : kind == CueKind::CountDown ? countMoment : moment);
}

bool FlashFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        cover();
    return QWidget::eventFilter(watched, event);
}

void FlashFrame::cover()
{
    setGeometry(m_page.rect());
}

int FlashFrame::frameWidth() const
{
    const bool strong = m_theme.reducedMotion() || m_kind != CueKind::CountDown;
    return std::max(8, (strong ? wide : narrow) * height() / 1080);
}

void FlashFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int width = frameWidth();
    const QColor colour = m_theme.colour(Role::Primary);
    painter.fillRect(QRect(0, 0, this->width(), width), colour);
    painter.fillRect(QRect(0, height() - width, this->width(), width), colour);
    painter.fillRect(QRect(0, 0, width, height()), colour);
    painter.fillRect(QRect(this->width() - width, 0, width, height()), colour);
}

} // namespace calfwise
