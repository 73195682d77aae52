// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_writer.h"

#include "store/guide_answers.h"
#include "store/guide_schema.h"
#include "store/guide_tokenizer.h"
#include "store/search_lexicon.h"
#include "store/sql.h"
#include "store/word_reader.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace calfwise {

template <> inline constexpr int sql::enumCount<HitKind> = 7;

namespace {

constexpr std::size_t mostWordsOfName = 40;

bool isControl(char c)
{
    return c != '\n' && (static_cast<unsigned char>(c) < 0x20 || c == 0x7f);
}

/// Nobody can look for control characters, and a list should not show them.
std::string indexable(std::string text)
{
    std::replace_if(text.begin(), text.end(), isControl, ' ');
    return text;
}

std::string joined(const std::vector<std::string> &texts, char between = ' ')
{
    std::string all;
    for (const std::string &text : texts) {
        if (!all.empty() && !text.empty()) {
            all += between;
        }
        all += text;
    }
    return all;
}

std::string headingsOf(const std::vector<Block> &blocks)
{
    std::vector<Block> headings;
    std::copy_if(blocks.begin(), blocks.end(), std::back_inserter(headings), [](const Block &block) {
        return block.kind == Block::Kind::Heading || block.kind == Block::Kind::CautionTitle;
    });
    return plainText(headings);
}

/// What one row of the search table is made from.
struct Findable {
    HitKind kind = HitKind::Article;
    std::string id;
    std::string title;
    std::vector<std::string> names; ///< other names of it
    std::string also;
    std::string more;
    std::string body;
};

class SearchWriter {
public:
    SearchWriter(SQLite::Database &database, const SearchWords &words, std::string_view language)
        : m_words(words), m_lexicon(words, Stemmer(database, language)),
          m_insert(database, sql::insertInto("search", "title, asked, also, more, body, kind, id, names"))
    {
    }

    void write(Findable thing)
    {
        const auto asked = m_words.asked.find(std::string(idOf(thing.kind)) + ':' + thing.id);
        if (asked != m_words.asked.end()) {
            thing.names.insert(thing.names.end(), asked->second.begin(), asked->second.end());
        }
        const std::string names = joined(thing.names, '\n');
        count(thing.title);
        count(names);
        count(thing.also);
        count(thing.body);
        m_insert(indexable(thing.title), indexable(names), indexable(thing.also), indexable(thing.more),
                 indexable(thing.body), thing.kind, thing.id, keysOf(thing))
            .run();
    }

    /// The words to mend typing errors by. Those that stand for others have to be among them, though no text may hold
    /// them.
    void writeVocabulary(SQLite::Database &database)
    {
        for (const std::vector<std::string> &phrases : m_words.same) {
            count(joined(phrases));
        }
        sql::Insert insert(database, sql::insertInto("search_vocabulary", "word, size, uses"));
        for (const auto &[word, uses] : m_uses) {
            insert(word, static_cast<std::int64_t>(word.size()), uses).run();
        }
    }

private:
    void count(const std::string &text)
    {
        WordReader reader(text);
        while (reader.next()) {
            ++m_uses[reader.word()];
        }
    }

    std::string keysOf(const Findable &thing) const
    {
        std::string keys = lineOf(thing.title);
        for (const std::string &name : thing.names) {
            keys += '\n' + lineOf(name);
        }
        return keys;
    }

    std::string lineOf(const std::string &name) const
    {
        std::string line;
        std::set<std::string> seen;
        for (const SearchTerm &term : m_lexicon.termsOf(searchWordsOf(name, mostWordsOfName))) {
            if (seen.insert(term.key).second) {
                line += (line.empty() ? "" : " ") + term.key;
            }
        }
        return line;
    }

    const SearchWords &m_words;
    SearchLexicon m_lexicon;
    sql::Insert m_insert;
    std::unordered_map<std::string, std::int64_t> m_uses;
};

/// What causes, look-alikes and habits say is found in the article that tells more of them.
struct Told {
    std::vector<std::string> names;
    std::vector<std::string> words;

    void add(const std::string &name, const std::string &text)
    {
        names.push_back(name);
        words.push_back(text);
    }
};

std::unordered_map<std::string, Told> toldIn(const Guide &guide)
{
    std::unordered_map<std::string, Told> told;
    for (const Topic &cause : guide.causes) {
        told[cause.article.value()].add(cause.name, cause.text);
    }
    for (const Mimic &mimic : guide.core.mimics) {
        told[mimic.article.value()].add(mimic.name, mimic.tellsApart);
    }
    for (const Habit &habit : guide.prevention) {
        told[habit.article.value()].add(habit.name, habit.text);
    }
    return told;
}

void writeTexts(SearchWriter &writer, const Guide &guide)
{
    const auto told = toldIn(guide);
    for (const Article &article : guide.articles) {
        Findable thing{HitKind::Article, article.id.value(),       article.title,          {},
                       article.summary,  headingsOf(article.body), plainText(article.body)};
        const auto more = told.find(article.id.value());
        if (more != told.end()) {
            thing.more = joined({thing.more, joined(more->second.names), joined(more->second.words)}, '\n');
        }
        writer.write(std::move(thing));
    }
    for (const Faq &faq : guide.questions) {
        writer.write({HitKind::Question, faq.id.value(), faq.question, {}, {}, {}, plainText(faq.answer)});
    }
    for (const GlossaryTerm &term : guide.glossary) {
        writer.write({HitKind::Term, term.id.value(), term.term, {}, {}, {}, term.definition});
    }
}

void writeCore(SearchWriter &writer, const GuideCore &core)
{
    for (const TriggerPoint &point : core.points) {
        writer.write({HitKind::Point,
                      point.id.value(),
                      point.name,
                      {point.anatomical},
                      {},
                      {},
                      joined({point.feels, point.where, point.pressNote, point.noPress})});
    }
    for (const Symptom &symptom : core.symptoms) {
        writer.write({HitKind::Symptom, symptom.id.value(), symptom.label, {}, symptom.asks, {}, symptom.explain});
    }
    for (const Technique &technique : core.techniques) {
        writer.write({HitKind::Technique,
                      technique.id.value(),
                      technique.name,
                      {},
                      technique.shortText,
                      {},
                      joined({joined(technique.instruction), technique.cue, joined(technique.cautions)})});
    }
    for (const Question &question : core.rules.questions) {
        if (question.kind == QuestionKind::Sign) {
            writer.write({HitKind::Sign,
                          question.id.value(),
                          question.question,
                          {question.shortForm},
                          {},
                          {},
                          joined({question.explain, question.why})});
        }
    }
}

} // namespace

void writeSearch(SQLite::Database &database, const Guide &guide)
{
    registerTokenizer(database);
    std::string schema = searchSchema;
    const std::string place = "{tokenizer}";
    schema.replace(schema.find(place), place.size(), tokenizerFor(guide.language));
    database.exec(schema);
    writeSearchWords(database, guide.searchWords);
    SearchWriter writer(database, guide.searchWords, guide.language);
    writeTexts(writer, guide);
    writeCore(writer, guide.core);
    writer.writeVocabulary(database);
}

} // namespace calfwise
