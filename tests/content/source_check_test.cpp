// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/source_check.h"
#include "tests/content/content_copy.h"
#include "tests/support/catch.h"

using namespace calfwise;

namespace {

Block paragraph(const std::string &text)
{
    return {Block::Kind::Paragraph, 0, 0, {{Span::Kind::Text, text, {}}}, {}};
}

Block marked(const std::string &text, const std::string &evidence)
{
    Block block = paragraph(text);
    block.spans.push_back({Span::Kind::Evidence, {}, evidence});
    return block;
}

Block heading(const std::string &text)
{
    return {Block::Kind::Heading, 2, 0, {{Span::Kind::Text, text, {}}}, {}};
}

/// A guide in which everything is backed, to be spoiled in one place.
Guide backed()
{
    Guide guide;
    guide.language = "en";
    Source source;
    source.id = SourceId("a-trial");
    source.kind = "trial";
    source.title = "A trial";
    source.locator = "doi:10.1000/1";
    source.checked = Checked::Primary;
    guide.sources = {source};
    Evidence evidence;
    evidence.id = EvidenceId("it-helps");
    evidence.sources = {source.id};
    evidence.checked = Checked::Primary;
    guide.evidence = {evidence};
    Article article;
    article.id = ArticleId("one");
    article.body = {marked("It helps.", "it-helps"), heading("More"), paragraph("Do it."),
                    marked("Often.", "it-helps")};
    article.evidence = {evidence.id};
    guide.articles = {article};
    Faq faq;
    faq.id = FaqId("does-it");
    faq.answer = {marked("Yes.", "it-helps")};
    guide.questions = {faq};
    return guide;
}

IssueList gapsOf(const Guide &guide)
{
    IssueList gaps;
    References references;
    for (std::size_t i = 0; i < guide.articles.size(); ++i)
        references.define(IdKind::Article, guide.articles[i].id.value(), "guide/articles.json",
                          "/articles/" + std::to_string(i) + "/id", gaps);
    checkSources(references, guide, gaps);
    return gaps;
}

} // namespace

TEST_CASE("SourceCheck: a guide whose claims are backed has no gap")
{
    CHECK(gapsOf(backed()).empty());
}

TEST_CASE("SourceCheck: a section or an answer without a mark is named")
{
    Guide guide = backed();
    guide.articles[0].body.back() = paragraph("Often.");
    guide.questions[0].answer = {paragraph("Yes.")};
    const IssueList gaps = gapsOf(guide);
    CHECK(gaps.size() == 2);
    CHECK(test::names(gaps, "text/en/articles/one.md", "", "none under \"More\""));
    CHECK(test::names(gaps, "text/en/questions.json", "/questions/does-it/answer", "an evidence mark"));

    guide = backed();
    guide.articles[0].body.front() = paragraph("It helps.");
    CHECK(test::names(gapsOf(guide), "text/en/articles/one.md", "", "none before the first heading"));
}

TEST_CASE("SourceCheck: an article lists what its text marks, and nothing else")
{
    Guide guide = backed();
    guide.articles[0].evidence = {EvidenceId("something-else")};
    const IssueList gaps = gapsOf(guide);
    CHECK(gaps.size() == 2);
    CHECK(test::names(gaps, "guide/articles.json", "/articles/0/evidence", "\"it-helps\""));
    CHECK(test::names(gaps, "guide/articles.json", "/articles/0/evidence", "\"something-else\""));
}

TEST_CASE("SourceCheck: a statement is no better known than its best source, and a source that was read can be found")
{
    Guide guide = backed();
    guide.sources[0].checked = Checked::Secondary;
    CHECK(test::names(gapsOf(guide), "guide/evidence.json", "/evidence/0/checked", "it-helps"));

    guide = backed();
    guide.sources[0].locator.clear();
    CHECK(test::names(gapsOf(guide), "guide/sources.json", "/sources/0/locator", "can be found"));
    guide.sources[0].kind = "guide";
    CHECK(gapsOf(guide).empty());
}
