// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QFont>
#include <QList>
#include <QTextLayout>

#include <memory>
#include <optional>

namespace calfwise {

/// A text of stretches (TextRun) in one, with what each looks like. Line ends are its own.
struct RunsText {
    QString text;
    QList<QTextLayout::FormatRange> formats;
};

template <class Runs> RunsText textOfRuns(const Theme &theme, const Runs &runs)
{
    RunsText whole;
    for (const auto &run : runs) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(whole.text.size());
        range.length = static_cast<int>(run.text.size());
        whole.text += run.text;
        if (run.strong)
            range.format.setFontWeight(QFont::DemiBold);
        if (run.role)
            range.format.setForeground(theme.colour(*run.role));
        if (run.strong || run.role)
            whole.formats.append(range);
    }
    whole.text.replace(u'\n', QChar::LineSeparator);
    return whole;
}

/// Breaks it into lines of a given height; see TextBlock for how. `width` in pixels, or none for one line for each line
/// of the text.
std::unique_ptr<QTextLayout> brokenIntoLines(const RunsText &text, const QFont &font, double lineHeight,
                                             std::optional<double> width);

/// How far from the left edge of its box a line begins.
double lineLeft(const QTextLine &line, double boxWidth, Qt::Alignment alignment);

} // namespace calfwise
