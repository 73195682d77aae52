// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/painted_button.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace calfwise {

PaintedButton::PaintedButton(const Theme &theme, const QString &text, QWidget *parent)
    : QPushButton(text, parent), m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(false);
    m_fade.setEasingCurve(QEasingCurve::OutQuad);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_hover = value.toDouble();
        update();
    });
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PaintedButton::setDisabledReason(const QString &reason)
{
    m_reason = reason;
    setEnabled(reason.isEmpty());
    setToolTip(reason);
    setAccessibleDescription(reason);
}

void PaintedButton::makeChoice()
{
    m_isChoice = true;
    setCheckable(true);
    connect(this, &QAbstractButton::toggled, this, &PaintedButton::hearToggle);
}

void PaintedButton::showChosen(bool on)
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    setChecked(on);
}

void PaintedButton::hearToggle(bool on)
{
    if (m_showing)
        return;
    showChosen(!on);
    emit clicked(!on);
}

void PaintedButton::nextCheckState()
{
    if (!m_isChoice)
        QPushButton::nextCheckState();
}

bool PaintedButton::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
        fadeTo(isEnabled() ? 1 : 0);
        break;
    case QEvent::HoverLeave:
    case QEvent::Hide:
        fadeTo(0);
        break;
    default:
        break;
    }
    return QPushButton::event(event);
}

void PaintedButton::keyPressEvent(QKeyEvent *event)
{
    // Qt leaves Enter to dialogs; on a page it must not do nothing.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat()) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void PaintedButton::fadeTo(double hover)
{
    m_fade.stop();
    const int duration = m_theme.duration(Theme::Motion::Hover);
    if (duration == 0 || !isVisible()) {
        m_hover = hover;
        update();
        return;
    }
    m_fade.setDuration(duration);
    m_fade.setStartValue(m_hover);
    m_fade.setEndValue(hover);
    m_fade.start();
}

} // namespace calfwise
