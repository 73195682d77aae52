// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/screening/screening_fixture.h"
#include "tests/support/catch.h"

using namespace calfwise;
using namespace calfwise::test;

TEST_CASE("Levels and answers: ids go there and back, unknown ones give nothing")
{
    const std::vector<std::pair<Level, std::string>> levels{
        {Level::SelfCare, "self-care"},     {Level::SelfCareModified, "self-care-modified"},
        {Level::SeeSomeone, "see-someone"}, {Level::WithinDays, "within-days"},
        {Level::SameDay, "same-day"},       {Level::Emergency, "emergency"},
        {Level::Incomplete, "incomplete"}};
    for (const auto &[level, id] : levels) {
        CHECK(idOf(level) == id);
        CHECK(levelFromId(id) == level);
    }
    CHECK_FALSE(levelFromId("fine"));
    const std::vector<std::pair<Answer, std::string>> answers{
        {Answer::Unanswered, "unanswered"}, {Answer::No, "no"}, {Answer::Unsure, "unsure"}, {Answer::Yes, "yes"}};
    for (const auto &[answer, id] : answers) {
        CHECK(idOf(answer) == id);
        CHECK(answerFromId(id) == answer);
    }
    CHECK_FALSE(answerFromId("maybe"));
    CHECK_FALSE(countsAsYes(Answer::No));
    CHECK_FALSE(countsAsYes(Answer::Unanswered));
}

TEST_CASE("AnswerBook: what holds for the person is said for both legs, the rest for one")
{
    AnswerBook book;
    book.set(table(), Side::Left, q("diabetes"), Answer::Yes);
    book.set(table(), Side::Left, q("swelling-one-leg"), Answer::Yes);
    CHECK(book.forLeg(Side::Right).of(q("diabetes")) == Answer::Yes);
    CHECK(book.forLeg(Side::Left).of(q("diabetes")) == Answer::Yes);
    CHECK(book.forLeg(Side::Right).of(q("swelling-one-leg")) == Answer::Unanswered);
    CHECK(book.forLeg(Side::Left).of(q("swelling-one-leg")) == Answer::Yes);
    CHECK(book.person().all().size() == 1);
    CHECK(book.leg(Side::Right).all().empty());

    book.set(table(), Side::Right, q("warmth-one-leg"), Answer::No);
    CHECK(book.leg(Side::Right).of(q("warmth-one-leg")) == Answer::No);
    CHECK(book.leg(Side::Left).of(q("warmth-one-leg")) == Answer::Unanswered);
    CHECK_THROWS_AS(book.set(table(), Side::Left, q("swelling"), Answer::No), std::invalid_argument);
}

TEST_CASE("AnswerBook: an answer that is taken back was never given")
{
    AnswerBook book;
    book.set(table(), Side::Left, q("diabetes"), Answer::No);
    book.set(table(), Side::Left, q("diabetes"), Answer::Unanswered);
    CHECK(book == AnswerBook());
    book.set(table(), Side::Right, q("warmth-one-leg"), Answer::No);
    book.clear();
    CHECK(book == AnswerBook());
}
