// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reader_page.h"

#include "ui/reader/article_scroll.h"
#include "ui/reader/find_bar.h"
#include "ui/text/article_view.h"

#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace calfwise {

bool ReaderPage::openTarget(const QString &target)
{
    leavePlace();
    if (!read(target, 0))
        return false;
    if (m_at >= 0 && m_history[m_at].target == target)
        return true;
    m_history.resize(m_at + 1);
    m_history.append({target, 0});
    ++m_at;
    refreshBar();
    return true;
}

void ReaderPage::goBack()
{
    if (!canGoBack())
        return;
    leavePlace();
    --m_at;
    read(m_history[m_at].target, m_history[m_at].place);
}

void ReaderPage::goForward()
{
    if (!canGoForward())
        return;
    leavePlace();
    ++m_at;
    read(m_history[m_at].target, m_history[m_at].place);
}

/// The first words that are seen: they stay where they are when a width or the size of the words changes.
int ReaderPage::placeSeen() const
{
    if (m_body == nullptr || m_scroll->verticalScrollBar()->value() == 0)
        return 0;
    return m_body->positionAt(m_body->mapFrom(m_scroll->viewport(), QPoint()));
}

void ReaderPage::leavePlace()
{
    if (m_at < 0)
        return;
    m_history[m_at].place = placeSeen();
    emit left({m_history[m_at].target, m_history[m_at].place});
}

void ReaderPage::goOnReading(const ReadingPlace &place)
{
    if (place.target.isEmpty() || !openTarget(place.target))
        return;
    // Not a step that one could go back from.
    m_history = {{place.target, place.at}};
    m_at = 0;
    refreshBar();
    scrollLater({}, place.at);
}

void ReaderPage::hideEvent(QHideEvent *event)
{
    leavePlace();
    Page::hideEvent(event);
}

bool ReaderPage::read(const QString &target, int place)
{
    std::optional<Reading> reading;
    try {
        reading = m_guide.reading(target);
        if (!reading)
            return false;
    } catch (const StoreError &) {
        reading.reset();
    }
    m_reading = std::move(reading);
    m_find->hide();
    m_found.clear();
    rebuildBody();
    refreshBar();
    scrollLater(target, place);
    return true;
}

void ReaderPage::scrollLater(const QString &anchor, int place)
{
    // Heights follow from widths, which the layout gives out once this event is over.
    QTimer::singleShot(0, this, [this, anchor, place] {
        int to = 0;
        if (m_body != nullptr && m_reading->anchors.contains(anchor))
            to = m_body->topOf(anchor) + m_body->y();
        else if (m_body != nullptr && place > 0)
            to = m_body->rectAt(place).top() + m_body->y();
        m_scroll->verticalScrollBar()->setValue(to);
        refreshTerms();
    });
}

void ReaderPage::scrollTo(const QRect &where)
{
    const QPoint middle = m_body->mapTo(m_scroll->content(), where.center());
    m_scroll->ensureVisible(middle.x(), middle.y(), 0, std::min(m_scroll->viewport()->height() / 3, theme().px(160)));
}

} // namespace calfwise
