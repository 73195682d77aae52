// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/screening/gate.h"
#include "domain/screening/profile_check.h"
#include "model/case_model.h"
#include "model/clock.h"
#include "model/diary_model.h"
#include "model/profile_model.h"
#include "model/save_result.h"

#include <QObject>

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace calfwise {

/// Why the last check of a leg was not taken up when the program began, though it had been answered in full.
enum class NotTakenUp {
    OtherRules,   ///< it was made by an earlier version of the rules
    Expired,      ///< it is older than a permit may be
    ClockSetBack, ///< by the clock it was made in a time to come
};

/// What is asked before anything else at a start and on the map, since a leg is closed until it is answered (T3, T4).
struct FirstQuestion {
    enum class Kind {
        HasItGone,    ///< a routine was stopped, and nobody has said since whether it has gone
        HaveYouBeen,  ///< the leg was to be looked at
        FollowAdvice, ///< something was found: has a clinician allowed self-care since?
        AwaitResult   ///< a result is to come
    };
    Kind kind = Kind::HaveYouBeen;
    Side leg = Side::Right;               ///< whose check or routine it was
    std::optional<SpotStop> stop;         ///< HasItGone
    std::optional<StandingStop> standing; ///< HaveYouBeen, and with the others as long as it stands
    std::optional<Clearance> clearance;   ///< FollowAdvice, AwaitResult
    bool folded = false;                  ///< answered with "not yet", or not to be asked again yet
};

/// Everything the safety check stands on; all of it outlives the check.
struct CheckParts {
    const ScreeningGate &gate;
    CaseModel &theCase;
    DiaryModel &diary;
    ProfileModel &profile;
    DiaryStore &store;
    Clock clock;
};

/// The safety check of both legs: the answers, what they come to, and the permit or the standing stop that follows. It
/// asks the gate for everything it says, and asks again whenever a picture, the diary or the clock has moved on.
///
/// A store that can't be written never weakens it: what was found stands for this run, and savingFailed() says so.
class CheckModel : public QObject {
    Q_OBJECT

public:
    /// Takes up the last check of each leg, where it is younger than a permit may be and was made by these rules (rule
    /// T1).
    explicit CheckModel(const CheckParts &parts, QObject *parent = nullptr);

    const RuleBook &rules() const { return m_gate.rules(); }
    Instant now() const { return m_clock(); }

    // Who the check is about, and what is remembered of them (T6).
    /// Nothing until it was said. "You, 16 or over" is remembered; anybody else is asked about in every check.
    std::optional<Subject> subject() const { return m_subject; }
    /// Another person's answers are nobody else's: when it changes, the check begins again. Somebody else uses no
    /// profile and leaves none, and after them the profile is asked in full again.
    void setSubject(Subject subject);
    /// Whether the profile could be confirmed in words but for a new medicine or diagnosis: only then is that asked.
    bool asksNewMedicine() const;
    /// To "a new medicine or diagnosis since the last check".
    Answer newMedicine() const { return m_newMedicine; }
    void setNewMedicine(Answer answer);
    /// What the page may read out for "Still right?"; nothing where it must be asked in full.
    std::optional<Confirmation> confirmation(const PageId &page) const;
    /// "Still right": what confirmation() names is answered as it is remembered. True when it was done.
    bool confirmProfile(const PageId &page);
    /// "Change": for the rest of this check the profile is asked in full.
    void askInFull();

    // The answers for the leg that the case speaks of.
    Answer answer(const QuestionId &question) const;
    /// What was said last time to a question that is remembered; only a reminder, never an answer.
    Answer remembered(const QuestionId &question) const;
    /// T3: what the routine was stopped for, where that gave the question its yes; it says less than the question asks.
    std::optional<StopReason> stoppedFor(const QuestionId &question, Side leg) const;
    void setAnswer(const QuestionId &question, Answer answer);
    /// All of them at once; what the rules don't know is left out.
    void setAnswers(const std::map<QuestionId, Answer> &given);
    /// "None of these": an explicit no to every question of the page that is not answered. `seen` are the rows that
    /// have been on screen whole: while one of the page's is missing nothing is denied. True when it was done.
    bool denyRest(const PageId &page, const std::set<RowId> &seen);
    /// The first page with an open question; nothing when all is answered.
    std::optional<PageId> firstOpenPage() const;
    /// What else it could be.
    std::vector<MimicId> lookAlikes(std::size_t most) const;

    Outcome outcome() const { return outcome(m_case.leg()); }
    Outcome outcome(Side leg) const;
    /// Why the leg's check of before is asked afresh; nothing where it was taken up, where there was none, or once the
    /// leg was checked again.
    std::optional<NotTakenUp> notTakenUp(Side leg) const { return m_notTakenUp[index(leg)]; }
    /// Ends the check: stores the answers, and either a permit or a standing stop follows. Incomplete checks store
    /// nothing.
    void completeCheck();
    /// O2, "See what to do now": while the answers so far give a same-day outcome, that one is stored and stands,
    /// though questions are open. True when it was; nothing happens otherwise.
    bool decideNow();
    /// Whether the leg's check was completed and still decides (a permit or a standing stop).
    bool isChecked(Side leg) const;
    /// The permit of a leg while it holds; null otherwise.
    const Permit *permit(Side leg) const;
    /// The permits of all these legs; nothing while one of them has none.
    std::optional<std::vector<Permit>> permits(const std::set<Side> &legs) const;
    /// Why a routine can't start for the leg; nothing while there is a permit or the check has not been made.
    std::optional<Refusal> refusal(Side leg) const;

    /// T2, before every routine: anything but no ends the permits and opens the full check.
    void answerAnythingNew(Answer answer);
    /// T3: a routine on the leg was stopped: the diary keeps the stop and the spot that was being treated (W16), and
    /// the
    /// permits end. Where it is asked later whether it has gone, openStop() waits for answerStop() and stands meanwhile
    /// as not gone, after a restart too. Else the matching question is answered with yes at once, or the whole check is
    /// asked afresh. An ache that has moved ends no permit.
    void recordSign(Side leg, StopReason reason, const std::optional<MarkedSpot> &spot);
    /// The oldest stop of which nobody has said whether it has gone.
    std::optional<SpotStop> openStop() const;
    /// Whether "it has gone" may be said of it by now.
    bool mayHaveGone(const SpotStop &stop) const;
    /// What is said to the question after openStop(). Yes, and where it may be said: the spot rests, and what held
    /// before is judged again. Anything else: the sign is answered with yes.
    void answerStop(Answer gone);
    /// T4: "I answered that wrongly": a fresh full check; the old one stays in the history.
    void correctAnswers();
    /// T4: what a clinician who has looked at a leg found, at that time (never later than now); then the check is made
    /// afresh. Only "nothing serious", or self-care allowed since, lifts anything.
    void recordClearance(Clearance clearance);
    /// What is open of the leg that is shown, or else of the other one.
    std::optional<FirstQuestion> firstQuestion() const;
    /// "Not yet": folds the question away until the next start. An emergency never folds.
    void sayNotYet();
    /// The check that left the stop behind; nothing where the diary cannot tell.
    std::optional<ScreeningRecord> recordOf(const StandingStop &stop) const;
    /// What such a check says by its answers alone.
    Outcome outcomeOf(const ScreeningRecord &record) const;
    /// T1: the leg's check was answered in full, and is older than a permit may be or made in a time to come.
    bool hasExpired(Side leg) const;
    void restartCheck();
    /// Answers older than a permit may be (T1) are asked afresh; call it before the questions are shown. True when
    /// there were such.
    bool dropExpiredAnswers();
    /// Writes what couldn't be written before, and reads the stops that another window has recorded.
    void catchUp();

signals:
    void answersChanged();
    /// Permits, refusals or stops.
    void changed();
    /// The check came to a stop, or begins again: no routine goes on.
    void closed();
    void savingFailed(calfwise::SaveResult result);

private:
    /// What was judged for a leg, as long as nothing it was judged by has changed.
    struct Judged {
        Outcome outcome;
        std::variant<Permit, Refusal> admitted;
        bool permitHolds = false;
    };

    static std::size_t index(Side leg) { return leg == Side::Left ? 0 : 1; }
    std::optional<FirstQuestion> firstQuestionOf(Side leg) const;
    const Judged &judged(Side leg) const;
    void forgetJudged() const;
    LegHistory history(Side leg) const;
    ScreeningCase screeningCase(Side leg) const;
    void askForPermit(Side leg);
    void put(const Question &question, Answer answer);
    std::optional<Instant> answeredSince(Side leg) const;
    void storeCheck(Side leg, const Outcome &outcome, Instant at);
    void saveChecks();
    void saveClearances();
    void findOpenStops();
    void readStops();
    void closeForSign(Side leg, StopReason reason, const QuestionId &sign);
    void rememberLasting();
    void rememberLeg(const ScreeningRecord &record);
    void rememberLegs();
    std::optional<Subject> rememberedSubject() const;
    void answerAge();
    bool sawNewMedicine(const ScreeningPage &page, const std::set<RowId> &seen) const;
    void denyNewMedicine(const ScreeningPage &page);
    void takeBackConfirmed();
    RememberedAnswers ofPerson() const;
    RememberedAnswers ofLeg() const;
    std::optional<Confirmation> confirmationOf(const ScreeningPage &page, Answer newMedicine) const;
    void closeCheck(Side leg, const Outcome &found);
    void endCheck(Side leg);
    void pictureEdited(Side leg);
    void holdPermits();
    void renewPermits();
    std::vector<StandingStop> standing() const;
    void restoreLastChecks();
    bool isAnswered(const ScreeningRecord &record) const;
    std::optional<NotTakenUp> whyNot(const ScreeningRecord &record) const;
    void restoreCheck(const ScreeningRecord &record);
    void forgetLegAnswers(Side leg);
    void save(const std::function<void()> &write);

    const ScreeningGate &m_gate;
    CaseModel &m_case;
    DiaryModel &m_diary;
    ProfileModel &m_profile;
    DiaryStore &m_store;
    Clock m_clock;

    AnswerBook m_answers;
    std::array<std::optional<Permit>, 2> m_permits;
    std::array<std::optional<Instant>, 2> m_answeredAt; ///< when a leg's check was answered in full
    std::vector<StandingStop> m_standing;               ///< as the diary has them
    std::vector<Clearance> m_clearances;                ///< those that are yet to be saved are the last
    std::size_t m_unsavedClearances = 0;
    std::vector<SpotStop> m_spotStops;      ///< T3, of both legs
    std::vector<StandingStop> m_folded;     ///< those of which "not yet" was said in this run
    std::optional<Instant> m_foldedResult;  ///< of the visit whose result is not there yet
    std::vector<SpotStop> m_openStops;      ///< those of which it's not said whether they have gone, oldest first
    std::vector<ScreeningRecord> m_unsaved; ///< checks that the diary couldn't take yet; their stops stand
    std::array<std::optional<NotTakenUp>, 2> m_notTakenUp;
    std::array<std::map<QuestionId, StopReason>, 2> m_stopped; ///< the yes that a stop gave, as long as it holds
    std::optional<Instant> m_personSince;                      ///< when the first of the person's answers was given
    std::array<std::optional<Instant>, 2> m_legSince;
    std::array<Answers, 2> m_lastLegAnswers; ///< of the last check of each leg, to remind of what lasts
    std::optional<Subject> m_subject;
    Answer m_newMedicine = Answer::Unanswered;
    bool m_changesProfile = false;                       ///< "Change" was said in this check
    bool m_confirmed = false;                            ///< the profile was confirmed in this check, not asked
    std::array<std::optional<Instant>, 2> m_askedInFull; ///< when a leg's profile page was, in this check
    std::array<bool, 2> m_held{};                        ///< which permits held before the diary changed

    mutable std::array<std::optional<Judged>, 2> m_judged;
    mutable std::optional<Instant> m_judgedAt;
    mutable std::pair<unsigned, unsigned> m_judgedFor{0, 0}; ///< revisions of case and diary
};

} // namespace calfwise
