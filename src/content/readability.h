// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/article.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace calfwise {

/// How hard English text is to read, by counts. Source of the formula: Kincaid et al. 1975, Naval Technical Training
/// Command report 8-75.
struct Readability {
    std::size_t words = 0;
    std::size_t sentences = 0;
    std::size_t syllables = 0;

    /// 0 for no text at all.
    double wordsPerSentence() const;
    /// The Flesch-Kincaid grade: about the school year that reads it with ease. 0 for no text at all.
    double grade() const;
    Readability &operator+=(const Readability &other);
};

/// Counts running text: paragraphs, list items and the texts of cautions. A block's end ends a sentence. Headings and
/// doses are no sentences and are left out, as are evidence marks.
Readability readabilityOf(const std::vector<Block> &blocks);

/// The syllables of an English word by its spelling, a few percent off over a text; one for each digit of a number. At
/// least 1.
std::size_t syllablesOf(std::string_view word);

} // namespace calfwise
