// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_rank.h"

#include <algorithm>
#include <string>

namespace calfwise {

namespace {

constexpr double beginningCounts = 0.8;
constexpr double leastSaying = 0.3; ///< a term that says less doesn't make a name by itself

/// How much of the term a key of the name answers.
double matchOf(std::string_view key, const std::vector<SearchTerm> &terms, bool lastIsBeginning,
               std::vector<double> &matched)
{
    double best = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        double match = 0;
        if (terms[i].key == key) {
            match = 1;
        } else if (lastIsBeginning && i + 1 == terms.size() && key.starts_with(terms[i].key)) {
            match = beginningCounts;
        }
        matched[i] = std::max(matched[i], match);
        best = std::max(best, match);
    }
    return best;
}

NameFit lineFit(std::string_view line, const std::vector<SearchTerm> &terms, bool lastIsBeginning,
                const SearchLexicon &lexicon)
{
    std::vector<double> matched(terms.size(), 0.0);
    double whole = 0;
    double answered = 0;
    double said = 0;
    bool isAsked = true;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        const std::string_view key = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
        const double weight = lexicon.weightOf(std::string(key));
        const double match = matchOf(key, terms, lastIsBeginning, matched);
        whole += weight;
        answered += weight * match;
        if (weight >= leastSaying) {
            said += weight;
            isAsked = isAsked && match == 1;
        }
    }
    double asked = 0;
    double found = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        asked += terms[i].weight;
        found += terms[i].weight * matched[i];
    }
    if (found == 0 || answered == 0) {
        return {};
    }
    const double ofQuery = found / asked;
    const double ofName = answered / whole;
    return {2 * ofQuery * ofName / (ofQuery + ofName), isAsked && said > 0};
}

} // namespace

NameFit nameFit(std::string_view names, const std::vector<SearchTerm> &terms, bool lastIsBeginning,
                const SearchLexicon &lexicon)
{
    NameFit best;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find('\n'), names.size());
        const NameFit fit = lineFit(names.substr(0, end), terms, lastIsBeginning, lexicon);
        best.fit = std::max(best.fit, fit.fit);
        best.isAsked = best.isAsked || fit.isAsked;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return best;
}

} // namespace calfwise
