// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_lexicon.h"

#include "store/sql.h"
#include "store/word_reader.h"

#include <algorithm>

namespace calfwise {

namespace {

enum class WordRole { Same, Filler, Asker, Common };

constexpr double fillerWeight = 0.04;
constexpr double commonWeight = 0.35;
constexpr std::size_t mostWordsOfPhrase = 8;
/// More than a large guide has, so that odd words that are typed don't heap up for ever.
constexpr std::size_t mostStems = 60'000;

} // namespace

template <> inline constexpr int sql::enumCount<WordRole> = 4;

std::vector<std::string> searchWordsOf(std::string_view text, std::size_t most)
{
    std::vector<std::string> words;
    WordReader reader(text);
    while (words.size() < most && reader.next()) {
        words.push_back(reader.word());
    }
    return words;
}

SearchLexicon::SearchLexicon(const SearchWords &words, Stemmer stemmer) : m_stemmer(std::move(stemmer))
{
    const auto addAll = [&](const std::vector<std::string> &list, double weight, std::unordered_set<std::string> *set) {
        for (const std::string &text : list) {
            for (const std::string &word : searchWordsOf(text, mostWordsOfPhrase)) {
                m_weights[stem(word)] = weight;
                if (set != nullptr) {
                    set->insert(word);
                }
            }
        }
    };
    addAll(words.common, commonWeight, nullptr);
    addAll(words.fillers, fillerWeight, &m_fillers);
    addAll(words.askers, fillerWeight, &m_fillers);
    addAll(words.askers, fillerWeight, &m_askers);
    for (const std::vector<std::string> &phrases : words.same) {
        addFamily(phrases);
    }
}

const std::string &SearchLexicon::stem(const std::string &word) const
{
    const auto known = m_stems.find(word);
    if (known != m_stems.end()) {
        return known->second;
    }
    if (m_stems.size() >= mostStems) {
        m_stems.clear();
    }
    return m_stems.emplace(word, m_stemmer.stem(word)).first->second;
}

void SearchLexicon::addFamily(const std::vector<std::string> &phrases)
{
    const std::size_t number = m_families.size();
    m_families.push_back(phrases);
    for (const std::string &phrase : phrases) {
        const std::vector<std::string> words = searchWordsOf(phrase, mostWordsOfPhrase);
        std::string stems;
        std::size_t count = 0;
        for (const std::string &word : words) {
            if (!isFiller(word)) {
                stems += (stems.empty() ? "" : " ") + stem(word);
                ++count;
            }
        }
        m_longestPhrase = std::max(m_longestPhrase, count);
        m_phrases.emplace(stems, number);
        const auto light = m_weights.find(stems);
        if (light != m_weights.end()) {
            m_weights["=" + std::to_string(number)] = light->second;
        }
    }
}

/// The longest phrase that begins with a word, fillers between its words left out of account: how many words it takes
/// up, and its family.
std::pair<std::size_t, std::size_t> SearchLexicon::phraseFrom(const std::vector<std::string> &words,
                                                              const std::vector<std::string> &stems,
                                                              std::size_t first) const
{
    std::pair<std::size_t, std::size_t> longest{0, 0};
    std::string phrase;
    std::size_t count = 0;
    for (std::size_t i = first; i < words.size() && count < m_longestPhrase; ++i) {
        if (isFiller(words[i])) {
            if (i == first) {
                break;
            }
            continue;
        }
        phrase += (phrase.empty() ? "" : " ") + stems[i];
        ++count;
        const auto found = m_phrases.find(phrase);
        if (found != m_phrases.end()) {
            longest = {i + 1 - first, found->second};
        }
    }
    return longest;
}

std::vector<SearchTerm> SearchLexicon::termsOf(const std::vector<std::string> &words) const
{
    std::vector<std::string> stems;
    for (const std::string &word : words) {
        stems.push_back(stem(word));
    }
    std::vector<SearchTerm> terms;
    for (std::size_t first = 0; first < words.size();) {
        const auto [length, family] = phraseFrom(words, stems, first);
        SearchTerm term;
        term.key = stems[first];
        if (length > 0) {
            term.family = family;
            term.key = "=" + std::to_string(family);
        }
        const std::size_t next = first + std::max<std::size_t>(length, 1);
        term.words.assign(words.begin() + static_cast<std::ptrdiff_t>(first),
                          words.begin() + static_cast<std::ptrdiff_t>(next));
        term.weight = weightOf(term.key);
        term.isFiller = !term.family && isFiller(words[first]);
        terms.push_back(std::move(term));
        first = next;
    }
    return terms;
}

double SearchLexicon::weightOf(const std::string &key) const
{
    const auto found = m_weights.find(key);
    return found == m_weights.end() ? 1 : found->second;
}

void writeSearchWords(SQLite::Database &database, const SearchWords &words)
{
    sql::Insert insert(database, sql::insertInto("search_language", "role, family, phrase"));
    std::int64_t family = 0;
    for (const std::vector<std::string> &phrases : words.same) {
        for (const std::string &phrase : phrases) {
            insert(WordRole::Same, family, phrase).run();
        }
        ++family;
    }
    const auto write = [&](WordRole role, const std::vector<std::string> &list) {
        for (const std::string &word : list) {
            insert(role, family, word).run();
        }
    };
    write(WordRole::Filler, words.fillers);
    write(WordRole::Asker, words.askers);
    write(WordRole::Common, words.common);
}

SearchWords readSearchWords(SQLite::Database &database)
{
    SearchWords words;
    sql::Query query(database, "SELECT role, family, phrase FROM search_language ORDER BY rowid");
    while (query.next()) {
        const auto role = query.read<WordRole>();
        const auto family = static_cast<std::size_t>(query.read<std::int64_t>());
        auto phrase = query.read<std::string>();
        switch (role) {
        case WordRole::Same:
            if (family >= words.same.size()) {
                words.same.emplace_back();
            }
            words.same.back().push_back(std::move(phrase));
            break;
        case WordRole::Filler:
            words.fillers.push_back(std::move(phrase));
            break;
        case WordRole::Asker:
            words.askers.push_back(std::move(phrase));
            break;
        case WordRole::Common:
            words.common.push_back(std::move(phrase));
            break;
        }
    }
    return words;
}

} // namespace calfwise
