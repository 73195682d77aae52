// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_spelling.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace calfwise {

namespace {

// In bytes; English words, and most others, have one a letter once their accents are gone.
constexpr std::size_t shortestMended = 4;
constexpr std::size_t shortestExchanged = 5; ///< among shorter words too many differ in one letter
constexpr std::size_t shortestMendedTwice = 6;
constexpr std::size_t shortestHalf = 3;

/// The first text that comes after all that begin with this one.
std::string pastAll(std::string beginning)
{
    return beginning + "\xff";
}

/// Whether the word lacks a letter of the other, or has two of them swapped.
bool isSlip(const std::string &word, const std::string &meant)
{
    return meant.size() > word.size() || std::is_permutation(word.begin(), word.end(), meant.begin(), meant.end());
}

} // namespace

std::size_t spellingDistance(std::string_view a, std::string_view b, std::size_t most)
{
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() > most) {
        return most + 1;
    }
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        if (least > most) {
            return most + 1;
        }
        before.swap(last);
        last.swap(row);
    }
    return std::min(last[b.size()], most + 1);
}

SearchSpelling::SearchSpelling(SQLite::Database &database)
    : m_known(database, "SELECT 1 FROM search_term WHERE term = ?"),
      m_completed(database,
                  "SELECT word FROM search_vocabulary WHERE word > ? AND word < ? ORDER BY uses DESC LIMIT 1"),
      m_similar(database, "SELECT word, uses FROM search_vocabulary WHERE size BETWEEN ? AND ?")
{
}

bool SearchSpelling::isKnown(const std::string &stem)
{
    return m_known.again().with(stem).next();
}

std::optional<std::string> SearchSpelling::completed(const std::string &beginning)
{
    m_completed.again().with(beginning, pastAll(beginning));
    return m_completed.next() ? std::optional(m_completed.read<std::string>()) : std::nullopt;
}

std::vector<SearchSpelling::Candidate> SearchSpelling::candidates(const std::string &word, std::size_t most)
{
    const auto size = static_cast<std::int64_t>(word.size());
    const auto reach = static_cast<std::int64_t>(most);
    m_similar.again().with(size - reach, size + reach);
    std::vector<Candidate> found;
    Candidate candidate;
    while (m_similar.next()) {
        m_similar(candidate.word, candidate.uses);
        if (candidate.word.empty()) {
            continue;
        }
        candidate.distance = spellingDistance(word, candidate.word, most);
        candidate.sameFirst = candidate.word.front() == word.front();
        if (candidate.distance > 0 && candidate.distance <= most) {
            found.push_back(candidate);
        }
    }
    std::sort(found.begin(), found.end(), [](const Candidate &a, const Candidate &b) {
        return std::tuple(a.distance, !a.sameFirst, -a.uses, std::string_view(a.word)) <
               std::tuple(b.distance, !b.sameFirst, -b.uses, std::string_view(b.word));
    });
    return found;
}

std::vector<std::string> SearchSpelling::split(const std::string &word, const SearchLexicon &lexicon)
{
    for (std::size_t at = shortestHalf; at + shortestHalf <= word.size(); ++at) {
        const std::string first = word.substr(0, at);
        const std::string second = word.substr(at);
        if (!lexicon.isFiller(first) && !lexicon.isFiller(second) && isKnown(lexicon.stem(first)) &&
            isKnown(lexicon.stem(second))) {
            return {first, second};
        }
    }
    return {};
}

std::vector<std::string> SearchSpelling::mended(const std::string &word, const SearchLexicon &lexicon)
{
    if (word.size() < shortestMended) {
        return {};
    }
    std::vector<Candidate> found = candidates(word, word.size() < shortestMendedTwice ? 1 : 2);
    if (word.size() < shortestExchanged) {
        std::erase_if(found, [&](const Candidate &candidate) { return !isSlip(word, candidate.word); });
    }
    if (!found.empty() && found.front().distance == 1) {
        return {found.front().word};
    }
    std::vector<std::string> halves = split(word, lexicon);
    if (!halves.empty()) {
        return halves;
    }
    const auto second = std::find_if(found.begin(), found.end(), [](const Candidate &c) { return c.sameFirst; });
    return second == found.end() ? std::vector<std::string>{} : std::vector{second->word};
}

std::vector<std::string> SearchSpelling::nearest(const std::string &word, std::size_t most)
{
    std::vector<std::string> words;
    for (const Candidate &candidate : candidates(word, std::clamp<std::size_t>(word.size() / 2, 1, 4))) {
        if (words.size() < most) {
            words.push_back(candidate.word);
        }
    }
    return words;
}

} // namespace calfwise
