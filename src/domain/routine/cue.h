// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/plan.h"

#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// What can be heard or seen of a running step, beside the screen's words.
enum class CueKind { StepName, Instruction, HalfWay, CountDown, Finished };

/// How fast cues are spoken.
enum class SpeechRate { Slow, Usual, Fast };

/// In words a minute: 120, 150, 180. Audio books are read at about 150.
int wordsPerMinute(SpeechRate rate);

/// How long words take to be spoken, the engine's silence around them and the pauses of commas and sentences included;
/// nothing for no words. English words of speech have about five letters, so six characters count as one word, and each
/// figure as one. Measured with flite's voice slt at its usual rate, no phrase of the content takes more than 7 %
/// longer than this.
std::chrono::milliseconds spokenTime(std::string_view words, SpeechRate rate);

/// One cue of a step. Times are within the step.
struct Cue {
    CueKind kind = CueKind::StepName;
    std::chrono::milliseconds at{0};
    std::chrono::milliseconds latest{0}; ///< not begun after this moment: what is late would only confuse
    std::string words;                   ///< empty where only the tone and the flash are meant

    bool operator==(const Cue &) const = default;
};

/// The words of a step's cues, in the person's language.
struct CueWords {
    std::string name;
    std::string instruction;
    std::string halfWay;
    std::array<std::string, 3> count; ///< three, two, one
};

/// The cues of a step, in order: its name, then the instruction, half-way (steps of 20 seconds and more), and the last
/// three seconds (steps of 8 seconds and more). An instruction has to be over at half-way or before the countdown, else
/// it is not begun.
std::vector<Cue> cuesFor(const PlanStep &step, const CueWords &words, SpeechRate rate);

/// The time that the name and the instruction of a step may take together.
std::chrono::milliseconds openingGap(std::chrono::seconds stepLength);

/// Words of a technique that cannot be spoken in the time that its shortest step leaves for them.
struct CueTooLong {
    bool whileSettingUp = false; ///< Technique::shortText; else Technique::cue
    std::chrono::milliseconds needed{0};
    std::chrono::milliseconds gap{0};
};

/// What does not fit at that rate, the step's name included. Empty for what only a professional does.
std::vector<CueTooLong> cuesTooLong(const Technique &technique, SpeechRate rate);

/// Which cue is heard now. What is spoken is never spoken over: a cue waits until the one before is over, unless it is
/// more urgent; then that is cut off. The countdown is the most urgent, then a step's name, half-way, and the
/// instruction last.
class CueQueue {
public:
    struct Orders {
        bool hush = false;       ///< stop what is being spoken
        std::vector<Cue> signal; ///< tones and flashes of this moment, in order; these never wait
        std::string say;         ///< empty: nothing new
    };

    /// A new visit to a step. What the one before had to say is over; `from` is how much of the step is past already.
    void enter(std::vector<Cue> cues, std::chrono::milliseconds from);
    /// The step's length changed: the cues that are still to come move.
    void replan(std::vector<Cue> cues, std::chrono::milliseconds elapsed);
    /// After a pause: what was waiting to be said then is not said now.
    void forgetWaiting() { m_waiting.clear(); }
    /// Nothing more is said or shown until the next enter().
    void clear();

    Orders advance(std::chrono::milliseconds elapsed, bool speaking);

private:
    std::vector<Cue> m_coming;  ///< in order of time
    std::vector<Cue> m_waiting; ///< due, and not spoken yet
    CueKind m_spoken = CueKind::Instruction;
    bool m_hush = false;
};

} // namespace calfwise
