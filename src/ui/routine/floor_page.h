// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"
#include "model/check_model.h"
#include "model/floor_clock.h"
#include "model/profile_model.h"
#include "model/remote_key.h"
#include "model/session_model.h"
#include "ui/kit/page.h"

#include <QTimer>

class QVBoxLayout;

namespace calfwise {

class Button;
class Commands;
class FigureView;
class FloorLabel;
class PressureRow;
class RingClock;
class SideBlock;
class StopPanel;

/// Floor mode: the running routine, to be read from three metres and led without precision. It takes the whole window,
/// so the shell hides everything else while it is open. All that it does to time goes through the RoutineSession; its
/// timer runs only while that runs.
///
/// Nothing needs precision: Space, Enter, the arrows, the media keys and a click anywhere beside the buttons pause and
/// go on. N (or Page Down, or the media key for the next) is "it eased" or the next step, B (Page Up, previous) goes
/// back, S (End) skips, R (Home) begins the step again, + and - change it by ten seconds. The single letters and signs
/// can be turned off.
///
/// One press on Stop, Escape, or the media key for it, always stops. While the panel that it opens is there, nothing
/// below can be reached by mouse, keyboard or assistive technology.
///
/// Sizes, for 1920 x 1080 on 24 inches (0.277 mm a pixel) and three metres: the seconds are 60 mm high, 69 minutes of
/// arc; the step's name 13 mm, 15; the instruction's small letters 7 mm, 8. Good eyes tell letters of 5 minutes apart,
/// 20 are read with ease (LOOK of floor mode; 20/20 is 5 minutes of arc by definition). On 14 inches they are 40, 9 and
/// 5.
class FloorPage : public Page {
    Q_OBJECT

public:
    using TickClock = std::function<Tick()>;

    FloorPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, ProfileModel &profileModel,
              SessionModel &sessionModel, QWidget *parent = nullptr, TickClock clock = floorClock);

    void opened() override;
    /// Keys go to the routine itself; its steps are announced.
    void takeFocus() override { setFocus(Qt::OtherFocusReason); }
    /// What the timer prompts.
    void tick();
    bool isTicking() const { return m_timer.isActive(); }
    /// What the timer is set to.
    int msToTick() const { return m_timer.interval(); }
    /// What the time after a stop prompts: asks whether it has gone, once that may be said.
    void askAgain() { askLater(); }
    /// Whether N, B, S, R, + and - do anything.
    void setLettersOn(bool on);
    /// For a question over the page: holds the clock, and lets it go on if it ran.
    void holdStill();
    void goOn();
    /// Whether press() is heard: while the routine has begun, the page is there and no question lies over it.
    bool listens() const;
    /// From a headset, media keys or a phone. It goes on after a pause, and starts nothing.
    void press(RemoteKey key);

    Button *goButton() const { return m_go; }     ///< Start, Pause, Resume
    Button *nextButton() const { return m_next; } ///< It eased, Next step
    Button *stopButton() const { return m_stop; }
    Button *backButton() const { return m_back; }
    Button *skipButton() const { return m_skip; }
    Button *lessButton() const { return m_less; }
    Button *moreButton() const { return m_more; }
    StopPanel &stopPanel() const { return *m_stopPanel; }
    /// Shown in a hold, and until the next one begins.
    PressureRow &pressure() const { return *m_pressure; }
    RingClock &ring() const { return *m_ring; }
    FigureView &figure() const { return *m_figure; }

signals:
    /// The session started, went on, was held or ended, or time passed in it. `now` is the page's clock.
    void progressed(calfwise::Tick now);
    /// The routine is over, or the person ended it: the question how it is now comes next. After a sign
    /// linkRequested("screening:") leads on.
    void ended();

protected:
    void arrange() override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    RoutineSession *session() const { return m_session.session(); }
    void buildButtons();
    void buildKeys();
    void sizeParts();
    void arrangeWide(QVBoxLayout &page);
    void arrangeSmall(QVBoxLayout &page);
    void fitName();
    QLayout *comingRow();
    void keepFigureRoom(bool keep);
    void startOrPause();
    void next();
    void back();
    void skip();
    void restart();
    void adjust(int seconds);
    void openStop();
    void stopFor(StopReason reason);
    void askLater();
    void hearGone(Answer gone);
    void hearAnswer(const StopAnswer &answer);
    void askWhereAche();
    void hearPlace(int place);
    void hearStrength(int strength);
    QString adviceFor(const StopText &stop) const;
    void connectStopPanel();
    RoutineSession *led() const;
    void leaveForCheck();
    void prompt();
    void refresh();
    void refreshStep();
    void refreshButtons();
    void refreshRing();
    void refreshCue();
    int heightForList() const;
    void refreshList();
    void refreshFigure();
    void moveFigure();
    void refreshPressure();
    QString pressureCue() const;
    int unit() const;
    int scaled(double thousandths) const;

    CaseModel &m_case;
    CheckModel &m_check;
    ProfileModel &m_profile;
    SessionModel &m_session;
    TickClock m_clock;
    QTimer m_timer;
    QTimer m_askTimer; ///< until the question after a stop may be answered
    bool m_resumeAfterStop = false;
    bool m_endAnnounced = false;
    QString m_caption;
    bool m_nameWraps = true;
    QSize m_listRoom;         ///< what the sentences may take; in a small window, with all that stands in their column
    bool m_smallRoom = false; ///< that is so
    std::size_t m_shownStep = static_cast<std::size_t>(-1);
    std::vector<ZoneId> m_places; ///< where the ache may have moved to, as the panel asks

    QWidget *m_floor; ///< everything but the panel
    SideBlock *m_side;
    FloorLabel *m_name;
    FloorLabel *m_progress;
    RingClock *m_ring;
    FigureView *m_figure;
    QWidget *m_list;
    FloorLabel *m_technique;
    PressureRow *m_pressure;
    QWidget *m_extras;
    FloorLabel *m_cue;
    FloorLabel *m_nextWord;
    FloorLabel *m_coming;
    Button *m_go;
    Button *m_next;
    Button *m_stop;
    Button *m_back;
    Button *m_skip;
    Button *m_less;
    Button *m_more;
    StopPanel *m_stopPanel;
    Commands *m_keys;
};

} // namespace calfwise
