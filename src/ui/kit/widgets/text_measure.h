// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/text_block.h"

#include <QHash>

namespace calfwise {

/// How large some words are, kept: layouts ask for the same sizes many times over, and each answer means to shape the
/// words again. What it is asked about may change from one call to the next; then it measures again. Sizes are whole
/// pixels, rounded up.
class TextMeasure {
public:
    struct Words {
        QList<TextRun> runs;
        QFont font;
        double lineHeight = 0;
    };

    /// Of the widest line when nothing wraps.
    int naturalWidth(const Theme &theme, const Words &words);
    /// `width` in pixels; without one nothing wraps.
    int heightFor(const Theme &theme, const Words &words, std::optional<int> width);

private:
    void turnTo(const Words &words);

    Words m_words;
    std::optional<int> m_natural;
    QHash<int, int> m_heights; // by width
};

} // namespace calfwise
