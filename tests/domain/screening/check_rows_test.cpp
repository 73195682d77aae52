// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/check_rows.h"

#include "tests/domain/screening/screening_fixture.h"
#include "tests/support/property.h"

using namespace calfwise;
using namespace calfwise::test;

namespace {

const std::vector<QuestionId> three{q("swelling-one-leg"), q("warmth-one-leg"), q("redness-or-darkening")};

using Given = std::map<QuestionId, Answer>;

Given all(Answer answer)
{
    Given given;
    for (const QuestionId &id : three)
        given[id] = answer;
    return given;
}

Given with(const QuestionId &id, Answer answer, Answer others)
{
    Given given = all(others);
    given[id] = answer;
    return given;
}

Answers asAnswers(const Given &given)
{
    Answers answers;
    for (const auto &[id, answer] : given)
        answers.set(id, answer);
    return answers;
}

ScreeningPage page()
{
    ScreeningPage made;
    made.id = PageId("this-leg");
    made.rows = {{RowId("leg-hurts-now"), {q("leg-hurts-now")}, {}, {}, {}},
                 {RowId("swollen"), three, {}, "Swollen, warmer or a different colour", "swelling"},
                 {RowId("hard-sore-veins"), {q("hard-sore-veins")}, {}, {}, {}},
                 {RowId("new-medicine"), {}, PageId("health"), "A new medicine", "a new medicine"}};
    return made;
}

} // namespace

TEST_CASE("RowEntry: a row of one question is that question")
{
    RowEntry row({q("diabetes")});
    CHECK(row.isEmpty());
    CHECK_FALSE(row.isMerged());
    CHECK(row.saysWhich());
    CHECK(row.answers() == Given{{q("diabetes"), Answer::Unanswered}});
    for (const Answer answer : {Answer::Yes, Answer::Unsure}) {
        row.answer(answer);
        CHECK(row.answers() == Given{{q("diabetes"), answer}});
        CHECK(row.shown() == answer);
        CHECK_FALSE(row.isUnfolded());
    }
    row.answer(Answer::No);
    CHECK(row.shown() == Answer::Unsure);
    row.answer(Answer::Unanswered);
    CHECK(row.isEmpty());
    row.denyRest();
    CHECK(row.answers() == Given{{q("diabetes"), Answer::No}});
    CHECK_THROWS_AS(RowEntry(std::vector<QuestionId>{}), std::invalid_argument);
}

TEST_CASE("RowEntry: a yes to several unfolds them, and all count as not sure until it is said which")
{
    RowEntry row(three);
    row.answer(Answer::Yes);
    CHECK(row.isUnfolded());
    CHECK_FALSE(row.saysWhich());
    CHECK(row.shown() == Answer::Yes);
    CHECK(row.answers() == all(Answer::Unsure));
    row.denyRest();
    CHECK(row.answers() == all(Answer::Unsure));

    row.answer(three[1], Answer::Yes);
    CHECK(row.saysWhich());
    CHECK(row.answers() == with(three[1], Answer::Yes, Answer::Unanswered));
    CHECK(row.open() == std::vector<QuestionId>{three[0], three[2]});
    row.denyRest();
    CHECK(row.answers() == with(three[1], Answer::Yes, Answer::No));
}

TEST_CASE("RowEntry: taking back the only one that was said leaves all not sure again")
{
    RowEntry row(three);
    row.answer(Answer::Yes);
    row.answer(three[0], Answer::Unsure);
    CHECK(row.answers() == with(three[0], Answer::Unsure, Answer::Unanswered));
    row.answer(three[0], Answer::Unanswered);
    CHECK_FALSE(row.saysWhich());
    CHECK(row.answers() == all(Answer::Unsure));
    row.answer(three[0], Answer::No);
    row.answer(q("diabetes"), Answer::Yes);
    CHECK(row.answers() == all(Answer::Unsure));
    // The row's own yes, pressed again, asks again which it is.
    row.answer(three[0], Answer::Yes);
    row.answer(Answer::Yes);
    CHECK_FALSE(row.saysWhich());
    CHECK(row.answers() == all(Answer::Unsure));
}

TEST_CASE("RowEntry: not sure of the row, or of which, is not sure of every question")
{
    RowEntry row(three);
    row.answer(Answer::Unsure);
    CHECK_FALSE(row.isUnfolded());
    CHECK(row.saysWhich());
    CHECK(row.answers() == all(Answer::Unsure));
    row.answer(Answer::Yes);
    row.notSureWhich();
    CHECK(row.saysWhich());
    CHECK(row.answers() == all(Answer::Unsure));
    row.answer(three[1], Answer::Yes);
    row.notSureWhich();
    CHECK(row.answers() == all(Answer::Unsure));
    row.answer(Answer::Unanswered);
    row.notSureWhich();
    CHECK(row.isEmpty());
}

TEST_CASE("RowEntry: what was left open by going away comes back as not sure, and what was said as it was")
{
    CHECK(RowEntry(three, Answers{}).isEmpty());
    const RowEntry left(three, asAnswers(all(Answer::Unsure)));
    CHECK(left.shown() == Answer::Unsure);
    CHECK_FALSE(left.isUnfolded());
    const RowEntry said(three, asAnswers(with(three[2], Answer::Yes, Answer::No)));
    CHECK(said.isUnfolded());
    CHECK(said.saysWhich());
    CHECK(said.answers() == with(three[2], Answer::Yes, Answer::No));
    const RowEntry unsure(three, asAnswers(with(three[2], Answer::Unsure, Answer::No)));
    CHECK(unsure.isUnfolded());
    CHECK(unsure.saysWhich());
    CHECK(unsure.answers() == with(three[2], Answer::Unsure, Answer::No));
    const RowEntry denied(three, asAnswers(all(Answer::No)));
    CHECK(denied.shown() == Answer::No);
    CHECK_FALSE(denied.isUnfolded());
    // A question that is new in the row, as after an update, is open, never a no.
    const RowEntry grown(three, asAnswers({{three[0], Answer::No}, {three[1], Answer::No}}));
    CHECK(grown.open() == std::vector<QuestionId>{three[2]});
}

TEST_CASE("RowEntry: nothing but denying makes a no, whatever is pressed")
{
    property("no is only ever said", [] {
        RowEntry row(three);
        const int presses = *rc::gen::inRange(1, 12);
        for (int i = 0; i < presses; ++i) {
            const auto answer =
                *rc::gen::elementOf(std::vector<Answer>{Answer::Unanswered, Answer::No, Answer::Unsure, Answer::Yes});
            switch (*rc::gen::inRange(0, 3)) {
            case 0:
                row.answer(answer);
                break;
            case 1:
                row.answer(three[static_cast<std::size_t>(*rc::gen::inRange(0, 3))], answer);
                break;
            default:
                row.notSureWhich();
            }
            bool anyYes = false;
            for (const auto &[id, given] : row.answers()) {
                RC_ASSERT(given != Answer::No);
                anyYes = anyYes || countsAsYes(given);
            }
            RC_ASSERT(anyYes == !row.isEmpty());
            RC_ASSERT(anyYes == countsAsYes(row.shown()));
        }
    });
}

TEST_CASE("PageEntry: only the rows that the check asks are there, and none of these waits for all of them to be seen")
{
    const RuleBook &rules = table();
    CHECK(PageEntry(rules, page(), quiet(), {}).rows().size() == 3);
    PageEntry entry(rules, page(), tender(), {});
    REQUIRE(entry.rows().size() == 2);
    CHECK(entry.rows()[0].id == RowId("swollen"));
    CHECK(entry.unseen() == 2);
    CHECK_FALSE(entry.mayDenyRest());
    CHECK_FALSE(entry.denyRest());
    CHECK(entry.open().size() == 4);
    entry.setSeen(RowId("swollen"));
    CHECK(entry.rows()[0].seen);
    CHECK_FALSE(entry.rows()[1].seen);
    CHECK_FALSE(entry.mayDenyRest());
    entry.setSeen(RowId("hard-sore-veins"));
    CHECK(entry.mayDenyRest());
    CHECK_FALSE(entry.hasYes());
    CHECK(entry.denyRest());
    CHECK(entry.open().empty());
    for (const auto &[id, answer] : entry.answers())
        CHECK(answer == Answer::No);
    CHECK(entry.answers().size() == 4);
    CHECK_FALSE(entry.answers().contains(q("leg-hurts-now")));
    CHECK_FALSE(entry.row(RowId("leg-hurts-now")));
}

TEST_CASE("PageEntry: a row that was unfolded must say which before the page can be left forwards")
{
    PageEntry entry(table(), page(), tender(), {});
    for (const PageEntry::Row &row : entry.rows())
        entry.setSeen(row.id);
    entry.row(RowId("swollen"))->answer(Answer::Yes);
    CHECK(entry.hasYes());
    REQUIRE(entry.mustSayWhich());
    CHECK(entry.mustSayWhich()->id == RowId("swollen"));
    CHECK_FALSE(entry.denyRest());
    CHECK(entry.answers().at(q("hard-sore-veins")) == Answer::Unanswered);
    entry.row(RowId("swollen"))->answer(three[0], Answer::Yes);
    CHECK_FALSE(entry.mustSayWhich());
    CHECK(entry.denyRest());
    CHECK(entry.answers().at(three[0]) == Answer::Yes);
    CHECK(entry.answers().at(three[1]) == Answer::No);
}
