// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/guide_loader.h"
#include "domain/screening/gate.h"
#include "tests/support/catch.h"
#include "tests/support/rule_book_fixture.h"

#include <cstdlib>
#include <filesystem>
#include <sstream>

using namespace calfwise;

namespace {

/// CALFWISE_CONTENT names another content folder than the project's: tools/mutate judges changed rules by it.
std::filesystem::path contentFolder()
{
    const char *named = std::getenv("CALFWISE_CONTENT");
    return named ? std::filesystem::path(named) : std::filesystem::path(CALFWISE_SOURCE_DIR) / "content";
}

const RuleBook &contentRules()
{
    static const LoadedGuide loaded =
        loadGuide(contentFolder(), std::filesystem::path(CALFWISE_SOURCE_DIR) / "resources/bodymap", "en");
    for (const Issue &issue : loaded.issues.all())
        UNSCOPED_INFO(describe(issue));
    REQUIRE(loaded.guide);
    return loaded.guide->core.rules;
}

template <class Ids> std::string words(const Ids &ids)
{
    std::set<std::string> sorted;
    for (const auto &id : ids)
        sorted.insert(id.value());
    std::string text;
    for (const std::string &id : sorted)
        text += " " + id;
    return text;
}

/// A clause as text, the order of its ids aside; equal texts mean equal clauses.
std::string words(const Clause &clause)
{
    std::ostringstream text;
    switch (clause.kind) {
    case Clause::Kind::Answers:
        text << clause.atLeast << " of" << words(clause.any);
        break;
    case Clause::Kind::Picture:
        text << (clause.picture == PictureTest::Hurts ? "hurts" : "painful");
        break;
    case Clause::Kind::Site:
        text << "at" << words(clause.zones) << " or on" << words(clause.spotOn);
        break;
    case Clause::Kind::SpotNoSelfPressure:
        text << "not pressed";
        break;
    case Clause::Kind::History:
        text << "history " << static_cast<int>(clause.history);
        break;
    }
    return text.str();
}

std::set<std::string> words(const std::vector<Clause> &clauses)
{
    std::set<std::string> all;
    for (const Clause &clause : clauses)
        all.insert(words(clause));
    return all;
}

std::map<std::string, std::string> questions(const RuleBook &rules)
{
    std::map<std::string, std::string> all;
    for (const Question &question : rules.questions) {
        const bool sign = question.kind == QuestionKind::Sign;
        all[question.id.value()] = std::string(question.scope == Scope::Person ? "person, " : "leg, ") +
                                   (question.asked == AskedWhen::NothingMarked ? "where nothing is marked, " : "") +
                                   (sign ? std::string(idOf(question.level)) : "condition");
    }
    return all;
}

} // namespace

TEST_CASE("The content's rules: the questions, their scope and level are those of the table")
{
    const RuleBook table = calfwise::test::ruleBook();
    CHECK(questions(contentRules()) == questions(table));
    CHECK(contentRules().questions.size() == table.questions.size());
    CHECK(contentRules().underAge == table.underAge);
    CHECK_FALSE(contentRules().digest.empty());
    CHECK_NOTHROW(ScreeningGate(contentRules()));
}

TEST_CASE("The content's rules: every combination is that of the table")
{
    const RuleBook table = calfwise::test::ruleBook();
    REQUIRE(contentRules().combinations.size() == table.combinations.size());
    for (std::size_t i = 0; i < table.combinations.size(); ++i) {
        const Combination &expected = table.combinations[i];
        const Combination &found = contentRules().combinations[i];
        INFO(expected.id.value());
        CHECK(found.id == expected.id);
        CHECK(found.level == expected.level);
        CHECK(found.clearedByClinician == expected.clearedByClinician);
        CHECK(found.clauses.size() == expected.clauses.size());
        CHECK(words(found.clauses) == words(expected.clauses));
        CHECK_FALSE(found.reason.empty());
        CHECK_FALSE(found.text.empty());
        CHECK_FALSE(found.evidence.empty());
    }
}

TEST_CASE("The content's rules: what is withheld is that of the table")
{
    const RuleBook table = calfwise::test::ruleBook();
    REQUIRE(contentRules().withholdings.size() == table.withholdings.size());
    for (std::size_t i = 0; i < table.withholdings.size(); ++i) {
        const Withholding &expected = table.withholdings[i];
        const Withholding &found = contentRules().withholdings[i];
        INFO(expected.id.value());
        CHECK(found.id == expected.id);
        CHECK(words(found.clauses) == words(expected.clauses));
        CHECK(words(found.withholds) == words(expected.withholds));
        CHECK(found.perSpot == expected.perSpot);
        CHECK(found.changesLevel == expected.changesLevel);
        CHECK_FALSE(found.reason.empty());
        CHECK_FALSE(found.evidence.empty());
    }
    for (const auto &[group, techniques] : table.techniqueGroups)
        CHECK(words(contentRules().techniqueGroups.at(group)) == words(techniques));
}

TEST_CASE("The content's rules: what lasts is asked on the page that the profile confirms, and nothing else is")
{
    for (const ScreeningPage &page : contentRules().pages) {
        for (const ScreeningRow &row : page.rows) {
            for (const QuestionId &id : row.asks) {
                INFO(id.value());
                REQUIRE(contentRules().find(id));
                CHECK(contentRules().find(id)->lasting == page.confirmed);
                CHECK(contentRules().find(id)->page == page.id);
            }
        }
    }
    CHECK(contentRules().pages.size() == 5);
    CHECK(contentRules().pages.back().confirmed);
}

TEST_CASE("The content's rules: what a leg hurts by is that of the table")
{
    const PictureRules expected = calfwise::test::ruleBook().picture;
    const PictureRules &found = contentRules().picture;
    CHECK(found.calfZones == expected.calfZones);
    CHECK(found.painfulSymptoms == expected.painfulSymptoms);
    CHECK(found.milderSymptoms == expected.milderSymptoms);
}

TEST_CASE("The content's rules: the times are those of the table")
{
    const TimeRules expected = calfwise::test::ruleBook().time;
    const TimeRules &found = contentRules().time;
    CHECK(found.anythingNew == expected.anythingNew);
    CHECK(found.stops == expected.stops);
    CHECK(found.diary == expected.diary);
    CHECK(found.permitHours == expected.permitHours);
    CHECK(found.emergencyStandsDays == expected.emergencyStandsDays);
    CHECK(found.sameDayStandsDays == expected.sameDayStandsDays);
    CHECK(found.withinDaysStandsDays == expected.withinDaysStandsDays);
    CHECK(found.clearanceDays == expected.clearanceDays);
    CHECK(found.clearanceKeepsWithheld == expected.clearanceKeepsWithheld);
    CHECK(found.persistTreatedDays == expected.persistTreatedDays);
    CHECK(found.persistSpanDays == expected.persistSpanDays);
    CHECK(found.persistWindowDays == expected.persistWindowDays);
    CHECK(found.easedByPoints == expected.easedByPoints);
    CHECK(found.easedByPercent == expected.easedByPercent);
    CHECK(found.worseSessionsInARow == expected.worseSessionsInARow);
    CHECK(found.persistSign == expected.persistSign);
    CHECK(found.worseLevel == expected.worseLevel);
    CHECK(found.waitingDays == expected.waitingDays);
    CHECK(found.confirmDays == expected.confirmDays);
    CHECK(found.stop.signs == expected.stop.signs);
    CHECK(found.stop.goneAfterMinutes == expected.stop.goneAfterMinutes);
    CHECK(found.stop.holdHours == expected.stop.holdHours);
    CHECK(found.stop.againDays == expected.stop.againDays);
    CHECK(found.stop.againLevel == expected.stop.againLevel);
    CHECK(found.stop.pulseLevel == expected.stop.pulseLevel);
    CHECK(found.stop.crampMinutes == expected.stop.crampMinutes);
    CHECK(found.stop.crampSign == expected.stop.crampSign);
    CHECK(found.stop.acheAbove == expected.stop.acheAbove);
    CHECK(found.stop.acheNever == expected.stop.acheNever);
    CHECK(found.stop.sameSpotWithin == expected.stop.sameSpotWithin);
}
