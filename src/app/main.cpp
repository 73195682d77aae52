// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinician_page.h"
#include "app/diary_care.h"
#include "app/guarded_application.h"
#include "app/leaving.h"
#include "app/start_words.h"
#include "app/startup.h"
#include "platform/end_signals.h"
#include "platform/nameable_folder.h"
#include "platform/signals.h"
#include "store/folders.h"
#include "ui/cues/cue_helper.h"
#include "ui/desktop/display_awake.h"
#include "ui/desktop/media_player.h"
#include "ui/desktop/one_program.h"
#include "ui/desktop/sleep_watch.h"
#include "ui/kit/language.h"
#include "ui/kit/theme/install.h"
#include "ui/kit/words.h"
#include "ui/map/map_picture_cache.h"
#include "ui/shell/main_window.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFontDatabase>
#include <QTimer>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

using namespace calfwise;

namespace {

struct Options {
    StartFolders folders;
    std::string page;
    std::string language;
    std::string routineFile;
    bool newWindow = false;
    ClinicianPageOptions clinicianPage;
    bool benchStartup = false;
};

Instant wallClock()
{
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

void describeOptions(CLI::App &app, Options &options)
{
    app.add_option("--data-dir", options.folders.data, StartWords::dataOption().toStdString());
    app.add_option("--cache-dir", options.folders.cache, StartWords::cacheOption().toStdString());
    app.add_option("--content", options.folders.content, StartWords::contentOption().toStdString());
    app.add_option("--page", options.page, StartWords::pageOption().toStdString());
    app.add_option("--language", options.language, StartWords::languageOption().toStdString());
    app.add_flag("--new-window", options.newWindow, StartWords::newWindowOption().toStdString());
    ClinicianPageOptions &page = options.clinicianPage;
    CLI::Option *out = app.add_option("--clinician-page", page.out, StartWords::clinicianOption().toStdString());
    app.add_option("--leg", page.leg, StartWords::legOption().toStdString())->needs(out);
    app.add_option("--from", page.from, StartWords::fromOption().toStdString())->needs(out);
    app.add_option("--to", page.to, StartWords::toOption().toStdString())->needs(out);
    app.add_option("file", options.routineFile, StartWords::fileOption().toStdString());
    app.add_flag("--bench-startup", options.benchStartup, "Say when the first page is there, and end")->group("");
    app.set_version_flag("--version", CALFWISE_VERSION);
}

/// What the person chose, else the desktop's; gives back its code.
QString speakTheLanguage(const QString &chosen)
{
    const QLocale desktop = QLocale::system();
    const QString language = interfaceLanguage(chosen, desktop.uiLanguages(), spokenLanguages());
    speak(language, interfaceLocale(language, desktop));
    return language;
}

int help(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    speakTheLanguage({});
    Options options;
    CLI::App app(StartWords::description().toStdString(), "calfwise");
    describeOptions(app, options);
    std::fputs(app.help().c_str(), stdout);
    return 0;
}

/// A page for a clinician needs fonts but no display.
int clinicianPage(int argc, char **argv, Options options)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("calfwise"));
    QApplication::setOrganizationName(QStringLiteral("calfwise"));
    options.folders.executable = QCoreApplication::applicationFilePath().toStdString();
    options.folders.language = speakTheLanguage(toQt(options.language)).toStdString();
    try {
        return writeClinicianPage(options.folders, options.clinicianPage, wallClock());
    } catch (const GuideUnusable &error) {
        std::fprintf(stderr, "calfwise: %s\n", qPrintable(StartWords::unusable(error)));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "calfwise: %s\n", error.what());
    }
    return 1;
}

bool asksForClinicianPage(int argc, char **argv)
{
    return std::any_of(argv, argv + argc,
                       [](const char *word) { return std::string_view(word).starts_with("--clinician-page"); });
}

/// What needs no display, where Qt would end the program: help, version, and a page for a clinician. Everything else
/// waits until Qt has taken its own options.
std::optional<int> answerWithoutDisplay(int argc, char **argv)
{
    Options options;
    CLI::App app({}, "calfwise");
    describeOptions(app, options);
    app.allow_extras(!asksForClinicianPage(argc, argv));
    try {
        app.parse(argc, argv);
        if (!options.clinicianPage.out.empty())
            return clinicianPage(argc, argv, std::move(options));
    } catch (const CLI::CallForHelp &) {
        return help(argc, argv);
    } catch (const CLI::Success &asked) {
        return app.exit(asked);
    } catch (const CLI::ParseError &wrong) {
        if (asksForClinicianPage(argc, argv)) {
            app.exit(wrong);
            return 2;
        }
    }
    return std::nullopt;
}

void tell(MainWindow &window, const StartNotice &notice)
{
    if (notice.kind == StartNotice::Kind::SavedAgain) {
        window.showNotSaving({});
        window.say(StartWords::savedAgain());
        return;
    }
    const StartWords::Problem problem = StartWords::problem(notice);
    window.showProblem(problem.title, problem.sentences);
    if (notice.kind == StartNotice::Kind::DiaryNotSaved)
        window.showNotSaving(StartWords::whyNotSaved(notice));
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

/// The same for starts that would show the same.
QByteArray keyOf(const Options &options)
try {
    const StartFolders &folders = options.folders;
    QByteArray key;
    for (const std::filesystem::path &folder :
         {dataFolder(folders.data), cacheFolder(folders.cache),
          folders.content.empty() ? folders.content : std::filesystem::absolute(folders.content)})
        key += QByteArray::fromStdString(folder.lexically_normal().string()) + '\n';
    return key + QByteArray::fromStdString(options.language);
} catch (const StoreError &) {
    // Without a home there is nothing to be shared but the window.
    return {};
}

Errand errandOf(const Options &options)
{
    Errand errand;
    errand.page = toQt(options.page);
    if (!options.routineFile.empty())
        errand.file = QByteArray::fromStdString(std::filesystem::absolute(options.routineFile).string());
    errand.activation = qEnvironmentVariable("XDG_ACTIVATION_TOKEN", qEnvironmentVariable("DESKTOP_STARTUP_ID"));
    return errand;
}

void carryOut(const Errand &errand, MainWindow &window)
{
    if (const std::optional<RailEntry> entry = entryNamed(errand.page.toStdString()))
        window.go(*entry);
    if (!errand.file.isEmpty())
        window.openRoutineFile(std::filesystem::path(errand.file.toStdString()));
}

/// Qt hands the token on when the window is raised.
void answerOtherStarts(const OneProgram &program, MainWindow &window)
{
    QObject::connect(&program, &OneProgram::asked, &window, [&window](const Errand &errand) {
        if (!errand.activation.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", errand.activation.toUtf8());
        carryOut(errand, window);
        window.comeForward();
    });
}

/// A folder whose name is no UTF-8 must be there before it can be given another name.
std::filesystem::path settingsFolder(const StartFolders &folders)
{
    if (folders.data.empty())
        return {};
    const std::filesystem::path folder = dataFolder(folders.data);
    try {
        makePrivateFolder(folder);
    } catch (const StoreError &) {
        // Told once the diary cannot be opened there either.
    }
    return folder;
}

void tellNotKept(Preferences &preferences, MainWindow &window)
{
    preferences.whenNotKept([&window] {
        const StartWords::Problem problem = StartWords::settingsNotKept();
        window.showProblem(problem.title, problem.sentences);
    });
}

int run(GuardedApplication &application, Options options)
{
    const platform::EndSignals endSignals;
    OneProgram program(keyOf(options));
    if (options.newWindow || options.benchStartup)
        program.stayBeside();
    else if (program.handOver(errandOf(options)))
        return 0;
    // Finding the fonts takes as long as reading the guide and needs nothing of it.
    const std::jthread fonts([] { QFontDatabase::hasFamily(QStringLiteral("Inter")); });
    const platform::NameableFolder settings(settingsFolder(options.folders));
    Preferences preferences =
        settings.path().empty() ? Preferences() : Preferences(toQt((settings.path() / "settings.ini").string()));
    options.folders.language =
        speakTheLanguage(options.language.empty() ? preferences.language() : toQt(options.language)).toStdString();
    Started started = startUp(options.folders, wallClock());
    application.logTo(cacheFolder(options.folders.cache) / "problems.log");
    const BodyMap map(started.core.drawings, started.core.points);
    const ScreeningGate gate(started.core.rules);

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
    Shelf shelf{theme, preferences, *models, guide, dataFolder(options.folders.data), pictures, started.foreignGuide};
    shelf.makeCueOutput = [] {
        return std::make_unique<CueHelper>(CueHelper::helperBeside(QCoreApplication::applicationDirPath()));
    };
    shelf.cacheFolder = cacheFolder(options.folders.cache);
    shelf.makeDisplayAwake = [] { return std::make_unique<DisplayAwake>(); };
    shelf.makeMediaPlayer = [] { return std::make_unique<MediaPlayer>(); };
    shelf.makeSleepWatch = [] { return std::make_unique<SleepWatch>(); };
    MainWindow window(shelf);
    sayFailures(application, window);
    leaveWhenAsked(application, endSignals, window);
    answerOtherStarts(program, window);
    if (!entryNamed(options.page) && !preferences.welcomed() && models->knowNobody() && !options.benchStartup)
        window.go(Place::Welcome);
    carryOut(errandOf(options), window);
    DiaryCare diaryCare(*models, diaryFile(dataFolder(options.folders.data)), wallClock,
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
        tellNotKept(preferences, window);
        diaryCare.start();
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
    QApplication::setApplicationVersion(QStringLiteral(CALFWISE_VERSION));
    QApplication::setApplicationDisplayName(QStringLiteral("Calfwise"));
    QApplication::setOrganizationName(QStringLiteral("calfwise"));
    QApplication::setApplicationVersion(QStringLiteral(CALFWISE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.calfwise.calfwise"));

    Options options;
    CLI::App app(StartWords::description().toStdString(), "calfwise");
    describeOptions(app, options);
    CLI11_PARSE(app, argc, argv);
    options.folders.executable = QCoreApplication::applicationFilePath().toStdString();
    try {
        return run(application, std::move(options));
    } catch (const GuideUnusable &error) {
        std::fprintf(stderr, "calfwise: %s\n", qPrintable(StartWords::unusable(error)));
        return 1;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "calfwise: %s\n", error.what());
        return 1;
    }
}
