// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/text_block.h"

namespace calfwise {

/// Breaks a text into lines of a given height; see TextBlock for how. `width` in pixels, or none for one line for each
/// line of the text.
std::unique_ptr<QTextLayout> brokenIntoLines(const Theme &theme, const QList<TextRun> &runs, const QFont &font,
                                             double lineHeight, std::optional<double> width);

/// How far from the left edge of its box a line begins.
double lineLeft(const QTextLine &line, double boxWidth, Qt::Alignment alignment);

} // namespace calfwise
