// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/floor_page.h"

#include "ui/figure/figure_view.h"
#include "ui/kit/commands.h"
#include "ui/kit/routine_words.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/ring_clock.h"
#include "ui/kit/widgets/toast.h"
#include "ui/kit/words.h"
#include "ui/routine/floor_label.h"
#include "ui/routine/pressure_row.h"
#include "ui/routine/stop_panel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace calfwise {

namespace {

constexpr int tickMilliseconds = 100;
/// Where nothing moves between the seconds: twice a second, so that half-way and the countdown are told in time and a
/// machine that stops for a second is not taken for one that slept.
constexpr int stillTickMilliseconds = 500;
constexpr int adjustSeconds = 10;

} // namespace

FloorPage::FloorPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, ProfileModel &profileModel,
                     SessionModel &sessionModel, QWidget *parent, TickClock clock)
    : Page(theme, parent), m_case(caseModel), m_check(checkModel), m_profile(profileModel), m_session(sessionModel),
      m_clock(std::move(clock)), m_floor(new QWidget(this)), m_side(new SideBlock(theme)),
      m_name(new FloorLabel(theme, FloorText::Step, Role::Text)),
      m_progress(new FloorLabel(theme, FloorText::Button, Role::TextMuted)), m_ring(new RingClock(theme)),
      m_figure(new FigureView(theme, m_floor)), m_list(new QWidget(m_floor)),
      m_technique(new FloorLabel(theme, FloorText::Button, Role::Text)), m_pressure(new PressureRow(theme, m_floor)),
      m_extras(new QWidget(m_floor)), m_cue(new FloorLabel(theme, FloorText::Instruction, Role::Text)),
      m_nextWord(new FloorLabel(theme, FloorText::Button, Role::TextMuted)),
      m_coming(new FloorLabel(theme, FloorText::Button, Role::Text)),
      m_stopPanel(new StopPanel(theme, checkModel.rules(), this)), m_keys(new Commands(tr("During a routine"), this))
{
    setFocusPolicy(Qt::StrongFocus);
    // The page is the whole window: what has the focus there needs no ring.
    setProperty("ownFocusRing", true);
    setProperty(seenFromAfarProperty, true);
    m_progress->setStyle(FloorText::Button, QFont::Medium);
    m_nextWord->setStyle(FloorText::Button, QFont::Medium);
    m_nextWord->setWordWrap(false);
    m_nextWord->setText(tr("Next:"));
    m_progress->setWordWrap(false);
    new QGridLayout(m_list);
    buildButtons();
    buildKeys();
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FloorPage::tick);
    connectStopPanel();
    connect(m_pressure, &PressureRow::chosen, this, [this](PressureFelt felt) {
        m_session.setPressureFelt(felt);
        refresh();
    });
    connect(&sessionModel, &SessionModel::changed, this, [this] {
        m_endAnnounced = false;
        m_shownStep = static_cast<std::size_t>(-1);
        if (session() || isVisible()) {
            m_askTimer.stop();
            m_stopPanel->hide();
        }
        refresh();
    });
    keepArranged();
}

void FloorPage::buildButtons()
{
    const auto made = [this](Button::Kind kind, const QString &words, const QString &icon, void (FloorPage::*does)()) {
        auto *button = new Button(theme(), kind, words);
        button->setHeight(Button::Height::Floor);
        if (!icon.isEmpty())
            button->setIconName(icon);
        // A press by mouse must not take Space from the page.
        button->setFocusPolicy(Qt::TabFocus);
        if (does)
            connect(button, &Button::clicked, this, does);
        return button;
    };
    m_go = made(Button::Kind::Primary, tr("Start"), QStringLiteral("start"), &FloorPage::startOrPause);
    m_next = made(Button::Kind::Secondary, tr("Next step"), QStringLiteral("skip"), &FloorPage::next);
    m_stop = made(Button::Kind::Stop, tr("Stop"), QStringLiteral("stop"), &FloorPage::openStop);
    m_stop->setCaption(tr("sharp, numb, pulse, breathless"));
    m_back = made(Button::Kind::Quiet, tr("Back"), {}, &FloorPage::back);
    m_skip = made(Button::Kind::Quiet, tr("Skip"), {}, &FloorPage::skip);
    m_less = made(Button::Kind::Quiet, tr("10 s less"), {}, nullptr);
    m_more = made(Button::Kind::Quiet, tr("10 s more"), {}, nullptr);
    connect(m_less, &Button::clicked, this, [this] { adjust(-adjustSeconds); });
    connect(m_more, &Button::clicked, this, [this] { adjust(adjustSeconds); });
    QSizePolicy keepsRoom = m_extras->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_extras->setSizePolicy(keepsRoom);
    auto *row = new QHBoxLayout(m_extras);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (Button *button : {m_back, m_less, m_more, m_skip})
        row->addWidget(button, 1);
}

void FloorPage::resizeEvent(QResizeEvent *)
{
    arrange();
}

// Time that nobody can see must not count; a minimised window is still followed by ear.
void FloorPage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        holdStill();
}

void FloorPage::opened()
{
    m_askTimer.stop();
    m_stopPanel->hide();
    setFocus(Qt::OtherFocusReason);
    refresh();
}

void FloorPage::tick()
{
    m_timer.stop();
    if (!session())
        return;
    session()->tick(m_clock());
    refresh();
}

/// The session that the buttons and keys of the page lead: none while the panel lies over it.
RoutineSession *FloorPage::led() const
{
    return m_stopPanel->isHidden() ? session() : nullptr;
}

void FloorPage::startOrPause()
{
    if (!led())
        return;
    if (session()->state() != SessionState::Running && !m_session.mayContinue()) {
        m_session.end();
        leaveForCheck();
        return;
    }
    switch (session()->state()) {
    case SessionState::Ready:
        session()->start(m_clock());
        break;
    case SessionState::Running:
        session()->pause(m_clock());
        break;
    case SessionState::Paused:
        session()->resume(m_clock());
        break;
    case SessionState::Finished:
    case SessionState::Stopped:
        break;
    }
    refresh();
}

/// The check of one of the legs ended meanwhile: by its time, or by an answer that was given since, here or in another
/// window.
void FloorPage::leaveForCheck()
{
    CheckLink link;
    for (Side side : session()->plan().sides()) {
        if (!m_check.permit(side)) {
            link.leg = side;
            break;
        }
    }
    emit linkRequested(GuideLink(link));
}

void FloorPage::next()
{
    if (!led())
        return;
    if (session()->step().kind == StepKind::Hold)
        session()->eased(m_clock());
    else
        session()->skip(m_clock());
    refresh();
}

void FloorPage::back()
{
    if (!led())
        return;
    const auto shown = [this] { return std::pair(session()->stepIndex(), session()->remainingInStep()); };
    const auto before = shown();
    session()->back(m_clock());
    refresh();
    if (shown() == before)
        emit said(tr("This is the first step, from its beginning."));
}

void FloorPage::skip()
{
    if (led())
        session()->skip(m_clock());
    refresh();
}

void FloorPage::restart()
{
    if (led())
        session()->restart(m_clock());
    refresh();
}

void FloorPage::adjust(int seconds)
{
    if (!led())
        return;
    const auto shown = [this] { return std::pair(session()->stepIndex(), session()->step().length); };
    const auto before = shown();
    session()->adjust(m_clock(), std::chrono::seconds(seconds));
    refresh();
    if (shown() == before)
        emit said(seconds > 0 ? tr("This step can’t get any longer.") : tr("This step can’t get any shorter."));
}

void FloorPage::holdStill()
{
    if (session() && session()->state() == SessionState::Running) {
        session()->pause(m_clock());
        m_resumeAfterStop = session()->state() == SessionState::Paused && !session()->pausedByGap();
    }
    refresh();
}

void FloorPage::goOn()
{
    if (m_resumeAfterStop && session())
        session()->resume(m_clock());
    m_resumeAfterStop = false;
    refresh();
}

/// Runs the timer while the session runs. The last tick of a step comes at its end, so that the next begins on time;
/// still frames are woken at each half second of the step alone.
void FloorPage::prompt()
{
    if (!session() || session()->state() != SessionState::Running) {
        m_timer.stop();
        return;
    }
    const std::int64_t left = session()->remainingInStep().count();
    const std::int64_t past = session()->elapsedInStep().count();
    const std::int64_t beat =
        theme().reducedMotion() ? stillTickMilliseconds - past % stillTickMilliseconds : tickMilliseconds;
    const int next = static_cast<int>(std::clamp<std::int64_t>(left, 1, beat));
    // What was told before counts from the last tick: it may only bring the next one nearer.
    if (!m_timer.isActive() || m_timer.remainingTime() > next)
        m_timer.start(next);
}

void FloorPage::refresh()
{
    prompt();
    const bool ran = session() && session()->state() == SessionState::Running;
    m_session.keepProgress();
    if (ran && session()->state() == SessionState::Stopped)
        leaveForCheck();
    emit progressed(m_clock());
    if (!session())
        return;
    refreshRing();
    refreshStep();
    refreshCue();
    refreshButtons();
    moveFigure();
    const bool over = session()->state() == SessionState::Finished || session()->state() == SessionState::Stopped;
    if (over && !m_endAnnounced && m_stopPanel->isHidden()) {
        m_endAnnounced = true;
        emit ended();
    }
}

void FloorPage::buildKeys()
{
    const auto add = [this](const QString &words, const QList<QKeyCombination> &keys, void (FloorPage::*does)()) {
        m_keys->add(words, keys, [this, does] { (this->*does)(); });
    };
    add(tr("Start, pause, or go on"),
        {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down,
         Qt::Key_MediaTogglePlayPause, Qt::Key_MediaPlay, Qt::Key_MediaPause},
        &FloorPage::startOrPause);
    add(tr("It eased, or the next step"), {Qt::Key_N, Qt::Key_PageDown, Qt::Key_MediaNext}, &FloorPage::next);
    add(tr("The step before"), {Qt::Key_B, Qt::Key_PageUp, Qt::Key_MediaPrevious}, &FloorPage::back);
    add(tr("Skip this step"), {Qt::Key_S, Qt::Key_End}, &FloorPage::skip);
    add(tr("This step from its beginning"), {Qt::Key_R, Qt::Key_Home}, &FloorPage::restart);
    m_keys->add(
        tr("Ten seconds more"), {Qt::Key_Plus}, [this] { adjust(adjustSeconds); }, true);
    m_keys->add(
        tr("Ten seconds less"), {Qt::Key_Minus}, [this] { adjust(-adjustSeconds); }, true);
    add(tr("Stop"), {Qt::Key_Escape, Qt::Key_MediaStop}, &FloorPage::openStop);
}

void FloorPage::setLettersOn(bool on)
{
    m_keys->setLettersOn(on);
}

void FloorPage::keyPressEvent(QKeyEvent *event)
{
    if (!m_stopPanel->isHidden())
        return;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (auto *focused = qobject_cast<QPushButton *>(focusWidget()); enter && focused && focused->hasFocus())
        focused->click();
    else if (!m_keys->hear(*event))
        Page::keyPressEvent(event);
}

void FloorPage::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        startOrPause();
}

} // namespace calfwise
