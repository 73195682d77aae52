// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_excerpt.h"

#include "store/word_reader.h"

#include <algorithm>
#include <set>

namespace calfwise {

namespace {

constexpr std::size_t wordsOfExcerpt = 24;
constexpr std::size_t wordsBefore = 8;
constexpr std::size_t mostMatches = 100;
constexpr std::size_t mostWordsOfPhrase = 16;
const char *const leftOut = "…";

bool endsSentence(const std::string &text, std::size_t begin, std::size_t end)
{
    return text.substr(begin, end - begin).find_first_of(".?!\n") != std::string::npos;
}

} // namespace

SearchMarks::SearchMarks(const std::vector<SearchTerm> &terms, bool lastIsBeginning, const SearchLexicon &lexicon)
    : m_lexicon(lexicon)
{
    const bool onlyFillers =
        std::all_of(terms.begin(), terms.end(), [](const SearchTerm &term) { return term.isFiller; });
    const auto add = [&](const std::vector<std::string> &words, std::size_t term) {
        Phrase phrase{{}, term};
        for (const std::string &word : words) {
            phrase.stems.push_back(lexicon.stem(word));
        }
        if (!phrase.stems.empty()) {
            m_phrases[phrase.stems.front()].push_back(phrase);
        }
    };
    for (std::size_t i = 0; i < terms.size(); ++i) {
        m_weights.push_back(terms[i].weight);
        if (terms[i].isFiller && !onlyFillers) {
            continue;
        }
        add(terms[i].words, i);
        if (terms[i].family) {
            for (const std::string &other : lexicon.family(*terms[i].family)) {
                add(searchWordsOf(other, mostWordsOfPhrase), i);
            }
        }
    }
    if (lastIsBeginning && !terms.empty()) {
        m_lastTerm = terms.size() - 1;
        m_beginning = terms.back().words.back();
    }
}

std::vector<SearchMarks::Word> SearchMarks::wordsOf(const std::string &text) const
{
    std::vector<Word> words;
    WordReader reader(text);
    while (reader.next()) {
        words.push_back({reader.begin(), reader.end(), m_lexicon.stem(reader.word())});
    }
    return words;
}

std::vector<SearchMarks::Match> SearchMarks::matchesIn(const std::vector<Word> &words) const
{
    std::vector<Match> matches;
    for (std::size_t i = 0; i < words.size() && matches.size() < mostMatches; ++i) {
        Match best{i, 0, 0};
        const auto phrases = m_phrases.find(words[i].stem);
        if (phrases != m_phrases.end()) {
            for (const Phrase &phrase : phrases->second) {
                const std::size_t length = phrase.stems.size();
                if (length > best.length && length <= words.size() - i &&
                    std::equal(phrase.stems.begin(), phrase.stems.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                               [](const std::string &stem, const Word &word) { return stem == word.stem; })) {
                    best = {i, length, phrase.term};
                }
            }
        }
        if (best.length == 0 && !m_beginning.empty() && words[i].stem.starts_with(m_beginning)) {
            best = {i, 1, m_lastTerm};
        }
        if (best.length > 0) {
            matches.push_back(best);
            i += best.length - 1;
        }
    }
    return matches;
}

/// The match after which most of what was asked follows closely.
std::size_t SearchMarks::bestOf(const std::vector<Match> &matches) const
{
    std::size_t best = 0;
    double most = 0;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        std::set<std::size_t> terms;
        double weight = 0;
        for (std::size_t j = i; j < matches.size() && matches[j].first < matches[i].first + wordsOfExcerpt / 2; ++j) {
            weight += terms.insert(matches[j].term).second ? m_weights[matches[j].term] : 0;
        }
        if (weight > most) {
            most = weight;
            best = i;
        }
    }
    return best;
}

/// The words from `first` to before `last`, with the signs between them and after the last.
std::vector<HitPiece> SearchMarks::cut(const std::string &text, const std::vector<Word> &words,
                                       const std::vector<Match> &matches, std::size_t first, std::size_t last)
{
    std::vector<HitPiece> pieces;
    const auto add = [&](std::size_t begin, std::size_t end, bool match) {
        if (end > begin) {
            pieces.push_back({text.substr(begin, end - begin), match});
            std::replace(pieces.back().text.begin(), pieces.back().text.end(), '\n', ' ');
        }
    };
    const std::size_t whole = words.size();
    std::size_t at = first == 0 ? 0 : words[first].begin;
    const std::size_t end = last == whole ? text.size() : words[last - 1].end;
    for (const Match &match : matches) {
        if (match.first >= first && match.first + match.length <= last) {
            add(at, words[match.first].begin, false);
            at = words[match.first + match.length - 1].end;
            add(words[match.first].begin, at, true);
        }
    }
    add(at, end, false);
    if (last != whole) {
        pieces.push_back({leftOut, false});
    }
    if (first != 0 && !endsSentence(text, words[first - 1].end, words[first].begin)) {
        pieces.insert(pieces.begin(), {leftOut, false});
    }
    return pieces;
}

std::vector<HitPiece> SearchMarks::marked(const std::string &text) const
{
    const std::vector<Word> words = wordsOf(text);
    return cut(text, words, matchesIn(words), 0, words.size());
}

std::vector<HitPiece> SearchMarks::excerpt(const std::string &text) const
{
    const std::vector<Word> words = wordsOf(text);
    const std::vector<Match> matches = matchesIn(words);
    if (matches.empty()) {
        return {};
    }
    const std::size_t found = matches[bestOf(matches)].first;
    std::size_t first = found;
    while (first > 0 && found - first < wordsBefore && !endsSentence(text, words[first - 1].end, words[first].begin)) {
        --first;
    }
    return cut(text, words, matches, first, std::min(first + wordsOfExcerpt, words.size()));
}

std::vector<HitPiece> SearchMarks::beginning(const std::string &text)
{
    std::vector<Word> words;
    WordReader reader(text);
    bool isMore = false;
    while ((isMore = reader.next()) && words.size() < wordsOfExcerpt) {
        words.push_back({reader.begin(), reader.end(), {}});
    }
    if (!isMore) {
        return cut(text, words, {}, 0, words.size());
    }
    words.push_back({text.size(), text.size(), {}});
    return cut(text, words, {}, 0, words.size() - 1);
}

} // namespace calfwise
