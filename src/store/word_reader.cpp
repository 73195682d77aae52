// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/word_reader.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>

namespace calfwise {

namespace {

constexpr std::size_t longestWord = 64;

/// Apostrophes and what is typed for one.
constexpr std::array<utf8proc_int32_t, 9> apostrophes{'\'',   '`',    0x00B4, 0x02BC, 0x2018,
                                                      0x2019, 0x201B, 0x2032, 0xFF07};

/// Letters that Unicode leaves whole and people type as others.
constexpr std::array<std::pair<utf8proc_int32_t, std::string_view>, 6> otherLetters{
    {{0x00E6, "ae"}, {0x0153, "oe"}, {0x00F8, "o"}, {0x0111, "d"}, {0x0131, "i"}, {0x0142, "l"}}};

bool isLetterOrDigit(utf8proc_int32_t codepoint)
{
    switch (utf8proc_category(codepoint)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return true;
    default:
        return false;
    }
}

void appendLetter(std::string &letters, utf8proc_int32_t codepoint)
{
    const auto *const other = std::find_if(otherLetters.begin(), otherLetters.end(),
                                           [&](const auto &letter) { return letter.first == codepoint; });
    if (other != otherLetters.end()) {
        letters += other->second;
        return;
    }
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = static_cast<std::size_t>(utf8proc_encode_char(codepoint, bytes.data()));
    letters.append(bytes.begin(), bytes.begin() + size);
}

} // namespace

WordReader::Sign WordReader::takeSign()
{
    const char c = m_text[m_at];
    if (static_cast<unsigned char>(c) >= 0x80) {
        return foldWide();
    }
    ++m_at;
    m_letters.clear();
    if (c >= 'A' && c <= 'Z') {
        m_letters += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        m_letters += c;
    } else {
        return c == '\'' || c == '`' ? Sign::Nothing : Sign::Break;
    }
    return Sign::Letters;
}

WordReader::Sign WordReader::foldWide()
{
    m_letters.clear();
    utf8proc_int32_t codepoint = 0;
    const auto *const bytes = reinterpret_cast<const utf8proc_uint8_t *>(m_text.data() + m_at);
    const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(m_text.size() - m_at), &codepoint);
    m_at += size > 0 ? static_cast<std::size_t>(size) : 1;
    if (size <= 0) {
        return Sign::Break;
    }
    const auto isApostrophe = [](utf8proc_int32_t each) {
        return std::find(apostrophes.begin(), apostrophes.end(), each) != apostrophes.end();
    };
    if (isApostrophe(codepoint)) {
        return Sign::Nothing;
    }
    std::array<utf8proc_int32_t, 32> folded{};
    int boundary = 0;
    const auto count = utf8proc_decompose_char(codepoint, folded.data(), static_cast<utf8proc_ssize_t>(folded.size()),
                                               static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                                              UTF8PROC_CASEFOLD | UTF8PROC_IGNORE |
                                                                              UTF8PROC_STRIPMARK),
                                               &boundary);
    if (count < 0 || static_cast<std::size_t>(count) > folded.size()) {
        return Sign::Break;
    }
    if (!std::all_of(folded.begin(), folded.begin() + count, isLetterOrDigit)) {
        return Sign::Break;
    }
    // A letter may hold an apostrophe of its own, such as U+0149.
    std::for_each(folded.begin(), folded.begin() + count, [&](auto letter) {
        if (!isApostrophe(letter)) {
            appendLetter(m_letters, letter);
        }
    });
    return m_letters.empty() ? Sign::Nothing : Sign::Letters;
}

void WordReader::append(std::string_view letters)
{
    if (m_word.size() + letters.size() <= longestWord) {
        m_word += letters;
    }
}

bool WordReader::next()
{
    m_word.clear();
    while (m_at < m_text.size()) {
        const std::size_t before = m_at;
        const Sign sign = takeSign();
        if (sign == Sign::Letters) {
            if (m_word.empty()) {
                m_begin = before;
            }
            append(m_letters);
            m_end = m_at;
        } else if (sign == Sign::Break && !m_word.empty()) {
            return true;
        }
    }
    return !m_word.empty();
}

} // namespace calfwise
