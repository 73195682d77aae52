// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guide_store.h"

#include "tests/support/catch.h"
#include "tests/support/shipped_guide.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace calfwise;
using namespace calfwise::test;

namespace {

struct Everyday {
    std::string words;
    std::vector<std::string> right; ///< any of them
};

/// Lines "words = kind:id kind:id"; empty ones and those that begin with # say nothing.
std::vector<Everyday> everydayQueries()
{
    std::ifstream file(CALFWISE_SOURCE_DIR "/tests/fixtures/search/everyday.txt");
    std::vector<Everyday> queries;
    std::string line;
    while (std::getline(file, line)) {
        const std::size_t sign = line.find(" = ");
        if (line.starts_with('#') || sign == std::string::npos) {
            continue;
        }
        Everyday query{line.substr(0, sign), {}};
        std::istringstream ids(line.substr(sign + 3));
        for (std::string id; ids >> id;) {
            query.right.push_back(id);
        }
        queries.push_back(query);
    }
    return queries;
}

std::string nameOf(const SearchHit &hit)
{
    return std::string(idOf(hit.kind)) + ':' + hit.id;
}

const GuideStore &shippedStore()
{
    static const std::unique_ptr<GuideStore> store = GuideStore::openInMemory(shippedGuide());
    return *store;
}

/// From 0; the number of hits if none of them is right.
std::size_t placeOfRight(const Everyday &query, const std::vector<SearchHit> &hits)
{
    const auto isRight = [&](const SearchHit &hit) {
        return std::find(query.right.begin(), query.right.end(), nameOf(hit)) != query.right.end();
    };
    return static_cast<std::size_t>(std::find_if(hits.begin(), hits.end(), isRight) - hits.begin());
}

} // namespace

TEST_CASE("Everyday searches: 95 in 100 find the right thing first, and all among the first three")
{
    const std::vector<Everyday> queries = everydayQueries();
    REQUIRE(queries.size() >= 150);
    std::size_t first = 0;
    std::string notFirst;
    std::string notAmongThree;
    for (const Everyday &query : queries) {
        const auto hits = shippedStore().search(query.words, 10).hits;
        const std::size_t place = placeOfRight(query, hits);
        if (place == 0 && !hits.empty()) {
            ++first;
            continue;
        }
        std::string &list = place < std::min<std::size_t>(3, hits.size()) ? notFirst : notAmongThree;
        list += "\n  " + query.words + ":";
        for (std::size_t i = 0; i < std::min<std::size_t>(4, hits.size()); ++i) {
            list += ' ' + nameOf(hits[i]);
        }
    }
    INFO("first: " << first << " of " << queries.size() << "\nsecond or third:" << notFirst
                   << "\nfurther down or missing:" << notAmongThree);
    CHECK(notAmongThree.empty());
    CHECK(first * 100 >= queries.size() * 95);
}

TEST_CASE("Everyday searches: every right answer of the table is a thing of the guide")
{
    const Guide &guide = shippedGuide();
    for (const Everyday &query : everydayQueries()) {
        INFO(query.words);
        REQUIRE_FALSE(query.right.empty());
        for (const std::string &id : query.right) {
            INFO(id);
            const std::string kind = id.substr(0, id.find(':'));
            const std::string value = id.substr(id.find(':') + 1);
            const auto has = [&](const auto &list) {
                return std::any_of(list.begin(), list.end(),
                                   [&](const auto &item) { return item.id.value() == value; });
            };
            CHECK(((kind == "article" && has(guide.articles)) || (kind == "question" && has(guide.questions)) ||
                   (kind == "term" && has(guide.glossary)) || (kind == "point" && has(guide.core.points)) ||
                   (kind == "symptom" && has(guide.core.symptoms)) ||
                   (kind == "technique" && has(guide.core.techniques)) ||
                   (kind == "sign" && has(guide.core.rules.questions))));
        }
    }
}

TEST_CASE("Everyday searches: what no part of the guide speaks of finds nothing, and names the nearest words")
{
    for (const char *words : {"xyz", "qwertyuiop", "pizza"}) {
        INFO(words);
        CHECK(shippedStore().search(words, 10).hits.empty());
    }
    CHECK_FALSE(shippedStore().search("mussscles", 10).hits.empty());
    const SearchAnswer answer = shippedStore().search("achxxles", 10);
    CHECK((!answer.hits.empty() || !answer.nearest.empty()));
}
