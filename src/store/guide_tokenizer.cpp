// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guide_tokenizer.h"

#include "store/word_reader.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace calfwise {

namespace {

using TokenCallback = int (*)(void *context, int flags, const char *token, int size, int begin, int end);

int create(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    // It has no state, and FTS5 wants an address.
    static char nothing;
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) {}

int tokenize(Fts5Tokenizer *, void *context, int, const char *text, int size, TokenCallback take)
{
    try {
        WordReader words({text, static_cast<std::size_t>(size)});
        while (words.next()) {
            const int result = take(context, 0, words.word().data(), static_cast<int>(words.word().size()),
                                    static_cast<int>(words.begin()), static_cast<int>(words.end()));
            if (result != SQLITE_OK) {
                return result;
            }
        }
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    }
    return SQLITE_OK;
}

fts5_api &apiOf(SQLite::Database &database)
{
    sqlite3 *const handle = database.getHandle();
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    int result = sqlite3_prepare_v2(handle, "SELECT fts5(?)", -1, &statement, nullptr);
    if (result == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
        result = sqlite3_finalize(statement);
    }
    if (result != SQLITE_OK || api == nullptr) {
        throw SQLite::Exception(handle, result == SQLITE_OK ? SQLITE_ERROR : result);
    }
    return *api;
}

bool hasPorterStems(std::string_view language)
{
    return language == "en" || language.starts_with("en-");
}

} // namespace

void registerTokenizer(SQLite::Database &database)
{
    fts5_api &api = apiOf(database);
    fts5_tokenizer methods{create, destroy, tokenize};
    const int result = api.xCreateTokenizer(&api, "folded", nullptr, &methods, nullptr);
    if (result != SQLITE_OK) {
        throw SQLite::Exception(database.getHandle(), result);
    }
}

std::string tokenizerFor(std::string_view language)
{
    return hasPorterStems(language) ? "porter folded" : "folded";
}

struct Stemmer::Tokenizer {
    fts5_tokenizer methods{};
    Fts5Tokenizer *instance = nullptr;

    ~Tokenizer()
    {
        if (instance != nullptr) {
            methods.xDelete(instance);
        }
    }
};

Stemmer::Stemmer(SQLite::Database &database, std::string_view language)
{
    if (!hasPorterStems(language)) {
        return;
    }
    m_tokenizer = std::make_unique<Tokenizer>();
    fts5_api &api = apiOf(database);
    void *data = nullptr;
    int result = api.xFindTokenizer(&api, "porter", &data, &m_tokenizer->methods);
    if (result == SQLITE_OK) {
        const char *below = "folded";
        result = m_tokenizer->methods.xCreate(data, &below, 1, &m_tokenizer->instance);
    }
    if (result != SQLITE_OK) {
        throw SQLite::Exception(database.getHandle(), result);
    }
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer &&other) noexcept = default;

std::string Stemmer::stem(const std::string &word) const
{
    if (!m_tokenizer) {
        return word;
    }
    std::string stem = word;
    m_tokenizer->methods.xTokenize(
        m_tokenizer->instance, &stem, FTS5_TOKENIZE_QUERY, word.data(), static_cast<int>(word.size()),
        [](void *context, int, const char *token, int size, int, int) {
            static_cast<std::string *>(context)->assign(token, static_cast<std::size_t>(size));
            return SQLITE_OK;
        });
    return stem;
}

} // namespace calfwise
