// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which page stands for which name, and where the pages lead.
#include "ui/shell/main_window.h"

#include "ui/bodymap/body_map_page.h"
#include "ui/checklist/checklist_page.h"
#include "ui/cues/cue_director.h"
#include "ui/cues/flash_frame.h"
#include "ui/diary/diary_page.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/reader/reader_page.h"
#include "ui/reader/search_box.h"
#include "ui/routine/display_awake.h"
#include "ui/routine/feedback_page.h"
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
    m_makers[QStringLiteral("guide")] = [this] {
        auto *made = new ReaderPage(m_shelf.theme, m_shelf.guide, m_shelf.journey.core(), m_shelf.journey.map());
        connect(
            made, &ReaderPage::textScaleChosen, this,
            [this](double scale) {
                m_shelf.preferences.setTextScale(scale);
                m_shelf.theme.setTextScale(scale);
            },
            Qt::QueuedConnection);
        return made;
    };
    m_makers[QStringLiteral("diary")] = [this] {
        auto *made = new DiaryPage(m_shelf.theme, m_shelf.journey);
        connect(made, &DiaryPage::entryRemoved, this, [this](const DiaryEntry &entry) {
            say(tr("Entry removed"), tr("Undo"), [this, entry] { m_shelf.journey.restoreEntry(entry); });
        });
        return made;
    };
    m_makers[QStringLiteral("settings")] = [this] {
        auto *made = new SettingsPage(m_shelf.theme, m_shelf.preferences, m_shelf.journey, m_shelf.dataFolder);
        connect(made, &SettingsPage::bothLegsChanged, this, [this](bool both) {
            if (auto *map = qobject_cast<BodyMapPage *>(page(QStringLiteral("spot"))))
                map->setBothLegs(both);
        });
        connect(made, &SettingsPage::mapInMirrorChanged, this, [this](bool inMirror) {
            if (auto *map = qobject_cast<BodyMapPage *>(page(QStringLiteral("spot"))))
                map->setInMirror(inMirror);
        });
        connect(made, &SettingsPage::exported, this, [this](const QString &message) {
            if (message.isEmpty())
                showProblem(
                    tr("The table was not saved"),
                    tr("Choose a folder that you may write to and that has room. The diary itself is unchanged."));
            else
                say(message);
        });
        return made;
    };
    m_makers[QStringLiteral("rules")] = [this] { return new RulesPage(m_shelf.theme, m_shelf.journey, m_shelf.guide); };
}

void MainWindow::registerPathPages()
{
    m_makers[QStringLiteral("spot")] = [this] {
        auto *made = new BodyMapPage(m_shelf.theme, m_shelf.journey, m_shelf.preferences.showBothLegs());
        made->canvas().setPictureCache(&m_shelf.mapPictures);
        made->setInMirror(m_shelf.preferences.mapInMirror());
        connect(made, &BodyMapPage::problemFound, this, &MainWindow::showProblem);
        connect(made, &BodyMapPage::continueRequested, this, [this] { openStep(JourneyStep::Symptoms); });
        connect(made, &BodyMapPage::messageRequested, this, [this](const QString &message, const QString &action) {
            say(message, action, [this] { m_shelf.journey.undo(); });
        });
        return made;
    };
    m_makers[QStringLiteral("symptoms")] = [this] { return new ChecklistPage(m_shelf.theme, m_shelf.journey); };
    m_makers[QStringLiteral("safety")] = [this] { return new SafetyPage(m_shelf.theme, m_shelf.journey); };
    m_makers[QStringLiteral("outcome")] = [this] { return new OutcomePage(m_shelf.theme, m_shelf.journey); };
    m_makers[QStringLiteral("routine")] = [this] {
        auto *made = new RoutineStepPage(m_shelf.theme, m_shelf.journey);
        connect(made, &RoutineStepPage::routineStarted, this, [this] { openStep(JourneyStep::Routine); });
        return made;
    };
    m_makers[QStringLiteral("floor")] = [this] {
        auto *made = new FloorPage(m_shelf.theme, m_shelf.journey, nullptr,
                                   m_shelf.sessionClock ? m_shelf.sessionClock : floorClock);
        connect(made, &FloorPage::ended, this, [this] { openStep(JourneyStep::Feedback); });
        accompany(*made);
        return made;
    };
    m_makers[QStringLiteral("feedback")] = [this] { return new FeedbackPage(m_shelf.theme, m_shelf.journey); };
}

/// What leads through a running routine beside the page itself: voice, tones, flashes, and a display that stays on.
void MainWindow::accompany(FloorPage &floor)
{
    auto *director = new CueDirector(
        m_shelf.journey, [this] { return m_shelf.preferences.cues(); }, m_shelf.makeCueOutput, &floor);
    auto *frame = new FlashFrame(m_shelf.theme, floor);
    connect(&floor, &FloorPage::progressed, director, &CueDirector::progressed);
    connect(director, &CueDirector::flashed, frame, &FlashFrame::flash);
    connect(director, &CueDirector::told, this, [this](const QString &message) { say(message); });
    if (!m_shelf.makeDisplayAwake)
        return;
    connect(
        &floor, &FloorPage::progressed, this, [this, &floor, awake = static_cast<DisplayAwake *>(nullptr)]() mutable {
            const RoutineSession *session = m_shelf.journey.session();
            const bool running = session && session->state() == SessionState::Running;
            if (running && !awake) {
                awake = m_shelf.makeDisplayAwake().release();
                awake->setParent(&floor);
                connect(awake, &DisplayAwake::refused, this,
                        [this] { say(tr("The display may go dark. This desktop does not let Calfwise keep it on.")); });
            }
            if (running)
                awake->hold();
            else if (awake)
                awake->release();
        });
}

void MainWindow::followGuideLink(const QString &target)
{
    const QString kind = target.section(QLatin1Char(':'), 0, 0);
    const std::string id = target.section(QLatin1Char(':'), 1).toStdString();
    if (kind == QLatin1String("point")) {
        openStep(JourneyStep::Spot);
        if (auto *map = qobject_cast<BodyMapPage *>(page(QStringLiteral("spot"))))
            map->showPoint(TriggerPointId(id));
    } else if (kind == QLatin1String("symptom")) {
        openStep(JourneyStep::Symptoms);
    } else if (auto *reader = qobject_cast<ReaderPage *>(page(QStringLiteral("guide")));
               reader && reader->openTarget(target)) {
        openPage(QStringLiteral("guide"));
    }
}

void MainWindow::openSearch()
{
    if (!m_search) {
        m_search = new SearchBox(m_shelf.theme, m_shelf.guide, this);
        connect(m_search, &SearchBox::linkRequested, this, &MainWindow::follow, Qt::QueuedConnection);
    }
    m_search->setLeg(m_shelf.journey.leg());
    m_search->open();
}

} // namespace calfwise
