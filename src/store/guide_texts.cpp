// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guide_texts.h"

#include "store/guide_tables.h"

#include <algorithm>

namespace calfwise {

namespace {

using sql::Insert;
using sql::Query;

/// Where the blocks of a text are, and what they must come to.
struct BodyRef {
    std::int64_t body = 0;
    std::int64_t checksum = 0;
};

struct Table {
    const char *name;
    const char *columns;
};

constexpr Table sectionTable{"section", "id, title"};
constexpr auto sectionFields = [](auto &f, auto &s) { f(s.id, s.title); };

constexpr Table articleTable{
    "article", "id, section, title, summary, points, techniques, related, evidence, covers, body, body_checksum"};
constexpr auto articleFields = [](auto &f, auto &row) {
    auto &a = row.first;
    f(a.id, a.section, a.title, a.summary, a.points, a.techniques, a.related, a.evidence, a.covers, row.second.body,
      row.second.checksum);
};

constexpr Table faqTable{"faq", "id, question, article, evidence, covers, body, body_checksum"};
constexpr auto faqFields = [](auto &f, auto &row) {
    auto &q = row.first;
    f(q.id, q.question, q.article, q.evidence, q.covers, row.second.body, row.second.checksum);
};

constexpr Table termTable{"glossary_term", "id, term, definition, article"};
constexpr auto termFields = [](auto &f, auto &t) { f(t.id, t.term, t.definition, t.article); };

constexpr Table sourceTable{"source", "id, kind, authors, year, title, venue, locator, checked"};
constexpr auto sourceFields = [](auto &f, auto &s) {
    f(s.id, s.kind, s.authors, s.year, s.title, s.venue, s.locator, s.checked);
};

constexpr Table evidenceTable{"evidence", "id, sources, checked, grade, title, summary"};
constexpr auto evidenceFields = [](auto &f, auto &e) { f(e.id, e.sources, e.checked, e.grade, e.title, e.summary); };

constexpr Table factTable{"founding_fact", "id, guide, statement"};
constexpr auto factFields = [](auto &f, auto &fact) { f(fact.id, fact.guide, fact.statement); };

constexpr Table causeTable{"cause", "id, name, words, article, evidence, covers"};
constexpr auto topicFields = [](auto &f, auto &t) { f(t.id, t.name, t.text, t.article, t.evidence, t.covers); };

constexpr Table habitTable{"habit", "id, done_when, name, words, tick, article, evidence, covers"};
constexpr auto habitFields = [](auto &f, auto &h) {
    f(h.id, h.when, h.name, h.text, h.tick, h.article, h.evidence, h.covers);
};

/// Writes rows with a checksum each.
class RowWriter {
public:
    RowWriter(SQLite::Database &database, const Table &table)
        : m_insert(database, sql::insertInto(table.name, std::string("rank, ") + table.columns + ", checksum"))
    {
    }

    template <class Row, class Fields> void write(const Row &row, Fields fields)
    {
        Checksum sum;
        m_insert.hashInto(&sum);
        m_insert(m_rank++);
        fields(m_insert, row);
        m_insert.hashInto(nullptr);
        m_insert(sum.value()).run();
    }

private:
    Insert m_insert;
    std::int64_t m_rank = 0;
};

template <class Rows, class Fields>
void writeRows(SQLite::Database &database, const Table &table, const Rows &rows, Fields fields)
{
    RowWriter writer(database, table);
    for (const auto &row : rows) {
        writer.write(row, fields);
    }
}

/// Reads all rows, or the one with an id.
template <class Row, class Fields>
std::vector<Row> readRows(SQLite::Database &database, const Table &table, Fields fields,
                          const std::optional<std::string> &id = std::nullopt)
{
    Query query(database, std::string("SELECT rank, ") + table.columns + ", checksum FROM " + table.name +
                              (id ? " WHERE id = ?" : " ORDER BY rank"));
    if (id) {
        query.with(*id);
    }
    std::vector<Row> rows;
    while (query.next()) {
        Checksum sum;
        query.hashInto(&sum);
        query.read<std::int64_t>();
        fields(query, rows.emplace_back());
        query.hashInto(nullptr);
        if (query.read<std::int64_t>() != sum.value()) {
            throw Mismatch(std::string("a row does not have its checksum any more: ") + table.name);
        }
    }
    return rows;
}

template <class Tag> std::optional<std::string> valueOf(const std::optional<Id<Tag>> &id)
{
    return id ? std::optional(id->value()) : std::nullopt;
}

std::int64_t together(const Checksum &blocks, const Checksum &spans)
{
    Checksum both;
    both.add(blocks.value());
    both.add(spans.value());
    return both.value();
}

/// Writes the blocks of texts, each under a number of its own.
class BodyWriter {
public:
    explicit BodyWriter(SQLite::Database &database)
        : m_blocks(database, sql::insertInto("body_block", "body, block, kind, level, ordinal, technique")),
          m_spans(database, sql::insertInto("body_span", "body, block, span, kind, words, target"))
    {
    }

    BodyRef write(const std::vector<Block> &blocks)
    {
        Checksum blockSum;
        Checksum spanSum;
        m_blocks.hashInto(&blockSum);
        m_spans.hashInto(&spanSum);
        ++m_body;
        std::int64_t blockNumber = 0;
        for (const Block &block : blocks) {
            m_blocks(m_body, blockNumber, block.kind, block.level, block.ordinal, block.technique).run();
            std::int64_t spanNumber = 0;
            for (const Span &span : block.spans) {
                m_spans(m_body, blockNumber, spanNumber++, span.kind, span.text, span.target).run();
            }
            ++blockNumber;
        }
        return {m_body, together(blockSum, spanSum)};
    }

private:
    Insert m_blocks;
    Insert m_spans;
    std::int64_t m_body = 0;
};

std::vector<Block> readBody(SQLite::Database &database, const BodyRef &ref)
{
    Checksum blockSum;
    Checksum spanSum;
    std::vector<Block> blocks;
    Query blockRows(database,
                    "SELECT body, block, kind, level, ordinal, technique FROM body_block WHERE body = ? ORDER BY block",
                    &blockSum);
    blockRows.with(ref.body);
    std::int64_t body = 0;
    std::int64_t number = 0;
    while (blockRows.next()) {
        Block &block = blocks.emplace_back();
        blockRows(body, number, block.kind, block.level, block.ordinal, block.technique);
    }
    Query spanRows(database,
                   "SELECT body, block, span, kind, words, target FROM body_span WHERE body = ? ORDER BY block, span",
                   &spanSum);
    spanRows.with(ref.body);
    std::int64_t spanNumber = 0;
    while (spanRows.next()) {
        Span span;
        spanRows(body, number, spanNumber, span.kind, span.text, span.target);
        if (number < 0 || static_cast<std::size_t>(number) >= blocks.size()) {
            throw Mismatch("words in the file belong to no block");
        }
        blocks[static_cast<std::size_t>(number)].spans.push_back(std::move(span));
    }
    if (together(blockSum, spanSum) != ref.checksum) {
        throw Mismatch("a text does not have its checksum any more");
    }
    return blocks;
}

} // namespace

void writeTexts(SQLite::Database &database, const Guide &guide)
{
    writeRows(database, sectionTable, guide.sections, sectionFields);
    BodyWriter bodies(database);
    RowWriter articles(database, articleTable);
    for (const Article &article : guide.articles) {
        articles.write(std::pair<const Article &, BodyRef>(article, bodies.write(article.body)), articleFields);
    }
    RowWriter questions(database, faqTable);
    for (const Faq &faq : guide.questions) {
        questions.write(std::pair<const Faq &, BodyRef>(faq, bodies.write(faq.answer)), faqFields);
    }
    writeRows(database, termTable, guide.glossary, termFields);
    writeRows(database, sourceTable, guide.sources, sourceFields);
    writeRows(database, evidenceTable, guide.evidence, evidenceFields);
    writeRows(database, factTable, guide.facts, factFields);
    writeRows(database, causeTable, guide.causes, topicFields);
    writeRows(database, habitTable, guide.prevention, habitFields);
}

std::vector<ArticleSection> readSections(SQLite::Database &database)
{
    return readRows<ArticleSection>(database, sectionTable, sectionFields);
}

std::vector<ArticleHead> readArticleHeads(SQLite::Database &database)
{
    std::vector<ArticleHead> heads;
    for (auto &[article, body] : readRows<std::pair<Article, BodyRef>>(database, articleTable, articleFields)) {
        heads.push_back({std::move(article.id), std::move(article.section), std::move(article.title),
                         std::move(article.summary), std::move(article.evidence)});
    }
    return heads;
}

std::optional<Article> readArticle(SQLite::Database &database, const ArticleId &id)
{
    auto rows = readRows<std::pair<Article, BodyRef>>(database, articleTable, articleFields, id.value());
    if (rows.empty()) {
        return std::nullopt;
    }
    rows.front().first.body = readBody(database, rows.front().second);
    return std::move(rows.front().first);
}

std::vector<Faq> readQuestions(SQLite::Database &database, const std::optional<FaqId> &id)
{
    std::vector<Faq> questions;
    for (auto &[faq, ref] : readRows<std::pair<Faq, BodyRef>>(database, faqTable, faqFields, valueOf(id))) {
        faq.answer = readBody(database, ref);
        questions.push_back(std::move(faq));
    }
    return questions;
}

std::vector<GlossaryTerm> readTerms(SQLite::Database &database, const std::optional<TermId> &id)
{
    return readRows<GlossaryTerm>(database, termTable, termFields, valueOf(id));
}

std::vector<Source> readSources(SQLite::Database &database)
{
    return readRows<Source>(database, sourceTable, sourceFields);
}

std::vector<CitedEvidence> readEvidence(SQLite::Database &database, const std::optional<EvidenceId> &id)
{
    std::vector<CitedEvidence> cited;
    for (Evidence &evidence : readRows<Evidence>(database, evidenceTable, evidenceFields, valueOf(id))) {
        std::vector<Source> sources;
        for (const SourceId &source : evidence.sources) {
            auto found = readRows<Source>(database, sourceTable, sourceFields, source.value());
            std::move(found.begin(), found.end(), std::back_inserter(sources));
        }
        cited.push_back({std::move(evidence), std::move(sources)});
    }
    return cited;
}

std::vector<FoundingFact> readFacts(SQLite::Database &database)
{
    return readRows<FoundingFact>(database, factTable, factFields);
}

std::vector<Topic> readCauses(SQLite::Database &database)
{
    return readRows<Topic>(database, causeTable, topicFields);
}

std::vector<Habit> readPrevention(SQLite::Database &database)
{
    return readRows<Habit>(database, habitTable, habitFields);
}

} // namespace calfwise
