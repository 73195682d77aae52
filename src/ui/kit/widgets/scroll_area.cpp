// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/scroll_area.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace calfwise {

ScrollArea::ScrollArea(const Theme &theme, Role fill, QWidget *parent)
    : QScrollArea(parent), m_theme(theme), m_fill(fill)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(&theme, &Theme::changed, this, &ScrollArea::refresh);
    refresh();
}

void ScrollArea::setContent(QWidget *content)
{
    auto *holder = new QWidget;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(metrics::ringSpace, metrics::ringSpace, metrics::ringSpace, metrics::ringSpace);
    layout->addWidget(content);
    m_content = content;
    setWidget(holder);
    holder->setAutoFillBackground(false);
    holder->installEventFilter(this);
    refresh();
}

// The content decides how narrow the area may be, for there is no sideways scrolling.
QSize ScrollArea::minimumSizeHint() const
{
    const int wide = widget() == nullptr ? 0 : widget()->minimumSizeHint().width();
    return {wide + m_theme.px(12), m_theme.px(3 * metrics::target)};
}

bool ScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

/// What changed while the area was hidden was never laid out for its width: Qt asks only visible widgets how high they
/// want to be.
void ScrollArea::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    settle();
}

void ScrollArea::settle()
{
    if (!widget() || !isVisible())
        return;
    for (QWidget *inner : widget()->findChildren<QWidget *>()) {
        if (inner->layout())
            inner->layout()->invalidate();
    }
    widget()->layout()->invalidate();
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(widget(), &request);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

void ScrollArea::refresh()
{
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::All, QPalette::Window, m_theme.colour(m_fill));
    setPalette(palette);
    setAutoFillBackground(true);
    viewport()->setPalette(palette);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
    updateGeometry();
}

} // namespace calfwise
