// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done in whatever order, the check says what the gate says of the same case, asked directly.
#include "domain/diary/trends.h"
#include "domain/screening/spot.h"
#include "model/local_time.h"
#include "model/models.h"
#include "tests/support/model_house.h"
#include "tests/support/property.h"

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

template <class Value> Value oneOf(std::vector<Value> values)
{
    return *rc::gen::elementOf(std::move(values));
}

std::size_t index(Side leg)
{
    return leg == Side::Left ? 0 : 1;
}

/// What the check is to know, kept apart from it: the answers and when they were given; the rest is read from the diary
/// each time.
struct Shadow {
    ModelHouse house;
    AnswerBook answers;
    std::optional<Instant> personSince;
    std::array<std::optional<Instant>, 2> legSince;
    std::array<std::optional<Instant>, 2> answeredAt;
    std::array<std::optional<Permit>, 2> issued;

    CaseModel &theCase() { return house.models->theCase; }
    CheckModel &check() { return house.models->check; }
    DiaryModel &diary() { return house.models->diary; }
    const ScreeningGate &gate() const { return *house.gate; }

    ScreeningCase caseOf(Side leg)
    {
        std::vector<DiaryEntry> entries = house.diary->entries(leg);
        ScreeningCase made;
        made.leg = leg;
        made.answers = answers;
        made.answeredAt = answeredAt[index(leg)].value_or(Instant{});
        made.picture = theCase().picture(leg);
        made.spots = spotFacts(made.picture, house.map, house.core.points);
        made.history = historyOf(entries, made.picture, gate().rules().time, house.now, utcOffsetMinutes(house.now));
        made.clearances = house.diary->clearances();
        made.standing = house.diary->standingStops();
        return made;
    }

    bool holds(Side leg)
    {
        const std::optional<Permit> &permit = issued[index(leg)];
        return permit && gate().stillHolds(*permit, caseOf(leg), house.now);
    }

    void ask(Side leg)
    {
        const auto admitted = gate().admit(caseOf(leg), house.now);
        const Permit *permit = std::get_if<Permit>(&admitted);
        issued[index(leg)] = permit ? std::optional(*permit) : std::nullopt;
    }

    void end(Side leg)
    {
        issued[index(leg)].reset();
        answeredAt[index(leg)].reset();
    }

    void complete()
    {
        const Side leg = theCase().leg();
        if (gate().judge(caseOf(leg), house.now).level == Level::Incomplete)
            return;
        std::optional<Instant> since = legSince[index(leg)];
        if (personSince && (!since || *personSince < *since))
            since = personSince;
        answeredAt[index(leg)] = since.value_or(house.now);
    }

    void edited()
    {
        const Side leg = theCase().leg();
        const bool was = answeredAt[index(leg)].has_value();
        end(leg);
        const Level level = gate().judge(caseOf(leg), house.now).level;
        if (was && level != Level::Incomplete && isWorse(level, Level::SeeSomeone))
            complete();
    }

    void answered(const Question &question, Answer answer)
    {
        const Side leg = theCase().leg();
        if (answers.forLeg(leg).of(question.id) == answer)
            return;
        answers.set(gate().rules(), leg, question.id, answer);
        std::optional<Instant> &since = question.scope == Scope::Person ? personSince : legSince[index(leg)];
        since = std::min(since.value_or(house.now), house.now);
        end(leg);
        if (question.scope == Scope::Person)
            end(otherSide(leg));
    }

    void restarted()
    {
        answers.clear();
        personSince.reset();
        legSince = {};
        end(Side::Left);
        end(Side::Right);
    }

    /// An edit by the case; nothing where it changed nothing.
    void edit(const std::function<void(CaseModel &)> &how)
    {
        const unsigned before = theCase().revision();
        how(theCase());
        if (theCase().revision() != before) {
            edited();
            if (answeredAt[index(theCase().leg())])
                ask(theCase().leg());
        }
    }

    void diaryChange(const std::function<void()> &how)
    {
        std::array<bool, 2> held{};
        for (Side leg : allSides)
            held[index(leg)] = holds(leg);
        how();
        for (Side leg : allSides) {
            if (held[index(leg)])
                ask(leg);
        }
    }
};

void answerSomething(Shadow &shadow)
{
    const std::vector<Question> &questions = shadow.gate().rules().questions;
    const Question &question = questions[*rc::gen::inRange<std::size_t>(0, questions.size())];
    const Answer answer = oneOf<Answer>({Answer::No, Answer::No, Answer::Yes, Answer::Unsure, Answer::Unanswered});
    shadow.answered(question, answer);
    shadow.check().setAnswer(question.id, answer);
}

void finishCheck(Shadow &shadow)
{
    const Side leg = shadow.theCase().leg();
    for (const Question &question : shadow.gate().rules().questions) {
        const Answer known = shadow.answers.forLeg(leg).of(question.id);
        if (!countsAsYes(known))
            shadow.answered(question, Answer::No);
    }
    ModelHouse::denyOpen(shadow.check());
    shadow.complete();
    shadow.check().completeCheck();
    if (shadow.answeredAt[index(leg)])
        shadow.ask(leg);
}

void editSomething(Shadow &shadow)
{
    const Point at = oneOf<Point>({{0.02, 0.3}, {0.02, 0.32}, {0.1, 0.7}, {0.9, 0.9}});
    const bool on = *rc::gen::arbitrary<bool>();
    switch (*rc::gen::inRange(0, 7)) {
    case 0:
        return shadow.edit([&](CaseModel &model) { model.addSpot(View::Posterior, at); });
    case 1:
        return shadow.edit([&](CaseModel &model) { model.moveCurrentSpot(View::Posterior, at); });
    case 2:
        return shadow.edit([](CaseModel &model) { model.removeCurrentSpot(); });
    case 3:
        return shadow.edit([on](CaseModel &model) { model.setIntensity(on ? 3 : 8); });
    case 4:
        return shadow.edit([on](CaseModel &model) { model.setPain(ZoneId("achilles"), on); });
    case 5:
        return shadow.edit([on](CaseModel &model) { model.setSymptom(SymptomId("cramp"), on); });
    default:
        return shadow.edit([](CaseModel &model) { model.undo(); });
    }
}

void changeDiary(Shadow &shadow)
{
    const std::vector<DiaryEntry> entries = shadow.diary().entries();
    const int what = entries.empty() ? 0 : *rc::gen::inRange(0, 3);
    if (what == 0) {
        const auto before = std::chrono::hours(oneOf<int>({0, 1, 30, 50}));
        const DiaryEntry session =
            shadow.house.sessionAt(shadow.house.now - before, oneOf<Side>({Side::Left, Side::Right}));
        return shadow.diaryChange([&] { shadow.diary().addSession({session}); });
    }
    const DiaryEntry &entry = entries[*rc::gen::inRange<std::size_t>(0, entries.size())];
    if (what == 1)
        return shadow.diaryChange([&] { shadow.diary().remove(entry.id); });
    const Answer answer = oneOf<Answer>({Answer::Yes, Answer::No, Answer::Unsure});
    shadow.diaryChange([&] { shadow.diary().answerSoreness(entry, answer); });
}

void moveClock(Shadow &shadow)
{
    shadow.house.now += std::chrono::minutes(oneOf<int>({1, 1, 10, 60, 600, 1440, 2880, -1, -90}));
}

void stepOf(Shadow &shadow)
{
    switch (*rc::gen::inRange(0, 16)) {
    case 0:
    case 1:
        return answerSomething(shadow);
    case 2:
    case 3:
    case 4:
    case 5:
        return finishCheck(shadow);
    case 6:
    case 7:
        return editSomething(shadow);
    case 8:
    case 9:
        return changeDiary(shadow);
    case 10:
        return moveClock(shadow);
    case 11:
        return shadow.theCase().setLeg(otherSide(shadow.theCase().leg()));
    case 12:
        shadow.check().recordClearance({shadow.house.models->theCase.leg(), shadow.house.now, "Looked at it."});
        return shadow.restarted();
    case 13:
        shadow.check().correctAnswers();
        return shadow.restarted();
    case 14:
        return shadow.check().catchUp();
    default:
        if (shadow.check().dropExpiredAnswers())
            shadow.restarted();
    }
}

std::vector<RuleId> firedIn(const Outcome &outcome)
{
    std::vector<RuleId> ids;
    for (const FiredRule &rule : outcome.fired)
        ids.push_back(rule.id);
    return ids;
}

void compare(const Outcome &found, const Outcome &expected)
{
    RC_ASSERT(found.level == expected.level);
    RC_ASSERT(firedIn(found) == firedIn(expected));
    RC_ASSERT(found.unanswered == expected.unanswered);
    RC_ASSERT(found.shownBeside == expected.shownBeside);
    RC_ASSERT(found.withheld == expected.withheld);
    RC_ASSERT(found.withheldAtSpot == expected.withheldAtSpot);
    RC_ASSERT(found.bothLegs == expected.bothLegs);
}

void compare(Shadow &shadow, Side leg)
{
    const ScreeningCase made = shadow.caseOf(leg);
    const auto admitted = shadow.gate().admit(made, shadow.house.now);
    compare(shadow.check().outcome(leg), shadow.gate().judge(made, shadow.house.now));
    const Permit *permit = shadow.check().permit(leg);
    RC_ASSERT((permit != nullptr) == shadow.holds(leg));
    const std::optional<Refusal> refusal = shadow.check().refusal(leg);
    if (permit) {
        RC_ASSERT(std::holds_alternative<Permit>(admitted));
        RC_ASSERT(permit->validUntil() == std::get<Permit>(admitted).validUntil());
        compare(permit->outcome(), std::get<Permit>(admitted).outcome());
        RC_ASSERT(!refusal);
    } else if (const Refusal *refused = std::get_if<Refusal>(&admitted)) {
        const bool decided =
            shadow.answeredAt[index(leg)] && !refused->expired && refused->outcome.level != Level::Incomplete;
        RC_ASSERT(refusal.has_value() == (decided || refused->standing || refused->otherLeg));
        if (refusal) {
            RC_ASSERT(refusal->standing.has_value() == refused->standing.has_value());
            RC_ASSERT(refusal->standsUntil == refused->standsUntil);
            RC_ASSERT(refusal->otherLeg.has_value() == refused->otherLeg.has_value());
        }
    } else {
        RC_ASSERT(!refusal);
    }
}

} // namespace

TEST_CASE("CheckModel: after any sequence of edits, answers, diary changes and clock moves it says what the gate says")
{
    property("judged afresh", [] {
        Shadow shadow;
        int permits = 0;
        for (int steps = *rc::gen::inRange(1, 30); steps > 0; --steps) {
            stepOf(shadow);
            for (Side leg : allSides) {
                compare(shadow, leg);
                permits += shadow.check().permit(leg) ? 1 : 0;
            }
        }
        RC_CLASSIFY(permits > 0, "with a permit");
    });
}
