// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/guide/link.h"
#include "model/session_model.h"

#include <QObject>

#include <array>
#include <optional>
#include <set>
#include <variant>

namespace calfwise {

/// Every page of the program.
enum class Place {
    Spot,
    Symptoms,
    Safety,
    Outcome,
    Rules,
    Routine,
    Floor,
    Feedback,
    Routines,
    RoutineEditor,
    RoutineFile,
    Habits,
    Guide,
    Diary,
    Settings,
    Welcome, ///< the first start; found again in Settings
    Country  ///< the one field that a card leads to, and back
};
inline constexpr std::array allPlaces{
    Place::Spot,  Place::Symptoms, Place::Safety,   Place::Outcome, Place::Rules,         Place::Routine,
    Place::Floor, Place::Feedback, Place::Routines, Place::Habits,  Place::RoutineEditor, Place::RoutineFile,
    Place::Guide, Place::Diary,    Place::Settings, Place::Welcome, Place::Country};

/// The entries of the rail, in their order.
enum class RailEntry { BodyMap, Routines, Guide, Diary, Settings };
inline constexpr std::array allRailEntries{RailEntry::BodyMap, RailEntry::Routines, RailEntry::Guide, RailEntry::Diary,
                                           RailEntry::Settings};

/// The steps of the path, in their order.
enum class PathStep { Spot, Symptoms, Safety, Routine, Feedback };
inline constexpr std::array allPathSteps{PathStep::Spot, PathStep::Symptoms, PathStep::Safety, PathStep::Routine,
                                         PathStep::Feedback};

/// Where a control leads: to a page, to an entry of the rail, to a step of the path, or to what a link of the guide
/// names.
using Target = std::variant<Place, RailEntry, PathStep, GuideLink>;

/// Why somebody does not arrive where they wanted to; the window says it in words.
enum class RouteReason {
    CheckFirst,     ///< the leg has not been checked
    CheckExpired,   ///< the check is older than a permit may be, or the clock was set back: it is asked afresh
    OtherRules,     ///< the check of before was made by an earlier version of the rules: it is asked afresh
    StopStands,     ///< what was answered rules a routine out for now
    RoutineRuns,    ///< a routine is running; it is not left for this
    NoRoutine,      ///< no routine is running
    NothingToRate,  ///< there is no finished routine to say something about
    NotInTheGuide,  ///< the guide in use has no such article, word or technique
    OutsideProgram, ///< an address on the web: it is shown and opened only when the person says so
};

/// The answer to a target: a page to show, a reason to say, or both. One of them is always set.
struct Route {
    std::optional<Place> place;
    std::optional<RouteReason> reason;
    bool operator==(const Route &) const = default;
};

/// What decides where a target leads.
struct PathState {
    Place at = Place::Spot;                    ///< the page that is shown
    PathStep step = PathStep::Spot;            ///< the step that the path stands at
    bool sessionRuns = false;                  ///< a session that is not over
    bool sessionOver = false;                  ///< a session that waits to be rated
    bool mayContinue = false;                  ///< every leg of the session has its permit
    bool permit = false;                       ///< of the leg that is shown
    bool refused = false;                      ///< a standing stop or an answered check closes that leg
    bool expired = false;                      ///< answers are there, and older than a permit may be
    std::optional<NotTakenUp> notTakenUp = {}; ///< of that leg, as long as it was not said
    bool judged = false;                       ///< the answers alone come to something that can be shown
    bool inGuide = true;                       ///< what a link names can be read

    bool operator==(const PathState &) const = default;
};

/// Total: every target in every state gives a page, a reason, or both.
Route routeTo(const Target &target, const PathState &state);

/// The entry of the rail under which a page stands, and whether it is one of the path's.
RailEntry railEntryOf(Place place);
bool isOnPath(Place place);
/// Whether a step can be opened now; what is past can always be looked at again.
bool isReachable(PathStep step, const PathState &state);

/// How the stepper shows a step.
enum class StepStanding { Current, Done, Reachable, Ahead, Locked };

/// Where the person is, and where they can go from there.
class Navigation : public QObject {
    Q_OBJECT

public:
    /// All outlive it. `canRead` tells whether the guide has what a link names.
    Navigation(CaseModel &theCase, CheckModel &check, SessionModel &session,
               std::function<bool(const GuideLink &)> canRead, QObject *parent = nullptr);

    Place place() const { return m_place; }
    PathStep step() const { return m_step; }
    /// Works out where the target leads and goes there; what a link says of a leg is done first. A check whose time is
    /// over is asked afresh.
    Route go(const Target &target);
    StepStanding standingOf(PathStep step) const;

signals:
    /// Also when the same page is asked for again: it may show something else.
    void arrived(calfwise::Place place);

private:
    PathState state(const Target &target) const;
    std::optional<NotTakenUp> untold(Side leg) const;
    bool isDone(PathStep step) const;

    CaseModel &m_case;
    CheckModel &m_check;
    SessionModel &m_session;
    std::function<bool(const GuideLink &)> m_canRead;
    Place m_place = Place::Spot;
    PathStep m_step = PathStep::Spot;
    std::set<Side> m_told; ///< the legs of which was said why their check of before is asked afresh
};

} // namespace calfwise
