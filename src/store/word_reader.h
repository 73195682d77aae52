// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace calfwise {

/// Reads the words of a UTF-8 text one after the other, in the form in which search compares them: texts and what is
/// typed go through here alike.
///
/// A word is a run of letters and digits. Compatibility forms are opened (a ligature, full-width letters: Unicode's
/// NFKD), case is folded, accents fall away, and so does the dot of the Turkish i. What is invisible (soft hyphens,
/// zero-width spaces) and apostrophes count for nothing, so "can't" is "cant" however it is written; every other sign
/// separates, odd hyphens and bytes that are no UTF-8 included. Of a word longer than 64 bytes the rest is left out.
class WordReader {
public:
    /// The text must outlive the reader.
    explicit WordReader(std::string_view text) : m_text(text) {}

    /// False when there is no further word.
    bool next();

    const std::string &word() const { return m_word; }
    std::size_t begin() const { return m_begin; } ///< of the word in the text, in bytes
    std::size_t end() const { return m_end; }     ///< past its last letter

private:
    enum class Sign { Letters, Nothing, Break };

    Sign takeSign();
    Sign foldWide();
    void append(std::string_view letters);

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::string m_word;
    std::string m_letters; ///< what the last sign stands for
};

} // namespace calfwise
