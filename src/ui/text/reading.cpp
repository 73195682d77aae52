// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reading.h"

#include "ui/kit/words.h"
#include "ui/text/evidence_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace calfwise {

namespace {

class ReadingWords {
    Q_DECLARE_TR_FUNCTIONS(ReadingWords)
};

Span words(const QString &text, Span::Kind kind = Span::Kind::Text)
{
    return {kind, text.toStdString(), {}};
}

Span link(const QString &text, const std::string &target)
{
    return {Span::Kind::Link, text.toStdString(), target};
}

Block heading(int level, const QString &text)
{
    return {Block::Kind::Heading, level, 0, {words(text)}, {}};
}

Block paragraph(std::vector<Span> spans)
{
    return {Block::Kind::Paragraph, 0, 0, std::move(spans), {}};
}

Block item(std::vector<Span> spans)
{
    return {Block::Kind::ListItem, 1, 0, std::move(spans), {}};
}

QString listsHeading()
{
    return ReadingWords::tr("Look up");
}

QString titleOfList(const QString &target)
{
    if (target == QLatin1String("list:questions"))
        return ReadingWords::tr("Questions people ask");
    return target == QLatin1String("list:glossary") ? ReadingWords::tr("Glossary") : ReadingWords::tr("Sources");
}

Reading emptyList(const QString &target)
{
    Reading reading;
    reading.target = target;
    reading.section = listsHeading();
    reading.title = titleOfList(target);
    return reading;
}

std::string titleOf(const std::vector<ArticleHead> &heads, const ArticleId &id)
{
    const auto found = std::find_if(heads.begin(), heads.end(), [&](const ArticleHead &head) { return head.id == id; });
    return found == heads.end() ? std::string() : found->title;
}

/// A caution of the lead is the first thing that is read.
std::vector<Block> cautionFirst(std::vector<Block> blocks)
{
    const auto isCaution = [](const Block &block) {
        return block.kind == Block::Kind::CautionTitle || block.kind == Block::Kind::CautionText;
    };
    const auto leadEnd = std::find_if(blocks.begin(), blocks.end(),
                                      [](const Block &block) { return block.kind == Block::Kind::Heading; });
    const auto first = std::find_if(blocks.begin(), leadEnd, isCaution);
    const auto last = std::find_if_not(first, leadEnd, isCaution);
    std::rotate(blocks.begin(), first, last);
    return blocks;
}

/// "Read on: Clots", where there is such an article.
void addReadOn(std::vector<Block> &blocks, const std::vector<ArticleHead> &heads, const ArticleId &id)
{
    const QString title = toQt(titleOf(heads, id));
    if (!title.isEmpty())
        blocks.push_back(paragraph({words(ReadingWords::tr("Read on: ")), link(title, "article:" + id.value())}));
}

} // namespace

std::map<EvidenceId, int> evidenceNumbers(const std::vector<Block> &blocks)
{
    std::map<EvidenceId, int> numbers;
    for (const Block &block : blocks) {
        for (const Span &span : block.spans) {
            if (span.kind == Span::Kind::Evidence)
                numbers.emplace(EvidenceId(span.target), static_cast<int>(numbers.size()) + 1);
        }
    }
    return numbers;
}

std::vector<ContentsEntry> GuideReading::contents() const
{
    std::vector<ContentsEntry> entries;
    const std::vector<ArticleHead> heads = m_guide.articles();
    for (const ArticleSection &section : m_guide.sections()) {
        entries.push_back({{}, toQt(section.title)});
        for (const ArticleHead &head : heads) {
            if (head.section == section.id)
                entries.push_back({toQt("article:" + head.id.value()), toQt(head.title)});
        }
    }
    entries.push_back({{}, listsHeading()});
    for (const QString &list :
         {QStringLiteral("list:questions"), QStringLiteral("list:glossary"), QStringLiteral("list:sources")})
        entries.push_back({list, titleOfList(list)});
    return entries;
}

std::optional<Reading> GuideReading::reading(const QString &target) const
{
    const std::optional<GuideLink> link = linkFromText(target.toStdString());
    return link ? reading(*link) : std::nullopt;
}

std::optional<Reading> GuideReading::reading(const GuideLink &link) const
{
    if (const auto *wanted = std::get_if<ArticleLink>(&link))
        return article(wanted->id);
    if (const auto *technique = std::get_if<TechniqueLink>(&link))
        return article(m_guide.articleAbout(technique->id));
    if (std::holds_alternative<QuestionLink>(link))
        return questions();
    if (std::holds_alternative<TermLink>(link))
        return glossary();
    if (const auto *list = std::get_if<ListLink>(&link)) {
        switch (list->list) {
        case GuideList::Questions:
            return questions();
        case GuideList::Glossary:
            return glossary();
        case GuideList::Sources:
            return sources();
        }
    }
    return std::nullopt;
}

std::optional<Reading> GuideReading::article(const ArticleId &id) const
{
    if (id.isEmpty())
        return std::nullopt;
    const std::optional<Article> article = m_guide.article(id);
    if (!article)
        return std::nullopt;
    Reading reading;
    reading.target = toQt("article:" + id.value());
    reading.title = toQt(article->title);
    reading.blocks = cautionFirst(article->body);
    reading.points = article->points;
    for (const ArticleSection &section : m_guide.sections()) {
        if (section.id == article->section)
            reading.section = toQt(section.title);
    }
    if (!article->related.empty()) {
        const std::vector<ArticleHead> heads = m_guide.articles();
        reading.blocks.push_back(heading(2, ReadingWords::tr("Read on")));
        for (const ArticleId &related : article->related)
            reading.blocks.push_back(item({link(toQt(titleOf(heads, related)), "article:" + related.value())}));
    }
    return reading;
}

Reading GuideReading::questions() const
{
    Reading reading = emptyList(QStringLiteral("list:questions"));
    const std::vector<ArticleHead> heads = m_guide.articles();
    for (const Faq &faq : m_guide.questions()) {
        reading.anchors[toQt("question:" + faq.id.value())] = reading.blocks.size();
        reading.blocks.push_back(heading(2, toQt(faq.question)));
        reading.blocks.insert(reading.blocks.end(), faq.answer.begin(), faq.answer.end());
        addReadOn(reading.blocks, heads, faq.article);
    }
    return reading;
}

Reading GuideReading::glossary() const
{
    Reading reading = emptyList(QStringLiteral("list:glossary"));
    const std::vector<ArticleHead> heads = m_guide.articles();
    std::vector<GlossaryTerm> terms = m_guide.glossary();
    std::sort(terms.begin(), terms.end(), [](const GlossaryTerm &a, const GlossaryTerm &b) {
        return QString::compare(toQt(a.term), toQt(b.term), Qt::CaseInsensitive) < 0;
    });
    for (const GlossaryTerm &term : terms) {
        reading.anchors[toQt("term:" + term.id.value())] = reading.blocks.size();
        reading.blocks.push_back(heading(3, toQt(term.term)));
        reading.blocks.push_back(paragraph({words(toQt(term.definition))}));
        addReadOn(reading.blocks, heads, term.article);
    }
    return reading;
}

/// Links to the articles and questions that each source stands behind, in reading order.
std::map<SourceId, std::vector<Span>> GuideReading::usesOfSources() const
{
    std::map<EvidenceId, std::vector<SourceId>> sourcesOf;
    for (const CitedEvidence &cited : m_guide.evidence())
        sourcesOf[cited.evidence.id] = cited.evidence.sources;
    std::map<SourceId, std::vector<Span>> uses;
    const auto add = [&](const std::vector<EvidenceId> &evidence, const Span &use) {
        for (const EvidenceId &id : evidence) {
            for (const SourceId &source : sourcesOf[id]) {
                std::vector<Span> &known = uses[source];
                if (!known.empty() && known.back() == use)
                    continue;
                if (!known.empty())
                    known.push_back(words(QStringLiteral("; ")));
                known.push_back(use);
            }
        }
    };
    for (const ArticleHead &head : m_guide.articles())
        add(head.evidence, link(toQt(head.title), "article:" + head.id.value()));
    for (const Faq &faq : m_guide.questions())
        add(faq.evidence, link(toQt(faq.question), "question:" + faq.id.value()));
    return uses;
}

Reading GuideReading::sources() const
{
    Reading reading = emptyList(QStringLiteral("list:sources"));
    reading.blocks.push_back(paragraph({words(reviewWords(m_guide.core().rules.review))}));
    reading.blocks.push_back(paragraph({words(
        ReadingWords::tr("Behind each small number in the guide stands one of these. How well we know each of them "
                         "is said by the heading it stands under."))}));
    const std::vector<Source> all = m_guide.sources();
    const std::map<SourceId, std::vector<Span>> uses = usesOfSources();
    for (const Checked checked : {Checked::Primary, Checked::Secondary, Checked::General}) {
        reading.blocks.push_back(heading(2, checkedHeading(checked)));
        for (const Source &source : all) {
            if (source.checked != checked)
                continue;
            const QString rest = sourceDetails(source);
            std::vector<Span> spans{words(toQt(source.title), Span::Kind::Strong), words(QStringLiteral(". ") + rest)};
            const auto used = uses.find(source.id);
            if (used == uses.end()) {
                spans.push_back(words(ReadingWords::tr(" Used for the map, the techniques or the safety check.")));
            } else {
                spans.push_back(words(ReadingWords::tr(" Used in: ")));
                spans.insert(spans.end(), used->second.begin(), used->second.end());
            }
            reading.blocks.push_back(item(std::move(spans)));
        }
    }
    return reading;
}

} // namespace calfwise
