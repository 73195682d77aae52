// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/style/focus_ring.h"

#include "ui/kit/style/paint.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace calfwise {
namespace {

class RingFrame : public QFocusFrame {
public:
    explicit RingFrame(const Theme &theme) : m_theme(theme) { setAttribute(Qt::WA_NoSystemBackground); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QWidget *target = widget();
        if (target == nullptr) {
            return;
        }
        QRect box = target->rect();
        int radius = metrics::controlRadius;
        if (const auto *shaped = dynamic_cast<const FocusShaped *>(target)) {
            box = shaped->focusRect();
            radius = shaped->focusRadius();
        }
        QPainter painter(this);
        paintFocusRing(painter, m_theme, QRectF(box.translated(target->mapToGlobal(QPoint()) - mapToGlobal(QPoint()))),
                       radius);
    }

private:
    const Theme &m_theme;
};

bool takesText(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(widget) != nullptr ||
           qobject_cast<const QTextEdit *>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
}

// The editor inside a spin box or a combo box has the focus; its edge is the outer control's.
QWidget *controlOf(QWidget *widget)
{
    QWidget *parent = widget == nullptr ? nullptr : widget->parentWidget();
    if (qobject_cast<QAbstractSpinBox *>(parent) != nullptr || qobject_cast<QComboBox *>(parent) != nullptr) {
        return parent;
    }
    return widget;
}

bool isPopup(const QWidget *widget)
{
    return widget != nullptr && widget->window()->windowType() == Qt::Popup;
}

} // namespace

FocusRing::FocusRing(const Theme &theme, QApplication &application) : QObject(&application), m_theme(theme)
{
    application.installEventFilter(this);
    connect(&theme, &Theme::changed, this, [this] {
        if (m_frame != nullptr) {
            m_frame->update();
        }
    });
}

FocusRing::~FocusRing()
{
    delete m_frame.data();
}

QWidget *FocusRing::target() const
{
    return m_frame == nullptr ? nullptr : m_frame->widget();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWidgetType()) {
        return false;
    }
    auto *widget = static_cast<QWidget *>(watched);
    switch (event->type()) {
    case QEvent::FocusIn: {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool again = reason != Qt::ActiveWindowFocusReason || controlOf(widget) == m_shownLast;
        const bool shows = m_byKeyboard && reason != Qt::MouseFocusReason && again;
        follow(shows || takesText(widget) ? widget : nullptr);
        break;
    }
    case QEvent::FocusOut:
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason && target() == controlOf(widget)) {
            follow(nullptr);
        }
        break;
    case QEvent::MouseButtonPress:
        m_byKeyboard = false;
        if (!takesText(QApplication::focusWidget())) {
            follow(nullptr);
        }
        break;
    case QEvent::KeyPress:
        m_byKeyboard = true;
        if (target() == nullptr && widget == QApplication::focusWidget()) {
            follow(widget);
        }
        break;
    default:
        break;
    }
    return false;
}

void FocusRing::follow(QWidget *widget)
{
    QWidget *control = controlOf(widget);
    const bool shown =
        control != nullptr && !control->isWindow() && !isPopup(control) && !control->property("ownFocusRing").toBool();
    if (!shown && m_frame == nullptr) {
        return;
    }
    if (m_frame == nullptr) {
        m_frame = new RingFrame(m_theme);
    }
    if (shown) {
        m_shownLast = control;
    }
    m_frame->setWidget(shown ? control : nullptr);
}

} // namespace calfwise
