// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/search_words.h"
#include "store/guide_tokenizer.h"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace calfwise {

/// One thing a text or a query speaks of: a word, or words that have others which stand for them.
struct SearchTerm {
    std::string key;                   ///< equal for what counts as the same: the stem, or "=" and the family's number
    std::vector<std::string> words;    ///< as WordReader reads them
    std::optional<std::size_t> family; ///< of words that stand for each other
    double weight = 1;                 ///< how much it says
    bool isFiller = false;
};

/// The words of a text in their search form, the first `most` of them.
std::vector<std::string> searchWordsOf(std::string_view text, std::size_t most);

/// What the words of one language mean to the search.
class SearchLexicon {
public:
    SearchLexicon(const SearchWords &words, Stemmer stemmer);

    /// Of a word that WordReader has read; those that were asked for once are at hand.
    const std::string &stem(const std::string &word) const;
    /// Words that stand for each other count as one, the longest phrase first.
    std::vector<SearchTerm> termsOf(const std::vector<std::string> &words) const;
    /// How much a term with this key says.
    double weightOf(const std::string &key) const;
    /// The phrases of a family, as the content writes them.
    const std::vector<std::string> &family(std::size_t number) const { return m_families[number]; }
    bool isFiller(const std::string &word) const { return m_fillers.contains(word); }
    /// Whether a question begins with this word.
    bool isAsker(const std::string &word) const { return m_askers.contains(word); }

private:
    void addFamily(const std::vector<std::string> &phrases);
    std::pair<std::size_t, std::size_t> phraseFrom(const std::vector<std::string> &words,
                                                   const std::vector<std::string> &stems, std::size_t first) const;

    Stemmer m_stemmer;
    mutable std::unordered_map<std::string, std::string> m_stems;
    std::vector<std::vector<std::string>> m_families;
    std::unordered_map<std::string, std::size_t> m_phrases; ///< stems with spaces between, and their family
    std::size_t m_longestPhrase = 0;
    std::unordered_map<std::string, double> m_weights;
    std::unordered_set<std::string> m_fillers;
    std::unordered_set<std::string> m_askers;
};

/// Keeps the words in the guide store, but for those in `asked`, which belong to what they lead to.
void writeSearchWords(SQLite::Database &database, const SearchWords &words);
SearchWords readSearchWords(SQLite::Database &database);

} // namespace calfwise
