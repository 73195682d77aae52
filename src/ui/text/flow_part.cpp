// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/flow_part.h"

#include <QEvent>

#include <algorithm>

namespace calfwise {

FlowPart::FlowPart(const Theme &theme, const FlowPlace &place, QWidget *parent)
    : PaintedButton(theme, {}, parent), m_place(place)
{
    switch (place.kind) {
    case Span::Kind::Evidence:
        setAccessibleName(tr("Source %1").arg(place.number));
        setAccessibleDescription(tr("Opens what stands behind this sentence"));
        break;
    case Span::Kind::Term:
        setAccessibleName(place.words);
        setAccessibleDescription(tr("Opens what the word means"));
        break;
    default:
        setAccessibleName(place.words);
        setAccessibleDescription(place.target.startsWith(QLatin1String("http")) ? tr("Link: %1").arg(place.target)
                                                                                : tr("Link"));
        break;
    }
    setCursor(Qt::PointingHandCursor);
}

void FlowPart::setOpen(bool open)
{
    m_open = open;
    parentWidget()->update();
}

void FlowPart::setSeen(const QList<QRectF> &rects)
{
    QRegion region;
    QRectF whole;
    for (const QRectF &rect : rects) {
        whole = whole.united(rect);
        region += rect.toAlignedRect();
    }
    m_seen = whole.toAlignedRect();
    QRect target = m_seen;
    if (m_place.kind == Span::Kind::Evidence) {
        const int size = theme().px(metrics::target);
        target = QRect(0, 0, std::max(size, m_seen.width()), std::max(size, m_seen.height()));
        target.moveCenter(m_seen.center());
        clearMask();
    } else if (rects.size() > 1) {
        setMask(region.translated(-target.topLeft()));
    } else {
        clearMask();
    }
    setGeometry(target);
}

int FlowPart::focusRadius() const
{
    return m_place.kind == Span::Kind::Evidence ? m_seen.height() / 2 : 4;
}

bool FlowPart::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        parentWidget()->update();
    return PaintedButton::event(event);
}

void FlowPart::paintEvent(QPaintEvent *) {}

} // namespace calfwise
