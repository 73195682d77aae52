// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search_lexicon.h"
#include "store/sql.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// The least number of letters that are left out, put in, exchanged or swapped with their neighbour to come from one
/// word to the other, counted in bytes; anything above `most` is `most` + 1.
std::size_t spellingDistance(std::string_view a, std::string_view b, std::size_t most);

/// Mends typed words by the words that are there.
class SearchSpelling {
public:
    explicit SearchSpelling(SQLite::Database &database);

    /// Whether the search table holds a word with this stem.
    bool isKnown(const std::string &stem);
    /// The most used word that begins like this, longer ones only; nothing if there is none.
    std::optional<std::string> completed(const std::string &beginning);
    /// What was probably meant, by one or two edits or by two words run together: one or two words, or none. Short
    /// words are left alone, and two edits want the same first letter.
    std::vector<std::string> mended(const std::string &word, const SearchLexicon &lexicon);
    /// The words that are most like this one, best first.
    std::vector<std::string> nearest(const std::string &word, std::size_t most);

private:
    struct Candidate {
        std::string word;
        std::size_t distance = 0;
        bool sameFirst = false;
        std::int64_t uses = 0;
    };

    std::vector<std::string> split(const std::string &word, const SearchLexicon &lexicon);
    std::vector<Candidate> candidates(const std::string &word, std::size_t most);

    sql::Query m_known;
    sql::Query m_completed;
    sql::Query m_similar;
};

} // namespace calfwise
