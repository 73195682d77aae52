// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guide_search.h"

#include "store/guide_tables.h"

#include <algorithm>

namespace calfwise {

template <> inline constexpr int sql::enumCount<HitKind> = 7;

namespace {

using sql::Insert;
using sql::Query;

// What marks a match in a snippet; no text in the table holds them.
constexpr char matchBegins = '\x01';
constexpr char matchEnds = '\x02';

// Nobody types more into a search field; a pasted page must not become a query of thousands of words.
constexpr std::size_t mostWords = 16;
constexpr std::size_t longestWord = 64;

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

std::string indexable(std::string text)
{
    std::replace_if(text.begin(), text.end(), isControl, ' ');
    return text;
}

std::string joined(std::initializer_list<std::string> texts)
{
    std::string all;
    for (const std::string &text : texts) {
        all += all.empty() || text.empty() ? "" : " ";
        all += text;
    }
    return all;
}

std::string joined(const std::vector<std::string> &texts)
{
    std::string all;
    for (const std::string &text : texts) {
        all = joined({all, text});
    }
    return all;
}

class SearchWriter {
public:
    explicit SearchWriter(SQLite::Database &database)
        : m_insert(database, sql::insertInto("search", "title, also, body, kind, id"))
    {
    }

    void write(HitKind kind, const std::string &id, const std::string &title, const std::string &also,
               const std::string &body)
    {
        m_insert(indexable(title), indexable(also), indexable(body), kind, id).run();
    }

private:
    Insert m_insert;
};

void writeCoreSearch(SearchWriter &writer, const GuideCore &core)
{
    for (const TriggerPoint &point : core.points) {
        writer.write(HitKind::Point, point.id.value(), point.name, point.anatomical,
                     joined({point.feels, point.where, point.pressNote, point.noPress}));
    }
    for (const Symptom &symptom : core.symptoms) {
        writer.write(HitKind::Symptom, symptom.id.value(), symptom.label, symptom.asks, symptom.explain);
    }
    for (const Technique &technique : core.techniques) {
        writer.write(HitKind::Technique, technique.id.value(), technique.name, technique.shortText,
                     joined({joined(technique.instruction), technique.cue, joined(technique.cautions)}));
    }
    for (const Question &question : core.rules.questions) {
        if (question.kind == QuestionKind::Sign) {
            writer.write(HitKind::Sign, question.id.value(), question.question, question.shortForm,
                         joined({question.explain, question.why}));
        }
    }
}

/// The words as an FTS5 query. Raw text is a query language of its own, so each word is a quoted prefix: "lower-back"*
/// finds "lower" before "back...".
std::string queryFor(const std::vector<std::string> &words, const char *between)
{
    std::string query;
    for (const std::string &word : words) {
        query += query.empty() ? "\"" : between;
        for (const char c : word) {
            query += c;
            if (c == '"') {
                query += c;
            }
        }
        query += "\"*";
    }
    return query;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    const auto close = [&] {
        if (!word.empty() && words.size() < mostWords) {
            words.push_back(word);
        }
        word.clear();
    };
    for (const char c : text) {
        if (c == ' ' || isControl(c)) {
            close();
        } else if (word.size() < longestWord) {
            word += c;
        }
    }
    close();
    return words;
}

std::vector<HitPiece> piecesOf(const std::string &marked)
{
    std::vector<HitPiece> pieces;
    HitPiece piece;
    const auto close = [&](bool nextMatches) {
        if (!piece.text.empty()) {
            pieces.push_back(piece);
        }
        piece = {"", nextMatches};
    };
    for (const char c : marked) {
        if (c == matchBegins || c == matchEnds) {
            close(c == matchBegins);
        } else {
            piece.text += c;
        }
    }
    close(false);
    return pieces;
}

std::vector<SearchHit> run(SQLite::Database &database, const std::string &match, std::size_t limit)
{
    // A word in a title weighs ten times one in a body. Sorting by rank lets FTS5 make a snippet for the rows it
    // returns only.
    Query query(database, R"sql(
        SELECT kind, id, title, snippet(search, 2, char(1), char(2), '…', 24),
               snippet(search, 1, char(1), char(2), '…', 24), rank
        FROM search WHERE search MATCH ? AND rank MATCH 'bm25(10.0, 4.0, 1.0)' ORDER BY rank LIMIT ?)sql");
    query.with(match, static_cast<std::int64_t>(std::min<std::size_t>(limit, 1000)));
    std::vector<SearchHit> hits;
    while (query.next()) {
        SearchHit &hit = hits.emplace_back();
        std::string body;
        std::string also;
        query(hit.kind, hit.id, hit.title, body, also, hit.score);
        hit.snippet = piecesOf(body.empty() ? also : body);
        hit.score = -hit.score;
    }
    return hits;
}

} // namespace

std::string_view idOf(HitKind kind)
{
    switch (kind) {
    case HitKind::Article:
        return "article";
    case HitKind::Question:
        return "question";
    case HitKind::Term:
        return "term";
    case HitKind::Point:
        return "point";
    case HitKind::Symptom:
        return "symptom";
    case HitKind::Technique:
        return "technique";
    case HitKind::Sign:
        return "sign";
    }
    return {};
}

void writeSearch(SQLite::Database &database, const Guide &guide)
{
    SearchWriter writer(database);
    for (const Article &article : guide.articles) {
        writer.write(HitKind::Article, article.id.value(), article.title, article.summary, plainText(article.body));
    }
    for (const Faq &faq : guide.questions) {
        writer.write(HitKind::Question, faq.id.value(), faq.question, {}, plainText(faq.answer));
    }
    for (const GlossaryTerm &term : guide.glossary) {
        writer.write(HitKind::Term, term.id.value(), term.term, {}, term.definition);
    }
    writeCoreSearch(writer, guide.core);
}

std::vector<SearchHit> findInGuide(SQLite::Database &database, std::string_view words, std::size_t limit)
{
    const std::vector<std::string> asked = wordsOf(words);
    if (asked.empty() || limit == 0) {
        return {};
    }
    std::vector<SearchHit> hits = run(database, queryFor(asked, " \""), limit);
    if (hits.empty() && asked.size() > 1) {
        hits = run(database, queryFor(asked, " OR \""), limit);
    }
    return hits;
}

} // namespace calfwise
