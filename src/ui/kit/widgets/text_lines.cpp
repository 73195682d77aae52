// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets/text_lines.h"

#include <QTextOption>

#include <algorithm>

namespace calfwise {
namespace {

constexpr double endless = 1.0e6;

void breakLines(QTextLayout &layout, double width, double lineHeight)
{
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition(QPointF(0, y + (lineHeight - line.ascent() - line.descent()) / 2));
        y += lineHeight;
    }
    layout.endLayout();
}

bool endsWithOneWord(const QTextLayout &layout)
{
    const QString text = layout.text();
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    const QTextLine before = layout.lineAt(layout.lineCount() - 2);
    const bool ownParagraph = text.at(before.textStart() + before.textLength() - 1) == QChar::LineSeparator;
    return !ownParagraph && !text.mid(last.textStart(), last.textLength()).trimmed().contains(u' ');
}

} // namespace

std::unique_ptr<QTextLayout> brokenIntoLines(const RunsText &text, const QFont &font, double lineHeight,
                                             std::optional<double> width)
{
    auto layout = std::make_unique<QTextLayout>(text.text, font);
    layout->setFormats(text.formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    breakLines(*layout, width.value_or(endless), lineHeight);
    if (!width || layout->lineCount() < 2 || !endsWithOneWord(*layout)) {
        return layout;
    }
    const int lines = layout->lineCount();
    for (double share = 0.97; share > 0.7; share -= 0.03) {
        breakLines(*layout, *width * share, lineHeight);
        if (layout->lineCount() > lines) {
            break;
        }
        if (!endsWithOneWord(*layout)) {
            return layout;
        }
    }
    breakLines(*layout, *width, lineHeight);
    return layout;
}

double lineLeft(const QTextLine &line, double boxWidth, Qt::Alignment alignment)
{
    if (alignment.testFlag(Qt::AlignRight)) {
        return boxWidth - line.naturalTextWidth();
    }
    return alignment.testFlag(Qt::AlignHCenter) ? (boxWidth - line.naturalTextWidth()) / 2 : 0;
}

} // namespace calfwise
