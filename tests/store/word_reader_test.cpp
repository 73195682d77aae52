// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/word_reader.h"

#include "tests/support/property.h"

#include <vector>

using namespace calfwise;
using namespace calfwise::test;

namespace {

using Words = std::vector<std::string>;

Words wordsOf(std::string_view text)
{
    Words words;
    WordReader reader(text);
    while (reader.next()) {
        words.push_back(reader.word());
    }
    return words;
}

} // namespace

TEST_CASE("WordReader: case and accents do not count, whole or put together", "[store]")
{
    CHECK(wordsOf("Café CAFE\xcc\x81 Übung") == Words{"cafe", "cafe", "ubung"});
    CHECK(wordsOf("Straße") == Words{"strasse"});
    CHECK(wordsOf("œdema Æther Łódź søre") == Words{"oedema", "aether", "lodz", "sore"});
}

TEST_CASE("WordReader: the Turkish i is an i in all its forms", "[store]")
{
    CHECK(wordsOf("İyi ısı I i") == Words{"iyi", "isi", "i", "i"});
}

TEST_CASE("WordReader: ligatures and full-width letters are opened", "[store]")
{
    CHECK(wordsOf("ﬁbula ﬂoor Ｃａｌｆ") == Words{"fibula", "floor", "calf"});
}

TEST_CASE("WordReader: what is invisible counts for nothing", "[store]")
{
    CHECK(wordsOf("gastro\u00adcnemius sol\u200beus \ufeffcalf") == Words{"gastrocnemius", "soleus", "calf"});
}

TEST_CASE("WordReader: apostrophes of every kind are left out of a word", "[store]")
{
    for (const char *text : {"can't", "can\u2019t", "can\u02bct", "cant", "can`t", "can\u00b4t"}) {
        INFO(text);
        CHECK(wordsOf(text) == Words{"cant"});
    }
    CHECK(wordsOf("'night' cramps") == Words{"night", "cramps"});
    CHECK(wordsOf("\u0149") == Words{"n"}); // a letter that holds one
}

TEST_CASE("WordReader: odd hyphens and all other signs separate", "[store]")
{
    for (const char *text : {"self-massage", "self\u2010massage", "self\u2011massage", "self\u2013massage",
                             "self\u00a0massage", "self/massage", "self\u2026massage", "self\xffmassage"}) {
        INFO(text);
        CHECK(wordsOf(text) == Words{"self", "massage"});
    }
    CHECK(wordsOf("1½") == Words{"1"});
    CHECK(wordsOf("\xf0\x9f\x98\x80 -- \"*") == Words{});
}

TEST_CASE("WordReader: a word knows its place in the text", "[store]")
{
    const std::string text = " Ｃalf\u00ad, knee";
    WordReader reader(text);

    REQUIRE(reader.next());
    CHECK(text.substr(reader.begin(), reader.end() - reader.begin()) == "Ｃalf");
    REQUIRE(reader.next());
    CHECK(text.substr(reader.begin(), reader.end() - reader.begin()) == "knee");
    CHECK_FALSE(reader.next());
}

TEST_CASE("WordReader: any bytes give words that stay as they are when read again", "[store]")
{
    property("reading is steady, and places lie within the text", [] {
        const auto text = *rc::gen::arbitrary<std::string>();
        WordReader reader(text);
        std::size_t last = 0;
        while (reader.next()) {
            RC_ASSERT(reader.begin() >= last);
            RC_ASSERT(reader.end() > reader.begin());
            RC_ASSERT(reader.end() <= text.size());
            RC_ASSERT(reader.word().size() <= 64);
            RC_ASSERT(wordsOf(reader.word()) == Words{reader.word()});
            last = reader.end();
        }
    });
}
