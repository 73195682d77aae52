// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guide_store.h"
#include "store/search_spelling.h"

#include "tests/support/property.h"

using namespace calfwise;
using namespace calfwise::test;

namespace {

Article article(const std::string &id, const std::string &title, const std::string &words)
{
    Article article;
    article.id = ArticleId(id);
    article.title = title;
    Block block;
    block.spans = {{Span::Kind::Text, words, ""}};
    article.body = {block};
    return article;
}

Guide someGuide()
{
    Guide guide;
    guide.language = "en";
    guide.articles = {article("achilles", "Achilles tendon", "The cord at the heel."),
                      article("shin", "Shin splints", "An ache along the edge of the bone."),
                      article("stretch", "Stretching", "A stretch of the muscle.")};
    guide.searchWords.same = {{"sore", "tender"}, {"tendon", "sinew"}};
    return guide;
}

std::string firstFor(const GuideStore &store, std::string_view words)
{
    const auto answer = store.search(words, 5);
    return answer.hits.empty() ? std::string() : answer.hits.front().id;
}

} // namespace

TEST_CASE("spellingDistance: counts letters left out, put in, exchanged and swapped", "[store]")
{
    CHECK(spellingDistance("achilles", "achilles", 2) == 0);
    CHECK(spellingDistance("achiles", "achilles", 2) == 1);
    CHECK(spellingDistance("achillles", "achilles", 2) == 1);
    CHECK(spellingDistance("achillas", "achilles", 2) == 1);
    CHECK(spellingDistance("ahcilles", "achilles", 2) == 1);
    CHECK(spellingDistance("akilles", "achilles", 2) == 2);
    CHECK(spellingDistance("heel", "achilles", 2) == 3);
    CHECK(spellingDistance("", "ab", 2) == 2);
}

TEST_CASE("spellingDistance: is the same both ways", "[store]")
{
    property("a to b is b to a", [] {
        const auto letters = rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c'));
        const auto a = *letters;
        const auto b = *letters;
        RC_ASSERT(spellingDistance(a, b, 3) == spellingDistance(b, a, 3));
        RC_ASSERT((spellingDistance(a, b, 3) == 0) == (a == b));
    });
}

TEST_CASE("GuideStore search: typing errors are mended by the guide's own words, and that is said", "[store]")
{
    const auto store = GuideStore::openInMemory(someGuide());

    CHECK(firstFor(*store, "achiles") == "achilles");
    CHECK(store->search("achillas tendn", 5).mended == "achilles tendon");
    CHECK(firstFor(*store, "ahcilles") == "achilles");
    CHECK(firstFor(*store, "akilles") == "achilles");
    CHECK(firstFor(*store, "strethcing") == "stretch");
    CHECK(store->search("achilles", 5).mended.empty());
}

TEST_CASE("GuideStore search: words that were run together are taken apart", "[store]")
{
    const auto store = GuideStore::openInMemory(someGuide());

    CHECK(firstFor(*store, "shinsplints") == "shin");
    CHECK(store->search("shinsplints", 5).mended == "shin splints");
}

TEST_CASE("GuideStore search: the beginning of a word is no typing error", "[store]")
{
    const auto store = GuideStore::openInMemory(someGuide());

    CHECK(firstFor(*store, "achi") == "achilles");
    CHECK(store->search("achi", 5).mended.empty());
    CHECK(firstFor(*store, "sine") == "achilles");
}

TEST_CASE("GuideStore search: short words are not mended, and nothing found names the nearest words", "[store]")
{
    const auto store = GuideStore::openInMemory(someGuide());

    CHECK(store->search("shn", 5).hits.empty());
    const SearchAnswer answer = store->search("axhxlxes", 5);
    CHECK(answer.hits.empty());
    REQUIRE_FALSE(answer.nearest.empty());
    CHECK(answer.nearest.front() == "achilles");
    CHECK(store->search("qqqqqqqq", 5).nearest.empty());
}

TEST_CASE("GuideStore search: words that stand for each other find the same", "[store]")
{
    const auto store = GuideStore::openInMemory(someGuide());

    CHECK(firstFor(*store, "sinew") == "achilles");
    CHECK(store->search("sinew", 5).mended.empty());
}
