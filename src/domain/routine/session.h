// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/plan.h"
#include "domain/screening/gate.h"
#include "domain/time.h"

#include <vector>

namespace calfwise {

enum class SessionState { Ready, Running, Paused, Finished, Stopped };
enum class StopReason { None, ByPerson, SharpPain, NumbOrTingling, PulseUnderFinger, Breathless };

/// The seconds that were really held in a step.
struct StepRecord {
    std::size_t step = 0;
    std::chrono::milliseconds held{0};
    bool completed = false;
    bool skipped = false;
    bool eased = false; ///< ended early because it eased
};

/// A running routine. All logic is in tick(now); a timer only prompts it, so tests never sleep and a late or missed tick changes nothing but when
/// it is noticed. Steps end exactly at their length; what is left over of a tick goes into the next step.
class RoutineSession {
public:
    /// A gap between ticks longer than this pauses and asks (a suspended machine, a stopped program); its time is never credited.
    static constexpr Tick longestGap{2000};

    /// Throws std::invalid_argument when the plan is empty, a side of it has no permit, or a step uses what its permit's outcome withholds.
    RoutineSession(RoutinePlan plan, std::vector<Permit> permits);

    void start(Tick now);
    void tick(Tick now);
    void pause(Tick now);
    void resume(Tick now);
    void skip(Tick now);       ///< to the next step; the seconds held are kept
    void back(Tick now);       ///< to the start of this step, or of the one before within its first 2 seconds
    void eased(Tick now);      ///< ends the hold; the seconds held are kept
    void adjust(Tick now, std::chrono::seconds delta); ///< more or less for this step, within 5 s and the technique's most
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
    const std::vector<StepRecord> &records() const { return m_records; }
    std::chrono::milliseconds held() const; ///< all seconds held, of all steps

private:
    void advance(Tick now);
    void closeStep(bool completed, bool skipped, bool eased);

    RoutinePlan m_plan;
    std::vector<Permit> m_permits;
    std::vector<StepRecord> m_records;
    SessionState m_state = SessionState::Ready;
    StopReason m_stopReason = StopReason::None;
    std::size_t m_step = 0;
    std::chrono::milliseconds m_elapsed{0};
    Tick m_last{0};
    bool m_pausedByGap = false;
};

} // namespace calfwise
