// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/plan.h"
#include "domain/routine/stop.h"
#include "domain/screening/gate.h"
#include "domain/time.h"

#include <string_view>
#include <vector>

namespace calfwise {

enum class SessionState { Ready, Running, Paused, Finished, Stopped };

/// The time that was really held in one visit to a step; going back makes a new visit.
struct StepRecord {
    std::size_t step = 0;
    std::chrono::milliseconds held{0};
    bool completed = false; ///< to its full length
    bool skipped = false;
    bool eased = false; ///< ended early because it eased

    bool operator==(const StepRecord &) const = default;
};

/// A session as it is kept, to be taken up again after the program was ended from outside. It holds no permit: whoever
/// takes it up needs new ones. What the plan left out is not kept; the steps are those that were being done, with their
/// lengths as they were adjusted.
struct SessionSnapshot {
    RoutinePlan plan;
    std::size_t step = 0;
    std::chrono::milliseconds elapsed{0}; ///< in the step
    std::vector<StepRecord> records;
    std::size_t from = 0;                     ///< the first step that may still be done: nobody goes back beyond it
    bool over = false;                        ///< finished, or stopped for the reason
    StopReason stopReason = StopReason::None; ///< set only when over

    std::chrono::milliseconds held() const;
};

/// What is left of a stopped session without these techniques (T3: "what does not press"): the steps to come, each with
/// the set-up and the rests that belong to it. Nothing where no treatment is left.
std::optional<SessionSnapshot> restWithout(const SessionSnapshot &stopped, const std::set<TechniqueId> &left);

/// A running routine. All logic is in tick(now); a timer only prompts it, so tests never sleep and a late or missed
/// tick changes nothing but when it is noticed. Steps end exactly at their length; what is left over of a tick goes
/// into the next step.
class RoutineSession {
public:
    /// A gap between ticks longer than this pauses and asks (a suspended machine, a stopped program); its time is never
    /// credited.
    static constexpr Tick longestGap{2000};

    /// What back() takes as "I meant the step before".
    static constexpr Tick backWindow{2000};
    /// The least that adjust() leaves of a step.
    static constexpr std::chrono::seconds shortestStep{5};

    /// `now` is the wall clock's, to tell whether the permits are current. Throws std::invalid_argument when the plan
    /// is empty or has a step without length, a side of it has no permit that is current, or a step uses what a permit
    /// of its side withholds.
    RoutineSession(RoutinePlan plan, const std::vector<Permit> &permits, Instant now);

    /// Takes up what was kept, at the same step and time within it: paused as after a gap, or ready where nothing was
    /// held yet. The permits are looked at as for a new session, for the steps that may still be done. Throws
    /// std::invalid_argument as above, and when the snapshot is over or does not fit its plan.
    RoutineSession(SessionSnapshot kept, const std::vector<Permit> &permits, Instant now);

    SessionSnapshot snapshot() const;

    // Commands that make no sense in the present state do nothing. All but start() and resume() first credit the time
    // since the last tick; when that already ended the step, skip(), eased() and adjust() leave the new step alone: the
    // person meant the old one.
    void start(Tick now);
    void tick(Tick now);
    void pause(Tick now);
    void resume(Tick now);
    void skip(Tick now);    ///< to the next step; the seconds held are kept
    void back(Tick now);    ///< to the start of this step, or of the one before within its first 2 seconds
    void restart(Tick now); ///< to the start of this step; the seconds held stay in the records
    void eased(Tick now);   ///< ends a hold; the seconds held are kept
    /// More or less for this step, kept between shortestStep (or what is already held) and the step's most; whole
    /// repetitions where it has them.
    void adjust(Tick now, std::chrono::seconds delta);
    void stop(Tick now, StopReason reason);

    SessionState state() const { return m_state; }
    bool pausedByGap() const { return m_pausedByGap; }
    StopReason stopReason() const { return m_stopReason; }
    const RoutinePlan &plan() const { return m_plan; }
    std::size_t stepIndex() const { return m_step; }
    const PlanStep &step() const { return m_plan.steps[m_step]; }
    std::chrono::milliseconds elapsedInStep() const { return m_elapsed; }
    std::chrono::milliseconds remainingInStep() const;
    std::chrono::milliseconds remainingInAll() const;
    const std::vector<StepRecord> &records() const { return m_records; } ///< of the visits that have ended, in order
    std::chrono::milliseconds held() const; ///< all time held so far, of all visits and the present one

private:
    RoutineSession(RoutinePlan plan, std::size_t from, const std::vector<Permit> &permits, Instant now);

    bool creditUntil(Tick now);
    void closeVisit(StepRecord record);
    void enterNext();

    RoutinePlan m_plan;
    std::vector<StepRecord> m_records;
    SessionState m_state = SessionState::Ready;
    StopReason m_stopReason = StopReason::None;
    std::size_t m_step = 0;
    std::size_t m_from = 0; ///< the steps before it are closed
    std::chrono::milliseconds m_elapsed{0};
    Tick m_last{0};
    bool m_pausedByGap = false;
};

} // namespace calfwise
