// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How each page is made.
#include "ui/shell/main_window.h"

#include "ui/bodymap/body_map_page.h"
#include "ui/checklist/checklist_page.h"
#include "ui/cues/cue_director.h"
#include "ui/cues/flash_frame.h"
#include "ui/desktop/display_awake.h"
#include "ui/diary/diary_page.h"
#include "ui/kit/words.h"
#include "ui/reader/reader_page.h"
#include "ui/routine/feedback_page.h"
#include "ui/routine/floor_announcements.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/routine_step_page.h"
#include "ui/screening/outcome_page.h"
#include "ui/screening/rules_page.h"
#include "ui/screening/safety_page.h"
#include "ui/settings/settings_page.h"

namespace calfwise {

void MainWindow::registerPages()
{
    registerPathPages();
    registerRoutinePages();
    registerWelcomePages();
    Models &models = m_shelf.models;
    m_makers[Place::Guide] = [this, &models] {
        auto *made = new ReaderPage(m_shelf.theme, m_shelf.guide, models.theCase.map());
        connect(
            made, &ReaderPage::textScaleChosen, this,
            [this](double scale) {
                m_shelf.preferences.setTextScale(scale);
                m_shelf.theme.setTextScale(scale);
            },
            Qt::QueuedConnection);
        made->goOnReading(m_shelf.preferences.lastRead());
        connect(made, &ReaderPage::left, this, [this](const ReadingPlace &at) { m_shelf.preferences.setLastRead(at); });
        return made;
    };
    m_makers[Place::Diary] = [this, &models] {
        auto *made = new DiaryPage(m_shelf.theme, models.theCase, models.check, models.diary);
        connect(made, &DiaryPage::entryRemoved, this, [this, &models](const DiaryEntry &entry) {
            say(tr("Entry removed"), tr("Undo"), [&models, entry] { models.diary.restore(entry); });
        });
        connect(made, &DiaryPage::recordDone, this,
                [this](const QString &message, const std::function<void()> &undo) { say(message, tr("Undo"), undo); });
        return made;
    };
    m_makers[Place::Settings] = [this, &models] {
        auto *made = new SettingsPage(m_shelf.theme, m_shelf.preferences, models.theCase, models.check, models.diary,
                                      models.profile, m_shelf.dataFolder);
        connect(made, &SettingsPage::helpRequested, this, &MainWindow::openHelp);
        connect(made, &SettingsPage::bothLegsChanged, this,
                [this](bool both) { static_cast<BodyMapPage *>(page(Place::Spot))->setBothLegs(both); });
        connect(made, &SettingsPage::mapInMirrorChanged, this,
                [this](bool inMirror) { static_cast<BodyMapPage *>(page(Place::Spot))->setInMirror(inMirror); });
        connect(made, &SettingsPage::exported, this, [this](const QString &message) {
            if (message.isEmpty())
                showProblem(tr("The table wasn’t saved"),
                            tr("Choose a folder you can write to, with room on the disk. Your diary is unchanged."));
            else
                say(message, {}, {}, Toast::Kind::Done);
        });
        return made;
    };
    m_makers[Place::Rules] = [this, &models] {
        return new RulesPage(m_shelf.theme, models.theCase, models.check, m_shelf.guide);
    };
}

/// "Pain now", from anywhere but a running routine; also while a stop stands.
void MainWindow::writeDown()
{
    go(Place::Diary);
    if (place() == Place::Diary)
        static_cast<DiaryPage *>(page(Place::Diary))->openPanel();
}

void MainWindow::registerPathPages()
{
    Models &models = m_shelf.models;
    m_makers[Place::Spot] = [this, &models] {
        auto *made = new BodyMapPage(m_shelf.theme, models.theCase, models.check, m_shelf.preferences.showBothLegs());
        made->canvas().setPictureCache(&m_shelf.mapPictures);
        made->setInMirror(m_shelf.preferences.mapInMirror());
        connect(made, &BodyMapPage::continueRequested, this, [this] { go(PathStep::Symptoms); });
        connect(made, &BodyMapPage::messageRequested, this,
                [this, &models](const QString &message, const QString &action) {
                    say(message, action, [&models] { models.theCase.undo(); });
                    // After the next change it would take back that one.
                    if (!action.isEmpty())
                        connect(&models.theCase, &CaseModel::pictureChanged, m_toast, &Toast::dismiss,
                                static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
                });
        return made;
    };
    m_makers[Place::Symptoms] = [this, &models] {
        return new ChecklistPage(m_shelf.theme, models.theCase, models.check);
    };
    m_makers[Place::Safety] = [this, &models] {
        return new SafetyPage(m_shelf.theme, models.theCase, models.check, models.profile, nullptr,
                              m_shelf.pressClock ? m_shelf.pressClock : floorClock);
    };
    m_makers[Place::Outcome] = [this, &models] {
        return new OutcomePage(m_shelf.theme, models.theCase, models.check, models.profile);
    };
    m_makers[Place::Routine] = [this, &models] {
        auto *made = new RoutineStepPage(m_shelf.theme, models.theCase, models.check, models.diary, models.profile,
                                         models.session);
        connect(made, &RoutineStepPage::routineStarted, this, [this] { go(PathStep::Routine); });
        return made;
    };
    m_makers[Place::Floor] = [this, &models] {
        auto *made = new FloorPage(m_shelf.theme, models.theCase, models.check, models.profile, models.session, nullptr,
                                   m_shelf.sessionClock ? m_shelf.sessionClock : floorClock);
        connect(made, &FloorPage::ended, this, [this] { go(PathStep::Feedback); });
        accompany(*made);
        return made;
    };
    m_makers[Place::Feedback] = [this, &models] {
        return new FeedbackPage(m_shelf.theme, models.theCase, models.check, models.profile, models.session);
    };
}

/// What leads through a running routine beside the page itself: voice, tones, flashes, and a display that stays on.
/// None of it asks the window, which may be going while the routine's page still tells of its last step.
void MainWindow::accompany(FloorPage &floor)
{
    Models &models = m_shelf.models;
    auto *director = new CueDirector(
        models.theCase, models.session, [&preferences = m_shelf.preferences] { return preferences.cues(); },
        m_shelf.makeCueOutput, &floor);
    auto *frame = new FlashFrame(m_shelf.theme, floor);
    connect(&floor, &FloorPage::progressed, director, &CueDirector::progressed);
    connect(director, &CueDirector::flashed, frame, &FlashFrame::flash);
    connect(director, &CueDirector::told, &floor, &Page::said);
    auto *announcements = new FloorAnnouncements(models.theCase, models.session, &floor);
    connect(&floor, &FloorPage::progressed, announcements, &FloorAnnouncements::progressed);
    if (m_shelf.makeMediaPlayer)
        followRemote(floor);
    if (m_shelf.makeSleepWatch)
        followSleep(floor);
    if (!m_shelf.makeDisplayAwake)
        return;
    connect(&floor, &FloorPage::progressed, &floor,
            [&models, &floor, make = m_shelf.makeDisplayAwake, awake = static_cast<DisplayAwake *>(nullptr)]() mutable {
                const RoutineSession *session = models.session.session();
                const bool running = session && session->state() == SessionState::Running;
                if (running && !awake) {
                    awake = make().release();
                    awake->setParent(&floor);
                    connect(awake, &DisplayAwake::refused, &floor, [&floor] {
                        emit floor.said(tr("The screen may go dark. This desktop doesn’t let Calfwise keep it on."));
                    });
                }
                if (running)
                    awake->hold();
                else if (awake)
                    awake->release();
            });
}

} // namespace calfwise
