// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/pop_over.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/scroll_area.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace calfwise {
namespace {

constexpr int boxWidth = 400;
constexpr int gapToMark = 4;

} // namespace

PopOver::PopOver(const Theme &theme, const QString &title, QWidget *window)
    : QWidget(window->window()), m_theme(theme), m_body(new QVBoxLayout)
{
    setAccessibleName(title);
    auto *cross = new Button(theme, Button::Kind::Quiet, {}, this);
    cross->setIconName(QStringLiteral("x"));
    cross->setNameOnly(tr("Close"));
    connect(cross, &QAbstractButton::clicked, this, &PopOver::closeAndReturn);

    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    head->addWidget(new Label(theme, TextStyle::Strong, title, this), 1);
    head->addWidget(cross);
    auto *layout = new QVBoxLayout(this);
    const int side = shadowReach + theme.px(20);
    layout->setContentsMargins(side, shadowReach + theme.px(8), shadowReach + theme.px(8), side);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(m_body);
    m_body->setContentsMargins(0, 0, theme.px(12), 0);
    m_body->setSpacing(theme.px(8));
    connect(&theme, &Theme::changed, this, &PopOver::place);
    hide();
}

void PopOver::openUnder(QWidget *markWidget, const QRect &mark)
{
    m_markWidget = markWidget;
    m_mark = mark;
    place();
    show();
    raise();
    QApplication::instance()->installEventFilter(this);
    if (QWidget *first = findChild<QAbstractButton *>()) {
        first->setFocus(Qt::OtherFocusReason);
    }
}

void PopOver::closeAndReturn()
{
    const QPointer<QWidget> mark = m_markWidget;
    closeQuietly();
    if (mark != nullptr) {
        mark->setFocus(Qt::OtherFocusReason);
    }
}

void PopOver::closeQuietly()
{
    if (isVisible()) {
        QApplication::instance()->removeEventFilter(this);
        hide();
        emit closed();
    }
}

void PopOver::place()
{
    if (m_markWidget == nullptr) {
        return;
    }
    const QWidget *window = parentWidget();
    const int width = std::min(m_theme.textPx(boxWidth), window->width() - m_theme.px(32)) + 2 * shadowReach;
    layout()->activate();
    int tall = std::max(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height(),
                        layout()->totalMinimumSize().height());
    const int most = window->height() + 2 * shadowReach;
    if (m_scroll == nullptr && tall > most)
        scrollBody();
    if (m_scroll != nullptr)
        tall = most;
    const QPoint corner = m_markWidget->mapTo(window, m_mark.bottomLeft());
    const int x = std::clamp(corner.x() - shadowReach, m_theme.px(8) - shadowReach,
                             std::max(0, window->width() - width + shadowReach - m_theme.px(8)));
    int y = corner.y() + gapToMark - shadowReach;
    if (y + tall - shadowReach > window->height()) {
        // No room below: above the mark, and at least inside the window.
        const int above = m_markWidget->mapTo(window, m_mark.topLeft()).y() - gapToMark - tall + shadowReach;
        y = std::max(-shadowReach, above);
    }
    setGeometry(x, y, width, tall);
}

/// Words that are higher than the window are scrolled in it.
void PopOver::scrollBody()
{
    m_scroll = new ScrollArea(m_theme, Role::Raised, this);
    layout()->removeItem(m_body);
    m_body->setParent(nullptr);
    auto *content = new QWidget;
    content->setLayout(m_body);
    m_scroll->setContent(content);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_scroll, 1);
}

void PopOver::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFloating(painter, m_theme, rect());
}

void PopOver::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        closeAndReturn();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool PopOver::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    const bool outside = widget != nullptr && widget != this && !isAncestorOf(widget) && widget->window() == window();
    if (outside && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusIn)) {
        closeQuietly();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace calfwise
