// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/cue.h"

#include "tests/domain/routine/routine_fixture.h"
#include "tests/support/property.h"

using namespace calfwise;
using namespace calfwise::test;
using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

const CueWords words{"Hold on the sore spot.", "Press to 3 to 5 out of 10.", "Half-way.", {"Three", "Two", "One"}};

std::vector<Cue> cues(seconds length)
{
    PlanStep step;
    step.length = length;
    return cuesFor(step, words, SpeechRate::Usual);
}

std::vector<CueKind> kinds(const std::vector<Cue> &all)
{
    std::vector<CueKind> made;
    for (const Cue &cue : all)
        made.push_back(cue.kind);
    return made;
}

/// A voice that takes as long as the estimate says, or so many times as long, led through a step by a tick.
struct Spoken {
    std::string words;
    milliseconds from{0};
    milliseconds to{0};
    bool cutOff = false;
};

std::vector<Spoken> speak(CueQueue &queue, seconds length, milliseconds tick, double slowness = 1.0,
                          std::vector<Cue> *signals = nullptr)
{
    std::vector<Spoken> said;
    for (milliseconds now{0}; now < length; now += tick) {
        const bool speaking = !said.empty() && now < said.back().to;
        const CueQueue::Orders orders = queue.advance(now, speaking);
        if (orders.hush && speaking) {
            said.back().to = now;
            said.back().cutOff = true;
        }
        if (signals)
            signals->insert(signals->end(), orders.signal.begin(), orders.signal.end());
        if (!orders.say.empty()) {
            const auto takes = spokenTime(orders.say, SpeechRate::Usual);
            said.push_back({orders.say, now, now + milliseconds(static_cast<int>(slowness * double(takes.count())))});
        }
    }
    return said;
}

} // namespace

TEST_CASE("Cues: words take the longer the more they are, the slower they are spoken, and sentences pause")
{
    CHECK(spokenTime("", SpeechRate::Usual) == 0ms);
    CHECK(spokenTime("123456123456", SpeechRate::Usual) == 5050ms);
    CHECK(spokenTime("abcdefabcdef", SpeechRate::Usual) == 1050ms);
    CHECK(spokenTime("abcdefabcdef", SpeechRate::Slow) == 1250ms);
    CHECK(spokenTime("abcdefabcdef", SpeechRate::Fast) == 916ms);
    CHECK(spokenTime("abcdefabcde.", SpeechRate::Usual) == 1350ms);
    CHECK(spokenTime("abcdefabcde,", SpeechRate::Usual) == 1170ms);
    CHECK(spokenTime("\xc3\xa4\xc3\xb6\xc3\xbc\xc3\xa4\xc3\xb6\xc3\xbc", SpeechRate::Usual) == 650ms);
}

TEST_CASE("Cues: the name comes first, then the instruction, half-way and the last three seconds")
{
    const std::vector<Cue> all = cues(45s);
    CHECK(kinds(all) == std::vector<CueKind>{CueKind::StepName, CueKind::Instruction, CueKind::HalfWay,
                                             CueKind::CountDown, CueKind::CountDown, CueKind::CountDown});
    CHECK(all[0].at == 0ms);
    CHECK(all[1].at == spokenTime(words.name, SpeechRate::Usual));
    CHECK(all[2].at == 22500ms);
    CHECK(all[3].at == 42s);
    CHECK(all[3].words == "Three");
    CHECK(all[5].at == 44s);
    CHECK(all[5].words == "One");
}

TEST_CASE("Cues: short steps have no half-way, very short ones no countdown, and no instruction that does not fit")
{
    CHECK(kinds(cues(19s)) == std::vector<CueKind>{CueKind::StepName, CueKind::Instruction, CueKind::CountDown,
                                                   CueKind::CountDown, CueKind::CountDown});
    CHECK(kinds(cues(7s)) == std::vector<CueKind>{CueKind::StepName, CueKind::Instruction});
    CHECK(kinds(cues(8s)) ==
          std::vector<CueKind>{CueKind::StepName, CueKind::CountDown, CueKind::CountDown, CueKind::CountDown});
}

TEST_CASE("Cues: in a step nothing is left out and nothing is cut off when the voice keeps to its time")
{
    CueQueue queue;
    queue.enter(cues(45s), 0ms);
    const std::vector<Spoken> said = speak(queue, 45s, 100ms);
    REQUIRE(said.size() == 6);
    CHECK(said[0].words == words.name);
    CHECK(said[1].words == words.instruction);
    CHECK(said[1].from >= said[0].to);
    CHECK(said[2].from == 22500ms);
    CHECK(said[5].from == 44s);
    for (const Spoken &one : said)
        CHECK_FALSE(one.cutOff);
}

TEST_CASE("Cues: a voice that is too slow is cut off by the countdown, and the instruction never speaks over the name")
{
    CueQueue queue;
    queue.enter(cues(20s), 0ms);
    const std::vector<Spoken> said = speak(queue, 20s, 100ms, 4.0);
    REQUIRE_FALSE(said.empty());
    CHECK(said[0].words == words.name);
    for (std::size_t i = 1; i < said.size(); ++i)
        CHECK(said[i].from >= said[i - 1].to);
    const auto three = std::find_if(said.begin(), said.end(), [](const Spoken &one) { return one.words == "Three"; });
    REQUIRE(three != said.end());
    CHECK(three->from == 17s);
}

TEST_CASE("Cues: a new step hushes the one before, and a pause forgets what was waiting")
{
    CueQueue queue;
    queue.enter(cues(45s), 0ms);
    CHECK(queue.advance(0ms, false).say == words.name);
    queue.enter(cues(30s), 0ms);
    const CueQueue::Orders orders = queue.advance(0ms, true);
    CHECK(orders.hush);
    CHECK(orders.say == words.name);
    queue.clear();
    CHECK(queue.advance(29s, false).say.empty());
    CHECK(queue.advance(29s, false).signal.empty());
}

TEST_CASE("Cues: who comes into the middle of a step hears where they are, and what is still to come")
{
    CueQueue queue;
    queue.enter(cues(45s), 30s);
    const CueQueue::Orders first = queue.advance(30s, false);
    CHECK(first.say == words.name);
    CHECK(first.signal.size() == 1);
    CHECK(queue.advance(41s, false).say.empty());
    CHECK(queue.advance(42s, false).say == "Three");
}

TEST_CASE("Cues: what comes too late is left out, not said late")
{
    CueQueue queue;
    queue.enter(cues(45s), 0ms);
    queue.advance(0ms, false);
    const CueQueue::Orders orders = queue.advance(25s, false);
    CHECK(orders.say.empty());
    CHECK(orders.signal.empty());
    CHECK(queue.advance(43600ms, false).say == "Two");
}

TEST_CASE("Cues: whatever the steps, the tick and the voice, no two are spoken at once and every signal comes once")
{
    property("one voice", [] {
        const seconds length(*rc::gen::inRange(5, 91));
        const milliseconds tick(*rc::gen::element(100, 250, 1000));
        CueQueue queue;
        queue.enter(cues(length), 0ms);
        std::vector<Cue> signals;
        const std::vector<Spoken> said = speak(queue, length, tick, *rc::gen::inRange(1, 8) / 2.0, &signals);
        RC_ASSERT(!said.empty());
        RC_ASSERT(said.front().words == words.name);
        for (std::size_t i = 1; i < said.size(); ++i)
            RC_ASSERT(said[i].from >= said[i - 1].to);
        std::size_t wanted = 0;
        for (const Cue &cue : cues(length))
            wanted += cue.kind != CueKind::Instruction && cue.at < length ? 1U : 0U;
        // A tick of a second may pass a count by more than it may be late.
        RC_ASSERT(tick == milliseconds(1000) || signals.size() == wanted);
    });
}

TEST_CASE("Cues: words that do not fit the shortest step are found")
{
    Technique technique = techniques()[1];
    technique.shortText = "Straight on the sore spot.";
    technique.cue = "Press to 3 to 5 out of 10.";
    CHECK(cuesTooLong(technique, SpeechRate::Slow).empty());
    technique.cue = std::string(160, 'x');
    auto found = cuesTooLong(technique, SpeechRate::Slow);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].whileSettingUp);
    CHECK(found[0].gap == 15s);
    CHECK(found[0].needed > found[0].gap);
    technique.shortText = std::string(100, 'x');
    found = cuesTooLong(technique, SpeechRate::Slow);
    REQUIRE(found.size() == 2);
    CHECK(found[0].whileSettingUp);
    technique.professional = true;
    CHECK(cuesTooLong(technique, SpeechRate::Slow).empty());
}
