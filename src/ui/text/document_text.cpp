// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/document_text.h"

#include "ui/text/article_view.h"

#include <QTextBlock>

#include <algorithm>

namespace calfwise {

void DocumentText::selection(int selectionIndex, int *startOffset, int *endOffset) const
{
    *startOffset = *endOffset = 0;
    const ArticleView *view = shownBy();
    if (selectionIndex != 0 || view == nullptr || !view->caret().hasSelection())
        return;
    *startOffset = std::clamp(view->caret().selectionStart() - from(), 0, characterCount());
    *endOffset = std::clamp(view->caret().selectionEnd() - from(), 0, characterCount());
}

int DocumentText::selectionCount() const
{
    int start = 0;
    int end = 0;
    selection(0, &start, &end);
    return end > start ? 1 : 0;
}

void DocumentText::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void DocumentText::removeSelection(int selectionIndex)
{
    if (selectionIndex == 0 && shownBy() != nullptr)
        setCursorPosition(cursorPosition());
}

void DocumentText::setSelection(int selectionIndex, int startOffset, int endOffset)
{
    if (ArticleView *view = shownBy(); selectionIndex == 0 && view != nullptr)
        view->select(from() + startOffset, from() + endOffset);
}

int DocumentText::cursorPosition() const
{
    const ArticleView *view = shownBy();
    return view == nullptr ? 0 : std::clamp(view->caret().position() - from(), 0, characterCount());
}

void DocumentText::setCursorPosition(int position)
{
    if (ArticleView *view = shownBy()) {
        view->select(from() + position, from() + position);
        emit view->caretMoved(view->rectAt(from() + position));
    }
}

QString DocumentText::text(int startOffset, int endOffset) const
{
    const ArticleView *view = shownBy();
    const int start = std::clamp(startOffset, 0, characterCount());
    const int end = endOffset < 0 ? characterCount() : std::clamp(endOffset, start, characterCount());
    return view == nullptr ? QString() : view->document().toPlainText().mid(from() + start, end - start);
}

QRect DocumentText::characterRect(int offset) const
{
    const ArticleView *view = shownBy();
    if (view == nullptr)
        return {};
    const QList<QRectF> rects = view->rectsOf(from() + offset, from() + offset + 1);
    const QRect rect = rects.isEmpty() ? view->rectAt(from() + offset) : rects.first().toAlignedRect();
    return rect.translated(view->mapToGlobal(QPoint()));
}

int DocumentText::offsetAtPoint(const QPoint &point) const
{
    const ArticleView *view = shownBy();
    return view == nullptr
               ? -1
               : std::clamp(view->positionAt(view->mapFromGlobal(QPointF(point))) - from(), 0, characterCount());
}

void DocumentText::scrollToSubstring(int startIndex, int)
{
    if (ArticleView *view = shownBy())
        emit view->caretMoved(view->rectAt(from() + startIndex));
}

QString DocumentText::attributes(int, int *startOffset, int *endOffset) const
{
    *startOffset = 0;
    *endOffset = characterCount();
    return {};
}

/// The line that is seen, with what ends its paragraph.
std::pair<int, int> DocumentText::lineAt(int offset) const
{
    const ArticleView *view = shownBy();
    if (view == nullptr)
        return {0, 0};
    const int position = from() + std::clamp(offset, 0, characterCount());
    (void)view->rectAt(position); // lays it out
    const QTextBlock block = view->document().findBlock(position);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    int start = block.position();
    int end = block.position() + block.length();
    if (line.isValid()) {
        start += line.textStart();
        if (line.lineNumber() + 1 < block.layout()->lineCount())
            end = start + line.textLength();
    }
    return {std::clamp(start - from(), 0, characterCount()), std::clamp(end - from(), 0, characterCount())};
}

QString DocumentText::line(std::pair<int, int> range, int *start, int *end) const
{
    std::tie(*start, *end) = range;
    return text(range.first, range.second);
}

QString DocumentText::textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const
{
    if (boundary != QAccessible::LineBoundary)
        return QAccessibleTextInterface::textBeforeOffset(offset, boundary, start, end);
    const auto here = lineAt(offset);
    return line(here.first > 0 ? lineAt(here.first - 1) : std::pair{0, 0}, start, end);
}

QString DocumentText::textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const
{
    if (boundary != QAccessible::LineBoundary)
        return QAccessibleTextInterface::textAtOffset(offset, boundary, start, end);
    return line(lineAt(offset), start, end);
}

QString DocumentText::textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const
{
    if (boundary != QAccessible::LineBoundary)
        return QAccessibleTextInterface::textAfterOffset(offset, boundary, start, end);
    const auto here = lineAt(offset);
    const int count = characterCount();
    return line(here.second < count ? lineAt(here.second) : std::pair{count, count}, start, end);
}

} // namespace calfwise
