// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/text_block.h"

#include "ui/kit/widgets/text_lines.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace calfwise {

TextBlock::TextBlock(const Theme &theme, const QList<TextRun> &runs, const QFont &font, double lineHeight,
                     std::optional<double> width)
    : m_layout(brokenIntoLines(textOfRuns(theme, runs), font, lineHeight, width)), m_lineHeight(lineHeight)
{
}

double TextBlock::naturalWidth() const
{
    double widest = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    }
    return widest;
}

void TextBlock::paint(QPainter &painter, const QPointF &corner, double boxWidth, Qt::Alignment alignment,
                      const QColor &ink) const
{
    painter.setPen(ink);
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const double x = corner.x() + lineLeft(line, boxWidth, alignment);
        line.draw(&painter, QPointF(std::round(x), std::round(corner.y())));
    }
}

double TextBlock::longestWord(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    double longest = 0;
    QString parts = text;
    // A space of no width is where an address may break.
    parts.replace(u'\u200b', u' ');
    for (const QString &word : parts.split(u' ', Qt::SkipEmptyParts)) {
        longest = std::max(longest, metrics.horizontalAdvance(word));
    }
    return std::ceil(longest) + 1;
}

} // namespace calfwise
