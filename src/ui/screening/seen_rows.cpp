// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/seen_rows.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int overlap = 8; // of what was seen already that stays in view

} // namespace

SeenRows::SeenRows(QScrollArea &area) : QObject(&area), m_area(area)
{
    // What was never painted was not on screen: painting is what has it looked at.
    area.widget()->installEventFilter(this);
}

void SeenRows::watch(const std::vector<QWidget *> &rows)
{
    std::vector<Row> watched;
    for (QWidget *row : rows) {
        const auto known =
            std::find_if(m_rows.begin(), m_rows.end(), [row](const Row &each) { return each.widget == row; });
        if (known == m_rows.end())
            row->installEventFilter(this);
        watched.push_back(known == m_rows.end() ? Row{row} : *known);
    }
    m_rows = std::move(watched);
    lookSoon();
}

bool SeenRows::isSeen(const QWidget *row) const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [row](const Row &each) { return each.widget == row && each.seen; });
}

std::size_t SeenRows::unseen() const
{
    return static_cast<std::size_t>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.seen; }));
}

void SeenRows::showNext()
{
    const auto next = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.seen; });
    if (next == m_rows.end() || !next->widget)
        return;
    const int top = next->widget->mapTo(m_area.widget(), QPoint(0, 0)).y();
    // A row that only just fits leaves no room for what stands above it: it must be whole in view to count.
    const int room = m_area.viewport()->height() - next->widget->height();
    const int above = room < 0 ? overlap : std::min(overlap, room);
    m_area.verticalScrollBar()->setValue(top + next->passed - above);
    m_area.widget()->update();
}

bool SeenRows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        for (Row &row : m_rows)
            row.painted = row.painted || row.widget == watched;
        lookSoon();
    } else if (event->type() == QEvent::Move || event->type() == QEvent::Resize) {
        // What was painted already may come whole into view without being painted again.
        lookSoon();
    }
    return QObject::eventFilter(watched, event);
}

/// Not while it paints: what is heard of it changes words and layout.
void SeenRows::lookSoon()
{
    if (m_due)
        return;
    m_due = true;
    QTimer::singleShot(0, this, [this] {
        m_due = false;
        look();
    });
}

void SeenRows::look()
{
    const QWidget *viewport = m_area.viewport();
    if (!viewport->isVisible() || viewport->window()->isMinimized())
        return;
    bool more = false;
    for (Row &row : m_rows) {
        if (row.seen || !row.painted || !row.widget || !row.widget->isVisible())
            continue;
        more = see(row, row.widget->visibleRegion().boundingRect(), viewport->height()) || more;
    }
    if (more)
        emit changed();
}

/// `shown` is the part of the row that is in view, in its own coordinates.
bool SeenRows::see(Row &row, const QRect &shown, int viewHeight)
{
    const int height = row.widget->height();
    if (row.height != height) {
        row.height = height;
        row.passed = 0;
    }
    if (shown.isEmpty())
        return false;
    if (height <= viewHeight) {
        row.seen = shown.height() == height;
    } else if (shown.top() <= row.passed) {
        row.passed = std::max(row.passed, shown.bottom() + 1);
        row.seen = row.passed >= height;
    }
    return row.seen;
}

} // namespace calfwise
