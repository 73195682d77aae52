// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/contents_list.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/text_block.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

constexpr int padding = 12;
constexpr int barWidth = 3;

} // namespace

ContentsItem::ContentsItem(const Theme &theme, const ContentsEntry &entry, QWidget *parent)
    : PaintedButton(theme, entry.title, parent), m_target(entry.target)
{
    makeChoice();
    setAccessibleName(entry.title);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont ContentsItem::wordFont() const
{
    return theme().font(isChecked() ? TextStyle::Strong : TextStyle::Body);
}

QSize ContentsItem::sizeHint() const
{
    return {theme().textPx(208), heightForWidth(theme().textPx(208))};
}

QSize ContentsItem::minimumSizeHint() const
{
    return {theme().px(120), theme().px(metrics::target)};
}

int ContentsItem::heightForWidth(int width) const
{
    // The chosen one is the widest: nothing jumps when it changes.
    const TextBlock words(theme(), {{text()}}, theme().font(TextStyle::Strong), theme().lineHeight(TextStyle::Strong),
                          width - 2 * theme().px(padding));
    return std::max(theme().px(metrics::target), static_cast<int>(std::ceil(words.height())) + theme().px(16));
}

void ContentsItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool chosen = isChecked();
    const double radius = theme().px(metrics::controlRadius);
    if (chosen || isDown()) {
        paintBox(painter, theme(), rect(), radius, Role::PrimarySoft, {Role::Primary, 0});
    } else if (hovered() > 0) {
        QColor fill = theme().colour(Role::Background);
        fill.setAlphaF(static_cast<float>(hovered()));
        paintBox(painter, theme(), rect(), radius, fill, {Role::Border, 0});
    }
    if (chosen)
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, barWidth, height())),
                         theme().colour(Role::Primary));
    const double room = width() - 2 * theme().px(padding);
    const TextBlock words(theme(), {{text()}}, wordFont(), theme().lineHeight(TextStyle::Body), room);
    words.paint(painter, {static_cast<double>(theme().px(padding)), (height() - words.height()) / 2}, room,
                QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft),
                theme().colour(chosen ? Role::Primary : Role::Text));
}

ContentsList::ContentsList(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Contents"));
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
}

void ContentsList::setEntries(const std::vector<ContentsEntry> &entries)
{
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem *old = m_column->takeAt(0))
        delete old;
    m_items.clear();
    for (const ContentsEntry &entry : entries) {
        if (entry.target.isEmpty()) {
            auto *heading = new Label(m_theme, TextStyle::SmallStrong, entry.title);
            heading->setRole(Role::TextMuted);
            auto *box = new QVBoxLayout;
            box->setContentsMargins(m_theme.px(padding), m_theme.px(m_items.isEmpty() ? 8 : 16), 0, m_theme.px(4));
            box->addWidget(heading);
            m_column->addLayout(box);
            continue;
        }
        auto *item = new ContentsItem(m_theme, entry, this);
        item->installEventFilter(this);
        connect(item, &QAbstractButton::clicked, this, [this, item] { emit chosen(item->target()); });
        m_column->addWidget(item);
        m_items << item;
    }
    m_column->addStretch(1);
    setCurrent(m_current);
}

void ContentsList::setCurrent(const QString &target)
{
    m_current = target;
    for (ContentsItem *item : std::as_const(m_items))
        item->showChosen(item->target() == target);
    refreshTabStop(currentItem());
}

ContentsItem *ContentsList::currentItem() const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [this](const ContentsItem *item) { return item->target() == m_current; });
    return found == m_items.end() ? nullptr : *found;
}

void ContentsList::refreshTabStop(const ContentsItem *stop)
{
    for (ContentsItem *item : std::as_const(m_items)) {
        const bool isStop = stop == nullptr ? item == m_items.first() : item == stop;
        item->setFocusPolicy(isStop ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

bool ContentsList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const qsizetype at = m_items.indexOf(static_cast<ContentsItem *>(watched));
    qsizetype to = at;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        to = at - 1;
        break;
    case Qt::Key_Down:
        to = at + 1;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = m_items.size() - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_items[at]->click();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
    ContentsItem *next = m_items[std::clamp<qsizetype>(to, 0, m_items.size() - 1)];
    refreshTabStop(next);
    next->setFocus(Qt::TabFocusReason);
    emit moved(next);
    return true;
}

} // namespace calfwise
