// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bodymap/place_list.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"
#include "ui/kit/widgets/text_block.h"

#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

constexpr int sidePadding = 12;
constexpr int rowPadding = 8;
constexpr int barWidth = 3;

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text.toCaseFolded().split(between, Qt::SkipEmptyParts);
}

bool fits(const PlaceRow &row, const QStringList &typed)
{
    const QStringList words = wordsOf(row.title + QLatin1Char(' ') + row.detail);
    return std::all_of(typed.begin(), typed.end(), [&](const QString &start) {
        return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(start); });
    });
}

class PlaceDelegate : public QStyledItemDelegate {
public:
    explicit PlaceDelegate(PlaceList *list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return m_list->sizeOf(index.row());
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        m_list->paintRow(*painter, option.rect, index.row(), option.state.testFlag(QStyle::State_MouseOver));
    }

private:
    PlaceList *m_list;
};

} // namespace

void PlaceModel::setRows(std::vector<PlaceRow> rows)
{
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    refilter();
}

void PlaceModel::setFilter(const QString &typed)
{
    m_typed = wordsOf(typed);
    refilter();
}

void PlaceModel::refilter()
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (fits(m_rows[i], m_typed))
            m_shown.push_back(i);
    }
    endResetModel();
}

int PlaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PlaceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PlaceRow &shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.title;
    case Qt::AccessibleTextRole: {
        const QString name = shown.detail.isEmpty() ? shown.title : tr("%1. %2").arg(shown.title, shown.detail);
        return shown.picked ? tr("%1, chosen").arg(name) : name;
    }
    default:
        return {};
    }
}

PlaceList::PlaceList(const Theme &theme, const QString &name, QWidget *parent)
    : QListView(parent), m_theme(theme), m_model(this)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::PointingHandCursor);
    setItemDelegate(new PlaceDelegate(this));
    setModel(&m_model);
    connect(this, &QListView::clicked, this, &PlaceList::choose);
    connect(&theme, &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void PlaceList::choose(const QModelIndex &index)
{
    if (index.isValid())
        emit chosen(QString::fromStdString(m_model.row(index.row()).key));
}

void PlaceList::chooseCurrent()
{
    choose(currentIndex());
}

void PlaceList::step(int by)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const int from = currentIndex().isValid() ? currentIndex().row() : (by > 0 ? -1 : count);
    setCurrentIndex(m_model.index(std::clamp(from + by, 0, count - 1)));
}

void PlaceList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        chooseCurrent();
        return;
    }
    QListView::keyPressEvent(event);
}

void PlaceList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // Words wrap at the list's width.
    scheduleDelayedItemsLayout();
}

QSize PlaceList::sizeOf(int row) const
{
    const int width = viewport()->width();
    const double room = width - 2 * m_theme.px(sidePadding) - m_theme.px(metrics::smallIcon + 8);
    const PlaceRow &shown = m_model.row(row);
    const TextBlock title(m_theme, {{shown.title}}, m_theme.font(TextStyle::Strong),
                          m_theme.lineHeight(TextStyle::Strong), room);
    double height = title.height();
    if (!shown.detail.isEmpty()) {
        const TextBlock detail(m_theme, {{shown.detail}}, m_theme.font(TextStyle::Small),
                               m_theme.lineHeight(TextStyle::Small), room);
        height += detail.height();
    }
    return {width,
            std::max(m_theme.px(metrics::target), static_cast<int>(std::ceil(height)) + 2 * m_theme.px(rowPadding))};
}

void PlaceList::paintRow(QPainter &painter, const QRect &box, int row, bool hovered) const
{
    const bool current = hasFocus() && row == currentIndex().row();
    const PlaceRow &shown = m_model.row(row);
    const QRect inner = box.adjusted(metrics::ringSpace, 1, -metrics::ringSpace, -1);
    if (current || hovered || shown.picked)
        paintBox(painter, m_theme, inner, m_theme.px(metrics::controlRadius),
                 hovered && !current && !shown.picked ? Role::Raised : Role::PrimarySoft, {Role::Border, 0});
    if (current)
        painter.fillRect(QRect(inner.left(), inner.top(), barWidth, inner.height()), m_theme.colour(Role::Primary));
    const double mark = m_theme.px(metrics::smallIcon + 8);
    const double room = box.width() - 2 * m_theme.px(sidePadding) - mark;
    QPointF at(box.left() + m_theme.px(sidePadding), box.top() + m_theme.px(rowPadding));
    const auto write = [&](const QString &words, TextStyle style, Role role) {
        const TextBlock block(m_theme, {{words}}, m_theme.font(style), m_theme.lineHeight(style), room);
        block.paint(painter, at, room, Qt::AlignLeft, m_theme.colour(role));
        at.ry() += block.height();
    };
    write(shown.title, TextStyle::Strong, current || shown.picked ? Role::Primary : Role::Text);
    if (!shown.detail.isEmpty())
        write(shown.detail, TextStyle::Small, Role::TextMuted);
    if (shown.picked) {
        const int size = m_theme.px(metrics::smallIcon);
        const QRect place(box.right() - m_theme.px(sidePadding) - size, box.center().y() - size / 2, size, size);
        paintIcon(painter, QStringLiteral("check"), m_theme.colour(Role::Primary), place, boldIconStroke);
    }
}

} // namespace calfwise
