// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/toast.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"
#include "ui/kit/widgets/announcer.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/panel.h"

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace calfwise {
namespace {

constexpr int widest = 440;
constexpr int leastTall = 48;
constexpr int aboveBottom = 24;

} // namespace

Toast::Toast(const Theme &theme, QWidget *host)
    : QWidget(host), m_theme(theme), m_words(new Label(theme, TextStyle::Body, {}, this)),
      m_action(new Button(theme, Button::Kind::Quiet, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->addWidget(new IconView(theme, QStringLiteral("check"), Role::Primary, metrics::buttonIcon, this));
    row->addWidget(m_words, 1);
    row->addWidget(m_action);
    m_stay.setSingleShot(true);
    m_stay.setInterval(stayMilliseconds);
    connect(&m_stay, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_action, &QAbstractButton::clicked, this, [this] {
        dismiss();
        emit actionChosen();
    });
    auto *opacity = new QGraphicsOpacityEffect(this);
    opacity->setEnabled(false);
    setGraphicsEffect(opacity);
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    m_fade.setEasingCurve(QEasingCurve::OutQuad);
    connect(&m_fade, &QVariantAnimation::valueChanged, opacity,
            [opacity](const QVariant &value) { opacity->setOpacity(value.toDouble()); });
    connect(&m_fade, &QVariantAnimation::finished, opacity, [opacity] { opacity->setEnabled(false); });
    connect(&theme, &Theme::changed, this, &Toast::place);
    host->installEventFilter(this);
    m_action->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString &message, const QString &action)
{
    m_words->setText(message);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    place();
    show();
    raise();
    if (const int duration = m_theme.duration(Theme::Motion::Toast); duration > 0) {
        graphicsEffect()->setEnabled(true);
        m_fade.setDuration(duration);
        m_fade.start();
    }
    countDown();
    setAccessibleName(message);
    Announcer::say(this, action.isEmpty()
                             ? message
                             : tr("%1. Button: %2", "a message and what can be done about it").arg(message, action));
}

void Toast::dismiss()
{
    m_stay.stop();
    m_fade.stop();
    graphicsEffect()->setEnabled(false);
    hide();
}

QString Toast::message() const
{
    return m_words->text();
}

void Toast::countDown()
{
    if (isVisible() && !underMouse() && !m_action->hasFocus()) {
        m_stay.start();
    } else {
        m_stay.stop();
    }
}

void Toast::place()
{
    // The shadow is part of the widget, so the box lies inside it.
    const int side = m_theme.px(16) + shadowReach;
    layout()->setContentsMargins(side, shadowReach + m_theme.px(2), shadowReach + m_theme.px(8),
                                 shadowReach + m_theme.px(2));
    layout()->setSpacing(m_theme.px(12));
    const QWidget *host = parentWidget();
    const int width = std::min(m_theme.textPx(widest), host->width() - m_theme.px(32)) + 2 * shadowReach;
    const int tall = std::max(m_theme.px(leastTall) + 2 * shadowReach, layout()->heightForWidth(width));
    const int least = std::max(tall, layout()->minimumSize().height());
    setGeometry((host->width() - width) / 2, host->height() - least - m_theme.px(aboveBottom) + shadowReach, width,
                least);
    update();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    } else if (watched == m_action && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        // Qt sets the focus before it tells, so hasFocus() is already the new state.
        countDown();
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_stay.stop();
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    if (isVisible() && !m_action->hasFocus()) {
        m_stay.start();
    }
    QWidget::leaveEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFloating(painter, m_theme, rect());
}

} // namespace calfwise
