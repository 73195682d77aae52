// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/icon_button.h"

#include "ui/kit/theme/icon.h"
#include "ui/kit/style/paint.h"

#include <QPainter>

namespace calfwise {

IconButton::IconButton(const Theme &theme, const QString &icon, const QString &word, QWidget *parent)
    : PaintedButton(theme, {}, parent), m_icon(icon)
{
    setWord(word);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::setCheckedIcon(const QString &icon)
{
    m_checkedIcon = icon;
    setCheckable(true);
}

void IconButton::setWord(const QString &word)
{
    setAccessibleName(word);
    setToolTip(word);
}

QSize IconButton::sizeHint() const
{
    const int side = theme().px(metrics::target);
    return {side, side};
}

void IconButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    if (isDown() || hovered() > 0) {
        QColor fill = theme().colour(Role::PrimarySoft);
        fill.setAlphaF(isDown() ? 1.0F : static_cast<float>(hovered()));
        paintBox(painter, theme(), rect(), metrics::controlRadius, fill, {Role::Border, 0});
    }
    const Role ink = !isEnabled() ? Role::Border : on ? Role::Primary : Role::TextMuted;
    const double size = theme().px(metrics::buttonIcon);
    paintIcon(painter, on ? m_checkedIcon : m_icon, theme().colour(ink),
              QRectF((width() - size) / 2, (height() - size) / 2, size, size));
}

} // namespace calfwise
