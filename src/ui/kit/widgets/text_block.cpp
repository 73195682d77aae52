// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/widgets/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace calfwise {
namespace {

constexpr double endless = 1.0e6;

QString joined(const QList<TextRun> &runs)
{
    QString text;
    for (const TextRun &run : runs) {
        text += run.text;
    }
    return text.replace(u'\n', QChar::LineSeparator);
}

QList<QTextLayout::FormatRange> formatsOf(const Theme &theme, const QList<TextRun> &runs)
{
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const TextRun &run : runs) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = static_cast<int>(run.text.size());
        start += range.length;
        if (run.strong) {
            range.format.setFontWeight(QFont::DemiBold);
        }
        if (run.role) {
            range.format.setForeground(theme.colour(*run.role));
        }
        if (run.strong || run.role) {
            formats.append(range);
        }
    }
    return formats;
}

} // namespace

TextBlock::TextBlock(const Theme &theme, const QList<TextRun> &runs, const QFont &font, double lineHeight,
                     std::optional<double> width)
    : m_layout(std::make_unique<QTextLayout>(joined(runs), font)), m_text(m_layout->text()), m_lineHeight(lineHeight)
{
    m_layout->setFormats(formatsOf(theme, runs));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    breakLines(width.value_or(endless));
    if (!width || m_layout->lineCount() < 2 || !endsWithOneWord()) {
        return;
    }
    const int lines = m_layout->lineCount();
    for (double share = 0.97; share > 0.7; share -= 0.03) {
        breakLines(*width * share);
        if (m_layout->lineCount() > lines) {
            break;
        }
        if (!endsWithOneWord()) {
            return;
        }
    }
    breakLines(*width);
}

void TextBlock::breakLines(double width)
{
    m_layout->beginLayout();
    double y = 0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition(QPointF(0, y + (m_lineHeight - line.ascent() - line.descent()) / 2));
        y += m_lineHeight;
    }
    m_layout->endLayout();
}

bool TextBlock::endsWithOneWord() const
{
    const QTextLine last = m_layout->lineAt(m_layout->lineCount() - 1);
    const QTextLine before = m_layout->lineAt(m_layout->lineCount() - 2);
    const bool ownParagraph = m_text.at(before.textStart() + before.textLength() - 1) == QChar::LineSeparator;
    return !ownParagraph && !m_text.mid(last.textStart(), last.textLength()).trimmed().contains(u' ');
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
        double x = corner.x();
        if (alignment.testFlag(Qt::AlignRight)) {
            x += boxWidth - line.naturalTextWidth();
        } else if (alignment.testFlag(Qt::AlignHCenter)) {
            x += (boxWidth - line.naturalTextWidth()) / 2;
        }
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
