// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/reader/reader_fixture.h"
#include "ui/text/dose_words.h"
#include "ui/text/evidence_words.h"
#include "ui/text/reading.h"

#include <algorithm>

using namespace calfwise;
using namespace calfwise::test;

namespace {

GuideReading shippedReading()
{
    return GuideReading(shippedGuideModel());
}

} // namespace

TEST_CASE("GuideReading: every entry of the contents can be read, every link leads somewhere, every mark, term and "
          "dose is known")
{
    const GuideReading guide = shippedReading();
    const GuideCore &core = shippedGuide().core;
    int opened = 0;
    for (const ContentsEntry &entry : guide.contents()) {
        if (entry.target.isEmpty())
            continue;
        INFO(entry.target.toStdString());
        const auto reading = guide.reading(entry.target);
        REQUIRE(reading);
        ++opened;
        CHECK(reading->target == entry.target);
        CHECK(reading->title == entry.title);
        CHECK_FALSE(reading->blocks.empty());
        for (const Block &block : reading->blocks) {
            if (block.kind == Block::Kind::Dose) {
                const Technique *technique = core.technique(block.technique);
                REQUIRE(technique != nullptr);
                CHECK_FALSE(doseFigures(*technique).isEmpty());
            }
            for (const Span &span : block.spans) {
                INFO(span.target);
                const std::string kind = span.target.substr(0, span.target.find(':'));
                const std::string id = span.target.substr(std::min(span.target.size(), kind.size() + 1));
                if (span.kind == Span::Kind::Evidence) {
                    const auto cited = guide.guide().evidence(EvidenceId(span.target));
                    REQUIRE(cited);
                    CHECK_FALSE(cited->sources.empty());
                    CHECK_FALSE(gradeSentence(cited->evidence.grade).isEmpty());
                } else if (span.kind == Span::Kind::Term) {
                    CHECK(guide.guide().term(TermId(span.target)));
                } else if (span.kind == Span::Kind::Link) {
                    CHECK_FALSE(span.text.empty());
                    const bool known = kind == "https" || kind == "screening" ||
                                       (kind == "point" && core.point(TriggerPointId(id))) ||
                                       ((kind == "article" || kind == "technique" || kind == "question") &&
                                        guide.reading(QString::fromStdString(span.target)));
                    CHECK(known);
                }
            }
        }
    }
    CHECK(opened == static_cast<int>(shippedGuide().articles.size()) + 3);
}

TEST_CASE("GuideReading: a question and a term are read in their lists, at their own heading")
{
    const GuideReading guide = shippedReading();
    for (const Faq &faq : shippedGuide().questions) {
        const QString target = QString::fromStdString("question:" + faq.id.value());
        const auto reading = guide.reading(target);
        REQUIRE(reading);
        REQUIRE(reading->anchors.contains(target));
        CHECK(reading->blocks[reading->anchors.at(target)].spans.front().text == faq.question);
    }
    for (const GlossaryTerm &term : shippedGuide().glossary)
        CHECK(guide.reading(QStringLiteral("term:x"))
                  ->anchors.contains(QString::fromStdString("term:" + term.id.value())));
}

TEST_CASE("GuideReading: every technique is explained in an article that names it")
{
    const GuideReading guide = shippedReading();
    for (const Technique &technique : shippedGuide().core.techniques) {
        INFO(technique.id.value());
        const ArticleId id = guide.guide().articleAbout(technique.id);
        REQUIRE_FALSE(id.isEmpty());
        const auto article = guide.guide().article(id);
        CHECK(std::count(article->techniques.begin(), article->techniques.end(), technique.id) == 1);
    }
    CHECK(guide.guide().articleAbout(TechniqueId("manual-pressure")).value() == "thumbs");
    CHECK(guide.guide().articleAbout(TechniqueId("dry-needling")).value() == "professional-treatments");
    CHECK(guide.guide().articleAbout(TechniqueId("no-such-technique")).isEmpty());
}

TEST_CASE("GuideReading: all sources are listed by how well they are known, and that no clinician reviewed the guide "
          "is said first")
{
    const auto reading = shippedReading().reading(QStringLiteral("list:sources"));
    REQUIRE(reading);
    const std::string words = plainText(reading->blocks);
    CHECK(words.starts_with("No clinician has reviewed this guide."));
    for (const Source &source : shippedGuide().sources)
        CHECK(words.find(source.title) != std::string::npos);
    for (const Checked checked : {Checked::Primary, Checked::Secondary, Checked::General})
        CHECK(words.find(checkedHeading(checked).toStdString()) != std::string::npos);
    // Each source says where it is used, and the article's link is there.
    const auto &blocks = reading->blocks;
    const auto isOf = [](const Block &block, const std::string &text) {
        return !block.spans.empty() && block.spans.front().text == text;
    };
    const Source &used =
        *std::find_if(shippedGuide().sources.begin(), shippedGuide().sources.end(),
                      [](const Source &source) { return source.id == SourceId("travell-simons-1992"); });
    const auto item =
        std::find_if(blocks.begin(), blocks.end(), [&](const Block &block) { return isOf(block, used.title); });
    REQUIRE(item != blocks.end());
    CHECK(std::any_of(item->spans.begin(), item->spans.end(),
                      [](const Span &span) { return span.target == "article:soleus-heel-pain-knot"; }));
    CHECK(reviewWords({"A reviewer", "2026-03-01", "1"}).contains(QStringLiteral("A reviewer")));
}

TEST_CASE("GuideReading: what is not to be read here is refused")
{
    const GuideReading guide = shippedReading();
    for (const char *target :
         {"", "article:", "article:no-such-article", "technique:none", "point:soleus-1", "https://example.org", ":::"})
        CHECK_FALSE(guide.reading(QString::fromLatin1(target)));
}

TEST_CASE("evidenceNumbers: marks are numbered as they come, and one statement keeps its number")
{
    const auto mark = [](const char *id) { return Span{Span::Kind::Evidence, {}, id}; };
    const std::vector<Block> blocks{{Block::Kind::Paragraph, 0, 0, {mark("b"), mark("a")}, {}},
                                    {Block::Kind::ListItem, 1, 0, {mark("b"), mark("c")}, {}}};
    const auto numbers = evidenceNumbers(blocks);
    CHECK(numbers == std::map<EvidenceId, int>{{EvidenceId("b"), 1}, {EvidenceId("a"), 2}, {EvidenceId("c"), 3}});
}

TEST_CASE("A mark says once how well its statement is known")
{
    Evidence evidence;
    evidence.checked = Checked::Primary;
    Source read;
    read.title = "Read";
    read.checked = Checked::Primary;
    Source known;
    known.title = "Known";
    known.checked = Checked::General;

    CHECK(knownSentence(evidence, {read}) == checkedSentence(Checked::Primary));
    CHECK(sourceLines(evidence, {read}) == QStringList{sourceLine(read)});

    CHECK(knownSentence(evidence, {read, known}).isEmpty());
    const QStringList lines = sourceLines(evidence, {read, known});
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].endsWith(checkedWords(Checked::Primary)));
    CHECK(lines[1].endsWith(checkedWords(Checked::General)));
}

TEST_CASE("GuideReading: whoever looks for a field term finds an article and the glossary")
{
    for (const char *term : {"plantar fasciitis", "Achilles tendinitis", "shin splints", "sciatica", "cellulitis",
                             "myofascial", "compartment syndrome", "restless legs", "tennis leg", "claudication",
                             "Baker's cyst", "bursitis", "spinal stenosis", "rhabdomyolysis", "DOMS"}) {
        INFO(term);
        const auto hits = shippedStore().search(term, 40).hits;
        const auto has = [&](HitKind kind) {
            return std::any_of(hits.begin(), hits.end(), [&](const SearchHit &hit) { return hit.kind == kind; });
        };
        CHECK(has(HitKind::Article));
        CHECK(has(HitKind::Term));
    }
}

TEST_CASE("GuideReading: an article on something to do or a place to find shows a figure or the leg")
{
    const GuideReading guide = shippedReading();
    for (const char *id : {"why-does-it-hurt", "pulled-calf", "stronger-calves", "achilles-or-calf",
                           "heel-pain-fascia-or-calf", "not-a-knot", "running-standing-travelling", "front-of-the-shin",
                           "pain-relief-and-cold", "seeing-somebody", "night-cramps"}) {
        INFO(id);
        const auto reading = guide.reading(QStringLiteral("article:") + QLatin1String(id));
        REQUIRE(reading.has_value());
        const bool moves = std::any_of(reading->blocks.begin(), reading->blocks.end(), [&](const Block &block) {
            return block.kind == Block::Kind::Dose && guide.guide().core().figure(block.technique) != nullptr;
        });
        CHECK((moves || !reading->points.empty()));
    }
}

TEST_CASE("doseFigures: at most four, the limit of pain always among them")
{
    for (const Technique &technique : shippedGuide().core.techniques) {
        INFO(technique.id.value());
        const auto figures = doseFigures(technique);
        CHECK(figures.size() <= 4);
        if (technique.dose.stopAbove > 0)
            CHECK(figures.last().figure == QStringLiteral("%1 of 10").arg(technique.dose.stopAbove));
        for (const DoseFigure &figure : figures) {
            CHECK_FALSE(figure.figure.isEmpty());
            CHECK_FALSE(figure.caption.isEmpty());
        }
    }
    Technique technique;
    technique.kind = TechniqueKind::Pressure;
    technique.dose.seconds = DoseRange{30, 45, 90};
    technique.dose.spots = DoseRange{1, 1, 3};
    technique.dose.perDay = 2;
    technique.dose.stopAbove = 6;
    const auto figures = doseFigures(technique);
    REQUIRE(figures.size() == 4);
    CHECK(figures[0].figure == "45 s");
    CHECK(figures[0].caption == "hold (30 to 90)");
    CHECK(figures[1].figure == "1 to 3");
    CHECK(figures[2].figure == "2 a day");
}
