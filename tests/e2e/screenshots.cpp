// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_screenshots OUT [--pseudo] [--right-to-left] [PAGE...]: walks the app through every page by mouse and key
// events and writes a PNG of each, at the sizes, themes and text sizes that LOOK asks for.

#include "tests/e2e/app_under_test.h"
#include "tests/e2e/map_states.h"
#include "tests/e2e/stop_states.h"
#include "tests/e2e/walk.h"
#include "ui/screening/summary.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QPainter>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

#include <algorithm>
#include <cstdio>
#include <exception>

using namespace calfwise;
using namespace calfwise::test;

namespace {

struct Setting {
    const char *name;
    QSize size;
    bool dark;
    double text;
    bool contrast = false;
};

constexpr Setting settings[]{
    {"light-1600x1000", {1600, 1000}, false, 1.0}, {"dark-1600x1000", {1600, 1000}, true, 1.0},
    {"light-1024x700", {1024, 700}, false, 1.0},   {"dark-1024x700", {1024, 700}, true, 1.0},
    {"light-text200", {1440, 900}, false, 2.0},    {"dark-text200", {1440, 900}, true, 2.0},
    {"light-text300", {1440, 900}, false, 3.0},    {"contrast-1024x700", {1024, 700}, false, 1.0, true},
};

void take(AppUnderTest &app, const QDir &out, const QString &name)
{
    // Layouts that depend on their width take several rounds.
    QTest::qWait(200);
    const QString file = out.filePath(name + QStringLiteral(".png"));
    if (!app.window().grab().save(file))
        throw std::runtime_error("cannot write " + file.toStdString());
    std::puts(qPrintable(file));
}

void dress(AppUnderTest &app, const Setting &setting)
{
    app.theme().setAppearance(setting.dark ? Theme::Appearance::Dark : Theme::Appearance::Light);
    app.theme().setHighContrast(setting.contrast);
    app.theme().setTextScale(setting.text);
    app.show(setting.size);
}

void walkWith(const Setting &setting, const QDir &out, const QStringList &wanted)
{
    AppUnderTest app;
    dress(app, setting);
    walkThePages(app, [&](const QString &page) {
        if (wanted.isEmpty() || wanted.contains(page))
            take(app, out, page + QLatin1Char('-') + QString::fromUtf8(setting.name));
    });
}

void mapWith(const Setting &setting, const QDir &out, const QStringList &wanted)
{
    const auto isMap = [](const QString &page) { return page.startsWith(QStringLiteral("1-bodymap-")); };
    if (!wanted.isEmpty() && std::none_of(wanted.begin(), wanted.end(), isMap))
        return;
    AppUnderTest app;
    dress(app, setting);
    lookAtTheMap(app, [&](const QString &page) {
        if (wanted.isEmpty() || wanted.contains(page))
            take(app, out, page + QLatin1Char('-') + QString::fromUtf8(setting.name));
    });
}

/// A check of the right leg that ends with these answers; all others are no.
struct CheckState {
    const char *page;
    std::vector<std::pair<const char *, Answer>> answers;
};

void drawSummary(AppUnderTest &app, const QDir &out, const QString &name)
{
    QTextDocument document;
    writeSummary(document, app.models().theCase, app.models().check, app.models().profile,
                 outcomeCard(app.models().theCase, app.models().check));
    document.setPageSize({794, 1123}); // A4 at 96 dpi
    QImage paper(794, static_cast<int>(document.size().height()), QImage::Format_RGB32);
    paper.fill(QColor(255, 255, 255));
    QPainter painter(&paper);
    // As QTextDocument prints: the words are black, whatever the theme.
    QAbstractTextDocumentLayout::PaintContext ink;
    ink.palette.setColor(QPalette::Text, QColor(0, 0, 0));
    document.documentLayout()->draw(&painter, ink);
    painter.end();
    if (!paper.save(out.filePath(name)))
        throw std::runtime_error("cannot write " + name.toStdString());
}

/// The outcomes that the path does not come by, the rules behind one, and its page to hand over.
void checkStates(const Setting &setting, const QDir &out, const QStringList &wanted)
{
    static const std::vector<CheckState> states{
        {"4-outcome-within-days", {{"walking-distance-pain", Answer::Yes}, {"bruise-after-strain", Answer::Unsure}}},
        {"4-outcome-see-someone", {{"persists-over-a-week", Answer::Yes}, {"diabetes", Answer::Yes}}},
        {"4-outcome-modified", {{"blood-thinner", Answer::Yes}, {"osteoporosis", Answer::Unsure}}},
        {"4-outcome-incomplete", {{"swelling-one-leg", Answer::Yes}, {"diabetes", Answer::Unanswered}}},
        {"4-outcome-many",
         {{"swelling-one-leg", Answer::Yes},
          {"warmth-one-leg", Answer::Unsure},
          {"hard-sore-veins", Answer::Yes},
          {"previous-clot", Answer::Yes},
          {"oestrogen", Answer::Yes},
          {"long-travel", Answer::Unsure},
          {"redness-or-darkening", Answer::Yes},
          {"blood-thinner", Answer::Yes}}}};
    for (const CheckState &state : states) {
        const QString page = QString::fromUtf8(state.page);
        if (!wanted.isEmpty() && !wanted.contains(page))
            continue;
        AppUnderTest app;
        dress(app, setting);
        markSpot(app, [](const QString &) {});
        for (const Question &question : app.models().check.rules().questions)
            app.models().check.setAnswer(question.id, Answer::No);
        for (const auto &[id, answer] : state.answers)
            app.models().check.setAnswer(QuestionId(id), answer);
        app.models().check.completeCheck();
        const QString suffix = QLatin1Char('-') + QString::fromUtf8(setting.name);
        app.window().go(Place::Outcome);
        take(app, out, page + suffix);
        app.window().go(Place::Rules);
        take(app, out, page + QStringLiteral("-rules") + suffix);
        app.window().go(Place::Symptoms);
        take(app, out, page + QStringLiteral("-symptoms") + suffix);
        drawSummary(app, out, page + QStringLiteral("-summary.png"));
    }
}

void stopsWith(const Setting &setting, const QDir &out, const QStringList &wanted)
{
    const auto isStop = [](const QString &page) {
        return page.startsWith(QLatin1String("12-")) || page.startsWith(QLatin1String("15-")) ||
               page.startsWith(QLatin1String("5-floor-stop"));
    };
    if (!wanted.isEmpty() && std::none_of(wanted.begin(), wanted.end(), isStop))
        return;
    lookAtStops([&](AppUnderTest &app) { dress(app, setting); },
                [&](AppUnderTest &app, const QString &page) {
                    if (wanted.isEmpty() || wanted.contains(page))
                        take(app, out, page + QLatin1Char('-') + QString::fromUtf8(setting.name));
                });
}

/// What is seen only after the program was ended from outside, and while a frame is lit.
void cutOff(const Setting &setting, const QDir &out, const QStringList &wanted)
{
    const QString offer = QStringLiteral("1-bodymap-cut-off");
    const QString flash = QStringLiteral("5-floor-flash");
    if (!wanted.isEmpty() && !wanted.contains(offer) && !wanted.contains(flash))
        return;
    const QTemporaryDir folder;
    const Instant morning{std::chrono::seconds(1795254000)};
    const auto open = [&](const auto &look) {
        AppUnderTest app(folder.path(), morning, nullptr);
        app.preferences().setCues({0, SpeechRate::Usual, 0, true});
        dress(app, setting);
        look(app);
    };
    open([&](AppUnderTest &app) {
        markSpot(app, [](const QString &) {});
        for (const Question &question : app.models().check.rules().questions)
            app.models().check.setAnswer(question.id, Answer::No);
        app.models().check.completeCheck();
        if (app.models().session.startRoutine(*app.models().session.plan(),
                                              QStringLiteral("Deep calf muscle, lower half")) != StartResult::Started)
            throw std::runtime_error("no routine starts");
        app.window().go(Place::Floor);
        app.key(Qt::Key_Space);
        while (app.models().session.session()->step().kind != StepKind::Hold)
            app.key(Qt::Key_S);
        take(app, out, flash + QLatin1Char('-') + QString::fromUtf8(setting.name));
    });
    open([&](AppUnderTest &app) { take(app, out, offer + QLatin1Char('-') + QString::fromUtf8(setting.name)); });
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: calfwise_screenshots OUT [--pseudo] [--right-to-left] [PAGE...]\n", stderr);
        return 2;
    }
    if (!QFontDatabase::hasFamily(QStringLiteral("Inter"))) {
        std::fputs("The pictures need the font Inter (package fonts-inter).\n", stderr);
        return 2;
    }
    const QDir out(QString::fromLocal8Bit(argv[1]));
    QStringList wanted;
    for (int i = 2; i < argc; ++i)
        wanted << QString::fromLocal8Bit(argv[i]);
    if (wanted.removeAll(QStringLiteral("--pseudo")) > 0)
        AppUnderTest::speakPseudo();
    if (wanted.removeAll(QStringLiteral("--right-to-left")) > 0)
        AppUnderTest::readFromTheRight();
    try {
        for (const Setting &setting : settings) {
            checkStates(setting, out, wanted);
            walkWith(setting, out, wanted);
            mapWith(setting, out, wanted);
            cutOff(setting, out, wanted);
            stopsWith(setting, out, wanted);
        }
    } catch (const std::exception &error) {
        std::fprintf(stderr, "calfwise_screenshots: %s\n", error.what());
        return 1;
    }
    return 0;
}
