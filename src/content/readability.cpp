// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/readability.h"

#include <algorithm>
#include <string>

namespace calfwise {

namespace {

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

bool isLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

bool isOneOf(char letter, std::string_view letters)
{
    return letters.find(letter) != std::string_view::npos;
}

bool isVowel(char letter)
{
    return isOneOf(letter, "aeiouy");
}

/// Only the letters, in lower case: "Isn't" becomes "isnt".
std::string lettersOf(std::string_view word)
{
    std::string letters;
    for (const char letter : word) {
        if (isLetter(letter))
            letters += letter >= 'a' ? letter : static_cast<char>(letter - 'A' + 'a');
    }
    return letters;
}

std::size_t vowelGroups(std::string_view word)
{
    std::size_t groups = 0;
    bool inGroup = false;
    for (const char letter : word) {
        if (isVowel(letter) && !inGroup)
            ++groups;
        inGroup = isVowel(letter);
    }
    return groups;
}

/// The e of "make", "makes" and "baked" is not heard; that of "table", "presses" and "wanted" is.
bool endsInSilentE(std::string_view word)
{
    const std::size_t size = word.size();
    if (size > 2 && word.back() == 'e')
        return !isVowel(word[size - 2]) && (word[size - 2] != 'l' || isVowel(word[size - 3]));
    if (size < 4 || isVowel(word[size - 3]) || word[size - 2] != 'e')
        return false;
    if (word.back() == 'd')
        return !isOneOf(word[size - 3], "td");
    const bool hisses = isOneOf(word[size - 3], "sxzcg") || word.ends_with("ches") || word.ends_with("shes");
    return word.back() == 's' && !hisses && (word[size - 3] != 'l' || isVowel(word[size - 4]));
}

/// Neighbouring vowels that are spoken apart, as in "medial", "usual" and "soleus".
std::size_t splitVowels(std::string_view word)
{
    std::size_t splits = word.ends_with("eus") || word.ends_with("ism") ? 1 : 0;
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        const char before = i > 0 ? word[i - 1] : '\0';
        if (word[i] == 'i' && isOneOf(word[i + 1], "aou") && !isOneOf(before, "ctsgx"))
            ++splits;
        else if (word[i] == 'u' && word[i + 1] == 'a' && !isOneOf(before, "gq") && i + 2 < word.size() &&
                 !isOneOf(word[i + 2], "aeiou"))
            ++splits;
    }
    return splits;
}

/// "isn't" has two syllables, "don't" one.
bool hasSpokenNot(std::string_view word)
{
    return word.size() > 3 && word.ends_with("n't") && !isVowel(word[word.size() - 4]);
}

class SentenceCounter {
public:
    void read(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char next = i + 1 < text.size() ? text[i + 1] : ' ';
            if (isInWord(text, i))
                m_word += text[i];
            else
                endWord();
            if (isOneOf(text[i], ".!?") && !isDigit(next) && !isLetter(next))
                endSentence();
        }
        endWord();
        endSentence();
    }

    const Readability &counts() const { return m_counts; }

private:
    /// Apostrophes and decimal points belong to a word only between its letters or digits.
    bool isInWord(std::string_view text, std::size_t i) const
    {
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        if (isLetter(text[i]) || isDigit(text[i]))
            return true;
        if (m_word.empty())
            return false;
        return (text[i] == '\'' && isLetter(next)) ||
               (isOneOf(text[i], ".,") && isDigit(m_word.back()) && isDigit(next));
    }

    void endWord()
    {
        if (m_word.empty())
            return;
        ++m_counts.words;
        m_counts.syllables += syllablesOf(m_word);
        m_hasWords = true;
        m_word.clear();
    }

    void endSentence()
    {
        endWord();
        if (m_hasWords)
            ++m_counts.sentences;
        m_hasWords = false;
    }

    Readability m_counts;
    std::string m_word;
    bool m_hasWords = false;
};

bool isRunningText(const Block &block)
{
    return block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::ListItem ||
           block.kind == Block::Kind::CautionText;
}

} // namespace

double Readability::wordsPerSentence() const
{
    return sentences == 0 ? 0 : static_cast<double>(words) / static_cast<double>(sentences);
}

double Readability::grade() const
{
    if (words == 0)
        return 0;
    return 0.39 * wordsPerSentence() + 11.8 * static_cast<double>(syllables) / static_cast<double>(words) - 15.59;
}

Readability &Readability::operator+=(const Readability &other)
{
    words += other.words;
    sentences += other.sentences;
    syllables += other.syllables;
    return *this;
}

Readability readabilityOf(const std::vector<Block> &blocks)
{
    SentenceCounter counter;
    for (const Block &block : blocks) {
        if (!isRunningText(block))
            continue;
        std::string text;
        for (const Span &span : block.spans)
            text += span.text;
        counter.read(text);
    }
    return counter.counts();
}

std::size_t syllablesOf(std::string_view word)
{
    const auto digits = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), isDigit));
    const std::string letters = lettersOf(word);
    std::size_t syllables = digits + vowelGroups(letters) + splitVowels(letters) + (hasSpokenNot(word) ? 1 : 0);
    if (syllables > 1 && endsInSilentE(letters))
        --syllables;
    return std::max<std::size_t>(1, syllables);
}

} // namespace calfwise
