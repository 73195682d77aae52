// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/trends.h"
#include "domain/guide/guide.h"
#include "domain/matching/matching.h"
#include "domain/screening/gate.h"
#include "store/diary_store.h"
#include "store/store_error.h"

#include <QObject>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <set>

namespace calfwise {

/// The steps of the path, in order.
enum class JourneyStep { Spot, Symptoms, Safety, Routine, Feedback };
inline constexpr std::array allJourneySteps{JourneyStep::Spot, JourneyStep::Symptoms, JourneyStep::Safety,
                                            JourneyStep::Routine, JourneyStep::Feedback};

/// What the person has said and done on the path, for both legs: the one model behind the pages of the path. It keeps answers when a
/// page is left, asks the gate whenever a routine is to start, and writes the diary. It shows nothing.
///
/// A store that cannot be written never stops the path: the change stands for this run and savingFailed() says so.
class Journey : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<Instant()>;

    /// All references outlive the journey. Reads profile, standing stops and, if younger than a permit, the last check from the diary.
    Journey(const GuideCore &core, const BodyMap &map, const ScreeningGate &gate, DiaryStore &diary, Clock clock,
            QObject *parent = nullptr);
    ~Journey() override;

    const GuideCore &core() const { return m_core; }
    const BodyMap &map() const { return m_map; }
    const RuleBook &rules() const { return m_gate.rules(); }
    Instant now() const { return m_clock(); }

    // The picture of a leg.
    Side leg() const { return m_leg; }
    void setLeg(Side leg);
    const Picture &picture() const { return picture(m_leg); }
    const Picture &picture(Side leg) const { return m_pictures[index(leg)]; }
    /// The spot that the pages speak of; nothing while none is marked.
    std::optional<std::size_t> currentSpot() const;
    void setCurrentSpot(std::size_t spot);
    /// Marks a tender spot (leg frame of a right leg) and makes it the current one.
    /// Marked on the layer that is shown: a spot is named after what is seen there.
    void addSpot(View view, Point position, Layer layer = Layer::Superficial);
    void moveCurrentSpot(View view, Point position, Layer layer = Layer::Superficial);
    void removeCurrentSpot();
    /// The trigger point that the current spot is taken for, when several are near.
    void setCurrentSpotPoint(const TriggerPointId &point);
    void setIntensity(int intensity); ///< of the current spot, 0 to 10
    void setPain(const ZoneId &zone, bool hurts);
    void setSymptom(const SymptomId &symptom, bool has);
    bool canUndo() const { return !m_undo.empty(); }
    void undo(); ///< takes the last change to the spots back

    // What fits.
    const std::vector<Suggestion> &suggestions() const { return m_suggestions; }
    std::vector<MimicId> lookAlikes(std::size_t most) const;
    /// The point that the routine is for: the one chosen, else the best suggestion, else the one the current spot lies on.
    const TriggerPoint *point() const;
    void choosePoint(const TriggerPointId &point);

    // The safety check of the leg.
    Answer answer(const QuestionId &question) const;
    /// What was said last time to a question that is remembered; only a reminder, never an answer.
    Answer remembered(const QuestionId &question) const;
    /// T3: what the routine was stopped for, where that gave the question its yes; it says less than the question asks.
    std::optional<StopReason> stoppedFor(const QuestionId &question, Side leg) const;
    void setAnswer(const QuestionId &question, Answer answer);
    /// "None of these": an explicit no to every question of the page that has no yes and no not-sure.
    void denyRest(const PageId &page);
    /// The first page with an open question; nothing when all is answered.
    std::optional<PageId> firstOpenPage() const;
    Outcome outcome() const;
    Outcome outcome(Side leg) const;
    /// Ends the check: stores the answers, and either a permit or a standing stop follows. Incomplete checks store nothing.
    void completeCheck();
    /// Whether the leg's check was completed and still decides (a permit or a standing stop).
    bool isChecked(Side leg) const;
    /// The permit of a leg while it holds; null otherwise.
    const Permit *permit(Side leg) const;
    /// Why a routine cannot start for the leg; nothing while there is a permit or the check has not been made.
    std::optional<Refusal> refusal(Side leg) const;
    /// T2, before every routine: anything but no ends the permits and opens the full check.
    void answerAnythingNew(Answer answer);
    /// T4: "I answered that wrongly": a fresh full check; the old one stays in the history.
    void correctAnswers();
    /// T4: a clinician has looked at this leg, at that time (never later than now); then the check is made afresh.
    void recordClearance(Instant visit, const std::string &said);
    void restartCheck();
    /// Answers older than a permit may be (T1) are asked afresh; call it before the questions are shown.
    void dropExpiredAnswers();

    // W13: how the last session left the spots.
    /// The sessions to ask about before a routine for the leg; oldest first.
    std::vector<DiaryEntry> sessionsForSoreness(Side leg) const;
    /// What was said of such a session. Not sure holds for this run and is asked again after it; it counts as yes.
    Answer soreness(const DiaryEntry &session) const;
    /// The first session for the sides of a plan that nothing was said of. No routine starts while there is one.
    std::optional<DiaryEntry> openSoreness(const std::set<Side> &sides) const;
    void answerSoreness(const DiaryEntry &session, Answer answer);

    // Profile.
    const HealthProfile &profile() const { return m_profile; }
    void saveProfile(const HealthProfile &profile);
    /// The number to call in an emergency: the person's own, the country's, or the fallback.
    std::string emergencyNumber() const;
    const Country *country() const;

    // The routine.
    /// The plan for the point and leg; nothing without a point. Shows what a permit would allow; only startRoutine() starts it.
    std::optional<RoutinePlan> plan() const;
    RoutinePlan plan(const ReadyRoutine &routine) const;
    /// Starts a session through the gate. False, and nothing starts, when a side of the plan has no permit or an openSoreness(), or when there is
    /// a sessionElsewhere().
    bool startRoutine(RoutinePlan plan, const QString &title);
    RoutineSession *session() const { return m_session.get(); }
    /// The leg that the session began with; the leg of the pages while there is none.
    Side sessionLeg() const { return m_session ? m_sessionLeg : m_leg; }
    /// Whether every leg of the session still has its permit: asked before it starts and before it goes on.
    bool mayContinue() const;
    /// Stops a session that is not over; what was held can still be rated and saved.
    void endSession();
    /// Ends the session and writes what was held to the diary unrated, so that nothing is lost when something else begins. False when it
    /// could not be saved; the session is then still there.
    bool keepSession();
    const QString &routineTitle() const { return m_routineTitle; }
    /// The last that was said of the pressure in this session; kept with it.
    std::optional<PressureFelt> pressureFelt() const { return m_pressureFelt; }
    void setPressureFelt(PressureFelt felt);
    /// Keeps the session's state in the diary at every step, pause and end, and when 3 seconds were held since the last time: to be called
    /// whenever the session may have moved on. Then it also looks whether another program has recorded a stop, which ends this session.
    void keepProgress();

    // A session that was cut off when the program ended without being asked to.
    /// Nothing once it was taken up or written to the diary.
    const std::optional<KeptSession> &cutOff() const { return m_cutOff; }
    /// Brings back the leg and the spots that it was for. What differs from the present spots ends that leg's check.
    void recallCutOff();
    /// The first of its legs that needs the safety check before it can go on.
    std::optional<Side> uncheckedLegOfCutOff() const;
    /// Takes it up at the same step through the gate, which judges the answers again as for a new session. False, and it is still there, when a
    /// leg has no permit, the spots are others, or today's check withholds one of its steps.
    bool resumeRoutine();
    /// Writes what was held to the diary unrated. False when it could not be saved; it is then still there.
    bool closeCutOff();
    /// T3: a stop for a sign: the session ends, the matching sign is answered with yes and the permits end.
    void stopForSign(Tick now, StopReason reason);

    // How is it now?
    /// The rating when pressed before the routine: what was said to setPainBefore(), else that of the current spot.
    std::optional<int> painBefore() const;
    /// Kept beside the picture, since a change of the picture would end the permit. Goes with the session or the spot.
    void setPainBefore(std::optional<int> pain);
    /// Writes the session to the diary and lets go of it. True when it was saved.
    bool recordSession(std::optional<int> before, std::optional<int> after, bool cramp, const std::string &note);
    void discardSession();
    const std::vector<DiaryEntry> &entries() const { return m_entries; } ///< oldest first
    bool removeEntry(std::int64_t id);
    void restoreEntry(const DiaryEntry &entry); ///< undoes removeEntry()

    JourneyStep step() const { return m_step; }
    void goTo(JourneyStep step);
    /// Whether a step can be opened now; what is past can always be looked at again.
    bool isReachable(JourneyStep step) const;
    bool isDone(JourneyStep step) const;
    /// Whether a step is closed because of an outcome, rather than not reached yet.
    bool isLocked(JourneyStep step) const;

signals:
    void legChanged(Side leg);
    void pictureChanged();
    void suggestionsChanged();
    void answersChanged();
    void checkChanged(); ///< permits, refusals or stops
    void profileChanged();
    void sessionChanged(); ///< a session started or was let go of
    void diaryChanged();
    void stepChanged(JourneyStep step);
    void savingFailed(StoreErrorKind kind);
    /// Nothing was started, taken up or closed, because another program is in the middle of a session with this diary.
    void sessionElsewhere();

private:
    static std::size_t index(Side leg) { return leg == Side::Left ? 0 : 1; }
    Picture &editable() { return m_pictures[index(m_leg)]; }
    void rememberForUndo();
    void pictureEdited();
    ScreeningCase screeningCase(Side leg) const;
    LegHistory history(Side leg) const;
    void askForPermit(Side leg);
    void put(const Question &question, Answer answer);
    /// When the oldest of the answers that hold for a leg was given; nothing while there is none.
    std::optional<Instant> answeredSince(Side leg) const;
    void storeCheck(Side leg, const Outcome &outcome, Instant at);
    void saveChecks();
    void rememberLasting();
    void endCheck(Side leg);
    void showPicture();
    std::size_t spotFor(const TriggerPoint &point) const;
    std::optional<std::vector<Permit>> permitsFor(const std::set<Side> &sides) const;
    KeptSession presentSession() const;
    std::vector<DiaryEntry> entriesOf(const KeptSession &kept) const;
    bool writeSession(std::vector<DiaryEntry> entries);
    void beginKeeping();
    bool takeSession();
    void letGoOfSession();
    void heedOthers();
    bool takeUp();
    bool writeCutOff();
    void readCutOff();
    std::array<bool, 2> heldPermits() const;
    void renewPermits(const std::array<bool, 2> &held);
    void reloadFromDiary();
    void restoreLastChecks();
    void restoreCheck(const ScreeningRecord &record);
    void forgetLegAnswers(Side leg);
    bool save(const std::function<void()> &write);

    struct UndoStep {
        Side leg;
        Picture picture;
        std::optional<std::size_t> spot;
    };

    const GuideCore &m_core;
    const BodyMap &m_map;
    const ScreeningGate &m_gate;
    DiaryStore &m_diary;
    Clock m_clock;

    Side m_leg = Side::Right;
    std::array<Picture, 2> m_pictures;
    std::array<std::optional<std::size_t>, 2> m_currentSpot;
    std::array<std::optional<TriggerPointId>, 2> m_chosen;
    std::vector<UndoStep> m_undo;
    std::vector<Suggestion> m_suggestions;
    AnswerBook m_answers;
    HealthProfile m_profile;
    std::array<std::optional<Permit>, 2> m_permits;
    std::array<std::optional<Instant>, 2> m_answeredAt; ///< when a leg's check was answered in full
    std::vector<StandingStop> m_standing;
    std::vector<Clearance> m_clearances;
    std::vector<ScreeningRecord> m_unsaved;                    ///< checks that the diary could not take yet
    std::array<std::map<QuestionId, StopReason>, 2> m_stopped; ///< the yes that a stop gave, as long as it holds
    std::optional<Instant> m_personSince;                      ///< when the first of the person's answers was given
    std::array<std::optional<Instant>, 2> m_legSince;
    std::array<Answers, 2> m_lastLegAnswers; ///< of the last check of each leg, to remind of what lasts
    std::vector<DiaryEntry> m_entries;
    std::set<std::int64_t> m_soreUnsure; ///< sessions of which "not sure" was said in this run
    std::unique_ptr<RoutineSession> m_session;
    Side m_sessionLeg = Side::Right;
    std::array<Picture, 2> m_sessionPictures; ///< as they were when the session started
    std::optional<int> m_sessionBefore;
    std::optional<PressureFelt> m_pressureFelt;
    QString m_routineTitle;
    std::optional<KeptSession> m_cutOff;
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
    std::optional<Progress> m_progress;
    bool m_progressFailed = false; ///< said once a session
    std::optional<int> m_painBefore;
    JourneyStep m_step = JourneyStep::Spot;
};

} // namespace calfwise
