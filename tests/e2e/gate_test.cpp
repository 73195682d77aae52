// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/app_under_test.h"
#include "tests/support/catch.h"

#include "exchange/routine_file.h"
#include "ui/routine/anything_new.h"
#include "ui/routine/routine_card.h"
#include "ui/routine/routine_file_page.h"
#include "ui/routine/routines_page.h"
#include "ui/screening/outcome_words.h"
#include "ui/widgets/action_menu.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_list.h"
#include "ui/widgets/icon_button.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <regex>
#include <type_traits>

using namespace calfwise;
using namespace calfwise::test;

// A permit cannot be made from nothing, and a session not without permits.
static_assert(!std::is_default_constructible_v<Permit>);
static_assert(!std::is_aggregate_v<Permit>);
static_assert(!std::is_constructible_v<RoutineSession, RoutinePlan>);
static_assert(!std::is_constructible_v<RoutineSession, RoutinePlan, Instant>);

namespace {

/// Source files below a folder in which a pattern occurs, relative to it.
std::vector<std::string> filesWith(const std::filesystem::path &folder, const std::regex &pattern)
{
    std::vector<std::string> found;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h")
            continue;
        std::ifstream in(entry.path());
        const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        if (std::regex_search(text, pattern))
            found.push_back(std::filesystem::relative(entry.path(), folder).generic_string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool opensLoop(const QString &name)
{
    return name.contains(QLatin1String("Print")) || name == QLatin1String("Open a routine file") ||
           name == QLatin1String("Save the diary as a table");
}

/// Presses every button of the page that can be pressed, without confirming what then asks.
void pressEverything(AppUnderTest &app)
{
    const auto buttons = app.window().centralWidget()->findChildren<QAbstractButton *>();
    for (const QPointer<QAbstractButton> &button : QList<QPointer<QAbstractButton>>(buttons.begin(), buttons.end())) {
        // Lists, printing and choosing a file open a loop of their own and start no routine.
        if (!button || !button->isVisible() || !button->isEnabled() || dynamic_cast<ChoiceList *>(button.data()) ||
            dynamic_cast<ActionMenu *>(button.data()) || opensLoop(button->text()) ||
            opensLoop(button->accessibleName()))
            continue;
        app.clickAt(button, button->rect().center());
    }
}

} // namespace

TEST_CASE("The gate: only the journey makes a session, and only from permits")
{
    const std::filesystem::path source = std::filesystem::path(CALFWISE_SOURCE_DIR) / "src";
    const std::regex making(
        "make_unique<\\s*RoutineSession|new\\s+RoutineSession|RoutineSession\\s+\\w+\\s*[({]|emplace.*RoutineSession");
    CHECK(filesWith(source / "ui", making) ==
          std::vector<std::string>{"shell/journey.cpp", "shell/journey_session.cpp"});
    CHECK(filesWith(source / "app", making).empty());
    CHECK(filesWith(source / "store", making).empty());
    const std::regex starting("\\bstartRoutine\\s*\\(");
    // A new way to a routine must be looked at, and then named here.
    CHECK(filesWith(source / "ui", starting) == std::vector<std::string>{"routine/routine_step_page.cpp",
                                                                         "routine/routines_page.cpp",
                                                                         "shell/journey.cpp", "shell/journey.h"});
}

TEST_CASE("The gate: only the offer of a session that was cut off takes one up, after its questions")
{
    const std::filesystem::path source = std::filesystem::path(CALFWISE_SOURCE_DIR) / "src";
    CHECK(filesWith(source / "ui", std::regex("\\bresumeRoutine\\s*\\(")) ==
          std::vector<std::string>{"routine/resume_offer.cpp", "shell/journey.h", "shell/journey_session.cpp"});
    CHECK(filesWith(source / "app", std::regex("\\bresumeRoutine\\s*\\(")).empty());
}

TEST_CASE("The gate: without a check no plan can be started")
{
    AppUnderTest app;
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    const auto plan = app.journey().plan();
    REQUIRE(plan.has_value());
    CHECK_FALSE(app.journey().startRoutine(*plan, QStringLiteral("test")));
    for (const ReadyRoutine &routine : app.journey().core().routines)
        CHECK_FALSE(app.journey().startRoutine(app.journey().plan(routine), QStringLiteral("test")));
    CHECK(app.journey().session() == nullptr);
    CHECK_FALSE(app.journey().isReachable(JourneyStep::Routine));
}

TEST_CASE("The gate: pressing whatever a page offers starts nothing while the leg is not checked")
{
    AppUnderTest app;
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    for (const char *name : {"spot", "symptoms", "routines", "routine", "floor", "feedback", "guide", "diary", "habits",
                             "routine-editor", "routine-file"}) {
        INFO(name);
        app.window().openPage(QString::fromUtf8(name));
        pressEverything(app);
        CHECK(app.journey().session() == nullptr);
    }
}

TEST_CASE("The gate: one changed answer, spot or symptom ends the permit")
{
    AppUnderTest app;
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    const auto check = [&] {
        for (const Question &question : app.journey().rules().questions)
            app.journey().setAnswer(question.id, Answer::No);
        app.journey().completeCheck();
        REQUIRE(app.journey().permit(Side::Right) != nullptr);
    };
    check();
    app.journey().setSymptom(SymptomId("cramp"), true);
    CHECK(app.journey().permit(Side::Right) == nullptr);
    check();
    app.journey().addSpot(View::Posterior, {-0.1, 0.2});
    CHECK(app.journey().permit(Side::Right) == nullptr);
    check();
    app.journey().setAnswer(QuestionId("diabetes"), Answer::Unsure);
    CHECK(app.journey().permit(Side::Right) == nullptr);
    check();
    app.journey().answerAnythingNew(Answer::Unsure);
    CHECK(app.journey().permit(Side::Right) == nullptr);
    CHECK(app.journey().outcome().level == Level::Incomplete);
}

namespace {

void checkLeg(Journey &journey, std::initializer_list<const char *> yes = {})
{
    for (const Question &question : journey.rules().questions)
        journey.setAnswer(question.id, Answer::No);
    for (const char *id : yes)
        journey.setAnswer(QuestionId(id), Answer::Yes);
    journey.completeCheck();
}

constexpr Instant morning{std::chrono::seconds(1795254000)};

} // namespace

TEST_CASE("The gate: taking a change back does not bring the permit back")
{
    AppUnderTest app;
    Journey &journey = app.journey();
    checkLeg(journey);
    REQUIRE(journey.permit(Side::Right) != nullptr);
    journey.addSpot(View::Posterior, {-0.1, 0.2});
    journey.undo();
    CHECK(journey.permit(Side::Right) == nullptr);
    checkLeg(journey);
    journey.setAnswer(QuestionId("diabetes"), Answer::Yes);
    journey.setAnswer(QuestionId("diabetes"), Answer::No);
    CHECK(journey.permit(Side::Right) == nullptr);
}

TEST_CASE("The gate: an answer for the person that changes ends both legs' permits")
{
    AppUnderTest app;
    Journey &journey = app.journey();
    checkLeg(journey);
    journey.setLeg(Side::Left);
    checkLeg(journey);
    REQUIRE(journey.permit(Side::Left) != nullptr);
    REQUIRE(journey.permit(Side::Right) != nullptr);
    journey.setAnswer(QuestionId("diabetes"), Answer::Yes);
    journey.setAnswer(QuestionId("diabetes"), Answer::No);
    CHECK(journey.permit(Side::Left) == nullptr);
    CHECK(journey.permit(Side::Right) == nullptr);
}

TEST_CASE("The gate: a spot that turns a quiet leg into a stop is recorded, also when it is taken back")
{
    AppUnderTest app;
    Journey &journey = app.journey();
    checkLeg(journey, {"recent-surgery-or-bedrest"});
    REQUIRE(journey.permit(Side::Right) != nullptr);
    journey.addSpot(View::Posterior, {-0.1, 0.2});
    CHECK(journey.outcome().level == Level::SameDay);
    journey.undo();
    CHECK(journey.permit(Side::Right) == nullptr);
    REQUIRE(journey.refusal(Side::Left).has_value());
    CHECK(journey.refusal(Side::Left)->standing.has_value());
}

TEST_CASE("The gate: what ended a check is not revived by a restart")
{
    auto folders = std::make_shared<QTemporaryDir>();
    const auto permitAfter = [&](const std::function<void(Journey &)> &change) {
        {
            AppUnderTest app(folders, morning);
            checkLeg(app.journey());
            REQUIRE(app.journey().permit(Side::Right) != nullptr);
            change(app.journey());
        }
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        return again.journey().permit(Side::Right) != nullptr;
    };
    CHECK(permitAfter([](Journey &) {}));
    CHECK_FALSE(permitAfter([](Journey &journey) { journey.answerAnythingNew(Answer::Yes); }));
    CHECK_FALSE(permitAfter([](Journey &journey) { journey.setAnswer(QuestionId("swelling-one-leg"), Answer::Yes); }));
    CHECK_FALSE(permitAfter([](Journey &journey) { journey.setSymptom(SymptomId("cramp"), true); }));
    CHECK_FALSE(permitAfter([](Journey &journey) {
        journey.setAnswer(QuestionId("breathless-or-chest-pain"), Answer::Yes);
        journey.completeCheck();
        journey.correctAnswers();
    }));
}

TEST_CASE("The gate: judging old answers again does not make them younger")
{
    auto folders = std::make_shared<QTemporaryDir>();
    AppUnderTest app(folders, morning);
    checkLeg(app.journey());
    app.pass(std::chrono::hours(20));
    app.journey().addSpot(View::Posterior, {-0.1, 0.2});
    app.journey().completeCheck();
    REQUIRE(app.journey().permit(Side::Right) != nullptr);
    app.pass(std::chrono::hours(5));
    CHECK(app.journey().permit(Side::Right) == nullptr);
    app.journey().completeCheck();
    CHECK(app.journey().permit(Side::Right) == nullptr);
    app.show({1440, 900});
    app.window().openPage(QStringLiteral("safety"));
    CHECK(app.journey().outcome().level == Level::Incomplete);
}

TEST_CASE("The gate: an emergency stops a routine that is on hold, and keeps what was held")
{
    AppUnderTest app;
    Journey &journey = app.journey();
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    checkLeg(journey);
    REQUIRE(journey.startRoutine(*journey.plan(), QStringLiteral("test")));
    RoutineSession &session = *journey.session();
    session.start(Tick{1000});
    for (int tick = 1; tick <= 40; ++tick)
        session.tick(Tick{1000 + tick * 500});
    session.pause(Tick{21000});
    const auto held = session.held();
    REQUIRE(held == Tick{20000});
    journey.setLeg(Side::Left);
    journey.setAnswer(QuestionId("breathless-or-chest-pain"), Answer::Unsure);
    journey.completeCheck();
    CHECK(journey.session()->state() == SessionState::Stopped);
    CHECK(journey.session()->held() == held);
    CHECK_FALSE(journey.mayContinue());
    REQUIRE(journey.recordSession(5, {}, false, "a note"));
    REQUIRE(app.diary().entries().size() == 1);
    CHECK(app.diary().entries().front().leg == Side::Right);
}

namespace {

/// Starts the routine for a marked spot, holds a while, and ends the program as from outside.
void cutOffASession(const std::shared_ptr<QTemporaryDir> &folders)
{
    AppUnderTest app(folders, morning);
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    checkLeg(app.journey());
    REQUIRE(app.journey().startRoutine(*app.journey().plan(), QStringLiteral("test")));
    app.journey().session()->start(Tick(0));
    for (int second = 1; second <= 100; ++second) {
        app.journey().session()->tick(Tick(1000 * second));
        app.journey().keepProgress();
    }
}

} // namespace

TEST_CASE(
    "The gate: a session that was cut off is offered, and pressing all that the page offers starts nothing by itself")
{
    auto folders = std::make_shared<QTemporaryDir>();
    cutOffASession(folders);
    AppUnderTest again(folders, morning + std::chrono::hours(1));
    again.show({1440, 900});
    REQUIRE(again.journey().cutOff());
    CHECK(again.find(QStringLiteral("Go on with it")) != nullptr);
    pressEverything(again);
    CHECK(again.journey().session() == nullptr);
}

TEST_CASE("The gate: a cut off session needs a check that still holds, the same spots and a new question")
{
    auto folders = std::make_shared<QTemporaryDir>();
    cutOffASession(folders);
    SECTION("the check holds")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        CHECK(again.journey().resumeRoutine());
        CHECK(again.journey().session()->state() == SessionState::Paused);
    }
    SECTION("an answer changed")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        again.journey().setAnswer(QuestionId("diabetes"), Answer::Unsure);
        CHECK_FALSE(again.journey().resumeRoutine());
    }
    SECTION("something is new")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        again.journey().answerAnythingNew(Answer::Unsure);
        CHECK_FALSE(again.journey().resumeRoutine());
    }
    SECTION("a spot more")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        again.journey().addSpot(View::Posterior, {-0.1, 0.2});
        checkLeg(again.journey());
        CHECK_FALSE(again.journey().resumeRoutine());
    }
    SECTION("a stop since")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        again.journey().setAnswer(QuestionId("swelling-one-leg"), Answer::Yes);
        again.journey().completeCheck();
        CHECK_FALSE(again.journey().resumeRoutine());
        CHECK(again.journey().cutOff().has_value());
    }
    SECTION("pressing is withheld by today's answers")
    {
        AppUnderTest again(folders, morning + std::chrono::hours(1));
        checkLeg(again.journey(), {"blood-thinner"});
        CHECK_FALSE(again.journey().resumeRoutine());
    }
}

TEST_CASE("The gate: correcting one leg leaves the other leg's stop standing")
{
    AppUnderTest app;
    Journey &journey = app.journey();
    journey.setLeg(Side::Left);
    checkLeg(journey, {"swelling-one-leg"});
    journey.setLeg(Side::Right);
    checkLeg(journey, {"snap-or-kick"});
    journey.correctAnswers();
    REQUIRE(journey.refusal(Side::Right).has_value());
    CHECK(journey.refusal(Side::Right)->standing->leg == Side::Left);
}

namespace {

OwnRoutine ownRoutine(bool bothSides)
{
    OwnRoutine routine;
    routine.name = bothSides ? "Mine, both legs" : "Mine";
    routine.bothSides = bothSides;
    routine.steps = {{TechniqueId("warm-up-strokes"), 60, 0, {}}, {TechniqueId("manual-pressure"), 45, 0, {}}};
    return routine;
}

RoutinesPage &routinesPage(AppUnderTest &app)
{
    app.window().openPage(QStringLiteral("routines"));
    QCoreApplication::processEvents();
    return dynamic_cast<RoutinesPage &>(*app.window().page(QStringLiteral("routines")));
}

/// Presses the start of a routine's card and answers no to the question whether anything is new.
void tryToStart(AppUnderTest &app, const RoutineId &id)
{
    RoutinesPage &page = routinesPage(app);
    Button *start = page.button(id);
    if (!start)
        return;
    app.clickAt(start, start->rect().center());
    QCoreApplication::processEvents();
    if (AnythingNewDialog *dialog = page.question())
        app.clickAt(dialog->question().noButton(), dialog->question().noButton()->rect().center());
    QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("The gate: neither a favourite nor a routine of one's own starts while the leg is not checked")
{
    AppUnderTest app;
    app.diary().addOwnRoutine(ownRoutine(false));
    app.diary().addFavourite({RoutineId("quick-three-minutes"), "Quick three minutes"});
    app.diary().addFavourite({RoutineId("own-1"), "Mine"});
    app.reopen();
    app.show({1440, 900});
    for (const char *id : {"own-1", "quick-three-minutes"}) {
        INFO(id);
        REQUIRE(routinesPage(app).card(RoutineId(id)) != nullptr);
        CHECK(routinesPage(app).card(RoutineId(id))->star()->isChecked());
        tryToStart(app, RoutineId(id));
        CHECK(app.journey().session() == nullptr);
        CHECK(app.window().currentPage() == QLatin1String("safety"));
    }
}

TEST_CASE("The gate: a routine of one's own for both legs needs a permit for each")
{
    AppUnderTest app;
    app.diary().addOwnRoutine(ownRoutine(true));
    app.reopen();
    app.show({1440, 900});
    const RoutineId mine("own-1");
    checkLeg(app.journey());
    tryToStart(app, mine);
    CHECK(app.journey().session() == nullptr);
    app.journey().setLeg(Side::Left);
    checkLeg(app.journey());
    app.journey().setLeg(Side::Right);
    checkLeg(app.journey());
    tryToStart(app, mine);
    REQUIRE(app.journey().session() != nullptr);
    CHECK(app.journey().session()->plan().sides().size() == 2);
}

TEST_CASE("The gate: a routine of one's own loses what the answers withhold, with the reason")
{
    AppUnderTest app;
    app.diary().addOwnRoutine(ownRoutine(false));
    app.reopen();
    app.show({1440, 900});
    checkLeg(app.journey(), {"blood-thinner"});
    const RoutineId mine("own-1");
    const auto labels = routinesPage(app).card(mine)->findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [](const QLabel *label) { return label->text().contains(QLatin1String("Without: press")); }));
    tryToStart(app, mine);
    REQUIRE(app.journey().session() != nullptr);
    for (const PlanStep &step : app.journey().session()->plan().steps)
        CHECK(step.technique != TechniqueId("manual-pressure"));
}

TEST_CASE("The gate: a file, however it comes in, is shown and starts nothing")
{
    AppUnderTest app;
    app.show({1440, 900});
    const QString file =
        app.write(QStringLiteral("routine.calfwise.json"), QByteArray::fromStdString(routineAsFile(ownRoutine(false))));
    app.window().openRoutineFile(file);
    CHECK(app.window().currentPage() == QLatin1String("routine-file"));
    CHECK(app.diary().ownRoutines().empty());
    pressEverything(app);
    CHECK(app.journey().session() == nullptr);
    app.window().openRoutineFile(file);
    QCoreApplication::processEvents();
    app.click(QStringLiteral("Keep it among your own"));
    CHECK(app.journey().session() == nullptr);
    REQUIRE(app.diary().ownRoutines().size() == 1);
    tryToStart(app, RoutineId("own-1"));
    CHECK(app.journey().session() == nullptr);
    CHECK(app.window().currentPage() == QLatin1String("safety"));
}

TEST_CASE("The gate: a file that is dropped on the window is shown and starts nothing")
{
    AppUnderTest app;
    app.show({1440, 900});
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(
        app.write(QStringLiteral("routine.json"), QByteArray::fromStdString(routineAsFile(ownRoutine(false)))))});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&app.window(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&app.window(), &drop);
    CHECK(app.window().currentPage() == QLatin1String("routine-file"));
    CHECK(app.journey().session() == nullptr);
}

TEST_CASE("The gate: a reminder leads to the habits and starts nothing")
{
    AppUnderTest app;
    app.show({1440, 900});
    checkLeg(app.journey());
    app.pressTray();
    CHECK(app.window().currentPage() == QLatin1String("habits"));
    pressEverything(app);
    CHECK(app.journey().session() == nullptr);
}

TEST_CASE("The gate: each stop ends the session, and leads to what to do about it")
{
    const auto [reason, level, words] =
        GENERATE(table<StopReason, Level, const char *>({{StopReason::SharpPain, Level::SameDay, "sharp or spreading"},
                                                         {StopReason::NumbOrTingling, Level::SameDay, "numbness or"},
                                                         {StopReason::Breathless, Level::Emergency, "breathless"}}));
    auto folders = std::make_shared<QTemporaryDir>();
    {
        AppUnderTest app(folders, morning);
        app.show({1440, 900});
        app.tapMap({-0.04, 0.60});
        checkLeg(app.journey());
        REQUIRE(app.journey().startRoutine(*app.journey().plan(), QStringLiteral("test")));
        app.journey().session()->start(Tick{0});
        app.journey().stopForSign(Tick{1000}, reason);
        CHECK(app.journey().session()->state() == SessionState::Stopped);
        CHECK(app.journey().permit(Side::Right) == nullptr);
        const OutcomeCard card = outcomeCard(app.journey());
        CHECK(card.level == level);
        const QString reasons = reasonsFor(app.journey(), card).join(QLatin1Char(' '));
        CHECK(reasons.contains(QLatin1String(words)));
        CHECK_FALSE(reasons.contains(QLatin1String("drops or drags")));
        CHECK_FALSE(whatToSay(app.journey(), card).contains(QLatin1String("drops or drags")));
        CHECK(whatToSay(app.journey(), card).contains(QLatin1String("I stopped.")));
    }
    // What was pressed is still told as that after a restart.
    AppUnderTest again(folders, morning + std::chrono::hours(1));
    const auto sign = again.journey().rules().time.stopSigns.at(std::string(idOf(reason)));
    CHECK(again.journey().stoppedFor(sign, Side::Right) == reason);
}

TEST_CASE("The gate: a pulse under the finger ends the session, and the check is asked afresh")
{
    AppUnderTest app;
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    checkLeg(app.journey());
    REQUIRE(app.journey().startRoutine(*app.journey().plan(), QStringLiteral("test")));
    app.journey().session()->start(Tick{0});
    app.journey().stopForSign(Tick{1000}, StopReason::PulseUnderFinger);
    CHECK(app.journey().session()->state() == SessionState::Stopped);
    CHECK(app.journey().permit(Side::Right) == nullptr);
    CHECK(app.journey().outcome().level == Level::Incomplete);
}
