// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/rail.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/rail_brand.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace calfwise {
namespace {

constexpr int wideRail = 208;
constexpr int narrowRail = 88;
constexpr int narrowItem = 56;
constexpr int itemPadding = 12;

} // namespace

RailItem::RailItem(const Theme &theme, const QString &iconName, const QString &text, QWidget *parent)
    : PaintedButton(theme, text, parent), m_iconName(iconName)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailItem::setMode(RailMode mode)
{
    m_mode = mode;
    setToolTip(mode == RailMode::IconsOnly ? text() : QString());
    updateGeometry();
    update();
}

void RailItem::setCurrent(bool current)
{
    m_isCurrent = current;
    setAccessibleDescription(current ? tr("this page") : QString());
    update();
}

void RailItem::setField(const QString &shortcut)
{
    m_shortcut = shortcut;
    setAccessibleDescription(shortcut);
    update();
}

QSize RailItem::sizeHint() const
{
    switch (m_mode) {
    case RailMode::Wide: {
        const int words = QFontMetrics(theme().font(TextStyle::Strong)).horizontalAdvance(text());
        return {words + theme().px(metrics::buttonIcon) + 3 * theme().px(itemPadding),
                std::max(theme().px(metrics::target), theme().lineHeight(TextStyle::Strong) + 8)};
    }
    case RailMode::Narrow: {
        const int words = QFontMetrics(captionFont(true)).horizontalAdvance(text());
        return {std::max(theme().px(metrics::target), words), theme().px(narrowItem)};
    }
    case RailMode::IconsOnly:
        return {theme().px(metrics::target), theme().px(metrics::target)};
    }
    return {};
}

QFont RailItem::captionFont(bool current) const
{
    QFont font = theme().font(TextStyle::Caption);
    font.setPixelSize(theme().px(specOf(TextStyle::Caption).size));
    font.setWeight(current ? QFont::DemiBold : QFont::Medium);
    return font;
}

void RailItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto c = [this](Role role) { return theme().colour(role); };
    const int radius = theme().px(metrics::controlRadius);
    if (isField()) {
        paintBox(painter, theme(), rect(), radius, mixed(c(Role::Surface), c(Role::Background), hovered()),
                 {Role::BorderStrong});
    } else if (m_isCurrent || isDown()) {
        paintBox(painter, theme(), rect(), radius, Role::PrimarySoft, {Role::Border, 0});
        if (m_isCurrent && theme().highContrast()) {
            paintBox(painter, theme(), rect(), radius, QColor(), {Role::Primary, 2});
        }
    } else if (hovered() > 0) {
        paintBox(painter, theme(), rect(), radius,
                 mixed(c(Role::Background), c(Role::Border), theme().highContrast() ? 0 : hovered()),
                 {Role::Border, 0});
    }
    const QColor ink =
        m_isCurrent ? c(Role::Primary) : mixed(c(Role::TextMuted), c(Role::Text), isField() ? 0 : hovered());
    if (m_mode == RailMode::Wide) {
        paintWide(painter, ink);
    } else {
        paintNarrow(painter, ink);
    }
}

void RailItem::paintWide(QPainter &painter, const QColor &ink) const
{
    const int padding = theme().px(itemPadding);
    const int size = theme().px(isField() ? metrics::smallIcon : metrics::buttonIcon);
    const auto inLayout = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    paintIcon(painter, m_iconName, ink, inLayout(QRect(padding, (height() - size) / 2, size, size)));
    painter.setFont(theme().font(m_isCurrent ? TextStyle::Strong : isField() ? TextStyle::Body : TextStyle::Medium));
    painter.setPen(ink);
    const int left = padding + size + padding;
    painter.drawText(inLayout(QRect(left, 0, width() - left, height())), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (!isField()) {
        return;
    }
    const QFont small = theme().font(TextStyle::SmallMedium);
    const int words = QFontMetrics(small).horizontalAdvance(m_shortcut);
    const int tall = theme().lineHeight(TextStyle::Small) + 2;
    const QRect key(width() - theme().px(8) - words - 2 * theme().px(6), (height() - tall) / 2,
                    words + 2 * theme().px(6), tall);
    if (key.left() < left + painter.fontMetrics().horizontalAdvance(text()) + theme().px(4)) {
        return; // large text: the words matter more than the shortcut
    }
    paintBox(painter, theme(), inLayout(key), theme().px(4), QColor(), {Role::Border});
    painter.setFont(small);
    painter.drawText(inLayout(key), Qt::AlignCenter, m_shortcut);
}

void RailItem::paintNarrow(QPainter &painter, const QColor &ink) const
{
    const int size = theme().px(metrics::buttonIcon);
    const int caption = m_mode == RailMode::Narrow ? theme().px(specOf(TextStyle::Caption).line) : 0;
    const int gap = caption > 0 ? theme().px(2) : 0;
    const double top = (height() - size - gap - caption) / 2.0;
    paintIcon(painter, m_iconName, ink, QRectF((width() - size) / 2.0, top, size, size));
    if (caption == 0) {
        return;
    }
    painter.setFont(captionFont(m_isCurrent));
    painter.setPen(ink);
    painter.drawText(QRectF(-8, top + size + gap, width() + 16, caption), Qt::AlignCenter, text());
}

RailBrand::RailBrand(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_name(name)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailBrand::setMode(RailMode mode)
{
    m_mode = mode;
    updateGeometry();
    update();
}

int RailBrand::lineHeight() const
{
    return m_mode == RailMode::Wide ? std::max(m_theme.px(28), m_theme.lineHeight(TextStyle::Title)) : m_theme.px(20);
}

QSize RailBrand::sizeHint() const
{
    return {m_theme.px(44), lineHeight() + m_theme.px(m_mode == RailMode::Wide ? 20 : 16)};
}

void RailBrand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double size = m_theme.px(20);
    const bool wide = m_mode == RailMode::Wide;
    const double left = wide ? m_theme.px(itemPadding) : (width() - size) / 2;
    const double ring = isRightToLeft() ? width() - left - size : left;
    paintBox(painter, m_theme, QRectF(ring, (lineHeight() - size) / 2, size, size), size / 2, QColor(),
             {Role::Primary, static_cast<double>(m_theme.px(5))});
    if (wide) {
        painter.setFont(m_theme.font(TextStyle::Title));
        painter.setPen(m_theme.colour(Role::Text));
        const int x = static_cast<int>(left + size) + m_theme.px(itemPadding);
        const QRect words(x, 0, width() - x, lineHeight());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter | Qt::AlignLeft,
                         m_name);
    }
}

Rail::Rail(const Theme &theme, const QString &brand, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this)), m_brand(new RailBrand(theme, brand, this)),
      m_foot(new Label(theme, TextStyle::Small, {}, this))
{
    setAccessibleName(tr("Pages"));
    m_foot->setRole(Role::TextMuted);
    m_layout->addWidget(m_brand);
    m_layout->addStretch();
    m_layout->addWidget(m_foot);
    connect(&theme, &Theme::changed, this, &Rail::refresh);
    refresh();
}

void Rail::addPage(int id, const QString &iconName, const QString &text)
{
    auto *item = new RailItem(m_theme, iconName, text, this);
    item->installEventFilter(this);
    connect(item, &QAbstractButton::clicked, this, [this, id] { emit pageChosen(id); });
    m_pages.append({id, item});
    m_layout->insertWidget(static_cast<int>(m_pages.size()), item);
    refresh();
}

void Rail::setSearch(const QString &text, const QString &shortcut)
{
    m_search = new RailItem(m_theme, QStringLiteral("search"), text, this);
    m_search->setField(shortcut);
    m_search->installEventFilter(this);
    connect(m_search, &QAbstractButton::clicked, this, &Rail::searchChosen);
    m_beforeSearch = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_layout->insertSpacerItem(static_cast<int>(m_pages.size()) + 1, m_beforeSearch);
    m_layout->insertWidget(static_cast<int>(m_pages.size()) + 2, m_search);
    refresh();
}

void Rail::setSearchTip(const QString &tip)
{
    m_search->setToolTip(tip);
}

void Rail::setFoot(const QString &text)
{
    m_foot->setText(text);
}

void Rail::setMode(RailMode mode)
{
    if (m_mode != mode) {
        m_mode = mode;
        refresh();
    }
}

void Rail::setCurrent(int id)
{
    m_current = id;
    for (const Page &page : m_pages) {
        page.item->setCurrent(page.id == id);
    }
    update();
}

RailItem *Rail::item(int id) const
{
    for (const Page &page : m_pages) {
        if (page.id == id) {
            return page.item;
        }
    }
    return nullptr;
}

void Rail::refresh()
{
    const bool wide = m_mode == RailMode::Wide;
    m_brand->setMode(m_mode);
    int widest = 0;
    for (const Page &page : m_pages) {
        page.item->setMode(m_mode);
        widest = std::max(widest, page.item->sizeHint().width());
    }
    if (m_search != nullptr) {
        m_search->setMode(m_mode);
        widest = std::max(widest, m_search->sizeHint().width());
    }
    // Large captions take the room beside them first.
    const int narrow = std::max(narrowRail, widest + 2 * m_theme.px(2));
    const int side = wide ? m_theme.px(12) : std::min(m_theme.px(8), (narrow - widest) / 2);
    m_layout->setContentsMargins(side, m_theme.px(wide ? 24 : 16), side, m_theme.px(16));
    m_layout->setSpacing(m_theme.px(4));
    setFixedWidth(wide ? std::max(m_theme.textPx(wideRail), widest + 2 * side) : narrow);
    if (m_search != nullptr) {
        m_beforeSearch->changeSize(0, m_theme.px(wide ? 16 : 8), QSizePolicy::Minimum, QSizePolicy::Fixed);
        m_layout->invalidate();
    }
    m_foot->setContentsMargins(m_theme.px(itemPadding), 0, 0, 0);
    m_foot->setVisible(wide);
    update();
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Role::Background));
    const auto inLayout = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    painter.fillRect(inLayout(QRect(width() - m_theme.edge(), 0, m_theme.edge(), height())),
                     m_theme.colour(Role::Border));
    const RailItem *chosen = item(m_current);
    if (chosen != nullptr) {
        const QRect box = chosen->geometry();
        const int inset = m_theme.px(8);
        painter.fillRect(inLayout(QRect(0, box.top() + inset, 3, box.height() - 2 * inset)),
                         m_theme.colour(Role::Primary));
    }
}

bool Rail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            QList<QWidget *> stops;
            for (const Page &page : m_pages) {
                stops.append(page.item);
            }
            if (m_search != nullptr) {
                stops.append(m_search);
            }
            const qsizetype at = stops.indexOf(qobject_cast<QWidget *>(watched)) + (key == Qt::Key_Down ? 1 : -1);
            if (at >= 0 && at < stops.size()) {
                stops.at(at)->setFocus(Qt::TabFocusReason);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace calfwise
