// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/walk.h"

#include "ui/checklist/checklist_page.h"
#include "ui/kit/widgets/action_menu.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/icon_button.h"
#include "ui/kit/widgets/pain_question.h"
#include "ui/kit/widgets/pain_scale.h"
#include "ui/kit/widgets/yes_not_sure.h"
#include "ui/reminders/habits_page.h"
#include "ui/routine/anything_new.h"
#include "ui/routine/feedback_page.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/routine_card.h"
#include "ui/routine/routine_editor.h"
#include "ui/routine/routine_file_page.h"
#include "ui/routine/routine_step_page.h"
#include "ui/routine/routines_page.h"
#include "ui/routine/soreness_question.h"
#include "ui/screening/outcome_page.h"
#include "ui/screening/question_row.h"
#include "ui/screening/safety_page.h"
#include "ui/screening/who_choice.h"

#include <QCoreApplication>
#include <QTest>

#include <stdexcept>

namespace calfwise::test {

namespace {

template <class PageType> PageType &pageOf(AppUnderTest &app, Place wanted)
{
    QCoreApplication::processEvents();
    if (app.window().place() != wanted)
        throw std::runtime_error("page " + std::to_string(static_cast<int>(wanted)) + " is not open but page " +
                                 std::to_string(static_cast<int>(app.window().place())));
    return dynamic_cast<PageType &>(*app.window().page(wanted));
}

void press(AppUnderTest &app, QWidget *widget)
{
    if (!widget || !widget->isVisible())
        throw std::runtime_error("a button that the path needs is not there");
    app.clickAt(widget, widget->rect().center());
}

void rate(AppUnderTest &app, PainQuestion *question, int pain)
{
    if (!question)
        throw std::runtime_error("the question about pain is not there");
    app.clickAt(&question->scale(), question->scale().cellRect(pain).center());
}

/// Where the text is too large for map and panel together, a switch shows one of them.
void turnTo(AppUnderTest &app, const char *pane)
{
    if (QWidget *segment = app.find(QString::fromUtf8(pane)); segment && segment->isVisible())
        press(app, segment);
    QCoreApplication::processEvents();
}

/// Yes to the row that asks for the sign; where it asks for several, then to the sign's own.
void answerYes(AppUnderTest &app, const char *sign)
{
    answerWho(app);
    QuestionRow *row = pageOf<SafetyPage>(app, Place::Safety).row(QuestionId(sign));
    if (!row->isUnfolded())
        press(app, row->toggle().yes());
    if (YesNotSure *part = row->part(QuestionId(sign)))
        press(app, part->yes());
}

} // namespace

void markSpot(AppUnderTest &app, const Look &look)
{
    look(QStringLiteral("1-bodymap-empty"));
    turnTo(app, "Map");
    app.tapMap({-0.04, 0.60});
    turnTo(app, "Your spot");
    rate(app, app.window().findChild<PainQuestion *>(), 6);
    look(QStringLiteral("1-bodymap"));
}

/// The lists beside the map: by name, and from where it hurts to a point that is shown. Leaves the picture of the leg
/// as it was.
void lookAtTheLists(AppUnderTest &app, const Look &look)
{
    const auto follow = [&](const char *wide, const char *small) {
        turnTo(app, "Your spot");
        QWidget *link = app.find(QString::fromUtf8(wide));
        press(app, link ? link : app.find(QString::fromUtf8(small)));
        QCoreApplication::processEvents();
    };
    follow("Find it on a list", "List");
    look(QStringLiteral("1-bodymap-list"));
    app.key(Qt::Key_Escape);
    follow("It hurts somewhere else", "Hurts elsewhere?");
    look(QStringLiteral("1-bodymap-pain-list"));
    turnTo(app, "Map");
    app.tapMap({0.0, 0.97});
    look(QStringLiteral("1-bodymap-pain"));
    app.window().go(GuideLink(PointLink{TriggerPointId("tibialis-posterior-1")}));
    look(QStringLiteral("1-bodymap-shown"));
    const std::set<ZoneId> pain = app.models().theCase.picture().pain;
    for (const ZoneId &zone : pain)
        app.models().theCase.setPain(zone, false);
    turnTo(app, "Your spot");
    app.click(QStringLiteral("Look elsewhere"));
    QCoreApplication::processEvents();
}

void tickSymptoms(AppUnderTest &app, const Look &look)
{
    app.click(QStringLiteral("Continue to symptoms"));
    ChecklistPage &page = pageOf<ChecklistPage>(app, Place::Symptoms);
    for (const char *symptom : {"tender-spot", "taut-band", "heel-hurts-on-loading", "worse-uphill"})
        press(app, page.row(SymptomId(symptom)));
    look(QStringLiteral("2-symptoms"));
    press(app, &page.continueButton());
}

void answerWho(AppUnderTest &app)
{
    if (const WhoChoice *who = pageOf<SafetyPage>(app, Place::Safety).who())
        press(app, who->button(Subject::Self));
}

/// To the next screen: what is not seen yet is shown first.
void passSafetyScreen(AppUnderTest &app)
{
    answerWho(app);
    SafetyPage &page = pageOf<SafetyPage>(app, Place::Safety);
    const PageId shown = page.currentPage();
    for (int i = 0; i < 40 && app.window().place() == Place::Safety && page.currentPage() == shown; ++i) {
        press(app, &page.denyButton());
        QTest::qWait(1);
    }
}

void passCheck(AppUnderTest &app, const Look &look)
{
    const auto pages = app.models().check.rules().pages.size();
    if (pageOf<SafetyPage>(app, Place::Safety).who())
        look(QStringLiteral("3-safety-who"));
    answerWho(app);
    for (std::size_t i = 0; i < pages; ++i) {
        look(QStringLiteral("3-safety-%1").arg(i + 1));
        passSafetyScreen(app);
    }
    pageOf<OutcomePage>(app, Place::Outcome);
    look(QStringLiteral("4-outcome-passed"));
}

void runRoutine(AppUnderTest &app, const Look &look)
{
    press(app, pageOf<OutcomePage>(app, Place::Outcome).primaryButton());
    RoutineStepPage &plan = pageOf<RoutineStepPage>(app, Place::Routine);
    look(QStringLiteral("5-routine-plan"));
    press(app, plan.question()->noButton());
    FloorPage &floor = pageOf<FloorPage>(app, Place::Floor);
    if (app.models().session.session()->state() == SessionState::Ready)
        press(app, floor.goButton());
    look(QStringLiteral("5-floor-position"));
    const auto count = app.models().session.session()->plan().steps.size();
    bool seenHold = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (!seenHold && app.models().session.session()->step().kind == StepKind::Hold) {
            seenHold = true;
            look(QStringLiteral("5-floor-hold"));
        }
        press(app, floor.skipButton()->isVisible() ? floor.skipButton() : floor.nextButton());
        if (app.window().place() != Place::Floor)
            break;
    }
    if (app.window().place() == Place::Floor)
        press(app, floor.goButton());
}

void rateAndSave(AppUnderTest &app, const Look &look)
{
    FeedbackPage &page = pageOf<FeedbackPage>(app, Place::Feedback);
    rate(app, page.painAfter(), 4);
    look(QStringLiteral("6-feedback"));
    press(app, page.saveButton());
    QCoreApplication::processEvents();
    look(QStringLiteral("7-diary"));
}

void comeBack(AppUnderTest &app, const Look &look)
{
    DiaryEntry session = app.diary().entries().front();
    session.id = 0;
    for (DoneStep &step : session.steps)
        step.heldSeconds = step.plannedSeconds;
    app.models().diary.restore(session);
    app.pass(std::chrono::hours(48));
    app.window().go(PathStep::Safety);
    passCheck(app, [](const QString &) {});
    press(app, pageOf<OutcomePage>(app, Place::Outcome).primaryButton());
    RoutineStepPage &plan = pageOf<RoutineStepPage>(app, Place::Routine);
    look(QStringLiteral("5-routine-soreness"));
    press(app, plan.soreness() ? plan.soreness()->notSureButton() : nullptr);
    QCoreApplication::processEvents();
    look(QStringLiteral("5-routine-after-soreness"));
}

/// The person's own routines, those from files, and the habits.
void lookAtRoutines(AppUnderTest &app, const Look &look)
{
    const QByteArray file = R"({"calfwise": "routine", "format": 1, "name": "After a long walk",
        "made_by": "A physiotherapy practice", "made_on": "2026-11-18", "sides": "both", "steps": [
        {"technique": "warm-up-strokes", "seconds": 60}, {"technique": "roller-pressure", "seconds": 45},
        {"technique": "active-release", "repetitions": 8}, {"technique": "stretch-straight-knee", "seconds": 30}]})";
    app.window().openRoutineFile(app.write(QStringLiteral("walk.calfwise.json"), file));
    look(QStringLiteral("8-routine-file"));
    press(app, pageOf<RoutineFilePage>(app, Place::RoutineFile).keepButton());
    pageOf<RoutinesPage>(app, Place::Routines);
    QByteArray tooMuch = file;
    tooMuch.replace("45}", "120}").replace("\"one\"", "\"left\"").replace("active-release", "hammer");
    app.window().openRoutineFile(app.write(QStringLiteral("too-much.json"), tooMuch));
    look(QStringLiteral("8-routine-file-refused"));

    app.window().go(Place::Routines);
    RoutinesPage &routines = pageOf<RoutinesPage>(app, Place::Routines);
    press(app, routines.card(RoutineId("before-bed"))->star());
    look(QStringLiteral("8-routines-own"));
    emit routines.card(RoutineId("own-1"))->changeChosen();
    RoutineEditor &editor = pageOf<RoutineEditor>(app, Place::RoutineEditor);
    editor.addMenu()->choose(AppUnderTest::said(QStringLiteral("Slow heel raises")));
    editor.addMenu()->choose(AppUnderTest::said(QStringLiteral("Slow heel raises")));
    look(QStringLiteral("8-routine-editor"));
    QCoreApplication::processEvents();
    press(app, editor.saveButton());
    pageOf<RoutinesPage>(app, Place::Routines);

    app.window().go(Place::Habits);
    HabitsPage &habits = pageOf<HabitsPage>(app, Place::Habits);
    press(app, habits.tick(HabitId("daily-stretching")));
    press(app, pageOf<HabitsPage>(app, Place::Habits).remindSwitch());
    look(QStringLiteral("8-habits"));
}

void walkThePages(AppUnderTest &app, const Look &look)
{
    lookAtTheLists(app, look);
    markSpot(app, look);
    tickSymptoms(app, look);
    passCheck(app, look);
    runRoutine(app, look);
    rateAndSave(app, look);
    comeBack(app, look);
    const std::map<QString, Place> besideThePath{{QStringLiteral("8-routines"), Place::Routines},
                                                 {QStringLiteral("8-guide"), Place::Guide},
                                                 {QStringLiteral("8-settings"), Place::Settings},
                                                 {QStringLiteral("8-rules"), Place::Rules}};
    for (const auto &[name, place] : besideThePath) {
        app.window().go(place);
        look(name);
    }
    app.window().go(GuideLink(ArticleLink{ArticleId("soleus-heel-pain-knot")}));
    look(QStringLiteral("8-guide-soleus"));

    lookAtRoutines(app, look);

    app.models().theCase.setLeg(Side::Left);
    app.window().go(PathStep::Safety);
    passSafetyScreen(app);
    answerYes(app, "swelling-one-leg");
    answerYes(app, "warmth-one-leg");
    look(QStringLiteral("3-safety-yes"));
    while (app.window().place() == Place::Safety)
        passSafetyScreen(app);
    look(QStringLiteral("4-outcome-same-day"));

    app.models().check.correctAnswers();
    app.window().go(PathStep::Safety);
    answerYes(app, "breathless-or-chest-pain");
    QCoreApplication::processEvents();
    look(QStringLiteral("4-outcome-emergency"));
}

} // namespace calfwise::test
