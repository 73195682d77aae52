// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/profile_check.h"

#include "tests/domain/screening/screening_fixture.h"
#include "tests/support/catch.h"

using namespace calfwise;
using namespace calfwise::test;

namespace {

using std::chrono::days;

RuleBook withLasting()
{
    RuleBook rules = ruleBook();
    for (Question &question : rules.questions) {
        for (const char *id : {"previous-clot", "diabetes", "oestrogen", "varicose-veins"})
            question.lasting = question.lasting || question.id == q(id);
    }
    return rules;
}

ScreeningPage health()
{
    ScreeningPage page;
    page.id = PageId("health");
    page.confirmed = true;
    page.rows = {{RowId("previous-clot"), {q("previous-clot")}, {}, {}, {}},
                 {RowId("both"), {q("diabetes"), q("oestrogen")}, {}, {}, {}},
                 {RowId("varicose-veins"), {q("varicose-veins")}, {}, {}, {}}};
    return page;
}

RememberedAnswers person()
{
    RememberedAnswers remembered;
    remembered.answers.set(q("previous-clot"), Answer::No);
    remembered.answers.set(q("diabetes"), Answer::Yes);
    remembered.answers.set(q("oestrogen"), Answer::Unsure);
    remembered.askedAt = noon();
    return remembered;
}

RememberedAnswers leg()
{
    RememberedAnswers remembered;
    remembered.answers.set(q("varicose-veins"), Answer::No);
    remembered.askedAt = noon();
    return remembered;
}

std::optional<Confirmation> confirm(const RememberedAnswers &ofPerson, const RememberedAnswers &ofLeg,
                                    Instant now = noon(), ProfileAsked asked = {Subject::Self, Answer::No},
                                    const ScreeningPage &page = health())
{
    return toConfirm(withLasting(), page, tender(), ofPerson, ofLeg, asked, now);
}

} // namespace

TEST_CASE("Profile: every yes and every no is named to be confirmed, and a not sure stands with the yes")
{
    const std::optional<Confirmation> named = confirm(person(), leg());
    REQUIRE(named);
    CHECK(named->yes == std::vector<QuestionId>{q("diabetes"), q("oestrogen")});
    CHECK(named->no == std::vector<QuestionId>{q("previous-clot"), q("varicose-veins")});
    const Answers answers = confirmed(*named, person(), leg());
    CHECK(answers.all() == std::map<QuestionId, Answer>{{q("diabetes"), Answer::Yes},
                                                        {q("oestrogen"), Answer::Unsure},
                                                        {q("previous-clot"), Answer::No},
                                                        {q("varicose-veins"), Answer::No}});
}

TEST_CASE("Profile: it is asked in full after 90 days, and when the clock has gone back")
{
    CHECK(confirm(person(), leg(), noon() + days(90) - std::chrono::seconds(1)));
    CHECK_FALSE(confirm(person(), leg(), noon() + days(90)));
    CHECK_FALSE(confirm(person(), leg(), noon() - std::chrono::seconds(1)));
    RememberedAnswers old = person();
    old.askedAt.reset();
    CHECK_FALSE(confirm(old, leg()));
}

TEST_CASE("Profile: a leg that was not asked before, or a question that was not, has all asked")
{
    CHECK_FALSE(confirm(person(), {}));
    RememberedAnswers unasked = leg();
    unasked.askedAt = noon() - days(91);
    CHECK_FALSE(confirm(person(), unasked));
    RememberedAnswers missing = person();
    missing.answers.set(q("diabetes"), Answer::Unanswered);
    CHECK_FALSE(confirm(missing, leg()));
}

TEST_CASE("Profile: somebody else, or a new medicine or diagnosis, has all asked, an open question counts as one")
{
    CHECK(confirm(person(), leg(), noon(), {Subject::SelfUnder16, Answer::No}));
    CHECK_FALSE(confirm(person(), leg(), noon(), {Subject::SomeoneElse, Answer::No}));
    for (const Answer news : {Answer::Yes, Answer::Unsure, Answer::Unanswered})
        CHECK_FALSE(confirm(person(), leg(), noon(), {Subject::Self, news}));
}

TEST_CASE("Profile: what does not last, a sign above all, is never confirmed")
{
    ScreeningPage page = health();
    page.confirmed = false;
    CHECK_FALSE(confirm(person(), leg(), noon(), {Subject::Self, Answer::No}, page));
    page = health();
    page.rows.push_back({RowId("dark-urine"), {q("dark-urine")}, {}, {}, {}});
    CHECK_FALSE(confirm(person(), leg(), noon(), {Subject::Self, Answer::No}, page));
    page.rows.back().asks = {q("long-travel")};
    RememberedAnswers travelled = person();
    travelled.answers.set(q("long-travel"), Answer::No);
    CHECK_FALSE(confirm(travelled, leg(), noon(), {Subject::Self, Answer::No}, page));
    page.rows.back().asks = {q("no-such-question")};
    CHECK_FALSE(confirm(person(), leg(), noon(), {Subject::Self, Answer::No}, page));

    RuleBook rules = withLasting();
    for (Question &question : rules.questions)
        question.lasting = question.lasting || question.id == q("dark-urine");
    page.rows.back().asks = {q("dark-urine")};
    RememberedAnswers denied = person();
    denied.answers.set(q("dark-urine"), Answer::No);
    CHECK_FALSE(toConfirm(rules, page, tender(), denied, leg(), {Subject::Self, Answer::No}, noon()));
}

TEST_CASE("Profile: what the check of this picture does not ask is not confirmed, and asks for nothing")
{
    RuleBook rules = withLasting();
    for (Question &question : rules.questions)
        question.lasting = question.lasting || question.id == q("leg-hurts-now");
    ScreeningPage page = health();
    page.rows.push_back({RowId("leg-hurts-now"), {q("leg-hurts-now")}, {}, {}, {}});
    const auto named = toConfirm(rules, page, tender(), person(), leg(), {Subject::Self, Answer::No}, noon());
    REQUIRE(named);
    CHECK(named->yes.size() + named->no.size() == 4);
    CHECK_FALSE(toConfirm(rules, page, quiet(), person(), leg(), {Subject::Self, Answer::No}, noon()));
}

TEST_CASE("Profile: who the check is about says the age of the person themself, and of nobody else")
{
    CHECK(underAge(Subject::Self) == Answer::No);
    CHECK(underAge(Subject::SelfUnder16) == Answer::Yes);
    CHECK(underAge(Subject::SomeoneElse) == Answer::Unanswered);
    Question question;
    question.lasting = true;
    CHECK(isKept(question, Subject::Self));
    CHECK(isKept(question, Subject::SelfUnder16));
    CHECK_FALSE(isKept(question, Subject::SomeoneElse));
    question.lasting = false;
    CHECK_FALSE(isKept(question, Subject::Self));
}
