// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/screening_reader.h"

#include "content/rules_reader.h"
#include "content/screening_words.h"

#include <algorithm>
#include <map>

namespace calfwise {

namespace {

constexpr std::size_t mostPages = 6;

/// A row of one question has that question's words; one of several, or of none, has its own.
ScreeningRow readRow(const ContentNode &node, TextSection &words)
{
    ScreeningRow row;
    row.asks = node.ids<QuestionId>("asks");
    if (node.has("opens"))
        row.opens = node.id<PageId>("opens");
    if (row.asks.empty() && row.opens.isEmpty())
        node.report("a question that the row asks, or a page that it opens", "neither");
    if (row.asks.size() == 1) {
        row.id = RowId(row.asks.front().value());
        return row;
    }
    row.id = node.define<RowId>("id");
    const ContentNode said = words.of(row.id.value());
    row.question = said.text("question");
    row.shortForm = said.text("short");
    return row;
}

void readPages(ContentFiles &files, RuleBook &rules)
{
    const ContentNode root = files.guide("pages", {IdKind::Page, IdKind::Row});
    const ContentNode text = files.text("pages");
    TextSection words(text, "pages");
    TextSection rowWords(text, "rows");
    rules.underAge = root.id<QuestionId>("under_age");
    const std::vector<ContentNode> pages = root.items("pages");
    for (const ContentNode &node : pages) {
        ScreeningPage page;
        page.id = node.define<PageId>("id");
        page.confirmed = node.boolean("confirmed");
        for (const ContentNode &item : node.items("rows"))
            page.rows.push_back(readRow(item, rowWords));
        const ContentNode said = words.of(page.id.value());
        page.heading = said.text("heading");
        page.lead = said.has("lead") ? said.text("lead") : std::string();
        page.why = said.text("why");
        page.progress = said.text("progress");
        rules.pages.push_back(std::move(page));
    }
    if (!root.isThere())
        return;
    if (pages.empty() || pages.size() > mostPages)
        root.find("pages").report("one to six pages", std::to_string(pages.size()));
    words.reportUnused("a page of guide/pages.json");
    rowWords.reportUnused("a row of guide/pages.json that has words of its own");
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
    if (node.has("asked"))
        question.asked = node.word("asked", {"always", "nothing-marked"}) == "nothing-marked" ? AskedWhen::NothingMarked
                                                                                              : AskedWhen::Always;
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
    files.text("legs");
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

/// Asked page by page and row by row.
void sortByRow(RuleBook &rules)
{
    std::map<QuestionId, std::size_t> place;
    for (const ScreeningPage &page : rules.pages) {
        for (const ScreeningRow &row : page.rows) {
            for (const QuestionId &id : row.asks)
                place.try_emplace(id, place.size());
        }
    }
    const auto placeOf = [&](const Question &question) {
        const auto found = place.find(question.id);
        return found == place.end() ? place.size() : found->second;
    };
    std::stable_sort(rules.questions.begin(), rules.questions.end(),
                     [&](const Question &a, const Question &b) { return placeOf(a) < placeOf(b); });
}

/// A question that no row asks would stay open for ever; one that two rows ask could be answered twice.
void placeQuestions(ContentFiles &files, RuleBook &rules)
{
    const ContentNode root = files.guide("pages");
    const std::vector<ContentNode> pages = root.items("pages");
    for (std::size_t i = 0; i < pages.size() && i < rules.pages.size(); ++i) {
        const ScreeningPage &page = rules.pages[i];
        std::size_t asked = 0;
        for (const ScreeningRow &row : page.rows) {
            for (const QuestionId &id : row.asks) {
                const auto question = std::find_if(rules.questions.begin(), rules.questions.end(),
                                                   [&](const Question &each) { return each.id == id; });
                if (question == rules.questions.end())
                    continue;
                ++asked;
                if (!question->page.isEmpty())
                    pages[i].report("a question that one row asks", inQuotes(id.value()) + " a second time");
                question->page = page.id;
                if (page.confirmed && !question->lasting)
                    pages[i].report("conditions that last, where they are confirmed", inQuotes(id.value()));
            }
        }
        if (asked == 0)
            pages[i].report("a page that asks some sign or condition", inQuotes(page.id.value()));
    }
    for (const Question &question : rules.questions) {
        if (root.isThere() && question.page.isEmpty())
            root.find("pages").report("a row that asks " + inQuotes(question.id.value()), "none");
    }
}

void readLevelWords(ContentFiles &files, RuleBook &rules)
{
    TextSection words(files.text("levels"), "levels");
    const auto read = [&](Level level, const std::string &id) {
        LevelText text;
        text.level = level;
        const ContentNode said = words.of(id);
        text.word = said.text("word");
        text.action = said.text("action");
        text.until = said.texts("until");
        text.press = said.has("press") ? said.text("press") : std::string();
        text.advice = said.textOrEmpty("advice");
        return text;
    };
    for (Level level : judgedLevels)
        rules.levels[level] = read(level, std::string(idOf(level)));
    rules.levels[Level::Incomplete] = read(Level::Incomplete, std::string(idOf(Level::Incomplete)));
    rules.followAdvice = read(Level::SameDay, "follow-advice");
    rules.awaitResult = read(Level::SameDay, "await-result");
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
    sortByRow(core.rules);
    placeQuestions(files, core.rules);
    readRules(files, core.rules);
    readLevelWords(files, core.rules);
    readCountries(files, core);
}

} // namespace calfwise
