// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/segmented.h"

#include "ui/kit/widgets/segment.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace calfwise {

Segmented::Segmented(const Theme &theme, const QString &name, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_orientation(orientation)
{
    setAccessibleName(name);
    auto *layout =
        new QBoxLayout(orientation == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Segmented::addOption(const QString &id, const QString &text, const QString &iconName)
{
    auto *segment = new Segment(m_theme, id, text, m_orientation, this);
    segment->setIconName(iconName);
    segment->installEventFilter(this);
    // Assistive technology toggles a radio button without a click.
    connect(segment, &QAbstractButton::toggled, this, [this, segment](bool on) {
        if (on && m_chosen != segment->id())
            select(segment, true);
    });
    layout()->addWidget(segment);
    m_segments.append(segment);
    refreshEnds();
}

void Segmented::setOptionDisabled(const QString &id, const QString &reason)
{
    if (Segment *segment = find(id)) {
        segment->setDisabledReason(reason);
    }
}

void Segmented::setCurrent(const QString &id)
{
    select(find(id), false);
}

QStringList Segmented::ids() const
{
    QStringList ids;
    for (const Segment *segment : m_segments) {
        ids.append(segment->id());
    }
    return ids;
}

QWidget *Segmented::option(const QString &id) const
{
    return find(id);
}

Segment *Segmented::find(const QString &id) const
{
    for (Segment *segment : m_segments) {
        if (segment->id() == id) {
            return segment;
        }
    }
    return nullptr;
}

void Segmented::select(Segment *segment, bool byUser)
{
    const QString before = m_chosen;
    for (Segment *each : m_segments) {
        if (each != segment) {
            // Qt keeps one of an exclusive group checked, and reads the role "radio button" from the same property.
            each->setAutoExclusive(false);
            each->setChecked(false);
            each->setAutoExclusive(true);
        }
    }
    m_chosen = segment == nullptr ? QString() : segment->id();
    if (segment != nullptr) {
        segment->setChecked(true);
    }
    refreshEnds();
    if (byUser && m_chosen != before) {
        emit chosen(m_chosen);
    }
}

void Segmented::step(const Segment *from, int by)
{
    const auto count = static_cast<int>(m_segments.size());
    int index = static_cast<int>(m_segments.indexOf(from));
    for (int tried = 0; tried < count; ++tried) {
        index = (index + by + count) % count;
        Segment *next = m_segments.at(index);
        if (next->isEnabled()) {
            next->setFocus(Qt::TabFocusReason);
            select(next, true);
            return;
        }
    }
}

bool Segmented::eventFilter(QObject *watched, QEvent *event)
{
    auto *segment = qobject_cast<Segment *>(watched);
    if (segment == nullptr || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        step(segment, 1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
        step(segment, -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        select(segment, true);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

// Corners, and the one segment that Tab stops at: the chosen one, else the first that can be chosen.
void Segmented::refreshEnds()
{
    Segment *stop = nullptr;
    for (Segment *segment : m_segments) {
        segment->setEnds(segment == m_segments.first(), segment == m_segments.last());
        if (segment->isChecked() || (stop == nullptr && segment->isEnabled())) {
            stop = segment;
        }
    }
    for (Segment *segment : m_segments) {
        segment->setFocusPolicy(segment == stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

} // namespace calfwise
