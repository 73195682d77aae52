// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guide_search.h"

#include "store/search_excerpt.h"

#include <algorithm>
#include <unordered_set>

namespace calfwise {

template <> inline constexpr int sql::enumCount<HitKind> = 7;

namespace {

// Nobody types more into a search field; a pasted page must not become a query of thousands of words.
constexpr std::size_t mostWords = 16;
constexpr std::size_t mostHits = 1000;
/// How many of the best by their words are looked at more closely.
constexpr std::size_t mostCandidates = 60;
constexpr std::size_t mostNearest = 3;
constexpr std::size_t shortestCompleted = 4;

// What a whole name counts against the best match of words, and what decides between equals.
constexpr double wordsCount = 0.3;
/// A name that fits less doesn't bring a thing in that lacks some of the words.
constexpr double leastFit = 0.55;
constexpr double questionCounts = 0.15;
constexpr double warningCounts = 10;

double preferenceFor(HitKind kind)
{
    switch (kind) {
    case HitKind::Question:
        return 0.06;
    case HitKind::Article:
        return 0.05;
    case HitKind::Term:
    case HitKind::Technique:
        return 0.03;
    case HitKind::Point:
    case HitKind::Symptom:
    case HitKind::Sign:
        return 0;
    }
    return 0;
}

/// Raw text is a query language of its own in FTS5, so each phrase stands in quotes. Words hold no quotes.
std::string quoted(const std::vector<std::string> &words)
{
    std::string text = "\"";
    for (const std::string &word : words) {
        text += (text.size() > 1 ? " " : "") + word;
    }
    return text + '"';
}

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

std::string languageOf(SQLite::Database &database)
{
    return database.execAndGet("SELECT language FROM guide").getString();
}

SearchLexicon lexiconOf(SQLite::Database &database)
{
    registerTokenizer(database);
    return {readSearchWords(database), Stemmer(database, languageOf(database))};
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

// A word in a title weighs twelve times one in a body. Sorted by rank, FTS5 picks the best without reading the rest.
GuideSearch::GuideSearch(SQLite::Database &database)
    : m_lexicon(lexiconOf(database)), m_spelling(database), m_find(database, R"sql(
        SELECT rowid, kind, id, title, names, rank FROM search
        WHERE search MATCH ? AND rank MATCH 'bm25(12.0, 8.0, 4.0, 3.0, 1.0)' ORDER BY rank LIMIT ?)sql"),
      m_texts(database, "SELECT title, also, body FROM search WHERE rowid = ?")
{
}

/// Puts known words in the place of unknown ones, where there are any that are like them.
void GuideSearch::mend(Asked &asked)
{
    std::vector<bool> isUnderstood;
    for (const SearchTerm &term : m_lexicon.termsOf(asked.words)) {
        isUnderstood.insert(isUnderstood.end(), term.words.size(), term.family.has_value());
    }
    std::vector<std::string> words;
    for (std::size_t i = 0; i < asked.words.size(); ++i) {
        const std::string &word = asked.words[i];
        std::vector<std::string> found{word};
        if (!isUnderstood[i] && !m_lexicon.isFiller(word) && !m_spelling.isKnown(m_lexicon.stem(word))) {
            const auto whole = m_spelling.completed(word);
            if (!whole) {
                found = m_spelling.mended(word, m_lexicon);
                asked.isMended = asked.isMended || !found.empty();
            } else if (i + 1 == asked.words.size()) {
                asked.lastIsBeginning = true;
            } else {
                found = {*whole};
            }
        }
        if (found.empty()) {
            found = {word};
        }
        words.insert(words.end(), found.begin(), found.end());
    }
    asked.words = std::move(words);
}

GuideSearch::Asked GuideSearch::understood(std::vector<std::string> words)
{
    Asked asked;
    asked.words = std::move(words);
    mend(asked);
    asked.terms = m_lexicon.termsOf(asked.words);
    asked.isQuestion = !asked.words.empty() && m_lexicon.isAsker(asked.words.front());
    if (asked.lastIsBeginning && asked.words.back().size() >= shortestCompleted) {
        // What the beginning stands for is known by the whole word.
        std::vector<std::string> whole = asked.words;
        whole.back() = m_spelling.completed(whole.back()).value_or(whole.back());
        std::vector<SearchTerm> terms = m_lexicon.termsOf(whole);
        if (!terms.empty() && terms.back().family) {
            asked.terms = std::move(terms);
        }
    }
    return asked;
}

/// What stands for a term in FTS5's query: any of the phrases that count as the same.
std::string GuideSearch::phraseOf(const Asked &asked, const SearchTerm &term) const
{
    std::string phrase = quoted(term.words);
    if (asked.lastIsBeginning && &term == &asked.terms.back()) {
        phrase += " *";
        if (term.words.back() != asked.words.back()) {
            phrase += " OR " + quoted({asked.words.back()}) + " *";
        }
    }
    if (term.family) {
        for (const std::string &other : m_lexicon.family(*term.family)) {
            phrase += " OR " + quoted(searchWordsOf(other, mostWords));
        }
    }
    return '(' + phrase + ')';
}

std::string GuideSearch::queryOf(const Asked &asked, Between between, bool withCommon) const
{
    double most = 0;
    for (const SearchTerm &term : asked.terms) {
        most = std::max(most, term.weight);
    }
    const bool onlyFillers =
        std::all_of(asked.terms.begin(), asked.terms.end(), [](const SearchTerm &term) { return term.isFiller; });
    std::string query;
    for (const SearchTerm &term : asked.terms) {
        if ((term.isFiller && !onlyFillers) || (!withCommon && term.weight < most)) {
            continue;
        }
        query += query.empty() ? "" : between == Between::And ? " AND " : " OR ";
        query += phraseOf(asked, term);
    }
    return query;
}

void GuideSearch::collect(const std::string &query, std::vector<Candidate> &candidates)
{
    std::unordered_set<std::int64_t> seen;
    for (const Candidate &candidate : candidates) {
        seen.insert(candidate.row);
    }
    m_find.again().with(query, static_cast<std::int64_t>(mostCandidates));
    while (m_find.next()) {
        Candidate candidate;
        m_find(candidate.row, candidate.hit.kind, candidate.hit.id, candidate.hit.title, candidate.names,
               candidate.words);
        candidate.words = -candidate.words;
        if (seen.insert(candidate.row).second) {
            candidates.push_back(std::move(candidate));
        }
    }
}

/// What has all words that say something, and what has many of them in its name; failing that, what has any at all.
std::vector<GuideSearch::Candidate> GuideSearch::candidatesFor(const Asked &asked)
{
    std::vector<Candidate> candidates;
    collect(queryOf(asked, Between::And, false), candidates);
    const std::size_t whole = candidates.size();
    if (asked.terms.size() > 1) {
        collect("{title asked} : (" + queryOf(asked, Between::Or, false) + ')', candidates);
    }
    if (whole == 0) {
        collect(queryOf(asked, Between::Or, true), candidates);
    }
    for (Candidate &candidate : candidates) {
        candidate.fit = nameFit(candidate.names, asked.terms, asked.lastIsBeginning, m_lexicon);
    }
    if (whole > 0) {
        const auto extra = candidates.begin() + static_cast<std::ptrdiff_t>(whole);
        candidates.erase(std::remove_if(extra, candidates.end(),
                                        [](const Candidate &candidate) { return candidate.fit.fit < leastFit; }),
                         candidates.end());
    }
    return candidates;
}

void GuideSearch::rank(const Asked &asked, std::vector<Candidate> &candidates) const
{
    double best = 0;
    for (const Candidate &candidate : candidates) {
        best = std::max(best, candidate.words);
    }
    const Candidate *warning = nullptr;
    for (Candidate &candidate : candidates) {
        const NameFit &fit = candidate.fit;
        SearchHit &hit = candidate.hit;
        hit.score = fit.fit + (best > 0 ? wordsCount * candidate.words / best : 0) + preferenceFor(hit.kind);
        if (asked.isQuestion && hit.kind == HitKind::Question) {
            hit.score += questionCounts * fit.fit;
        }
        hit.warns = hit.kind == HitKind::Sign && fit.isAsked;
        if (hit.warns && (warning == nullptr || hit.score > warning->hit.score)) {
            warning = &candidate;
        }
    }
    if (warning != nullptr) {
        candidates[static_cast<std::size_t>(warning - candidates.data())].hit.score += warningCounts;
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.hit.score > b.hit.score; });
}

void GuideSearch::addWords(const Asked &asked, std::vector<Candidate> &candidates)
{
    const SearchMarks marks(asked.terms, asked.lastIsBeginning, m_lexicon);
    for (Candidate &candidate : candidates) {
        m_texts.again().with(candidate.row);
        if (!m_texts.next()) {
            continue;
        }
        std::string title;
        std::string also;
        std::string body;
        m_texts(title, also, body);
        candidate.hit.titlePieces = marks.marked(title);
        candidate.hit.snippet = marks.excerpt(body);
        if (candidate.hit.snippet.empty()) {
            candidate.hit.snippet = marks.excerpt(also);
        }
        if (candidate.hit.snippet.empty()) {
            candidate.hit.snippet = SearchMarks::beginning(body.empty() ? also : body);
        }
    }
}

SearchAnswer GuideSearch::find(std::string_view text, std::size_t limit)
{
    SearchAnswer answer;
    std::vector<std::string> words = searchWordsOf(text, mostWords);
    if (words.empty() || limit == 0) {
        return answer;
    }
    const Asked asked = understood(std::move(words));
    std::vector<Candidate> candidates = candidatesFor(asked);
    if (candidates.empty()) {
        answer.nearest = m_spelling.nearest(asked.words.back(), mostNearest);
        return answer;
    }
    rank(asked, candidates);
    candidates.resize(std::min({candidates.size(), limit, mostHits}));
    addWords(asked, candidates);
    for (Candidate &candidate : candidates) {
        answer.hits.push_back(std::move(candidate.hit));
    }
    answer.mended = asked.isMended ? joined(asked.words) : std::string();
    return answer;
}

} // namespace calfwise
