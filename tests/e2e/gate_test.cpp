// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/app_under_test.h"
#include "tests/e2e/gate_steps.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
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

} // namespace

TEST_CASE("The gate: only the session model makes a session, and only from permits")
{
    const std::filesystem::path source = std::filesystem::path(CALFWISE_SOURCE_DIR) / "src";
    const std::regex making(
        "make_unique<\\s*RoutineSession|new\\s+RoutineSession|RoutineSession\\s+\\w+\\s*[({]|emplace.*RoutineSession");
    CHECK(filesWith(source / "model", making) == std::vector<std::string>{"kept_session.cpp", "session_model.cpp"});
    CHECK(filesWith(source / "ui", making).empty());
    CHECK(filesWith(source / "app", making).empty());
    CHECK(filesWith(source / "store", making).empty());
    const std::regex starting("\\bstartRoutine\\s*\\(");
    // A new way to a routine must be looked at, and then named here.
    CHECK(filesWith(source / "model", starting) == std::vector<std::string>{"session_model.cpp", "session_model.h"});
    CHECK(filesWith(source / "ui", starting) ==
          std::vector<std::string>{"routine/routine_step_page.cpp", "routine/routines_page.cpp"});
}

TEST_CASE("The gate: only the offer of a session that was cut off takes one up, after its questions")
{
    const std::filesystem::path source = std::filesystem::path(CALFWISE_SOURCE_DIR) / "src";
    CHECK(filesWith(source / "ui", std::regex("\\bresumeRoutine\\s*\\(")) ==
          std::vector<std::string>{"routine/resume_offer.cpp"});
    CHECK(filesWith(source / "model", std::regex("\\bresumeRoutine\\s*\\(")) ==
          std::vector<std::string>{"kept_session.cpp", "session_model.h"});
    CHECK(filesWith(source / "app", std::regex("\\bresumeRoutine\\s*\\(")).empty());
}

TEST_CASE("The gate: without a check no plan can be started")
{
    AppUnderTest app;
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    const auto plan = app.models().session.plan();
    REQUIRE(plan.has_value());
    CHECK(app.models().session.startRoutine(*plan, QStringLiteral("test")) != StartResult::Started);
    for (const ReadyRoutine &routine : app.models().theCase.core().routines)
        CHECK(app.models().session.startRoutine(app.models().session.plan(routine), QStringLiteral("test")) !=
              StartResult::Started);
    CHECK(app.models().session.session() == nullptr);
    CHECK(app.models().navigation.standingOf(PathStep::Routine) == StepStanding::Ahead);
}

TEST_CASE("The gate: pressing whatever a page offers starts nothing while the leg is not checked")
{
    AppUnderTest app;
    app.show({1440, 900});
    app.tapMap({-0.04, 0.60});
    for (Place place : allPlaces) {
        INFO(static_cast<int>(place));
        app.window().go(place);
        pressEverything(app);
        CHECK(app.models().session.session() == nullptr);
    }
}
