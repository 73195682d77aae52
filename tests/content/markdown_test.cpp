// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/markdown.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"
#include "tests/support/property.h"

using namespace calfwise;
using calfwise::test::names;
using Kind = Block::Kind;

namespace {

struct Read {
    explicit Read(const std::string &text) : blocks(readMarkdown(text, "a.md", "", references, issues)) {}

    References references;
    IssueList issues;
    std::vector<Block> blocks;
};

Span plain(const std::string &text)
{
    return {Span::Kind::Text, text, {}};
}

Block block(Kind kind, std::vector<Span> spans, int level = 0, int ordinal = 0)
{
    Block made;
    made.kind = kind;
    made.level = level;
    made.ordinal = ordinal;
    made.spans = std::move(spans);
    return made;
}

} // namespace

TEST_CASE("Markdown: headings, paragraphs, strong and emphasis become blocks and spans")
{
    const Read read("## What\n\nPress **slowly** and *stop*\nwhen it eases.\n\n### Then\n");
    CHECK(read.issues.empty());
    REQUIRE(read.blocks.size() == 3);
    CHECK(read.blocks[0] == block(Kind::Heading, {plain("What")}, 2));
    CHECK(read.blocks[1] == block(Kind::Paragraph, {plain("Press "),
                                                    {Span::Kind::Strong, "slowly", {}},
                                                    plain(" and "),
                                                    {Span::Kind::Emphasis, "stop", {}},
                                                    plain(" when it eases.")}));
    CHECK(read.blocks[2] == block(Kind::Heading, {plain("Then")}, 3));
}

TEST_CASE("Markdown: lists keep depth and number, and a second paragraph has no number")
{
    const Read read("3. three\n\n   more\n\n4. four\n   - bullet\n\nafter");
    CHECK(read.issues.empty());
    REQUIRE(read.blocks.size() == 5);
    CHECK(read.blocks[0] == block(Kind::ListItem, {plain("three")}, 1, 3));
    CHECK(read.blocks[1] == block(Kind::ListItem, {plain("more")}, 1, 0));
    CHECK(read.blocks[2] == block(Kind::ListItem, {plain("four")}, 1, 4));
    CHECK(read.blocks[3] == block(Kind::ListItem, {plain("bullet")}, 2, 0));
    CHECK(read.blocks[4] == block(Kind::Paragraph, {plain("after")}));
}

TEST_CASE("Markdown: tight lists keep every item")
{
    const Read read("- one\n  - inner\n- two\n");
    CHECK(read.issues.empty());
    REQUIRE(read.blocks.size() == 3);
    CHECK(read.blocks[0] == block(Kind::ListItem, {plain("one")}, 1));
    CHECK(read.blocks[1] == block(Kind::ListItem, {plain("inner")}, 2));
    CHECK(read.blocks[2] == block(Kind::ListItem, {plain("two")}, 1));
}

TEST_CASE("Markdown: evidence, glossary and links become their spans and are mentioned")
{
    const Read read(
        "It [may](glossary:knot) ease. [source](evidence:hold-dose) See [this](article:soleus), [it](point:soleus-1), "
        "[how](technique:heat), [the check](screening:) or [there](https://example.org/a?b=1&c=2).");
    CHECK(read.issues.empty());
    REQUIRE(read.blocks.size() == 1);
    const std::vector<Span> &spans = read.blocks.front().spans;
    REQUIRE(spans.size() == 15);
    CHECK(spans[1] == Span{Span::Kind::Term, "may", "knot"});
    CHECK(spans[3] == Span{Span::Kind::Evidence, "", "hold-dose"});
    CHECK(spans[5] == Span{Span::Kind::Link, "this", "article:soleus"});
    CHECK(spans[7].target == "point:soleus-1");
    CHECK(spans[9].target == "technique:heat");
    CHECK(spans[11].target == "screening:");
    CHECK(spans[13].target == "https://example.org/a?b=1&c=2");
    CHECK(read.references.isMentioned(IdKind::Evidence, "hold-dose"));
    CHECK(read.references.isMentioned(IdKind::Term, "knot"));
    CHECK(read.references.isMentioned(IdKind::Article, "soleus"));
    CHECK(read.references.isMentioned(IdKind::TriggerPoint, "soleus-1"));
    CHECK(read.references.isMentioned(IdKind::Technique, "heat"));
}

TEST_CASE("Markdown: a caution is a title and its texts")
{
    const Read read("> [!caution] Stop **here**\n> at once\n>\n> Then rest.\n> - and wait\n\nOn.");
    CHECK(read.issues.empty());
    REQUIRE(read.blocks.size() == 5);
    CHECK(read.blocks[0].kind == Kind::CautionTitle);
    CHECK(plainText({read.blocks[0]}) == "Stop here");
    CHECK(read.blocks[1] == block(Kind::CautionText, {plain("at once")}));
    CHECK(read.blocks[2] == block(Kind::CautionText, {plain("Then rest.")}));
    CHECK(read.blocks[3] == block(Kind::CautionText, {plain("and wait")}));
    CHECK(read.blocks[4].kind == Kind::Paragraph);
}

TEST_CASE("Markdown: a dose stands in a paragraph of its own")
{
    const Read read("[dose](dose:heat)\n");
    CHECK(read.issues.empty());
    REQUIRE(read.blocks.size() == 1);
    CHECK(read.blocks.front().kind == Kind::Dose);
    CHECK(read.blocks.front().technique == TechniqueId("heat"));
    CHECK(read.references.isMentioned(IdKind::Technique, "heat"));
    CHECK_FALSE(Read("Take [dose](dose:heat) daily.").issues.empty());
}

TEST_CASE("Markdown: a caution's title may begin with strong words")
{
    const Read read("> [!caution] **Stop** at once");
    CHECK(read.issues.empty());
    REQUIRE(read.blocks.size() == 1);
    CHECK(plainText(read.blocks) == "Stop at once");
}

TEST_CASE("Markdown: a dose in a heading or a caution is an issue and does not wander into the next paragraph")
{
    for (const char *text :
         {"## Now [dose](dose:heat)\n\nWords.", "> [!caution] Stop\n>\n> [dose](dose:heat)\n\nWords."}) {
        const Read read(text);
        CHECK_FALSE(read.issues.empty());
        CHECK(read.blocks.back().kind == Kind::Paragraph);
    }
}

TEST_CASE("Markdown: what the reader does not know is an issue with its line")
{
    CHECK(names(Read("fine\n\n<b>raw</b>").issues, "a.md", "line 3", "raw HTML"));
    CHECK(names(Read("<script>\nalert(1)\n</script>").issues, "a.md", "line 1", "raw HTML"));
    for (const char *text :
         {"![a](b.png)", "| a | b |\n|---|---|\n| 1 | 2 |", "```\ncode\n```", "a `code`", "***", "# Title", "#### Deep",
          "> a quote", "> > twice", "[a](file:///etc/passwd)", "[a](javascript:alert)", "[a](other.md)",
          "[a](article:../x)", "[](article:soleus)", "&hearts;", "    indented code"}) {
        INFO(text);
        CHECK_FALSE(Read(text).issues.empty());
    }
}

TEST_CASE("Markdown: entities become characters")
{
    const Read read("a &amp; b &lt; &#8211; &#x20ac; c");
    CHECK(read.issues.empty());
    CHECK(plainText(read.blocks) == "a & b < \u2013 \u20ac c");
    CHECK_FALSE(Read("&#xD800;").issues.empty());
}

TEST_CASE("Markdown: too much text is refused before it is parsed")
{
    const Read read(std::string(64 * 1024 + 1, 'a'));
    CHECK(read.blocks.empty());
    CHECK(read.issues.size() == 1);
}

TEST_CASE("Markdown: hostile text within the limit ends")
{
    const auto repeated = [](const std::string &piece) {
        std::string text;
        while (text.size() + piece.size() <= 64 * 1024)
            text += piece;
        return text;
    };
    for (const char *piece :
         {"[", "*a ", "> ", "- ", "**", "&amp;", "[a]: b\n", "![", "`", "<a", "|", "|a|\n|-|\n", "[a](", "\\", "_a*"})
        Read read(repeated(piece));
    SUCCEED();
}

TEST_CASE("Markdown: more paragraphs or links than can be laid out at once are refused")
{
    const auto repeated = [](const std::string &piece, int times) {
        std::string text;
        for (int i = 0; i < times; ++i)
            text += piece;
        return text;
    };
    CHECK(Read(repeated("a\n\n", 1000)).issues.empty());
    CHECK_FALSE(Read(repeated("a\n\n", 1001)).issues.empty());
    CHECK(Read(repeated("[a](https://a.example) ", 500)).issues.empty());
    CHECK_FALSE(Read(repeated("[a](https://a.example) ", 501)).issues.empty());
}

TEST_CASE("Markdown: any text gives blocks whose spans are never empty")
{
    test::property("any text", [](const std::string &text) {
        References references;
        IssueList issues;
        for (const Block &read : readMarkdown(text, "a.md", "", references, issues)) {
            for (const Span &span : read.spans)
                RC_ASSERT(!span.text.empty() || !span.target.empty() || !issues.empty());
        }
    });
}
