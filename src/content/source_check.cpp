// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/source_check.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace calfwise {

namespace {

std::string at(const char *list, std::size_t index, const char *key)
{
    return std::string("/") + list + '/' + std::to_string(index) + '/' + key;
}

bool hasMark(const Block &block)
{
    return std::any_of(block.spans.begin(), block.spans.end(),
                       [](const Span &span) { return span.kind == Span::Kind::Evidence; });
}

std::set<std::string> marksOf(const std::vector<Block> &blocks)
{
    std::set<std::string> marks;
    for (const Block &block : blocks) {
        for (const Span &span : block.spans) {
            if (span.kind == Span::Kind::Evidence)
                marks.insert(span.target);
        }
    }
    return marks;
}

/// A section reaches from one heading of level 2 to the next; what stands before the first is one as well.
class SectionCheck {
public:
    SectionCheck(std::string file, IssueList &gaps) : m_file(std::move(file)), m_gaps(gaps) {}

    void check(const std::vector<Block> &blocks)
    {
        for (const Block &block : blocks) {
            if (block.kind == Block::Kind::Heading && block.level == 2)
                begin(plainText({block}));
            else if (block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::ListItem)
                m_hasText = true;
            m_hasMark = m_hasMark || hasMark(block);
        }
        begin("");
    }

private:
    void begin(const std::string &heading)
    {
        if (m_hasText && !m_hasMark)
            m_gaps.add(m_file, "", "an evidence mark in every section",
                       m_heading.empty() ? "none before the first heading" : "none under " + inQuotes(m_heading));
        m_heading = heading;
        m_hasText = m_hasMark = false;
    }

    std::string m_file;
    IssueList &m_gaps;
    std::string m_heading;
    bool m_hasText = false;
    bool m_hasMark = false;
};

/// The list of statements of an article, in whichever file it is defined.
References::Place listOf(const References &references, const ArticleId &article)
{
    References::Place place =
        references.placeOf(IdKind::Article, article.value()).value_or(References::Place{"guide/articles.json", "/id"});
    place.pointer.replace(place.pointer.rfind('/'), std::string::npos, "/evidence");
    return place;
}

void checkArticles(const References &references, const Guide &guide, IssueList &gaps)
{
    for (const Article &article : guide.articles) {
        const References::Place list = listOf(references, article.id);
        SectionCheck("text/" + guide.language + "/articles/" + article.id.value() + ".md", gaps).check(article.body);
        std::set<std::string> listed;
        for (const EvidenceId &id : article.evidence)
            listed.insert(id.value());
        const std::set<std::string> marked = marksOf(article.body);
        for (const std::string &id : marked) {
            if (!listed.contains(id))
                gaps.add(list.file, list.pointer, inQuotes(id) + ", which the text marks", "it is not listed");
        }
        for (const std::string &id : listed) {
            if (!marked.contains(id))
                gaps.add(list.file, list.pointer, "statements that the text marks",
                         inQuotes(id) + ", which it does not");
        }
    }
}

void checkQuestions(const Guide &guide, IssueList &gaps)
{
    for (const Faq &faq : guide.questions) {
        if (marksOf(faq.answer).empty())
            gaps.add("text/" + guide.language + "/questions.json", "/questions/" + faq.id.value() + "/answer",
                     "an evidence mark in every answer", "none");
    }
}

void checkStatements(const Guide &guide, IssueList &gaps)
{
    std::map<SourceId, Checked> known;
    for (const Source &source : guide.sources)
        known[source.id] = source.checked;
    for (std::size_t i = 0; i < guide.evidence.size(); ++i) {
        const Evidence &evidence = guide.evidence[i];
        const bool isBacked = std::any_of(evidence.sources.begin(), evidence.sources.end(), [&](const SourceId &id) {
            return known.contains(id) && known[id] <= evidence.checked;
        });
        if (!isBacked)
            gaps.add("guide/evidence.json", at("evidence", i, "checked"),
                     "a statement no better known than its sources",
                     inQuotes(evidence.id.value()) + ", all of whose sources are known less well");
    }
}

void checkFindable(const Guide &guide, IssueList &gaps)
{
    for (std::size_t i = 0; i < guide.sources.size(); ++i) {
        const Source &source = guide.sources[i];
        const bool isOurs = source.kind == "guide" || source.kind == "judgement";
        if (source.checked == Checked::Primary && !isOurs && source.locator.empty())
            gaps.add("guide/sources.json", at("sources", i, "locator"),
                     "where a source that was read can be found: a doi, an address or a number", "nothing");
    }
}

} // namespace

void checkSources(const References &references, const Guide &guide, IssueList &gaps)
{
    checkArticles(references, guide, gaps);
    checkQuestions(guide, gaps);
    checkStatements(guide, gaps);
    checkFindable(guide, gaps);
}

} // namespace calfwise
