// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/app_under_test.h"
#include "tests/support/catch.h"

#include "ui/widgets/choice_list.h"

#include <QAbstractButton>
#include <QPointer>

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
    return name.contains(QLatin1String("Print")) || name == QLatin1String("Save the diary as a table");
}

/// Presses every button of the page that can be pressed, without confirming what then asks.
void pressEverything(AppUnderTest &app)
{
    const auto buttons = app.window().centralWidget()->findChildren<QAbstractButton *>();
    for (const QPointer<QAbstractButton> &button : QList<QPointer<QAbstractButton>>(buttons.begin(), buttons.end())) {
        // Lists, printing and choosing a file open a loop of their own and start no routine.
        if (!button || !button->isVisible() || !button->isEnabled() || dynamic_cast<ChoiceList *>(button.data()) ||
            opensLoop(button->text()) || opensLoop(button->accessibleName()))
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
    for (const char *name : {"spot", "symptoms", "routines", "routine", "floor", "feedback", "guide", "diary"}) {
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
