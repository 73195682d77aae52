// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guarded_application.h"
#include "app/late_check.h"
#include "app/startup.h"
#include "platform/signals.h"
#include "store/folders.h"
#include "ui/cues/cue_helper.h"
#include "ui/kit/theme/install.h"
#include "ui/kit/words.h"
#include "ui/map/map_picture_cache.h"
#include "ui/routine/display_awake.h"
#include "ui/shell/main_window.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFontDatabase>
#include <QTimer>

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <optional>
#include <thread>

using namespace calfwise;

namespace {

constexpr const char *description = "A guide for people with calf knots. Offline; not medical advice.";

struct Options {
    StartFolders folders;
    std::string page;
    std::string routineFile;
    bool benchStartup = false;
};

Instant wallClock()
{
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

void describeOptions(CLI::App &app, Options &options)
{
    app.add_option("--data-dir", options.folders.data, "Keep the diary and the settings in this folder");
    app.add_option("--cache-dir", options.folders.cache, "Keep the guide store in this folder");
    app.add_option("--content", options.folders.content, "Use the content in this folder instead of the bundled one");
    app.add_option("--page", options.page, "Open with this page: bodymap, routines, guide, diary or settings");
    app.add_option("file", options.routineFile, "Show the routine in this file");
    app.add_flag("--bench-startup", options.benchStartup, "Say when the first page is there, and end")->group("");
    app.set_version_flag("--version", CALFWISE_VERSION);
}

/// Help and version, which need no display: where there is none, Qt ends the program. Everything else waits until Qt
/// has taken its own options.
std::optional<int> answerWithoutDisplay(int argc, char **argv)
{
    Options options;
    CLI::App app(description, "calfwise");
    describeOptions(app, options);
    app.allow_extras();
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &asked) {
        return app.exit(asked);
    } catch (const CLI::ParseError &) {
        return std::nullopt;
    }
    return std::nullopt;
}

QString whyNotSaved(const StartNotice &notice)
{
    const bool toldByKind = notice.error == StoreErrorKind::Newer || notice.error == StoreErrorKind::Busy ||
                            notice.error == StoreErrorKind::Full;
    if (toldByKind)
        return saveMessage(resultOf(notice.error));
    return QObject::tr("Calfwise cannot use %1, and goes on without saving. Nothing older is lost. "
                       "Mend the folder, or name another with --data-dir.")
        .arg(toQt(notice.file.string()));
}

QString notSaved(const StartNotice &notice)
{
    return whyNotSaved(notice) + QStringLiteral("\n\n") +
           QObject::tr("Earlier advice to have a leg seen is not known here. It still holds.");
}

void tell(MainWindow &window, const StartNotice &notice)
{
    switch (notice.kind) {
    case StartNotice::Kind::ContentRefused: {
        QStringList lines;
        for (std::size_t i = 0; i < notice.lines.size() && i < 5; ++i)
            lines << toQt(notice.lines[i]);
        if (notice.lines.size() > 5)
            lines << QObject::tr("... and %1 more. Run calfwise-content check to see them all.")
                         .arg(notice.lines.size() - 5);
        window.showProblem(QObject::tr("That content has faults"),
                           QObject::tr("The guide that came with Calfwise is used instead.") + QStringLiteral("\n\n") +
                               lines.join(QStringLiteral("\n")));
        break;
    }
    case StartNotice::Kind::DiaryKeptAside:
        window.showProblem(QObject::tr("Your diary could not be read"),
                           QObject::tr("It is kept as %1. A new diary was started. Nothing of the old one was changed.")
                               .arg(toQt(notice.file.string())));
        break;
    case StartNotice::Kind::LogKeptAside:
        window.showProblem(QObject::tr("Your diary was opened without its log"),
                           QObject::tr("A log of another diary lay beside it, as when an older copy was put back. Your "
                                       "diary is whole. What was there before is kept as %1.")
                               .arg(toQt(notice.file.string())));
        break;
    case StartNotice::Kind::DiaryNotSaved:
        window.showProblem(QObject::tr("Nothing is saved for now"), notSaved(notice));
        window.showNotSaving(whyNotSaved(notice));
        break;
    }
}

std::vector<Habit> habitsOf(const GuideStore &guide)
{
    try {
        return guide.prevention();
    } catch (const StoreError &) {
        // The guide store reads itself again at the next start; until then there are no habits to tick.
        return {};
    }
}

/// A diary that opens and then turns out to be damaged is kept aside, as when it cannot be opened. One that cannot be
/// read for another reason is left alone, and the program goes on without saving.
void replaceDiary(Started &started, const StoreError &error)
{
    StartNotice::Kind kind = StartNotice::Kind::DiaryNotSaved;
    StoreErrorKind reason = error.kind();
    std::filesystem::path file = error.file();
    if (reason == StoreErrorKind::Damaged) {
        try {
            file = started.diary->startAfresh(wallClock());
            kind = StartNotice::Kind::DiaryKeptAside;
        } catch (const StoreError &again) {
            file = again.file();
            reason = again.kind();
        }
    }
    if (kind == StartNotice::Kind::DiaryNotSaved)
        started.diary = DiaryStore::openInMemory();
    started.notices.push_back({kind, {}, file, reason});
}

std::unique_ptr<Models> openModels(Started &started, const BodyMap &map, const ScreeningGate &gate,
                                   const GuideModel &guide)
{
    const auto open = [&] {
        return std::make_unique<Models>(ModelParts{started.core, map, gate, *started.diary, wallClock,
                                                   habitsOf(*started.guide),
                                                   [&guide](const GuideLink &link) { return guide.has(link); }});
    };
    try {
        return open();
    } catch (const StoreError &error) {
        replaceDiary(started, error);
        return open();
    }
}

std::optional<RailEntry> entryNamed(const std::string &name)
{
    static const std::map<std::string, RailEntry> names{{"bodymap", RailEntry::BodyMap},
                                                        {"routines", RailEntry::Routines},
                                                        {"guide", RailEntry::Guide},
                                                        {"diary", RailEntry::Diary},
                                                        {"settings", RailEntry::Settings}};
    const auto found = names.find(name);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

/// Another build of the program may draw differently.
MapPictureCache keptPictures(const Started &started, const StartFolders &folders)
{
    const QDateTime built = QFileInfo(toQt(folders.executable.string())).lastModified();
    return {cacheFolder(folders.cache), QByteArray::fromStdString(started.guide->digest()) + ' ' + CALFWISE_VERSION +
                                            ' ' + QByteArray::number(built.toMSecsSinceEpoch())};
}

int run(GuardedApplication &application, const Options &options)
{
    // Finding the fonts takes as long as reading the guide and needs nothing of it.
    const std::jthread fonts([] { QFontDatabase::hasFamily(QStringLiteral("Inter")); });
    Started started = startUp(options.folders, wallClock());
    application.logTo(cacheFolder(options.folders.cache) / "problems.log");
    const BodyMap map(started.core.drawings, started.core.points);
    const ScreeningGate gate(started.core.rules);

    Preferences preferences = options.folders.data.empty()
                                  ? Preferences()
                                  : Preferences(toQt((options.folders.data / "settings.ini").string()));
    Theme theme;
    theme.setAppearance(preferences.appearance());
    theme.setTextScale(preferences.textScale());
    theme.setHighContrast(preferences.highContrast());
    theme.setReducedMotion(preferences.reducedMotion(desktopAsksForLessMotion(application)));
    theme.setDesktopDark(desktopIsDark(application));
    installTheme(application, theme);

    const GuideModel guide(*started.guide, started.core);
    const std::unique_ptr<Models> models = openModels(started, map, gate, guide);
    const MapPictureCache pictures = keptPictures(started, options.folders);
    Shelf shelf{theme, preferences, *models, guide, dataFolder(options.folders.data), pictures,
                started.foreignGuide};
    shelf.makeCueOutput = [] {
        return std::make_unique<CueHelper>(CueHelper::helperBeside(QCoreApplication::applicationDirPath()));
    };
    shelf.makeDisplayAwake = [] { return std::make_unique<DisplayAwake>(); };
    MainWindow window(shelf);
    sayFailures(application, window);
    if (const std::optional<RailEntry> entry = entryNamed(options.page))
        window.go(*entry);
    if (!options.routineFile.empty())
        window.openRoutineFile(QString::fromLocal8Bit(options.routineFile.c_str()));
    LateCheck lateCheck(*models, diaryFile(dataFolder(options.folders.data)), wallClock,
                        [&window](const StartNotice &notice) { tell(window, notice); });
    QObject::connect(&window, &MainWindow::settled, &application, [&] {
        if (options.benchStartup) {
            std::puts("{\"settled\":true}");
            std::fflush(stdout);
            QCoreApplication::quit();
            return;
        }
        for (const StartNotice &notice : started.notices)
            tell(window, notice);
        lateCheck.start();
    });
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    platform::ignoreFileSizeSignal();
    if (const std::optional<int> answered = answerWithoutDisplay(argc, argv))
        return *answered;
    GuardedApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("calfwise"));
    QApplication::setApplicationDisplayName(QStringLiteral("Calfwise"));
    QApplication::setOrganizationName(QStringLiteral("calfwise"));
    QApplication::setDesktopFileName(QStringLiteral("org.calfwise.calfwise"));

    Options options;
    CLI::App app(description, "calfwise");
    describeOptions(app, options);
    CLI11_PARSE(app, argc, argv);
    options.folders.executable = QCoreApplication::applicationFilePath().toStdString();
    try {
        return run(application, options);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "calfwise: %s\n", error.what());
        return 1;
    }
}
