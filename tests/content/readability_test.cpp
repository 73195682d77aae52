// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/guide_loader.h"
#include "content/readability.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"

#include <utility>

using namespace calfwise;
using calfwise::test::ContentCopy;

namespace {

Block block(Block::Kind kind, const std::string &text)
{
    return {kind, 0, 0, {{Span::Kind::Text, text, {}}}, {}};
}

Readability read(const std::string &text)
{
    return readabilityOf({block(Block::Kind::Paragraph, text)});
}

} // namespace

TEST_CASE("Readability: syllables are counted by what is heard")
{
    const std::pair<const char *, std::size_t> words[] = {
        {"calf", 1},   {"muscle", 2}, {"muscles", 2},  {"make", 1},   {"makes", 1},   {"places", 2},   {"pressed", 1},
        {"rested", 2}, {"usual", 3},  {"medial", 3},   {"soleus", 3}, {"patient", 2}, {"isn't", 2},    {"don't", 1},
        {"the", 1},    {"rhythm", 1}, {"Achilles", 3}, {"30", 2},     {"A", 1},       {"patience", 2}, {"hmm", 1}};
    for (const auto &[word, syllables] : words) {
        INFO(word);
        CHECK(syllablesOf(word) == syllables);
    }
}

TEST_CASE("Readability: a sentence ends at its stop or with its block, and a number is one word")
{
    const Readability counted = read("Put it 0.9 m (3 ft) back. Isn't that far? \"Not at all.\" It ends here");
    CHECK(counted.sentences == 4);
    CHECK(counted.words == 16);
    CHECK(counted.wordsPerSentence() == 4);
    CHECK(readabilityOf({block(Block::Kind::ListItem, "One step"), block(Block::Kind::ListItem, "Another step")})
              .sentences == 2);
}

TEST_CASE("Readability: headings, the titles of cautions and doses are no sentences, and marks no words")
{
    Block marked = block(Block::Kind::Paragraph, "Hold it. ");
    marked.spans.push_back({Span::Kind::Evidence, {}, "hold-dose"});
    const Readability counted = readabilityOf(
        {block(Block::Kind::Heading, "How to do it"), marked, block(Block::Kind::CautionTitle, "Stop here"),
         block(Block::Kind::CautionText, "Do not press."), block(Block::Kind::Dose, "")});
    CHECK(counted.sentences == 2);
    CHECK(counted.words == 5);
}

TEST_CASE("Readability: the grade is that of the formula, and no text has none")
{
    // 10 words, 2 sentences, 10 syllables: 0.39 x 5 + 11.8 x 1 - 15.59.
    CHECK(read("The cat sat on mats. The dog ran to me.").grade() == Approx(-1.84));
    CHECK(read("").grade() == 0);
    CHECK(read("... ?!").sentences == 0);
    CHECK(read("").wordsPerSentence() == 0);
}

TEST_CASE("Readability: the shipped articles stay plain and are not choppy")
{
    const ContentCopy copy;
    const LoadedGuide loaded = loadGuide(copy.folders(), "en", Thoroughness::ReadersOnly);
    REQUIRE(loaded.guide.has_value());
    Readability all;
    for (const Article &article : loaded.guide->articles) {
        const Readability one = readabilityOf(article.body);
        INFO(article.id.value() << ": grade " << one.grade() << ", " << one.wordsPerSentence() << " words a sentence");
        CHECK(one.wordsPerSentence() >= 11);
        CHECK(one.wordsPerSentence() <= 17);
        CHECK(one.grade() >= 4);
        CHECK(one.grade() <= 7.5);
        all += one;
    }
    INFO("all: grade " << all.grade() << ", " << all.wordsPerSentence() << " words a sentence");
    CHECK(all.wordsPerSentence() >= 12);
    CHECK(all.wordsPerSentence() <= 15);
    CHECK(all.grade() >= 5);
    CHECK(all.grade() <= 7);
}
