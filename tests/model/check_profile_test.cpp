// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who the check is about, and what is remembered of them from one to the next (T6).
#include "model/check_model.h"
#include "tests/support/catch.h"
#include "tests/support/model_house.h"

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

const QuestionId swelling("swelling-one-leg");
const QuestionId diabetes("diabetes");       // of the person
const QuestionId feeling("reduced-feeling"); // of a leg
const QuestionId age("under-16");
const PageId recent("recent");
const PageId health("health");

/// With a page of all that passes, and one of two conditions that last.
struct Remembering : DiaryFileHouse {
    Remembering()
    {
        models.reset();
        ScreeningPage first;
        first.id = recent;
        for (Question &question : core.rules.questions) {
            question.lasting = question.id == diabetes || question.id == feeling;
            question.page = question.lasting ? health : recent;
            if (!question.lasting)
                first.rows.push_back({RowId(question.id.value()), {question.id}, {}, {}, {}});
        }
        first.rows.push_back({RowId("new-medicine"), {}, health, {}, {}});
        ScreeningPage second;
        second.id = health;
        second.confirmed = true;
        second.rows = {{RowId("diabetes"), {diabetes}, {}, {}, {}}, {RowId("feeling"), {feeling}, {}, {}, {}}};
        core.rules.pages = {first, second};
        gate = std::make_unique<ScreeningGate>(core.rules);
        restart();
    }

    CheckModel &check() { return models->check; }

    static std::set<RowId> rowsOf(const ScreeningPage &page)
    {
        std::set<RowId> all;
        for (const ScreeningRow &row : page.rows)
            all.insert(row.id);
        return all;
    }

    bool pass(CheckModel &model, std::size_t page)
    {
        return model.denyRest(core.rules.pages[page].id, rowsOf(core.rules.pages[page]));
    }

    /// A check answered in full, with a yes to diabetes.
    void checkInFull(CheckModel &model)
    {
        model.setAnswer(diabetes, Answer::Yes);
        REQUIRE(pass(model, 0));
        REQUIRE(pass(model, 1));
        model.completeCheck();
        REQUIRE(model.isChecked(Side::Right));
    }

    void checkInFull()
    {
        check().setSubject(Subject::Self);
        checkInFull(check());
    }
};

} // namespace

TEST_CASE("CheckModel: the age is answered with the first answer, not before: the permit counts from there")
{
    Remembering house;
    house.check().setSubject(Subject::Self);
    CHECK(house.check().answer(age) == Answer::Unanswered);
    house.now += 10h;
    house.checkInFull();
    CHECK(house.check().answer(age) == Answer::No);
    REQUIRE(house.check().permit(Side::Right));
    CHECK(house.check().permit(Side::Right)->issuedAt() == house.now);
}

TEST_CASE("CheckModel: who it is about is known after a restart only where it is remembered")
{
    const Subject subject = GENERATE(Subject::Self, Subject::SelfUnder16, Subject::SomeoneElse);
    Remembering house;
    house.check().setSubject(subject);
    house.restart();
    CHECK(house.check().subject() == (subject == Subject::Self ? std::optional(subject) : std::nullopt));
}

TEST_CASE("CheckModel: a check about someone else opens nothing after a restart")
{
    const auto [subject, opens] =
        GENERATE(table<Subject, bool>({{Subject::Self, true}, {Subject::SomeoneElse, false}}));
    Remembering house;
    house.check().setSubject(subject);
    house.checkInFull(house.check());
    REQUIRE(house.check().permit(Side::Right));
    house.restart();
    CHECK((house.check().permit(Side::Right) != nullptr) == opens);
}

TEST_CASE("CheckModel: another person has none of the answers that were given")
{
    Remembering house;
    house.checkInFull();
    house.check().setSubject(Subject::SomeoneElse);
    CHECK(house.check().answer(diabetes) == Answer::Unanswered);
    CHECK(house.check().remembered(diabetes) == Answer::Unanswered);
    CHECK(house.check().permit(Side::Right) == nullptr);
    CHECK_FALSE(house.check().confirmation(health));
    house.checkInFull(house.check());
    CHECK(house.models->profile.profile().lasting.count(feeling) == 0);
    CHECK_FALSE(house.models->profile.profile().askedAt);
    house.restart();
    CHECK_FALSE(house.check().asksNewMedicine());
}

TEST_CASE("CheckModel: somebody under 16 where one of 16 was remembered is another person")
{
    Remembering house;
    house.checkInFull();
    house.check().setSubject(Subject::SelfUnder16);
    CHECK_FALSE(house.check().confirmation(health));
    REQUIRE(house.pass(house.check(), 0));
    CHECK(house.check().answer(age) == Answer::Yes);
    CHECK_FALSE(house.check().confirmation(health));
    house.restart();
    CHECK_FALSE(house.check().subject());
}

TEST_CASE("CheckModel: the profile is confirmed only after a no to a new medicine, and is answered as remembered")
{
    Remembering house;
    house.checkInFull();
    house.now += 48h;
    house.restart();
    CHECK_FALSE(house.check().confirmation(health));
    CHECK(house.check().asksNewMedicine());
    std::set<RowId> seen = Remembering::rowsOf(house.core.rules.pages[0]);
    seen.erase(RowId("new-medicine"));
    CHECK_FALSE(house.check().denyRest(recent, seen));
    REQUIRE(house.pass(house.check(), 0));
    CHECK(house.check().newMedicine() == Answer::No);
    REQUIRE(house.check().confirmation(health));
    CHECK(house.check().confirmation(health)->yes == std::vector{diabetes});
    CHECK(house.check().confirmation(health)->no == std::vector{feeling});
    CHECK(house.check().answer(diabetes) == Answer::Unanswered);
    REQUIRE(house.check().confirmProfile(health));
    CHECK(house.check().answer(diabetes) == Answer::Yes);
    CHECK(house.check().answer(feeling) == Answer::No);
    house.check().completeCheck();
    CHECK(house.check().permit(Side::Right));
}

TEST_CASE("CheckModel: confirming doesn't put off the day on which it is asked in full")
{
    Remembering house;
    house.checkInFull();
    house.now += std::chrono::days(80);
    house.check().restartCheck();
    REQUIRE(house.pass(house.check(), 0));
    REQUIRE(house.check().confirmProfile(health));
    house.check().completeCheck();
    house.now += std::chrono::days(10);
    house.check().restartCheck();
    REQUIRE(house.pass(house.check(), 0));
    CHECK_FALSE(house.check().confirmation(health));
}

TEST_CASE("CheckModel: with the clock set back nothing is confirmed")
{
    Remembering house;
    house.checkInFull();
    house.now -= 24h;
    house.restart();
    REQUIRE(house.pass(house.check(), 0));
    CHECK_FALSE(house.check().confirmation(health));
    CHECK_FALSE(house.check().confirmProfile(health));
    CHECK(house.check().answer(feeling) == Answer::Unanswered);
}

TEST_CASE("CheckModel: what was said otherwise in this check isn't overwritten by what is remembered")
{
    Remembering house;
    house.checkInFull();
    house.check().restartCheck();
    house.check().setAnswer(feeling, Answer::Unsure);
    REQUIRE(house.pass(house.check(), 0));
    CHECK_FALSE(house.check().confirmation(health));
    CHECK(house.check().answer(feeling) == Answer::Unsure);
}

TEST_CASE("CheckModel: a second window confirms what the first has stored, and somebody else there ends that here")
{
    Remembering house;
    house.checkInFull();
    house.openOther();
    CheckModel &other = house.other->check;
    REQUIRE(other.subject() == Subject::Self);
    other.restartCheck();
    REQUIRE(house.pass(other, 0));
    REQUIRE(other.confirmation(health));

    house.check().restartCheck();
    house.check().setAnswer(feeling, Answer::Yes);
    house.checkInFull();
    house.other->catchUp();
    REQUIRE(other.confirmation(health));
    CHECK(other.confirmation(health)->yes == std::vector{diabetes, feeling});

    house.check().setSubject(Subject::SomeoneElse);
    house.other->catchUp();
    CHECK_FALSE(other.confirmation(health));
}

TEST_CASE("CheckModel: \"See what to do now\" stores a same-day outcome with questions open, and nothing else does")
{
    Remembering house;
    house.markSpot();
    house.check().setSubject(Subject::Self);
    CHECK_FALSE(house.check().decideNow());
    CHECK(house.diary->screenings().empty());
    house.check().setAnswer(swelling, Answer::Yes);
    REQUIRE(house.check().decideNow());
    CHECK(house.diary->screenings().back().level == Level::SameDay);
    CHECK(house.check().refusal(Side::Right)->standing);
    CHECK(house.check().refusal(Side::Left)->standing);
    CHECK_FALSE(house.models->profile.profile().askedAt);
    house.check().setAnswer(swelling, Answer::No);
    house.checkInFull(house.check());
    CHECK(house.check().refusal(Side::Right)->standing);
    house.restart();
    CHECK(house.check().refusal(Side::Right)->standing);
}
