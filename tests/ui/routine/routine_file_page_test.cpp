// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/routine/routine_file_page.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace calfwise;
using test::RoutineHouse;

namespace {

struct Shown : RoutineHouse {
    QTemporaryDir folder;
    std::unique_ptr<RoutineFilePage> page;

    QString write(const std::string &text)
    {
        const QString file = folder.filePath(QStringLiteral("routine.calfwise.json"));
        QFile out(file);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(text));
        return file;
    }
    void show(const QString &file)
    {
        page = std::make_unique<RoutineFilePage>(themed.theme, *library);
        page->resize(1200, 900);
        page->openFile(file.toStdString());
        test::showNow(*page);
    }
    bool says(const QString &words) const
    {
        for (const Label *label : page->findChildren<Label *>()) {
            if (label->text().contains(words))
                return true;
        }
        return false;
    }
};

OwnRoutine clinics()
{
    OwnRoutine routine;
    routine.name = "For Ms Example";
    routine.madeBy = "A clinic";
    routine.madeOn = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20);
    routine.fromFile = true;
    routine.steps = {{TechniqueId("manual-pressure"), 45, 0, {}}};
    return routine;
}

} // namespace

TEST_CASE("RoutineFilePage: shows what a file holds and who it says has made it, and keeps it when asked")
{
    Shown house;
    house.show(house.write(routineAsFile(clinics())));
    CHECK(house.page->hasRoutine());
    CHECK(house.says("It says: made by A clinic on 20 November 2026."));
    CHECK(house.library->own().empty());
    QTest::mouseClick(house.page->keepButton(), Qt::LeftButton);
    QCoreApplication::processEvents();
    REQUIRE(house.library->own().size() == 1);
    CHECK(house.library->own().front().madeBy == "A clinic");
    CHECK(house.models->session.session() == nullptr);
}

TEST_CASE("RoutineFilePage: the same routine is not kept twice")
{
    Shown house;
    house.library->keep(clinics());
    house.show(house.write(routineAsFile(clinics())));
    REQUIRE(house.page->keepButton());
    CHECK_FALSE(house.page->keepButton()->isEnabled());
}

TEST_CASE("RoutineFilePage: a dose that is too high and a technique that is unknown are named, and nothing is kept")
{
    Shown house;
    OwnRoutine routine = clinics();
    routine.steps = {{TechniqueId("manual-pressure"), 91, 0, {}}, {TechniqueId("hammer"), 0, 0, {}}};
    house.show(house.write(routineAsFile(routine)));
    CHECK_FALSE(house.page->hasRoutine());
    CHECK(house.page->keepButton() == nullptr);
    CHECK(house.page->problems() ==
          QStringList{"Step 1. Press with thumbs: 91 seconds is outside its dose of 20 to 90 seconds.",
                      "Step 2. The guide doesn’t know the technique \u201chammer\u201d."});
    CHECK(house.says("91 seconds is outside its dose"));
}

TEST_CASE("RoutineFilePage: a folder, a missing file and a huge one are told as that")
{
    Shown house;
    house.show(house.folder.path());
    CHECK(house.page->problems().size() == 1);
    house.page->openFile(house.folder.filePath(QStringLiteral("missing.json")).toStdString());
    CHECK(house.page->problems().front().contains("be read"));
    house.page->openFile(house.write(std::string(300'000, ' ')).toStdString());
    CHECK(house.page->problems().value(0).startsWith("The file is too large. It may have 64 kilobyte"));
}

TEST_CASE("RoutineFilePage: a name that is no UTF-8 is read like any other, and zeros after the routine are told")
{
    Shown house;
    const std::filesystem::path file =
        std::filesystem::path(house.folder.path().toStdString()) / "caf\xe9.calfwise.json";
    std::ofstream(file) << routineAsFile(clinics());
    house.show(QString());
    house.page->openFile(file);
    CHECK(house.page->hasRoutine());
    CHECK(house.says(QStringLiteral("For Ms Example")));
    std::ofstream(file, std::ios::app) << std::string(2, '\0');
    house.page->openFile(file);
    CHECK_FALSE(house.page->hasRoutine());
    CHECK(house.page->problems().size() == 1);
    std::filesystem::remove(file); // Qt leaves it in its temporary folder
}
