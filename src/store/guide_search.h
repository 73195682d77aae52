// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/guide_answers.h"
#include "store/search_lexicon.h"
#include "store/search_rank.h"
#include "store/search_spelling.h"
#include "store/sql.h"

#include <SQLiteCpp/Database.h>

#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// The search of one open guide store, with what it keeps at hand between two searches. The connection must outlive it.
/// Everything throws SQLite::Exception and Mismatch.
class GuideSearch {
public:
    explicit GuideSearch(SQLite::Database &database);

    /// See GuideStore::search().
    SearchAnswer find(std::string_view text, std::size_t limit);

private:
    /// What is looked for: the words as they are understood.
    struct Asked {
        std::vector<std::string> words;
        std::vector<SearchTerm> terms;
        bool isMended = false;
        bool lastIsBeginning = false; ///< the last word is known as the beginning of others only
        bool isQuestion = false;
    };
    struct Candidate {
        std::int64_t row = 0;
        SearchHit hit;
        double words = 0;  ///< by BM25
        std::string names; ///< keys, a line each
        NameFit fit;
    };
    enum class Between { And, Or };

    Asked understood(std::vector<std::string> words);
    void mend(Asked &asked);
    std::string phraseOf(const Asked &asked, const SearchTerm &term) const;
    std::string queryOf(const Asked &asked, Between between, bool withCommon) const;
    void collect(const std::string &query, std::vector<Candidate> &candidates);
    std::vector<Candidate> candidatesFor(const Asked &asked);
    void rank(const Asked &asked, std::vector<Candidate> &candidates) const;
    void addWords(const Asked &asked, std::vector<Candidate> &candidates);

    SearchLexicon m_lexicon;
    SearchSpelling m_spelling;
    sql::Query m_find;
    sql::Query m_texts;
};

} // namespace calfwise
