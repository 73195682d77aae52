// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>

#include <memory>
#include <string>
#include <string_view>

namespace calfwise {

/// Makes FTS5's tokenizer "folded" known to this connection: words as WordReader reads them. The table of the search
/// cannot be used without it. Throws SQLite::Exception.
void registerTokenizer(SQLite::Database &database);

/// The tokenizer of the search table for a language, as CREATE VIRTUAL TABLE wants it: English words are brought down
/// to their stems by FTS5's Porter stemmer, those of other languages stay whole.
std::string tokenizerFor(std::string_view language);

/// Stems as that tokenizer makes them. The connection must outlive it.
class Stemmer {
public:
    /// Throws SQLite::Exception. registerTokenizer() comes first.
    Stemmer(SQLite::Database &database, std::string_view language);
    ~Stemmer();
    Stemmer(Stemmer &&other) noexcept;
    Stemmer &operator=(Stemmer &&) = delete;

    /// Of a word that WordReader has read.
    std::string stem(const std::string &word) const;

private:
    struct Tokenizer;
    std::unique_ptr<Tokenizer> m_tokenizer;
};

} // namespace calfwise
