// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/article_view.h"

#include "ui/kit/style/paint.h"
#include "ui/kit/theme/icon.h"
#include "ui/text/screen_look.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextFrame>

#include <cmath>

namespace calfwise {

QRectF ArticleView::rectOf(const WrittenBox &box) const
{
    if (box.frame != nullptr) {
        QRectF rect = m_document->documentLayout()->frameBoundingRect(box.frame);
        rect.setTop(rect.top() + box.frame->frameFormat().topMargin());
        rect.setLeft(0);
        rect.setRight(width());
        return rect.translated(0, m_theme.px(overhang));
    }
    const QTextBlock first = m_document->findBlock(box.from);
    const QTextBlock last = m_document->findBlock(box.to);
    const double padding = first.blockFormat().rightMargin();
    const double bottom = last.layout()->position().y() + last.layout()->lineCount() * last.blockFormat().lineHeight();
    const double top = first.layout()->position().y();
    return {0, top - padding + m_theme.px(overhang), static_cast<double>(width()), bottom - top + 2 * padding};
}

void ArticleView::paintBoxes(QPainter &painter) const
{
    for (const WrittenBox &box : m_written.boxes) {
        const QRectF rect = rectOf(box);
        const bool isCaution = box.piece == Piece::CautionTitle;
        paintBox(painter, m_theme, rect, m_theme.px(metrics::cardRadius),
                 isCaution ? Role::LevelSameDaySoft : Role::Background,
                 {isCaution ? Role::LevelSameDay : Role::Border, 1});
        if (!isCaution)
            continue;
        const int size = m_theme.textPx(ScreenLook::iconSize);
        const QPointF at = rect.topLeft() + QPointF(m_theme.px(16), m_theme.px(16));
        painter.drawPixmap(QRectF(at, QSizeF(size, size)).toAlignedRect(),
                           iconPixmap(m_theme, QStringLiteral("alert"), Role::LevelSameDay, size, devicePixelRatioF()));
    }
}

void ArticleView::paintEvent(QPaintEvent *event)
{
    layOut(width());
    QPainter painter(this);
    paintBoxes(painter);
    paintParts(painter, true);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, m_theme.colour(Role::Text));
    const auto mark = [&](int from, int to, Role fill, std::optional<Role> words) {
        QAbstractTextDocumentLayout::Selection selection;
        selection.cursor = QTextCursor(m_document.get());
        selection.cursor.setPosition(from);
        selection.cursor.setPosition(to, QTextCursor::KeepAnchor);
        selection.format.setBackground(m_theme.colour(fill));
        if (words)
            selection.format.setForeground(m_theme.colour(*words));
        context.selections.append(selection);
    };
    for (const MarkedWords &words : m_marked) {
        if (words.kind == MarkedWords::Kind::FoundHere)
            mark(words.from, words.to, Role::Primary, Role::OnPrimary);
        else
            mark(words.from, words.to,
                 words.kind == MarkedWords::Kind::Found ? Role::PrimarySoft : Role::LevelWithinDaysSoft, std::nullopt);
    }
    if (m_caret.hasSelection())
        mark(m_caret.selectionStart(), m_caret.selectionEnd(), Role::Primary, Role::OnPrimary);
    const int top = m_theme.px(overhang);
    context.clip = QRectF(event->rect().translated(0, -top));
    painter.save();
    painter.translate(0, top);
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
    paintMarkedLines(painter);
    paintParts(painter, false);
    if (hasFocus())
        painter.fillRect(rectAt(m_caret.position()), m_theme.colour(Role::FocusRing));
}

/// What is found or highlighted is told by a line as well as by its colour.
void ArticleView::paintMarkedLines(QPainter &painter) const
{
    for (const MarkedWords &words : m_marked) {
        if (words.kind == MarkedWords::Kind::FoundHere)
            continue;
        const bool isFound = words.kind == MarkedWords::Kind::Found;
        const double width = m_theme.textPx(2);
        QPen pen(m_theme.colour(isFound ? Role::Primary : Role::LevelWithinDays), width);
        pen.setCapStyle(Qt::FlatCap);
        if (!isFound)
            pen.setDashPattern({3.0, 1.5});
        painter.setPen(pen);
        for (const QRectF &rect : rectsOf(words.from, words.to)) {
            const double y = std::round(rect.bottom()) + width / 2;
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        }
    }
}

void ArticleView::paintParts(QPainter &painter, bool below) const
{
    for (const FlowPart *part : m_parts) {
        const bool isMark = part->place().kind == Span::Kind::Evidence;
        if (below) {
            if (isMark || !(part->isOpen() || part->underMouse()))
                continue;
            for (const QRectF &rect : rectsOf(part->place().start, part->place().start + part->place().length))
                paintBox(painter, m_theme, rect.adjusted(-2, 0, 2, 0), 4, Role::PrimarySoft, {Role::Border, 0});
        } else if (isMark) {
            paintMark(painter, *part);
        } else if (part->place().kind == Span::Kind::Term) {
            paintTermLine(painter, *part);
        }
    }
}

void ArticleView::paintMark(QPainter &painter, const FlowPart &part) const
{
    const QRectF ring(part.seen());
    const bool isOpen = part.isOpen();
    const Role fill = isOpen ? Role::Primary : part.underMouse() ? Role::PrimarySoft : Role::Raised;
    paintBox(painter, m_theme, ring, ring.width() / 2, fill, {isOpen ? Role::Primary : Role::BorderStrong, 1});
    painter.setFont(m_theme.font(TextStyle::SmallMedium));
    painter.setPen(m_theme.colour(isOpen ? Role::OnPrimary : Role::Text));
    painter.drawText(ring, Qt::AlignCenter, QString::number(part.place().number));
}

void ArticleView::paintTermLine(QPainter &painter, const FlowPart &part) const
{
    const double width = m_theme.textPx(2);
    QPen pen(m_theme.colour(Role::Primary), width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({1.0, 1.0});
    painter.setPen(pen);
    for (const QRectF &rect : rectsOf(part.place().start, part.place().start + part.place().length)) {
        const double y = std::round(rect.bottom()) + width / 2;
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    }
}

} // namespace calfwise
