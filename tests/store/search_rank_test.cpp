// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_rank.h"

#include "tests/support/catch.h"

using namespace calfwise;

namespace {

struct Lexicon {
    SQLite::Database database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    SearchLexicon words;

    Lexicon() : words(some(), stemmer()) {}

    Stemmer stemmer()
    {
        registerTokenizer(database);
        return {database, "en"};
    }

    static SearchWords some()
    {
        SearchWords words;
        words.fillers = {"the", "my", "a"};
        words.askers = {"how"};
        words.common = {"calf"};
        words.same = {{"swollen", "swelling", "puffed up"}};
        return words;
    }

    std::string keys(const std::string &text) const
    {
        std::string line;
        for (const SearchTerm &term : terms(text)) {
            line += (line.empty() ? "" : " ") + term.key;
        }
        return line;
    }

    std::vector<SearchTerm> terms(const std::string &text) const { return words.termsOf(searchWordsOf(text, 16)); }

    NameFit fit(const std::string &name, const std::string &asked, bool lastIsBeginning = false) const
    {
        return nameFit(keys(name), terms(asked), lastIsBeginning, words);
    }
};

} // namespace

TEST_CASE("SearchLexicon: words with one stem, and words that stand for each other, have one key", "[store]")
{
    const Lexicon lexicon;

    CHECK(lexicon.keys("cramps") == lexicon.keys("cramp"));
    CHECK(lexicon.keys("swollen") == lexicon.keys("swelling"));
    CHECK(lexicon.keys("swollen") == lexicon.keys("puffed up"));
    CHECK(lexicon.terms("puffed up calf").size() == 2);
    CHECK(lexicon.keys("puffed") != lexicon.keys("swollen"));
}

TEST_CASE("SearchLexicon: only English words have stems", "[store]")
{
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    registerTokenizer(database);

    CHECK(Stemmer(database, "en").stem("cramps") == "cramp");
    CHECK(Stemmer(database, "de").stem("krampfes") == "krampfes");
}

TEST_CASE("nameFit: the same words fit wholly, whatever their order", "[store]")
{
    const Lexicon lexicon;

    CHECK(lexicon.fit("Night cramps", "cramps night").fit == Approx(1));
    CHECK(lexicon.fit("Night cramps", "zebra").fit == 0);
    CHECK(lexicon.fit("Night cramps", "cramp").fit > lexicon.fit("Night cramps of runners", "cramp").fit);
}

TEST_CASE("nameFit: common words and fillers count less", "[store]")
{
    const Lexicon lexicon;

    CHECK(lexicon.fit("Calf cramp", "cramp").fit > lexicon.fit("Calf cramp", "calf").fit);
    CHECK(lexicon.fit("How the cramp comes", "the cramp").fit > 0.6);
}

TEST_CASE("nameFit: the best of several names counts", "[store]")
{
    const Lexicon lexicon;
    const std::string names = lexicon.keys("roller") + '\n' + lexicon.keys("ball");

    CHECK(nameFit(names, lexicon.terms("ball"), false, lexicon.words).fit == Approx(1));
}

TEST_CASE("nameFit: a name is asked for when all its words are there that say something", "[store]")
{
    const Lexicon lexicon;

    CHECK(lexicon.fit("my swollen calf", "is the calf puffed up and hot").isAsked);
    CHECK_FALSE(lexicon.fit("swollen ankle", "swollen calf").isAsked);
    CHECK_FALSE(lexicon.fit("my", "my calf").isAsked);
}

TEST_CASE("nameFit: the last word may be a beginning", "[store]")
{
    const Lexicon lexicon;

    CHECK(lexicon.fit("Foam roller", "foam roll", true).fit > 0.85);
    CHECK(lexicon.fit("Zebra crossing", "zeb", false).fit == 0);
    CHECK(lexicon.fit("Zebra crossing", "zeb", true).fit > 0);
}
