// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/panel.h"

#include "ui/kit/theme/icon.h"
#include "ui/kit/style/paint.h"

#include <QPainter>

namespace calfwise {

Panel::Panel(const Theme &theme, Role fill, Qt::Edges hairlines, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_fill(fill), m_hairlines(hairlines)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Panel::setRounded(bool on)
{
    m_rounded = on;
    update();
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_rounded) {
        paintBox(painter, m_theme, rect(), m_theme.px(metrics::cardRadius), m_fill, {Role::Border});
        return;
    }
    painter.fillRect(rect(), m_theme.colour(m_fill));
    const QColor line = m_theme.colour(Role::Border);
    const int edge = m_theme.edge();
    if (m_hairlines.testFlag(Qt::LeftEdge)) {
        painter.fillRect(0, 0, edge, height(), line);
    }
    if (m_hairlines.testFlag(Qt::RightEdge)) {
        painter.fillRect(width() - edge, 0, edge, height(), line);
    }
    if (m_hairlines.testFlag(Qt::TopEdge)) {
        painter.fillRect(0, 0, width(), edge, line);
    }
    if (m_hairlines.testFlag(Qt::BottomEdge)) {
        painter.fillRect(0, height() - edge, width(), edge, line);
    }
}

Divider::Divider(const Theme &theme, Qt::Orientation orientation, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    const auto fit = [this, orientation] {
        if (orientation == Qt::Horizontal) {
            setFixedHeight(m_theme.edge());
        } else {
            setFixedWidth(m_theme.edge());
        }
        update();
    };
    fit();
    connect(&theme, &Theme::changed, this, fit);
}

void Divider::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colour(Role::Border));
}

IconView::IconView(const Theme &theme, const QString &name, Role role, int size, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_name(name), m_role(role), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IconView::setIconName(const QString &name)
{
    m_name = name;
    update();
}

void IconView::setRole(Role role)
{
    m_role = role;
    update();
}

QSize IconView::sizeHint() const
{
    return {m_theme.px(m_size), m_theme.px(m_size)};
}

void IconView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double size = m_theme.px(m_size);
    paintIcon(painter, m_name, m_theme.colour(m_role), QRectF((width() - size) / 2, (height() - size) / 2, size, size));
}

} // namespace calfwise
