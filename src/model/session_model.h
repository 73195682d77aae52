// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "model/check_model.h"

#include <QObject>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace calfwise {

/// Why a session did not start or go on; Started when it did.
enum class StartResult {
    Started,
    NothingToDo,      ///< the plan has no step, or there is no session to take up
    NeedsCheck,       ///< a leg has no permit
    AsksSoreness,     ///< it has not been said how the last session left the spots (rule W13)
    ElsewhereRunning, ///< another window is in the middle of a session with this diary
    NotKept,          ///< what was done before could not be written to the diary
    Changed,          ///< the spots, the content or the permits are no longer those of the session that was cut off
};

/// The running routine: it starts through the gate, is kept in the diary while it runs, can be taken up after it was
/// cut off, and leaves entries behind.
class SessionModel : public QObject {
    Q_OBJECT

public:
    /// All references outlive the model. Reads the session that was cut off, if there is one.
    SessionModel(CheckModel &check, CaseModel &theCase, DiaryModel &diary, const ProfileModel &profile,
                 DiaryStore &store, QObject *parent = nullptr);
    ~SessionModel() override;

    /// The plan for the point and leg; nothing without a point. Shows what a permit would allow; only startRoutine()
    /// starts it.
    std::optional<RoutinePlan> plan() const;
    RoutinePlan plan(const ReadyRoutine &routine) const;
    StartResult startRoutine(RoutinePlan plan, const QString &title);

    RoutineSession *session() const { return m_session.get(); }
    /// Whether there is a session that is neither finished nor stopped.
    bool isRunning() const;
    /// The leg that the session began with; the leg of the pages while there is none.
    Side leg() const { return m_session ? m_leg : m_case.leg(); }
    const QString &title() const { return m_title; }
    /// Whether every leg of the session still has its permit: asked before it starts and before it goes on.
    bool mayContinue() const;
    /// Stops a session that is not over; what was held can still be rated and saved.
    void end();
    /// T3: a stop for a sign: the session ends, and the check of the leg that was treated hears of it.
    void stopForSign(Tick now, StopReason reason);
    /// The leg and the point that are being treated, or were when the session stopped.
    Side treatedSide() const;
    const TriggerPoint *treatedPoint() const;
    /// What was said to the question after a stop, and what it comes to. The check hears of it, too.
    StopResult answerStop(const StopAnswer &answer);
    /// T3: whether there is something left to do that does not press, after a stop that the session may go on after.
    bool canGoOnAfterStop() const;
    /// Goes on with that, paused: through the gate, as for a new session. The stopped one is still there when it fails.
    StartResult goOnAfterStop();
    /// The person's own words for a stop; they go into the diary with the session.
    void setStopWords(const std::string &words) { m_stopWords = words; }
    const std::string &stopWords() const { return m_stopWords; }
    /// Whether a cramp stopped it at any time.
    bool crampCame() const { return m_crampCame; }
    /// The last that was said of the pressure in this session; kept with it.
    std::optional<PressureFelt> pressureFelt() const { return m_felt; }
    void setPressureFelt(PressureFelt felt);
    /// Keeps the session's state in the diary at every step, pause and end, and when 3 seconds were held since the last
    /// time: to be called whenever the session may have moved on. Then it also looks whether another window has
    /// recorded a stop, which ends this session.
    void keepProgress();

    // A session that was cut off when the program ended without being asked to.
    /// Nothing once it was taken up or written to the diary.
    const std::optional<KeptSession> &cutOff() const { return m_cutOff; }
    /// Brings back the leg and the spots that it was for. What differs from the present spots ends that leg's check.
    void bringBackCutOff();
    /// The first of its legs that needs the safety check before it can go on.
    std::optional<Side> uncheckedLegOfCutOff() const;
    /// Takes it up at the same step through the gate, which judges the answers again as for a new session. It is still
    /// there when that fails.
    StartResult resumeRoutine();
    /// Writes what was held to the diary unrated. False when it could not be saved; it is then still there.
    bool closeCutOff();

    // How is it now?
    /// The rating when pressed before the routine: what was said to setPainBefore(), else that of the current spot.
    std::optional<int> painBefore() const;
    /// Kept beside the picture, since a change of the picture would end the permit. Goes with the session or the spot.
    void setPainBefore(std::optional<int> pain);
    /// Writes the session to the diary and lets go of it. Anything but Done: nothing was saved, and it is still there.
    SaveResult record(std::optional<int> before, std::optional<int> after, bool cramp, const std::string &note);
    /// Ends the session and writes what was held to the diary unrated, so that nothing is lost when something else
    /// begins. False when it could not be saved; the session is then still there.
    bool recordUnrated();
    void discard();

signals:
    void changed(); ///< a session started, ended or was let go of
    /// Nothing was started, taken up or closed, because another window is in the middle of a session with this diary.
    void runsElsewhere();
    void savingFailed(calfwise::SaveResult result);

private:
    /// What is in the diary of the running session.
    struct Progress {
        std::size_t step = 0;
        std::size_t visits = 0;
        SessionState state = SessionState::Ready;
        std::chrono::seconds length{0};
        std::chrono::milliseconds held{0};
        std::optional<PressureFelt> felt;
        bool operator==(const Progress &) const = default;
    };

    static std::size_t index(Side leg) { return leg == Side::Left ? 0 : 1; }
    std::size_t spotFor(const TriggerPoint &point) const;
    KeptSession presentSession() const;
    SaveResult write(std::vector<DiaryEntry> entries);
    void forgetStop();
    std::set<TechniqueId> pressing() const;
    void beginKeeping();
    bool claim();
    void release();
    void endIfStoppedElsewhere();
    StartResult continueCutOff();
    bool writeCutOff();
    void readCutOff();

    CheckModel &m_check;
    CaseModel &m_case;
    DiaryModel &m_diary;
    const ProfileModel &m_profile;
    DiaryStore &m_store;

    std::unique_ptr<RoutineSession> m_session;
    Side m_leg = Side::Right;
    std::array<Picture, 2> m_pictures; ///< as they were when the session started
    std::optional<int> m_before;       ///< the rating that the session began with
    std::optional<PressureFelt> m_felt;
    StopReason m_toldStop = StopReason::None; ///< also where the session had ended in the same moment
    bool m_underPressure = false;             ///< T3: what was being done when it was stopped
    bool m_mayGoOn = false;                   ///< what was said after the stop allows it
    bool m_crampCame = false;
    std::string m_stopWords;
    QString m_title;
    std::optional<KeptSession> m_cutOff;
    std::optional<Progress> m_progress;
    bool m_progressFailed = false;   ///< said once a session
    std::optional<int> m_painBefore; ///< of a session to come
};

} // namespace calfwise
