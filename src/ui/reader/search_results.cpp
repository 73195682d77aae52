// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/search_results.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

constexpr int sidePadding = 12;
constexpr int rowPadding = 8;
constexpr int barWidth = 3;
constexpr int headingGap = 8;
constexpr int warningIcon = 20;

class HitDelegate : public QStyledItemDelegate {
public:
    explicit HitDelegate(SearchResults *list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return m_list->sizeOf(index.row());
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        m_list->paintRow(*painter, option.rect, index.row(), option.state.testFlag(QStyle::State_MouseOver));
    }

private:
    SearchResults *m_list;
};

} // namespace

SearchResults::SearchResults(const Theme &theme, QWidget *parent) : QListWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Results"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new HitDelegate(this));
    setMouseTracking(true);
    viewport()->setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, &SearchResults::refresh);
}

void SearchResults::setHits(QList<ShownHit> hits, bool chooseFirst)
{
    clear();
    m_hits = std::move(hits);
    for (const ShownHit &hit : std::as_const(m_hits)) {
        QString snippet;
        for (const TextRun &run : hit.snippet)
            snippet += run.text;
        // Read out by assistive technology; what is seen is painted.
        new QListWidgetItem(tr("%1: %2. %3").arg(hit.kind, hit.title, snippet), this);
    }
    refresh();
    setCurrentRow(m_hits.isEmpty() || !chooseFirst ? -1 : 0);
}

void SearchResults::step(int by)
{
    if (count() > 0)
        setCurrentRow(std::clamp(currentRow() + by, 0, count() - 1));
}

void SearchResults::refresh()
{
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void SearchResults::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    refresh();
}

int SearchResults::wantedHeight() const
{
    int height = 0;
    for (int row = 0; row < count(); ++row)
        height += sizeOf(row).height();
    return height;
}

int SearchResults::headingHeight(int row) const
{
    if (m_hits[row].heading.isEmpty())
        return 0;
    return static_cast<int>(std::ceil(m_theme.lineHeight(TextStyle::Small))) +
           m_theme.px(row == 0 ? 4 : headingGap + 4);
}

TextStyle SearchResults::snippetStyle(int row) const
{
    return m_hits[row].answers ? TextStyle::Body : TextStyle::Small;
}

/// From the left edge of the row to its words.
double SearchResults::indent(int row) const
{
    return m_theme.px(sidePadding) + (m_hits[row].warns ? m_theme.textPx(warningIcon) + m_theme.px(sidePadding) : 0);
}

QSize SearchResults::sizeOf(int row) const
{
    const int width = viewport()->width();
    const double room = width - indent(row) - m_theme.px(sidePadding);
    const TextBlock title(m_theme, {{m_hits[row].title}}, m_theme.font(TextStyle::Strong),
                          m_theme.lineHeight(TextStyle::Strong), room);
    double height = title.height();
    if (!m_hits[row].snippet.isEmpty()) {
        const TextStyle style = snippetStyle(row);
        const TextBlock snippet(m_theme, m_hits[row].snippet, m_theme.font(style), m_theme.lineHeight(style), room);
        height += snippet.height();
    }
    return {width, static_cast<int>(std::ceil(height)) + 2 * m_theme.px(rowPadding) + headingHeight(row)};
}

void SearchResults::paintRow(QPainter &painter, const QRect &whole, int row, bool hovered) const
{
    const ShownHit &hit = m_hits[row];
    const QRect box = whole.adjusted(0, headingHeight(row), 0, 0);
    const double room = box.width() - indent(row) - m_theme.px(sidePadding);
    const auto write = [&](QPointF &at, const QList<TextRun> &runs, TextStyle style, Role role) {
        const TextBlock block(m_theme, runs, m_theme.font(style), m_theme.lineHeight(style), room);
        block.paint(painter, at, room, Qt::AlignLeft, m_theme.colour(role));
        at.ry() += block.height();
    };
    if (!hit.heading.isEmpty()) {
        QPointF at(box.left() + m_theme.px(sidePadding), whole.top() + (row == 0 ? 0 : m_theme.px(headingGap)));
        write(at, {{hit.heading}}, TextStyle::Small, hit.warns ? Role::LevelSameDay : Role::TextMuted);
    }
    const bool chosen = row == currentRow();
    const double radius = m_theme.px(metrics::controlRadius);
    if (hit.warns) {
        paintBox(painter, m_theme, box, radius, Role::LevelSameDaySoft, {Role::LevelSameDay, chosen ? 2.0 : 1.0});
        const int size = m_theme.textPx(warningIcon);
        painter.drawPixmap(QPoint(box.left() + m_theme.px(sidePadding), box.top() + m_theme.px(rowPadding)),
                           iconPixmap(m_theme, QStringLiteral("clock"), Role::LevelSameDay, size, devicePixelRatioF()));
    } else if (hit.answers) {
        paintBox(painter, m_theme, box, m_theme.px(metrics::cardRadius), chosen ? Role::PrimarySoft : Role::Raised,
                 {Role::Primary, 1});
    } else if (chosen || hovered) {
        paintBox(painter, m_theme, box, radius, chosen ? Role::PrimarySoft : Role::Background, {Role::Border, 0});
    }
    if (chosen)
        painter.fillRect(QRect(box.left(), box.top(), barWidth, box.height()),
                         m_theme.colour(hit.warns ? Role::LevelSameDay : Role::Primary));
    QPointF at(box.left() + indent(row), box.top() + m_theme.px(rowPadding));
    const Role titleRole = hit.warns ? Role::Text : Role::Primary;
    write(at, {{hit.title}}, TextStyle::Strong, titleRole);
    if (!hit.snippet.isEmpty())
        write(at, hit.snippet, snippetStyle(row), Role::Text);
}

} // namespace calfwise
