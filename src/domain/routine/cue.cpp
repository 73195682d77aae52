// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/cue.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace calfwise {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr double charactersPerWord = 6.0; // five letters and the space
constexpr milliseconds around{250};
constexpr milliseconds sentencePause{300};
constexpr milliseconds commaPause{120};
constexpr seconds leastForHalfWay{20};
constexpr seconds leastForCount{8};
constexpr seconds countFrom{3};
constexpr milliseconds countLatest{700};
constexpr seconds halfWayLatest{2};
constexpr seconds nameLatest{4};

// The letters of the names that the program says for getting into position and for holding on the spot, in English; a
// translation's may be longer and then lose the instruction, not the time.
constexpr int lettersOfSettingUp = 18;
constexpr int lettersOfHolding = 22;

int urgency(CueKind kind)
{
    switch (kind) {
    case CueKind::CountDown:
    case CueKind::Finished:
        return 3;
    case CueKind::StepName:
        return 2;
    case CueKind::HalfWay:
        return 1;
    case CueKind::Instruction:
        break;
    }
    return 0;
}

bool endsSentence(char letter)
{
    return letter == '.' || letter == '!' || letter == '?' || letter == ':' || letter == ';';
}

milliseconds lettersTime(double letters, SpeechRate rate)
{
    return milliseconds(static_cast<int>(60'000.0 * letters / charactersPerWord / wordsPerMinute(rate)));
}

/// Of a name that is one sentence.
milliseconds nameTime(int letters, SpeechRate rate)
{
    return lettersTime(letters, rate) + around + sentencePause;
}

} // namespace

int wordsPerMinute(SpeechRate rate)
{
    switch (rate) {
    case SpeechRate::Slow:
        return 120;
    case SpeechRate::Usual:
        break;
    case SpeechRate::Fast:
        return 180;
    }
    return 150;
}

milliseconds spokenTime(std::string_view words, SpeechRate rate)
{
    if (words.empty())
        return milliseconds(0);
    double spoken = 0;
    int sentences = 0;
    int commas = 0;
    for (const char letter : words) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool continues = (byte & 0xc0U) == 0x80U;
        spoken += continues ? 0 : std::isdigit(byte) ? charactersPerWord : 1;
        sentences += endsSentence(letter) ? 1 : 0;
        commas += letter == ',' ? 1 : 0;
    }
    return lettersTime(spoken, rate) + around + sentences * sentencePause + commas * commaPause;
}

milliseconds openingGap(seconds stepLength)
{
    if (stepLength >= leastForHalfWay)
        return milliseconds(stepLength) / 2;
    return stepLength >= leastForCount ? stepLength - countFrom : milliseconds(stepLength);
}

std::vector<Cue> cuesFor(const PlanStep &step, const CueWords &words, SpeechRate rate)
{
    const milliseconds length = step.length;
    std::vector<Cue> cues{{CueKind::StepName, milliseconds(0), std::min<milliseconds>(nameLatest, length), words.name}};
    const milliseconds afterName = spokenTime(words.name, rate);
    const milliseconds gap = openingGap(step.length);
    const milliseconds lastStart = gap - spokenTime(words.instruction, rate);
    if (!words.instruction.empty() && afterName <= lastStart)
        cues.push_back({CueKind::Instruction, afterName, lastStart, words.instruction});
    if (step.length >= leastForHalfWay)
        cues.push_back({CueKind::HalfWay, length / 2, length / 2 + halfWayLatest, words.halfWay});
    if (step.length >= leastForCount) {
        for (std::size_t i = 0; i < words.count.size(); ++i) {
            const milliseconds at = length - countFrom + seconds(static_cast<int>(i));
            cues.push_back({CueKind::CountDown, at, at + countLatest, words.count[i]});
        }
    }
    return cues;
}

std::vector<CueTooLong> cuesTooLong(const Technique &technique, SpeechRate rate)
{
    std::vector<CueTooLong> found;
    if (technique.professional)
        return found;
    const auto check = [&](bool settingUp, milliseconds name, const std::string &words, seconds length) {
        const milliseconds needed = name + spokenTime(words, rate);
        const milliseconds gap = openingGap(length);
        if (needed > gap)
            found.push_back({settingUp, needed, gap});
    };
    const Dose &dose = technique.dose;
    const int least = dose.seconds       ? dose.seconds->least
                      : dose.repetitions ? dose.repetitions->least * 2 * dose.cadenceSeconds
                                         : 0;
    if (beginsInPosition(technique.kind))
        check(true, nameTime(lettersOfSettingUp, rate), technique.shortText, setUpTime(technique));
    const bool holds = technique.kind == TechniqueKind::Pressure;
    check(false, holds ? nameTime(lettersOfHolding, rate) : spokenTime(technique.name, rate), technique.cue,
          seconds(least));
    return found;
}

void CueQueue::enter(std::vector<Cue> cues, milliseconds from)
{
    m_coming = std::move(cues);
    for (Cue &cue : m_coming) {
        // Who comes into the middle of a step is told where they are, and then what is still to come.
        if (cue.kind == CueKind::StepName) {
            cue.at += from;
            cue.latest += from;
        }
    }
    std::erase_if(m_coming, [from](const Cue &cue) { return cue.kind != CueKind::StepName && cue.at < from; });
    std::stable_sort(m_coming.begin(), m_coming.end(), [](const Cue &a, const Cue &b) { return a.at < b.at; });
    m_waiting.clear();
    m_hush = true;
}

void CueQueue::replan(std::vector<Cue> cues, milliseconds elapsed)
{
    m_coming = std::move(cues);
    std::erase_if(m_coming, [elapsed](const Cue &cue) { return cue.at <= elapsed; });
    m_waiting.clear();
}

void CueQueue::clear()
{
    m_coming.clear();
    m_waiting.clear();
    m_hush = false;
}

CueQueue::Orders CueQueue::advance(milliseconds elapsed, bool speaking)
{
    Orders orders;
    orders.hush = speaking && std::exchange(m_hush, false);
    m_hush = false;
    const auto later = std::find_if(m_coming.begin(), m_coming.end(), [&](const Cue &cue) { return cue.at > elapsed; });
    for (auto cue = m_coming.begin(); cue != later; ++cue) {
        if (cue->kind != CueKind::Instruction && cue->latest >= elapsed)
            orders.signal.push_back(*cue);
        if (!cue->words.empty())
            m_waiting.push_back(*cue);
    }
    m_coming.erase(m_coming.begin(), later);
    std::erase_if(m_waiting, [&](const Cue &cue) { return cue.latest < elapsed; });
    if (m_waiting.empty())
        return orders;
    const auto next = std::max_element(m_waiting.begin(), m_waiting.end(), [](const Cue &a, const Cue &b) {
        return urgency(a.kind) != urgency(b.kind) ? urgency(a.kind) < urgency(b.kind) : a.at > b.at;
    });
    const bool free = !speaking || orders.hush;
    const bool cuts = urgency(next->kind) > urgency(m_spoken);
    if (!free && !cuts)
        return orders;
    orders.hush = orders.hush || !free;
    orders.say = next->words;
    m_spoken = next->kind;
    m_waiting.erase(next);
    return orders;
}

} // namespace calfwise
