// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets/label_selection.h"

#include "ui/kit/theme/theme.h"
#include "ui/kit/widgets/text_lines.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QInputDevice>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace calfwise {

namespace {

/// What has the keyboard and a selection of its own.
bool editsText(const QWidget *widget)
{
    return widget && (widget->inherits("QLineEdit") || widget->inherits("QTextEdit") ||
                      widget->inherits("QPlainTextEdit") || widget->inherits("calfwise::ArticleView"));
}

} // namespace

LabelSelection::LabelSelection(QLabel &label, const Theme &theme, std::function<LaidWords()> lay)
    : QObject(&label), m_label(label), m_theme(theme), m_lay(std::move(lay))
{
    label.installEventFilter(this);
}

/// The words of a control belong to it.
bool LabelSelection::isAllowed() const
{
    if (m_label.text().isEmpty())
        return false;
    for (const QWidget *above = m_label.parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractButton *>(above))
            return false;
    }
    return true;
}

QString LabelSelection::words() const
{
    const auto [from, to] = std::minmax(m_anchor, m_cursor);
    return m_label.text().mid(from, to - from);
}

int LabelSelection::positionAt(const QPointF &point) const
{
    const LaidWords laid = m_lay();
    if (laid.layout->lineCount() == 0)
        return 0;
    const QPointF inside = point - laid.corner;
    const int line =
        std::clamp(static_cast<int>(std::floor(inside.y() / laid.lineHeight)), 0, laid.layout->lineCount() - 1);
    const QTextLine at = laid.layout->lineAt(line);
    return at.xToCursor(inside.x() - lineLeft(at, laid.width, laid.alignment));
}

void LabelSelection::select(int from, int to)
{
    m_anchor = from;
    m_cursor = to;
    // Only while something is selected: then a press anywhere else takes it back, and the keys for a copy mean it.
    qApp->removeEventFilter(this);
    if (from != to)
        qApp->installEventFilter(this);
    m_label.update();
}

void LabelSelection::selectWordAt(const QPointF &point)
{
    const QString text = m_label.text();
    const auto isWord = [&](int at) { return at >= 0 && at < text.size() && text[at].isLetterOrNumber(); };
    int from = positionAt(point);
    int to = from;
    while (isWord(from - 1))
        --from;
    while (isWord(to))
        ++to;
    select(from, to);
    offer();
}

/// To the system's own selection, where it has one.
void LabelSelection::offer() const
{
    if (QClipboard *clipboard = QApplication::clipboard(); clipboard->supportsSelection() && !words().isEmpty())
        clipboard->setText(words(), QClipboard::Selection);
}

void LabelSelection::copy() const
{
    if (!words().isEmpty())
        QApplication::clipboard()->setText(words());
}

void LabelSelection::openMenu(const QPoint &at)
{
    auto *menu = new QMenu(&m_label);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &LabelSelection::copy)->setEnabled(!words().isEmpty());
    menu->addAction(tr("Select all"), this, [this] {
        select(0, static_cast<int>(m_label.text().size()));
        offer();
    });
    menu->popup(at);
}

void LabelSelection::paint(QPainter &painter) const
{
    if (m_anchor == m_cursor)
        return;
    const auto [from, to] = std::minmax(m_anchor, m_cursor);
    QTextLayout::FormatRange selected;
    selected.start = from;
    selected.length = to - from;
    selected.format.setBackground(m_theme.colour(Role::Primary));
    selected.format.setForeground(m_theme.colour(Role::OnPrimary));
    const LaidWords laid = m_lay();
    for (int i = 0; i < laid.layout->lineCount(); ++i) {
        const QTextLine line = laid.layout->lineAt(i);
        const double x = std::round(laid.corner.x() + lineLeft(line, laid.width, laid.alignment));
        const int begin = std::max(from, line.textStart());
        const int end = std::min(to, line.textStart() + line.textLength());
        if (begin >= end)
            continue;
        const double left = line.cursorToX(begin);
        const double right = line.cursorToX(end);
        painter.save();
        painter.setClipRect(QRectF(x + std::min(left, right), laid.corner.y() + i * laid.lineHeight,
                                   std::abs(right - left), laid.lineHeight));
        laid.layout->draw(&painter, QPointF(x, std::round(laid.corner.y())), {selected});
        painter.restore();
    }
}

bool LabelSelection::drag(const QMouseEvent &event)
{
    if (!m_isPressed || !event.buttons().testFlag(Qt::LeftButton))
        return false;
    if (!m_isDragged && (event.position() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return false;
    m_isDragged = true;
    select(positionAt(m_pressed), positionAt(event.position()));
    return true;
}

bool LabelSelection::hearLabel(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
        if (isAllowed())
            m_label.setCursor(Qt::IBeamCursor);
        return false;
    case QEvent::MouseButtonPress: {
        const auto *press = static_cast<QMouseEvent *>(event);
        if (press->button() != Qt::LeftButton)
            return false;
        // A finger that moves scrolls.
        m_isPressed = isAllowed() && press->deviceType() != QInputDevice::DeviceType::TouchScreen;
        m_isDragged = false;
        m_pressed = press->position();
        select(0, 0);
        return false;
    }
    case QEvent::MouseMove:
        return drag(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        m_isPressed = false;
        if (!std::exchange(m_isDragged, false))
            return false;
        offer();
        return true;
    case QEvent::MouseButtonDblClick:
        if (!isAllowed())
            return false;
        selectWordAt(static_cast<QMouseEvent *>(event)->position());
        return true;
    case QEvent::ContextMenu:
        if (!isAllowed())
            return false;
        openMenu(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    default:
        return false;
    }
}

bool LabelSelection::hearApplication(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType() && watched != &m_label &&
        !watched->inherits("QMenu")) {
        select(0, 0);
        return false;
    }
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy) ||
        editsText(QApplication::focusWidget()))
        return false;
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else
        copy();
    return true;
}

bool LabelSelection::eventFilter(QObject *watched, QEvent *event)
{
    // The application's filter sees the label's events as well, before the label's own does.
    if (watched != &m_label)
        return hearApplication(watched, event);
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    return isKey ? hearApplication(watched, event) : hearLabel(event);
}

} // namespace calfwise
