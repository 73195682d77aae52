// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guide_store.h"

#include "store/guide_core.h"
#include "store/guide_file.h"
#include "store/guide_search.h"
#include "store/guide_texts.h"
#include "store/private_file.h"
#include "store/sql.h"

#include <system_error>
#include <utility>

namespace calfwise {

/// The open file, and how to make it again.
class GuideStore::Database {
public:
    Database(std::filesystem::path file, SQLite::Database database)
        : m_file(std::move(file)), m_database(std::move(database))
    {
    }

    SearchAnswer find(std::string_view words, std::size_t limit)
    {
        return read([&](SQLite::Database &database) {
            if (!m_search) {
                m_search = std::make_unique<GuideSearch>(database);
            }
            return m_search->find(words, limit);
        });
    }

    void mendWith(std::function<Guide()> read) { m_read = std::move(read); }

    /// Runs `work` on the database; on damage once more, on a new one.
    template <class Work> auto read(Work work) -> decltype(work(std::declval<SQLite::Database &>()))
    {
        try {
            return attempt(work);
        } catch (const StoreError &error) {
            if (error.kind() != StoreErrorKind::Damaged || !m_read) {
                throw;
            }
        }
        mend();
        return attempt(work);
    }

    static SQLite::Database inMemory(const Guide &guide)
    {
        return sql::guarded({}, nullptr, [&] {
            SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_MEMORY);
            fillGuide(database, guide);
            return database;
        });
    }

private:
    template <class Work> auto attempt(Work &work) -> decltype(work(std::declval<SQLite::Database &>()))
    {
        return sql::guarded(m_file, m_database.getHandle(), [&] { return work(m_database); });
    }

    void mend()
    {
        const Guide guide = m_read();
        m_search.reset();
        try {
            replaceGuideFile(m_file, guide);
            Opened opened = GuideStore::open(m_file, guide.digest);
            if (opened.state == GuideState::Current) {
                m_database = std::move(opened.store->m_database->m_database);
                return;
            }
        } catch (const StoreError &) {
            // The folder cannot be written now: what was read is good for this run.
        }
        m_database = inMemory(guide);
    }

    std::filesystem::path m_file;
    SQLite::Database m_database;
    std::unique_ptr<GuideSearch> m_search; ///< made when it is first wanted
    std::function<Guide()> m_read;
};

GuideStore::GuideStore(std::unique_ptr<Database> database) : m_database(std::move(database)) {}
GuideStore::~GuideStore() = default;

void GuideStore::build(const std::filesystem::path &file, const Guide &guide)
{
    replaceGuideFile(std::filesystem::absolute(file), guide);
}

GuideStore::Opened GuideStore::open(const std::filesystem::path &file, const std::string &expectedDigest)
{
    std::error_code error;
    const std::filesystem::file_status found = std::filesystem::status(file, error);
    if (found.type() == std::filesystem::file_type::not_found) {
        return {GuideState::Missing, nullptr};
    }
    if (error) {
        throwCode(file, error);
    }
    // Opening a FIFO would wait for ever.
    if (!std::filesystem::is_regular_file(found)) {
        throw StoreError(StoreErrorKind::Io, file, "this is not a file");
    }
    try {
        SQLite::Database database =
            sql::guarded(file, nullptr, [&] { return SQLite::Database(file, SQLite::OPEN_READONLY, 2000); });
        auto state = sql::guarded(file, database.getHandle(), [&] {
            database.exec("PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF");
            switch (headerOf(database)) {
            case GuideHeader::NotAGuide:
                return GuideState::Damaged;
            case GuideHeader::OtherFormat:
                return GuideState::OtherFormat;
            case GuideHeader::Ours:
                break;
            }
            sql::Query query(database, "SELECT digest FROM guide");
            const bool current = query.next() && query.read<std::string>() == expectedDigest;
            return current ? GuideState::Current : GuideState::OtherDigest;
        });
        if (state != GuideState::Current) {
            return {state, nullptr};
        }
        const auto path = std::filesystem::absolute(file);
        return {state,
                std::unique_ptr<GuideStore>(new GuideStore(std::make_unique<Database>(path, std::move(database))))};
    } catch (const StoreError &failed) {
        if (failed.kind() != StoreErrorKind::Damaged) {
            throw;
        }
        return {GuideState::Damaged, nullptr};
    }
}

std::unique_ptr<GuideStore> GuideStore::openInMemory(const Guide &guide)
{
    return std::unique_ptr<GuideStore>(
        new GuideStore(std::make_unique<Database>(std::filesystem::path(), Database::inMemory(guide))));
}

std::string GuideStore::digest() const
{
    return m_database->read([](SQLite::Database &database) -> std::string {
        return database.execAndGet("SELECT digest FROM guide").getString();
    });
}

std::string GuideStore::language() const
{
    return m_database->read([](SQLite::Database &database) -> std::string {
        return database.execAndGet("SELECT language FROM guide").getString();
    });
}

GuideCore GuideStore::core() const
{
    return m_database->read([](SQLite::Database &database) {
        Checksum sum;
        GuideCore core = readCore(database, sum);
        sql::Query query(database, "SELECT core_checksum FROM guide");
        if (!query.next() || query.read<std::int64_t>() != sum.value()) {
            throw Mismatch("the rules, points and doses do not have their checksum any more");
        }
        return core;
    });
}

std::vector<ArticleSection> GuideStore::sections() const
{
    return m_database->read(readSections);
}

std::vector<ArticleHead> GuideStore::articles() const
{
    return m_database->read(readArticleHeads);
}

std::optional<Article> GuideStore::article(const ArticleId &id) const
{
    return m_database->read([&](SQLite::Database &database) { return readArticle(database, id); });
}

std::vector<Faq> GuideStore::questions() const
{
    return m_database->read([](SQLite::Database &database) { return readQuestions(database, std::nullopt); });
}

namespace {

template <class Row> std::optional<Row> onlyRow(std::vector<Row> rows)
{
    return rows.empty() ? std::nullopt : std::optional<Row>(std::move(rows.front()));
}

} // namespace

std::optional<Faq> GuideStore::question(const FaqId &id) const
{
    return onlyRow(m_database->read([&](SQLite::Database &database) { return readQuestions(database, id); }));
}

std::vector<GlossaryTerm> GuideStore::glossary() const
{
    return m_database->read([](SQLite::Database &database) { return readTerms(database, std::nullopt); });
}

std::optional<GlossaryTerm> GuideStore::term(const TermId &id) const
{
    return onlyRow(m_database->read([&](SQLite::Database &database) { return readTerms(database, id); }));
}

std::optional<CitedEvidence> GuideStore::evidence(const EvidenceId &id) const
{
    return onlyRow(m_database->read([&](SQLite::Database &database) { return readEvidence(database, id); }));
}

std::vector<CitedEvidence> GuideStore::evidence() const
{
    return m_database->read([](SQLite::Database &database) { return readEvidence(database, std::nullopt); });
}

std::vector<Source> GuideStore::sources() const
{
    return m_database->read(readSources);
}

std::vector<FoundingFact> GuideStore::facts() const
{
    return m_database->read(readFacts);
}

std::vector<Topic> GuideStore::causes() const
{
    return m_database->read(readCauses);
}

std::vector<Habit> GuideStore::prevention() const
{
    return m_database->read(readPrevention);
}

SearchAnswer GuideStore::search(std::string_view words, std::size_t limit) const
{
    return m_database->find(words, limit);
}

std::unique_ptr<GuideStore> openOrBuild(const std::filesystem::path &file, const std::string &expectedDigest,
                                        std::function<Guide()> read)
{
    GuideStore::Opened opened;
    try {
        opened = GuideStore::open(file, expectedDigest);
    } catch (const StoreError &) {
        opened.state = GuideState::Missing;
    }
    if (opened.state != GuideState::Current) {
        const Guide guide = read();
        try {
            GuideStore::build(file, guide);
            opened = GuideStore::open(file, guide.digest);
        } catch (const StoreError &) {
            opened = {};
        }
        if (opened.state != GuideState::Current) {
            opened.store = GuideStore::openInMemory(guide);
        }
    }
    opened.store->m_database->mendWith(std::move(read));
    return std::move(opened.store);
}

} // namespace calfwise
