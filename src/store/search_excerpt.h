// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/guide_answers.h"
#include "store/search_lexicon.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace calfwise {

/// Finds in a text what was searched for: the words and whatever stands for them. FTS5's snippet() would evaluate the
/// whole query again for each row.
class SearchMarks {
public:
    /// The lexicon must outlive it. `lastIsBeginning`: words that begin like the last one are found as well.
    SearchMarks(const std::vector<SearchTerm> &terms, bool lastIsBeginning, const SearchLexicon &lexicon);

    /// The whole text, what was found marked.
    std::vector<HitPiece> marked(const std::string &text) const;
    /// Some words around the best place of the text, from the beginning of a sentence where one is near; nothing where
    /// nothing of what was searched for is in the text.
    std::vector<HitPiece> excerpt(const std::string &text) const;
    /// The first words of a text.
    static std::vector<HitPiece> beginning(const std::string &text);

private:
    struct Phrase {
        std::vector<std::string> stems;
        std::size_t term = 0;
    };
    struct Word {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::string stem;
    };
    struct Match {
        std::size_t first = 0; ///< number of the word
        std::size_t length = 0;
        std::size_t term = 0;
    };

    std::vector<Word> wordsOf(const std::string &text) const;
    std::vector<Match> matchesIn(const std::vector<Word> &words) const;
    std::size_t bestOf(const std::vector<Match> &matches) const;
    static std::vector<HitPiece> cut(const std::string &text, const std::vector<Word> &words,
                                     const std::vector<Match> &matches, std::size_t first, std::size_t last);

    const SearchLexicon &m_lexicon;
    std::vector<double> m_weights;                                  ///< of the terms
    std::unordered_map<std::string, std::vector<Phrase>> m_phrases; ///< by their first stem
    std::string m_beginning;
    std::size_t m_lastTerm = 0;
};

} // namespace calfwise
