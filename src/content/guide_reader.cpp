// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/guide_reader.h"

#include "content/markdown.h"
#include "content/screening_words.h"

#include <algorithm>

namespace calfwise {

namespace {

void readFacts(ContentFiles &files, Guide &guide)
{
    const ContentNode root = files.guide("facts", {IdKind::Fact});
    TextSection words(files.text("facts"), "facts");
    for (const ContentNode &node : root.items("facts")) {
        FoundingFact fact;
        fact.id = node.define<FactId>("id");
        fact.guide = node.id<SourceId>("guide");
        fact.statement = words.of(fact.id.value()).text("statement");
        guide.facts.push_back(std::move(fact));
    }
    if (root.isThere())
        words.reportUnused("a fact of guide/facts.json");
}

void readSources(ContentFiles &files, Guide &guide)
{
    const ContentNode root = files.guide("sources", {IdKind::Source});
    for (const ContentNode &node : root.items("sources")) {
        Source source;
        source.id = node.define<SourceId>("id");
        source.kind =
            node.word("kind", {"judgement", "book", "trial", "review", "study", "guideline", "case", "page", "guide"});
        source.authors = node.textOrEmpty("authors");
        source.year = node.integer("year", 0, 2100);
        source.title = node.text("title");
        source.venue = node.textOrEmpty("venue");
        source.locator = node.textOrEmpty("locator");
        source.checked = readChecked(node);
        guide.sources.push_back(std::move(source));
    }
}

void readEvidence(ContentFiles &files, Guide &guide)
{
    const ContentNode root = files.guide("evidence", {IdKind::Evidence});
    TextSection words(files.text("evidence"), "evidence");
    for (const ContentNode &node : root.items("evidence")) {
        Evidence evidence;
        evidence.id = node.define<EvidenceId>("id");
        evidence.sources = node.ids<SourceId>("sources");
        if (evidence.sources.empty())
            node.report("at least one source", "none");
        evidence.checked = readChecked(node);
        evidence.grade = node.word("grade", {"judgement", "review", "trial", "small-trial", "observational", "case",
                                             "guideline", "textbook", "opinion"});
        const ContentNode said = words.of(evidence.id.value());
        evidence.title = said.text("title");
        evidence.summary = said.text("summary");
        guide.evidence.push_back(std::move(evidence));
    }
    if (root.isThere())
        words.reportUnused("a statement of guide/evidence.json");
}

std::vector<Topic> readCauses(ContentFiles &files)
{
    const ContentNode root = files.guide("causes", {IdKind::Cause});
    TextSection words(files.text("causes"), "causes");
    std::vector<Topic> topics;
    for (const ContentNode &node : root.items("causes")) {
        Topic topic;
        topic.id = node.defineText("id", IdKind::Cause);
        topic.article = node.id<ArticleId>("article");
        topic.evidence = node.ids<EvidenceId>("evidence");
        topic.covers = node.idsIfAny<FactId>("covers");
        const ContentNode said = words.of(topic.id);
        topic.name = said.text("name");
        topic.text = said.text("text");
        topics.push_back(std::move(topic));
    }
    if (root.isThere())
        words.reportUnused("a cause of guide/causes.json");
    return topics;
}

std::vector<Habit> readHabits(ContentFiles &files)
{
    const ContentNode root = files.guide("prevention", {IdKind::Prevention});
    TextSection words(files.text("prevention"), "prevention");
    std::vector<Habit> habits;
    for (const ContentNode &node : root.items("prevention")) {
        Habit habit;
        habit.id = HabitId(node.defineText("id", IdKind::Prevention));
        const std::string when = node.word("when", {"every-day", "with-sport", "at-times"});
        habit.when = when == "every-day"    ? HabitWhen::EveryDay
                     : when == "with-sport" ? HabitWhen::WithSport
                                            : HabitWhen::AtTimes;
        habit.article = node.id<ArticleId>("article");
        habit.evidence = node.ids<EvidenceId>("evidence");
        habit.covers = node.idsIfAny<FactId>("covers");
        const ContentNode said = words.of(habit.id.value());
        habit.name = said.text("name");
        habit.text = said.text("text");
        habit.tick = habit.when == HabitWhen::AtTimes ? std::string() : said.text("tick");
        habits.push_back(std::move(habit));
    }
    if (root.isThere())
        words.reportUnused("a habit of guide/prevention.json");
    return habits;
}

void readArticleBody(ContentFiles &files, Article &article)
{
    if (article.id.isEmpty())
        return;
    const std::string name = "text/" + files.language() + "/articles/" + article.id.value() + ".md";
    const auto text = files.articleText(article.id.value());
    if (!text)
        return;
    article.body = readMarkdown(*text, name, "", files.references(), files.issues());
    if (article.body.empty())
        files.issues().add(name, "", "some words", "none");
}

Article readArticle(ContentFiles &files, const ContentNode &node, TextSection &words)
{
    Article article;
    article.id = node.define<ArticleId>("id");
    article.section = node.id<SectionId>("section");
    article.points = node.ids<TriggerPointId>("points");
    article.techniques = node.ids<TechniqueId>("techniques");
    article.related = node.ids<ArticleId>("related");
    article.evidence = node.ids<EvidenceId>("evidence");
    article.covers = node.idsIfAny<FactId>("covers");
    if (std::find(article.related.begin(), article.related.end(), article.id) != article.related.end())
        node.find("related").report("other articles", "the article itself");
    const ContentNode said = words.of(article.id.value());
    article.title = said.text("title");
    article.summary = said.text("summary");
    readArticleBody(files, article);
    return article;
}

void readSections(const ContentNode &root, TextSection &words, Guide &guide)
{
    for (const ContentNode &item : root.items("sections")) {
        const std::string id = item.asIdText();
        item.define(IdKind::Section, id);
        guide.sections.push_back({SectionId(id), words.wordsOf(id)});
    }
}

/// One file holds at most a MiB, so a large guide has further files of articles beside the first.
void readArticles(ContentFiles &files, Guide &guide)
{
    const std::vector<ContentNode> roots = files.guideParts("articles", {IdKind::Article, IdKind::Section});
    const std::vector<ContentNode> texts = files.textParts("articles");
    TextSection sectionWords(texts, "sections");
    TextSection words(texts, "articles");
    bool areAllThere = true;
    for (const ContentNode &root : roots) {
        if (&root == &roots.front() || root.has("sections"))
            readSections(root, sectionWords, guide);
        for (const ContentNode &node : root.items("articles"))
            guide.articles.push_back(readArticle(files, node, words));
        areAllThere = areAllThere && root.isThere();
    }
    if (!areAllThere)
        return;
    sectionWords.reportUnused("a section of guide/articles.json");
    words.reportUnused("an article of guide/articles.json");
    for (const std::string &id : files.articleTexts()) {
        if (!files.references().defined(IdKind::Article).contains(id))
            files.issues().add("text/" + files.language() + "/articles/" + id + ".md", "",
                               "an article of guide/articles.json", inQuotes(id));
    }
}

void readQuestions(ContentFiles &files, Guide &guide)
{
    const ContentNode root = files.guide("questions", {IdKind::Faq});
    TextSection words(files.text("questions"), "questions");
    for (const ContentNode &node : root.items("questions")) {
        Faq faq;
        faq.id = node.define<FaqId>("id");
        if (!node.has("article") || !node.textOrEmpty("article").empty())
            faq.article = node.id<ArticleId>("article");
        faq.evidence = node.ids<EvidenceId>("evidence");
        faq.covers = node.idsIfAny<FactId>("covers");
        const ContentNode said = words.of(faq.id.value());
        faq.question = said.text("question");
        faq.answer = readMarkdown(said.text("answer"), files.textFile("questions"), said.pointer() + "/answer",
                                  files.references(), files.issues());
        guide.questions.push_back(std::move(faq));
    }
    if (root.isThere())
        words.reportUnused("a question of guide/questions.json");
}

void readGlossary(ContentFiles &files, Guide &guide)
{
    const ContentNode root = files.guide("glossary", {IdKind::Term});
    TextSection words(files.text("glossary"), "terms");
    for (const ContentNode &node : root.items("terms")) {
        GlossaryTerm term;
        term.id = node.define<TermId>("id");
        if (!node.has("article") || !node.textOrEmpty("article").empty())
            term.article = node.id<ArticleId>("article");
        const ContentNode said = words.of(term.id.value());
        term.term = said.text("term");
        term.definition = said.text("definition");
        guide.glossary.push_back(std::move(term));
    }
    if (root.isThere())
        words.reportUnused("a term of guide/glossary.json");
}

} // namespace

void readGuideTexts(ContentFiles &files, Guide &guide)
{
    readFacts(files, guide);
    readSources(files, guide);
    readEvidence(files, guide);
    guide.causes = readCauses(files);
    guide.prevention = readHabits(files);
    readArticles(files, guide);
    readQuestions(files, guide);
    readGlossary(files, guide);
}

} // namespace calfwise
