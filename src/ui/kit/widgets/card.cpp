// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/card.h"

#include "ui/kit/style/paint.h"

#include <QChildEvent>
#include <QPainter>

#include <algorithm>

namespace calfwise {

Card::Card(const Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme), m_body(new QVBoxLayout(this))
{
    connect(&theme, &Theme::changed, this, &Card::refresh);
    refresh();
}

void Card::setSmall(bool on)
{
    m_small = on;
    refresh();
}

void Card::setChosen(bool on)
{
    m_chosen = on;
    update();
}

void Card::setFill(Role role)
{
    m_fill = role;
    update();
}

void Card::setEdge(Role role, int width, bool dashed)
{
    m_edge = role;
    m_edgeWidth = width;
    m_dashed = dashed;
    update();
}

void Card::refresh()
{
    const int padding = m_theme.px(m_small ? metrics::smallCardPadding : metrics::cardPadding);
    m_body->setContentsMargins(padding, padding, padding, padding);
    m_body->setSpacing(m_theme.px(8));
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, m_theme, rect(), m_theme.px(metrics::cardRadius), m_fill,
             {m_chosen ? Role::Primary : m_edge, static_cast<double>(m_edgeWidth), m_dashed});
}

CardButton::CardButton(const Theme &theme, const QString &name, QWidget *parent)
    : PaintedButton(theme, {}, parent), m_body(new QVBoxLayout(this))
{
    setAccessibleName(name);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred, QSizePolicy::PushButton);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &CardButton::refresh);
    refresh();
}

void CardButton::refresh()
{
    const int padding = theme().px(metrics::cardPadding);
    m_body->setContentsMargins(padding, padding, padding, padding);
    m_body->setSpacing(theme().px(8));
}

QSize CardButton::sizeHint() const
{
    return m_body->totalSizeHint();
}

QSize CardButton::minimumSizeHint() const
{
    return m_body->totalMinimumSize();
}

int CardButton::heightForWidth(int width) const
{
    return m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(width) : sizeHint().height();
}

void CardButton::childEvent(QChildEvent *event)
{
    if (auto *child = qobject_cast<QWidget *>(event->child()); child != nullptr && event->added()) {
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    PaintedButton::childEvent(event);
}

void CardButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool strong = hovered() > 0.5 && isEnabled();
    const Role fill = isDown() || isChecked() ? Role::PrimarySoft : Role::Raised;
    const Role edge = isChecked() ? Role::Primary : strong || !isEnabled() ? Role::BorderStrong : Role::Border;
    paintBox(painter, theme(), rect(), theme().px(metrics::cardRadius), isEnabled() ? fill : Role::Background,
             {edge, 1, !isEnabled()});
}

} // namespace calfwise
