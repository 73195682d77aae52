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
    case Qt::Key_Return:
        return KeyCaps::tr("Enter", "the key");
    case Qt::Key_Delete:
        return KeyCaps::tr("Delete", "the key");
    default:
        return QKeySequence(key).toString(QKeySequence::NativeText);
    }
}

QStringList heldWith(const QKeySequence &keys)
{
    const std::pair<Qt::KeyboardModifier, QString> all[]{
        {Qt::ControlModifier, KeyCaps::tr("Ctrl", "the key")},
        {Qt::AltModifier, KeyCaps::tr("Alt", "the key")},
        {Qt::ShiftModifier, KeyCaps::tr("Shift", "the key")},
    };
    QStringList names;
    for (const auto &[modifier, name] : all) {
        if (keys[0].keyboardModifiers().testFlag(modifier))
            names << name;
    }
    return names;
}

} // namespace

KeyCaps::KeyCaps(const Theme &theme, const QList<QKeySequence> &keys, QWidget *parent) : QLabel(parent), m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QStringList words;
    for (const QKeySequence &each : keys) {
        if (m_caps.isEmpty())
            m_caps << heldWith(each);
        if (keys.size() == 2 && each == keys.last())
            m_or = m_caps.size() - 1;
        m_caps << capOf(each[0].key());
        words << (heldWith(each) << capOf(each[0].key())).join(QLatin1Char('+'));
    }
    setText(words.join(QLatin1Char(' ') + tr("or", "between two keys") + QLatin1Char(' ')));
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
    const int word = QFontMetrics(m_theme.font(TextStyle::Small)).horizontalAdvance(tr("or", "between two keys"));
    return word + 2 * m_theme.px(padding);
}

int KeyCaps::gapAfter(qsizetype index) const
{
    if (index == m_caps.size() - 1)
        return 0;
    return index == m_or ? orWidth() : m_theme.px(gap);
}

QSize KeyCaps::sizeHint() const
{
    int width = 0;
    for (qsizetype i = 0; i < m_caps.size(); ++i)
        width += capWidth(m_caps[i]) + gapAfter(i);
    return {width, capHeight() + lowerEdge};
}

void KeyCaps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int radius = m_theme.px(metrics::controlRadius);
    const auto inLayout = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    int x = 0;
    const int y = (height() - sizeHint().height()) / 2;
    for (qsizetype i = 0; i < m_caps.size(); ++i) {
        const QRect box(x, y, capWidth(m_caps[i]), capHeight());
        // The lower edge is 2.
        paintBox(painter, m_theme, inLayout(box.adjusted(0, 0, 0, lowerEdge - 1)), radius,
                 m_theme.colour(Role::BorderStrong), {Role::BorderStrong});
        paintBox(painter, m_theme, inLayout(box), radius, Role::Raised, {Role::BorderStrong});
        painter.setFont(m_theme.font(TextStyle::SmallStrong));
        painter.setPen(m_theme.colour(Role::Text));
        painter.drawText(inLayout(box), Qt::AlignCenter, m_caps[i]);
        x += box.width();
        if (i == m_or) {
            painter.setFont(m_theme.font(TextStyle::Small));
            painter.setPen(m_theme.colour(Role::TextMuted));
            painter.drawText(inLayout(QRect(x, y, orWidth(), capHeight())), Qt::AlignCenter,
                             tr("or", "between two keys"));
        }
        x += gapAfter(i);
    }
}

} // namespace calfwise
