// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/app_under_test.h"
#include "tests/e2e/walk.h"
#include "tests/support/catch.h"

#include "ui/bodymap/body_map_page.h"
#include "ui/screening/outcome_page.h"

#include <QApplication>
#include <QFile>
#include <QTest>

#include <filesystem>

using namespace calfwise;
using namespace calfwise::test;

namespace {

constexpr QSize usual(1440, 900);

void unseen(const QString &) {}

void walkToTheDiary(AppUnderTest &app)
{
    app.show(usual);
    markSpot(app, unseen);
    tickSymptoms(app, unseen);
    passCheck(app, unseen);
    runRoutine(app, unseen);
    rateAndSave(app, unseen);
}

/// Presses Tab until what has the focus is called that; fails after going round.
void tabTo(AppUnderTest &app, const QString &name)
{
    QStringList passed;
    for (int i = 0; i < 300; ++i) {
        QWidget *focused = QApplication::focusWidget();
        if (focused && (focused->accessibleName() == name || focused->property("text").toString() == name))
            return;
        if (i < 40)
            passed << (focused ? focused->accessibleName() + focused->property("text").toString()
                               : QStringLiteral("nothing"));
        app.key(Qt::Key_Tab);
    }
    INFO("active window: " << (QApplication::activeWindow() ? QApplication::activeWindow()->metaObject()->className()
                                                            : "none"));
    INFO("passed: " << passed.join(QStringLiteral(" | ")).toStdString());
    FAIL("Tab never reaches \"" << name.toStdString() << "\" on page " << static_cast<int>(app.window().place()));
}

void pressByKey(AppUnderTest &app, const QString &name)
{
    tabTo(app, name);
    app.key(Qt::Key_Space);
    QTest::qWait(20);
}

} // namespace

TEST_CASE("The app: from a tap to the diary by mouse")
{
    AppUnderTest app;
    walkToTheDiary(app);
    CHECK(app.window().place() == Place::Diary);
    REQUIRE(app.diary().entries().size() == 1);
    const DiaryEntry entry = app.diary().entries().front();
    CHECK(entry.leg == Side::Right);
    CHECK(entry.point == TriggerPointId("soleus-1"));
    CHECK(entry.painBefore == 6);
    CHECK(entry.painAfter == 4);
    CHECK(entry.spots.size() == 1);
    CHECK(entry.symptoms.contains(SymptomId("worse-uphill")));
    CHECK(app.models().session.session() == nullptr);
}

TEST_CASE("The app: from a tap to a running routine by the keyboard alone")
{
    AppUnderTest app;
    app.show(usual);
    auto &map = dynamic_cast<BodyMapPage &>(*app.window().page(Place::Spot)).canvas();
    for (int i = 0; i < 60 && QApplication::focusWidget() != &map; ++i)
        app.key(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == &map);
    REQUIRE(map.focusedTarget());
    for (int i = 0; i < 40 && map.targets()[*map.focusedTarget()].id != "soleus-1"; ++i) {
        const QPointF wanted = map.toPixels({-0.04, 0.60});
        const QPointF here = map.toPixels(map.targets()[*map.focusedTarget()].position);
        const QPointF way = wanted - here;
        if (std::abs(way.x()) > std::abs(way.y()))
            app.key(way.x() > 0 ? Qt::Key_Right : Qt::Key_Left);
        else
            app.key(way.y() > 0 ? Qt::Key_Down : Qt::Key_Up);
    }
    CHECK(map.targets()[*map.focusedTarget()].id == "soleus-1");
    app.key(Qt::Key_Return);
    REQUIRE(app.models().theCase.picture().spots.size() == 1);
    QTest::qWait(20);

    tabTo(app, QStringLiteral("How sore is it when you press?"));
    app.key(Qt::Key_6);
    QTest::qWait(1);
    CHECK(app.models().theCase.picture().spots.front().intensity == 6);
    pressByKey(app, QStringLiteral("Continue to symptoms"));
    REQUIRE(app.window().place() == Place::Symptoms);
    pressByKey(app, QStringLiteral("Cramps at night"));
    CHECK(app.models().theCase.picture().symptoms.contains(SymptomId("night-cramp")));
    pressByKey(app, QStringLiteral("Go to the safety check"));
    pressByKey(app, QStringLiteral("You, 16 or over"));
    for (std::size_t i = 0; i < app.models().check.rules().pages.size(); ++i) {
        REQUIRE(app.window().place() == Place::Safety);
        pressByKey(app, QStringLiteral("None of these"));
    }
    REQUIRE(app.window().place() == Place::Outcome);
    pressByKey(app, QStringLiteral("Go to the routine"));
    REQUIRE(app.window().place() == Place::Routine);
    pressByKey(app, QStringLiteral("No, start"));
    REQUIRE(app.window().place() == Place::Floor);
    REQUIRE(app.models().session.session() != nullptr);
    app.key(Qt::Key_Space);
    CHECK(app.models().session.session()->state() == SessionState::Running);
    app.key(Qt::Key_Space);
    CHECK(app.models().session.session()->state() == SessionState::Paused);
}

TEST_CASE("The app: no part of a page flashes up as a window of its own")
{
    AppUnderTest app;
    app.show(usual);
    walkThePages(app, unseen);
    INFO(app.strayWindows().join(QStringLiteral("; ")).toStdString());
    CHECK(app.strayWindows().isEmpty());
}

TEST_CASE("The app: an article that is opened from another page is laid out whole")
{
    AppUnderTest app;
    app.show(usual);
    app.window().go(Place::Guide);
    app.window().go(Place::Settings);
    app.window().go(GuideLink(ArticleLink{ArticleId("soleus-heel-pain-knot")}));
    REQUIRE(app.window().place() == Place::Guide);
    QTest::qWait(60);
    int blocks = 0;
    for (const QWidget *part : app.window().page(Place::Guide)->findChildren<QWidget *>()) {
        if (!part->isVisible() || !part->hasHeightForWidth())
            continue;
        INFO(part->metaObject()->className() << ": " << part->property("text").toString().toStdString());
        CHECK(part->height() >= part->heightForWidth(part->width()) - 1);
        ++blocks;
    }
    CHECK(blocks > 10);
}

TEST_CASE("The app: going back on the path loses no answer")
{
    AppUnderTest app;
    app.show(usual);
    markSpot(app, unseen);
    tickSymptoms(app, unseen);
    const Picture before = app.models().theCase.picture();
    app.window().go(PathStep::Spot);
    app.window().go(PathStep::Symptoms);
    app.window().go(Place::Settings);
    app.window().go(RailEntry::BodyMap);
    CHECK(app.window().place() == Place::Symptoms);
    CHECK(app.models().theCase.picture() == before);
}

TEST_CASE("The app: after a restart the diary and a check of today are still there, one of yesterday is not")
{
    auto folders = std::make_shared<QTemporaryDir>();
    const Instant morning{std::chrono::seconds(1795254000)};
    {
        AppUnderTest app(folders, morning);
        walkToTheDiary(app);
        REQUIRE(app.models().check.permit(Side::Right) != nullptr);
    }
    {
        AppUnderTest again(folders, morning + std::chrono::hours(2));
        CHECK(again.models().diary.entries().size() == 1);
        CHECK(again.models().check.permit(Side::Right) != nullptr);
        CHECK(again.models().check.permit(Side::Left) == nullptr);
    }
    AppUnderTest tomorrow(folders, morning + std::chrono::hours(25));
    CHECK(tomorrow.models().diary.entries().size() == 1);
    CHECK(tomorrow.models().check.permit(Side::Right) == nullptr);
}

TEST_CASE("The app: a same-day sign closes both legs, also after a restart, until it is corrected")
{
    auto folders = std::make_shared<QTemporaryDir>();
    const Instant morning{std::chrono::seconds(1795254000)};
    {
        AppUnderTest app(folders, morning);
        app.show(usual);
        for (const Question &question : app.models().check.rules().questions)
            app.models().check.setAnswer(question.id,
                                         question.id == QuestionId("swelling-one-leg") ? Answer::Unsure : Answer::No);
        app.models().check.completeCheck();
        CHECK(app.models().check.outcome().level == Level::SameDay);
        CHECK(app.models().check.refusal(Side::Left).has_value());
    }
    AppUnderTest again(folders, morning + std::chrono::hours(48));
    again.show(usual);
    CHECK(again.models().check.refusal(Side::Right).has_value());
    CHECK(again.models().check.refusal(Side::Left).has_value());
    again.window().go(PathStep::Safety);
    CHECK(again.window().place() == Place::Outcome);
    again.models().check.correctAnswers();
    CHECK_FALSE(again.models().check.refusal(Side::Right).has_value());
    CHECK(again.models().check.permit(Side::Right) == nullptr);
}

TEST_CASE("The app: every file of the person's is readable by its owner alone")
{
    AppUnderTest app;
    walkToTheDiary(app);
    const std::filesystem::path root = app.folders()->path().toStdString();
    int files = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(root)) {
        if (entry.path().extension() == ".ini")
            continue;
        const auto others =
            entry.status().permissions() & (std::filesystem::perms::group_all | std::filesystem::perms::others_all);
        INFO(entry.path().string());
        CHECK(others == std::filesystem::perms::none);
        files += entry.is_regular_file() ? 1 : 0;
    }
    CHECK(files >= 2);
}
