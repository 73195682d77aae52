// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/chip.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"
#include "ui/kit/widgets/toast_room.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace calfwise {
namespace {

constexpr int pillHeight = 28;
constexpr int pillPadding = 10;
constexpr int pillGap = 8;
constexpr int pillIcon = 16;

struct Pill {
    QString text;
    QString before;
    QString after;
};

int pillWidth(const Theme &theme, const Pill &pill)
{
    const int side = theme.px(pillIcon) + theme.px(pillGap);
    const int words = QFontMetrics(theme.font(TextStyle::SmallMedium)).horizontalAdvance(pill.text) + 1;
    return words + 2 * theme.px(pillPadding) + (pill.before.isEmpty() ? 0 : side) + (pill.after.isEmpty() ? 0 : side);
}

int pillTall(const Theme &theme)
{
    return std::max(theme.px(pillHeight), theme.lineHeight(TextStyle::SmallMedium) + 8);
}

void paintPill(QPainter &painter, const Theme &theme, const QRect &box, const Pill &pill, const QColor &ink)
{
    const int size = theme.px(pillIcon);
    const int y = box.top() + (box.height() - size) / 2;
    // The painter has its widget's direction.
    const auto inLayout = [&](const QRect &part) { return QStyle::visualRect(painter.layoutDirection(), box, part); };
    int x = box.left() + theme.px(pillPadding);
    if (!pill.before.isEmpty()) {
        paintIcon(painter, pill.before, ink, inLayout(QRect(x, y, size, size)));
        x += size + theme.px(pillGap);
    }
    if (!pill.after.isEmpty()) {
        const int end = box.right() + 1 - theme.px(pillPadding) + 4;
        paintIcon(painter, pill.after, ink, inLayout(QRect(end - size, y, size, size)));
    }
    painter.setFont(theme.font(TextStyle::SmallMedium));
    painter.setPen(ink);
    const QRect words(x, box.top(), box.right() + 1 - x, box.height());
    painter.drawText(inLayout(words), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, pill.text);
}

} // namespace

Chip::Chip(const Theme &theme, Kind kind, const QString &text, QWidget *parent)
    : PaintedButton(theme, text, parent), m_kind(kind)
{
    setCheckable(kind == Kind::Choice);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (kind == Kind::Removable) {
        setAccessibleName(tr("Remove: %1").arg(text));
        setToolTip(accessibleName());
    }
    connect(this, &QAbstractButton::toggled, this, [this] { updateGeometry(); });
}

void Chip::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const Pill pill{text(), isChecked() ? QStringLiteral("check") : m_iconName,
                    m_kind == Kind::Removable ? QStringLiteral("x") : QString()};
    return {std::max(pillWidth(theme(), pill), theme().px(metrics::target)),
            std::max(theme().px(metrics::target), pillTall(theme()))};
}

QRect Chip::focusRect() const
{
    const int tall = pillTall(theme());
    return {0, (height() - tall) / 2, width(), tall};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect box = focusRect();
    const auto c = [this](Role role) { return theme().colour(role); };
    const bool on = isChecked();
    const QColor rest = on ? c(Role::PrimarySoft) : mixed(c(Role::Surface), c(Role::Background), hovered());
    const QColor fill = !isEnabled() ? c(Role::Background) : isDown() ? c(Role::PrimarySoft) : rest;
    paintBox(painter, theme(), box, box.height() / 2.0, fill, {on ? Role::Primary : Role::Border, 1, !isEnabled()});
    const Pill pill{text(), on ? QStringLiteral("check") : m_iconName,
                    m_kind == Kind::Removable ? QStringLiteral("x") : QString()};
    paintPill(painter, theme(), box, pill, c(isEnabled() ? Role::Text : Role::TextMuted));
}

Tag::Tag(const Theme &theme, const QString &text, const QString &iconName, QWidget *parent)
    : QLabel(text, parent), m_theme(theme), m_iconName(iconName)
{
    // It names the leg.
    setProperty(keepClearProperty, true);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize Tag::sizeHint() const
{
    return {pillWidth(m_theme, {text(), m_iconName, {}}), pillTall(m_theme)};
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, m_theme, rect(), height() / 2.0, Role::Surface, {Role::Border});
    paintPill(painter, m_theme, rect(), {text(), m_iconName, {}}, m_theme.colour(Role::Text));
}

} // namespace calfwise
