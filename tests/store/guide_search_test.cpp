// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guide_store.h"

#include "tests/store/temporary_folder.h"
#include "tests/support/property.h"

#include <algorithm>

using namespace calfwise;
using namespace calfwise::test;

namespace {

std::vector<Block> paragraph(const std::string &text)
{
    Block block;
    block.spans = {{Span::Kind::Text, text, ""}};
    return {block};
}

Article article(const std::string &id, const std::string &title, const std::string &body)
{
    Article article;
    article.id = ArticleId(id);
    article.title = title;
    article.body = paragraph(body);
    return article;
}

Guide searchable()
{
    Guide guide;
    guide.articles = {
        article("soleus", "The deep calf muscle", "It lies under the big one. Don't press behind the knee."),
        article("cramps", "Night cramps",
                "A cramp of the calf at night. A lower-back problem at L4/L5 can feel like it."),
        article("heat", "Warmth", "A warm pad before the muscle is stretched, as on a café terrace."),
    };
    Faq faq;
    faq.id = FaqId("how-long");
    faq.question = "How long does it take?";
    faq.answer = paragraph("Some weeks, if the calf muscle is rested.");
    guide.questions = {faq};
    guide.glossary = {{TermId("taut-band"), "Taut band", "A tight strand in a muscle.", ArticleId()}};
    TriggerPoint point;
    point.id = TriggerPointId("soleus-1");
    point.name = "Deep calf muscle, lower half";
    point.anatomical = "Soleus, lower";
    point.feels = "An ache in the heel.";
    guide.core.points = {point};
    Symptom symptom;
    symptom.id = SymptomId("stiff-ankle");
    symptom.label = "A stiff ankle";
    guide.core.symptoms = {symptom};
    Technique technique;
    technique.id = TechniqueId("roller");
    technique.name = "Foam roller";
    technique.instruction = {"Sit on the floor.", "Roll slowly."};
    guide.core.techniques = {technique};
    Question sign;
    sign.id = QuestionId("swelling");
    sign.question = "Is one leg swollen?";
    Question condition;
    condition.id = QuestionId("pregnant");
    condition.kind = QuestionKind::Condition;
    condition.question = "Are you pregnant?";
    guide.core.rules.questions = {sign, condition};
    return guide;
}

std::vector<std::string> found(const GuideStore &store, std::string_view words)
{
    std::vector<std::string> ids;
    for (const SearchHit &hit : store.search(words, 20).hits) {
        ids.push_back(std::string(idOf(hit.kind)) + ":" + hit.id);
    }
    return ids;
}

} // namespace

TEST_CASE("GuideStore search: works on a file as in memory", "[store]")
{
    const TemporaryFolder folder;
    Guide guide = searchable();
    guide.digest = "digest";
    guide.language = "en";
    GuideStore::build(folder / "guide.db", guide);

    const auto opened = GuideStore::open(folder / "guide.db", guide.digest);

    REQUIRE(opened.store != nullptr);
    CHECK(found(*opened.store, "cramp") == std::vector<std::string>{"article:cramps"});
    CHECK(found(*opened.store, "cramping") == std::vector<std::string>{"article:cramps"});
}

TEST_CASE("GuideStore search: finds every kind of thing", "[store]")
{
    const auto store = GuideStore::openInMemory(searchable());

    CHECK(found(*store, "cramps") == std::vector<std::string>{"article:cramps"});
    CHECK(found(*store, "how long") == std::vector<std::string>{"question:how-long"});
    CHECK(found(*store, "taut") == std::vector<std::string>{"term:taut-band"});
    CHECK(found(*store, "soleus") == std::vector<std::string>{"point:soleus-1"});
    CHECK(found(*store, "ankle") == std::vector<std::string>{"symptom:stiff-ankle"});
    CHECK(found(*store, "floor") == std::vector<std::string>{"technique:roller"});
    CHECK(found(*store, "swollen") == std::vector<std::string>{"sign:swelling"});
    CHECK(found(*store, "pregnant").empty());
}

TEST_CASE("GuideStore search: a word in a title comes before one in a body, and scores fall", "[store]")
{
    const auto store = GuideStore::openInMemory(searchable());

    const auto hits = store->search("muscle", 20).hits;

    REQUIRE(hits.size() >= 4);
    CHECK(hits[0].title.find("muscle") != std::string::npos);
    CHECK(hits[1].title.find("muscle") != std::string::npos);
    CHECK(std::is_sorted(hits.begin(), hits.end(),
                         [](const SearchHit &a, const SearchHit &b) { return a.score > b.score; }));
    CHECK(store->search("muscle", 2).hits.size() == 2);
    CHECK(store->search("muscle", 0).hits.empty());
}

TEST_CASE("GuideStore search: case, accents and unfinished words do not matter", "[store]")
{
    const auto store = GuideStore::openInMemory(searchable());

    CHECK(found(*store, "CAFE TERR") == std::vector<std::string>{"article:heat"});
    CHECK(found(*store, "cráMP") == std::vector<std::string>{"article:cramps"});
}

TEST_CASE("GuideStore search: punctuation separates words", "[store]")
{
    const auto store = GuideStore::openInMemory(searchable());

    CHECK(found(*store, "lower-back") == std::vector<std::string>{"article:cramps"});
    CHECK(found(*store, "don't") == std::vector<std::string>{"article:soleus"});
    CHECK(found(*store, "L4/L5") == std::vector<std::string>{"article:cramps"});
    CHECK(found(*store, "night - cramps") == std::vector<std::string>{"article:cramps"});
    CHECK(found(*store, "\"night\" cramps?") == std::vector<std::string>{"article:cramps"});
    CHECK(found(*store, "cramps \xf0\x9f\x98\x80") == std::vector<std::string>{"article:cramps"});
    CHECK(found(*store, std::string_view("night\0cramps", 12)) == std::vector<std::string>{"article:cramps"});
}

TEST_CASE("GuideStore search: what has no word in it finds nothing", "[store]")
{
    const auto store = GuideStore::openInMemory(searchable());
    const std::string text =
        GENERATE("", "   ", "-", "\"", "\"\"\"", "*", "()", "?!", "' '", "\xf0\x9f\x98\x80", "\xff\xfe", "^", ":");
    INFO(text);

    CHECK(found(*store, text).empty());
}

TEST_CASE("GuideStore search: if nothing has all the words, what has any of them is found", "[store]")
{
    const auto store = GuideStore::openInMemory(searchable());

    CHECK(found(*store, "night cramps") == std::vector<std::string>{"article:cramps"});
    const auto any = found(*store, "swollen terrace zebra");
    CHECK(any.size() == 2);
}

TEST_CASE("GuideStore search: the snippet marks what was found", "[store]")
{
    const auto store = GuideStore::openInMemory(searchable());

    const auto hits = store->search("pad", 5).hits;

    REQUIRE(hits.size() == 1);
    const std::vector<HitPiece> expected{
        {"A warm ", false}, {"pad", true}, {" before the muscle is stretched, as on a café terrace.", false}};
    CHECK(hits.front().snippet == expected);
}

TEST_CASE("GuideStore search: marks in the content are not taken for marks of the search", "[store]")
{
    Guide guide = searchable();
    guide.articles = {article("odd", "Odd", std::string("one \x01two\x02 three\0four", 20))};
    const auto store = GuideStore::openInMemory(guide);

    const auto hits = store->search("four", 5).hits;

    REQUIRE(hits.size() == 1);
    CHECK(hits.front().snippet == std::vector<HitPiece>{{"one  two  three ", false}, {"four", true}});
}

TEST_CASE("GuideStore search: any text at all may be searched for", "[store]")
{
    const auto store = GuideStore::openInMemory(searchable());
    const std::string pieces[] = {"\"",   "*",    "(", ")",  "-",      "AND", "OR",  "NOT", "NEAR(",
                                  "^",    ":",    "{", "}",  "title:", "+",   "'",   "\\",  "calf",
                                  "\xff", "\xc3", " ", "\n", ";",      "--",  "rank"};

    property("no text is an error", [&] {
        std::string text = *rc::gen::arbitrary<std::string>();
        for (const auto index :
             *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, std::size(pieces)))) {
            text += pieces[index];
        }
        store->search(text, 5);
    });
    CHECK_NOTHROW(store->search(std::string(1'000'000, 'a'), 5));
    std::string many;
    for (int i = 0; i < 20000; ++i) {
        many += "calf ";
    }
    CHECK_FALSE(store->search(many, 5).hits.empty());
}
