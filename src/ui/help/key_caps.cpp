// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/key_caps.h"

#include "ui/kit/style/paint.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int tall = 28;
constexpr int gap = 4;
constexpr int padding = 8;
constexpr int lowerEdge = 2;

/// The arrows are read faster than their names.
QString capOf(Qt::Key key)
{
    switch (key) {
    case Qt::Key_Left:
        return QStringLiteral("←");
    case Qt::Key_Right:
        return QStringLiteral("→");
    case Qt::Key_Up:
        return QStringLiteral("↑");
    case Qt::Key_Down:
        return QStringLiteral("↓");
    case Qt::Key_Minus:
        return QStringLiteral("−");
    default:
        return QKeySequence(key).toString(QKeySequence::NativeText);
    }
}

} // namespace

QStringList KeyCaps::capsOf(const QKeySequence &keys)
{
    QStringList caps;
    const QKeyCombination first = keys[0];
    const std::pair<Qt::KeyboardModifier, QString> held[]{
        {Qt::ControlModifier, tr("Ctrl", "the key")},
        {Qt::AltModifier, tr("Alt", "the key")},
        {Qt::ShiftModifier, tr("Shift", "the key")},
    };
    for (const auto &[modifier, name] : held) {
        if (first.keyboardModifiers().testFlag(modifier))
            caps << name;
    }
    return caps << capOf(first.key());
}

KeyCaps::KeyCaps(const Theme &theme, const QList<QKeySequence> &keys, QWidget *parent) : QLabel(parent), m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QStringList words;
    for (const QKeySequence &each : keys) {
        m_ways << capsOf(each);
        words << each.toString(QKeySequence::NativeText);
    }
    setText(words.join(QLatin1Char(' ') + tr("or", "between two keys that do the same") + QLatin1Char(' ')));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

int KeyCaps::capHeight() const
{
    return std::max(m_theme.px(tall), m_theme.lineHeight(TextStyle::SmallStrong) + m_theme.px(gap));
}

int KeyCaps::capWidth(const QString &cap) const
{
    const int words = QFontMetrics(m_theme.font(TextStyle::SmallStrong)).horizontalAdvance(cap);
    return std::max(capHeight(), words + 2 * m_theme.px(padding));
}

int KeyCaps::orWidth() const
{
    const QString word = tr("or", "between two keys that do the same");
    return QFontMetrics(m_theme.font(TextStyle::Small)).horizontalAdvance(word) + 2 * m_theme.px(padding);
}

QSize KeyCaps::sizeHint() const
{
    int width = 0;
    for (const QStringList &way : m_ways) {
        width += width > 0 ? orWidth() : 0;
        for (const QString &cap : way)
            width += capWidth(cap) + (cap == way.last() ? 0 : m_theme.px(gap));
    }
    return {width, capHeight() + lowerEdge};
}

void KeyCaps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int radius = m_theme.px(metrics::controlRadius);
    const auto inLayout = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    int x = 0;
    const int y = (height() - sizeHint().height()) / 2;
    for (const QStringList &way : m_ways) {
        if (x > 0) {
            painter.setFont(m_theme.font(TextStyle::Small));
            painter.setPen(m_theme.colour(Role::TextMuted));
            painter.drawText(inLayout(QRect(x, y, orWidth(), capHeight())), Qt::AlignCenter,
                             tr("or", "between two keys that do the same"));
            x += orWidth();
        }
        for (const QString &cap : way) {
            const QRect box(x, y, capWidth(cap), capHeight());
            // The lower edge is 2.
            paintBox(painter, m_theme, inLayout(box.adjusted(0, 0, 0, lowerEdge - 1)), radius,
                     m_theme.colour(Role::BorderStrong), {Role::BorderStrong});
            paintBox(painter, m_theme, inLayout(box), radius, Role::Raised, {Role::BorderStrong});
            painter.setFont(m_theme.font(TextStyle::SmallStrong));
            painter.setPen(m_theme.colour(Role::Text));
            painter.drawText(inLayout(box), Qt::AlignCenter, cap);
            x += box.width() + (cap == way.last() ? 0 : m_theme.px(gap));
        }
    }
}

} // namespace calfwise
