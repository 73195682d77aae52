// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/screening_reader.h"

#include "content/rules_reader.h"
#include "content/screening_words.h"

#include <algorithm>

namespace calfwise {

namespace {

constexpr std::size_t mostPages = 6;

void readPages(ContentFiles &files, RuleBook &rules)
{
    const ContentNode root = files.guide("pages", {IdKind::Page});
    TextSection words(files.text("pages"), "pages");
    const std::vector<ContentNode> pages = root.items("pages");
    for (const ContentNode &node : pages) {
        ScreeningPage page;
        page.id = node.define<PageId>("id");
        const ContentNode said = words.of(page.id.value());
        page.heading = said.text("heading");
        page.lead = said.text("lead");
        page.why = said.text("why");
        page.progress = said.text("progress");
        rules.pages.push_back(std::move(page));
    }
    if (!root.isThere())
        return;
    if (pages.empty() || pages.size() > mostPages)
        root.find("pages").report("one to six pages", std::to_string(pages.size()));
    words.reportUnused("a page of guide/pages.json");
}

void readQuestionWords(const ContentNode &said, Question &question)
{
    question.question = said.text("question");
    question.shortForm = said.text("short");
    question.why = said.text("why");
    question.explain = said.text("explain");
    question.reasonYes = said.text("reason_yes");
    question.reasonUnsure = said.text("reason_unsure");
    question.say = said.text("say");
}

Question readQuestion(const ContentNode &node, QuestionKind kind)
{
    Question question;
    question.id = node.define<QuestionId>("id");
    question.kind = kind;
    question.scope = node.word("scope", {"person", "leg"}) == "leg" ? Scope::Leg : Scope::Person;
    question.page = node.id<PageId>("page");
    question.evidence = node.ids<EvidenceId>("evidence");
    question.covers = node.idsIfAny<FactId>("covers");
    if (kind == QuestionKind::Sign) {
        question.level = readStoppingLevel(node, "level");
        node.find("id").define(IdKind::Rule, "S-" + question.id.value());
    } else {
        question.lasting = node.boolean("lasting");
    }
    return question;
}

void readQuestions(ContentFiles &files, const std::string &name, QuestionKind kind, RuleBook &rules)
{
    const ContentNode root = files.guide(name, {IdKind::Question, IdKind::Rule});
    TextSection words(files.text(name), name);
    for (const ContentNode &node : root.items(name)) {
        Question question = readQuestion(node, kind);
        readQuestionWords(words.of(question.id.value()), question);
        rules.questions.push_back(std::move(question));
    }
    if (root.isThere())
        words.reportUnused("an id of guide/" + name + ".json");
}

/// Asked page by page, and on a page in the files' order, signs first.
void sortByPage(RuleBook &rules)
{
    const auto pageIndex = [&](const Question &question) {
        return std::find_if(rules.pages.begin(), rules.pages.end(),
                            [&](const ScreeningPage &page) { return page.id == question.page; }) -
               rules.pages.begin();
    };
    std::stable_sort(rules.questions.begin(), rules.questions.end(),
                     [&](const Question &a, const Question &b) { return pageIndex(a) < pageIndex(b); });
}

void checkEveryPageAsks(ContentFiles &files, const RuleBook &rules)
{
    const ContentNode root = files.guide("pages");
    const std::vector<ContentNode> pages = root.items("pages");
    for (std::size_t i = 0; i < pages.size() && i < rules.pages.size(); ++i) {
        const PageId &page = rules.pages[i].id;
        if (std::none_of(rules.questions.begin(), rules.questions.end(),
                         [&](const Question &q) { return q.page == page; }))
            pages[i].report("a page that some sign or condition stands on", inQuotes(page.value()));
    }
}

void readLevelWords(ContentFiles &files, RuleBook &rules)
{
    TextSection words(files.text("levels"), "levels");
    const auto read = [&](Level level) {
        LevelText text;
        text.level = level;
        const ContentNode said = words.of(std::string(idOf(level)));
        text.word = said.text("word");
        text.action = said.text("action");
        text.until = said.texts("until");
        text.press = said.has("press") ? said.text("press") : std::string();
        text.advice = said.textOrEmpty("advice");
        rules.levels[level] = std::move(text);
    };
    for (Level level : judgedLevels)
        read(level);
    read(Level::Incomplete);
    words.reportUnused("a level of the safety check");
}

bool isNumber(const std::string &text)
{
    return !text.empty() && text.size() <= 12 &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == ' ' || c == '+'; });
}

void readCountries(ContentFiles &files, GuideCore &core)
{
    const ContentNode root = files.guide("countries", {IdKind::Country});
    TextSection words(files.text("countries"), "countries");
    for (const ContentNode &node : root.items("countries")) {
        Country country;
        country.id = node.define<CountryId>("id");
        country.emergency = node.text("emergency");
        country.urgent = node.textOrEmpty("urgent");
        country.checked = readChecked(node);
        for (const std::string *number : {&country.emergency, &country.urgent}) {
            if (!number->empty() && !isNumber(*number))
                node.report("numbers to call: digits", inQuotes(*number));
        }
        const ContentNode said = words.of(country.id.value());
        country.name = said.text("name");
        country.note = said.textOrEmpty("note");
        core.countries.push_back(std::move(country));
    }
    core.fallbackNumber = root.text("fallback");
    if (root.isThere() && !isNumber(core.fallbackNumber))
        root.find("fallback").report("a number to call: digits", inQuotes(core.fallbackNumber));
    if (root.isThere())
        words.reportUnused("a country of guide/countries.json");
}

} // namespace

void readScreening(ContentFiles &files, GuideCore &core)
{
    readPages(files, core.rules);
    readQuestions(files, "signs", QuestionKind::Sign, core.rules);
    readQuestions(files, "conditions", QuestionKind::Condition, core.rules);
    sortByPage(core.rules);
    checkEveryPageAsks(files, core.rules);
    readRules(files, core.rules);
    readLevelWords(files, core.rules);
    readCountries(files, core);
}

} // namespace calfwise
