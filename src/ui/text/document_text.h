// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace calfwise {

class ArticleView;

/// Words of an ArticleView as assistive technology reads them: by letters, words, and the lines that are seen. They can
/// be selected, and not changed.
class DocumentText : public QAccessibleTextInterface {
public:
    void selection(int selectionIndex, int *startOffset, int *endOffset) const override;
    int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int selectionIndex) override;
    void setSelection(int selectionIndex, int startOffset, int endOffset) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int startOffset, int endOffset) const override;
    int characterCount() const override { return to() - from(); }
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    QString attributes(int offset, int *startOffset, int *endOffset) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override;

protected:
    /// Null once it is gone.
    virtual ArticleView *shownBy() const = 0;
    /// Of these words in the document.
    virtual int from() const = 0;
    virtual int to() const = 0;

private:
    std::pair<int, int> lineAt(int offset) const;
    QString line(std::pair<int, int> range, int *start, int *end) const;
};

} // namespace calfwise
