// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include "domain/guide/article.h" // moc cannot read <compare> before another standard header

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <map>
#include <memory>
#include <vector>

class QPainter;

namespace calfwise {

/// A paragraph of running text, or an item of a list.
struct FlowParagraph {
    std::vector<Span> spans;
    int depth = 0;   ///< of a list item, from 1; 0 for a paragraph
    int ordinal = 0; ///< of a list item: its number, 0 for a bullet
};

/// Something in running text that can be followed or opened.
struct FlowPlace {
    Span::Kind kind = Span::Kind::Link; ///< Link, Evidence or Term
    QString target;                     ///< as in Span
    QString words;                      ///< what it reads; empty for Evidence
    int number = 0;                     ///< Evidence: its mark's
    int start = 0;                      ///< in the paragraph's text
    int length = 0;
};

/// One paragraph laid out in lines of the style's height. Evidence marks are rings in the line, held to the word before
/// them; the last two words stay together. Positions are in the paragraph's own pixels, its upper left corner is 0, 0.
class FlowLayout {
public:
    FlowLayout(const Theme &theme, TextStyle style, const FlowParagraph &paragraph,
               const std::map<EvidenceId, int> &numbers);

    void breakLines(double width);
    double height() const { return m_lineHeight * m_layout->lineCount(); }
    int length() const { return static_cast<int>(m_layout->text().size()); }
    const std::vector<FlowPlace> &places() const { return m_places; }

    /// Where a place is seen: one rectangle a line, or an evidence mark's ring.
    QList<QRectF> rectsOf(const FlowPlace &place) const;
    /// The place that is open or under the pointer is drawn accordingly; `from` to `to` is selected.
    struct Shown {
        const FlowPlace *hovered = nullptr;
        const FlowPlace *open = nullptr;
        int from = 0;
        int to = 0;
    };
    void paint(QPainter &painter, const QPointF &corner, const Shown &shown) const;

    int positionAt(const QPointF &point) const;
    /// From the start of the word at a position to its end.
    std::pair<int, int> wordAt(int position) const;
    /// What is copied: plain spaces, and "[1]" for a mark.
    QString copied(int from, int to) const;
    QString bullet() const;

private:
    void addSpan(const Span &span, const std::map<EvidenceId, int> &numbers);
    void addMark(const Span &span, int number);
    void addFormat(int start, const QTextCharFormat &format);
    void keepLastWordsTogether();
    double markWidth() const;
    void paintMark(QPainter &painter, const QPointF &corner, const FlowPlace &place, const Shown &shown) const;
    void paintTermLine(QPainter &painter, const QPointF &corner, const FlowPlace &place) const;

    const Theme &m_theme;
    TextStyle m_style;
    int m_depth;
    int m_ordinal;
    QString m_text;
    QList<QTextLayout::FormatRange> m_formats;
    std::vector<FlowPlace> m_places;
    std::unique_ptr<QTextLayout> m_layout;
    double m_lineHeight;
    double m_indent;
    double m_width = -1;
};

} // namespace calfwise
