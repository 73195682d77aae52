// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_check_time: walks a person with nothing to report through the safety check by mouse, counts what there is to
// read, and prints how long it takes at the reading speeds that adults have (silent reading: 238 words a minute on
// average, Brysbaert 2019). Nothing is asserted.

#include "tests/e2e/app_under_test.h"
#include "tests/e2e/walk.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/words.h"
#include "ui/screening/safety_page.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>

#include <cstdio>
#include <exception>
#include <stdexcept>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// To find a button and press it: the keystroke-level model's pointing (1.1 s) and click (0.2 s).
constexpr double secondsAClick = 1.3;

struct Reading {
    qsizetype questions = 0; ///< heading, lead, questions and the button
    qsizetype denied = 0;    ///< what the button says no to: the same once more, for who wants it
    int clicks = 0;
    double answerMs = 0; ///< the longest that the program took for a click
};

qsizetype wordsIn(const QString &text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size();
}

SafetyPage *safetyPage(AppUnderTest &app)
{
    QCoreApplication::processEvents();
    return app.window().place() == Place::Safety ? dynamic_cast<SafetyPage *>(app.window().page(Place::Safety))
                                                 : nullptr;
}

Reading readPage(AppUnderTest &app, SafetyPage &page)
{
    const RuleBook &rules = app.models().check.rules();
    const PageId shown = page.currentPage();
    Reading reading;
    for (const ScreeningPage &each : rules.pages) {
        if (each.id == shown)
            reading.questions += wordsIn(forLeg(each.heading, Side::Right)) + wordsIn(forLeg(each.lead, Side::Right));
    }
    for (const Question &question : rules.questions) {
        if (question.page != shown)
            continue;
        reading.questions += wordsIn(forLeg(question.question, Side::Right));
        reading.denied += wordsIn(forLeg(question.shortForm, Side::Right));
    }
    reading.questions += wordsIn(page.denyButton().text());
    QElapsedTimer timer;
    timer.start();
    while (app.window().place() == Place::Safety && page.currentPage() == shown) {
        app.clickAt(&page.denyButton(), page.denyButton().rect().center());
        QCoreApplication::processEvents();
        ++reading.clicks;
    }
    reading.answerMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf("%-18s %4lld words, %4lld in what is denied, answered in %.0f ms\n", shown.value().c_str(),
                static_cast<long long>(reading.questions), static_cast<long long>(reading.denied), reading.answerMs);
    return reading;
}

void measure()
{
    AppUnderTest app;
    app.show({1440, 900});
    markSpot(app, [](const QString &) {});
    tickSymptoms(app, [](const QString &) {});
    Reading all;
    while (SafetyPage *page = safetyPage(app)) {
        const Reading one = readPage(app, *page);
        all.questions += one.questions;
        all.denied += one.denied;
        all.clicks += one.clicks;
        all.answerMs += one.answerMs;
    }
    if (app.window().place() != Place::Outcome)
        throw std::runtime_error("the check did not end");
    std::printf("%-18s %4lld words, %4lld in what is denied, %d clicks\n\n", "all",
                static_cast<long long>(all.questions), static_cast<long long>(all.denied), all.clicks);
    for (const int speed : {200, 238, 250, 300}) {
        const double clicking = all.clicks * secondsAClick + all.answerMs / 1000;
        std::printf("at %d words a minute: %.0f s, %.0f s with all that is denied\n", speed,
                    static_cast<double>(all.questions) * 60 / speed + clicking,
                    static_cast<double>(all.questions + all.denied) * 60 / speed + clicking);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    try {
        measure();
    } catch (const std::exception &error) {
        std::fprintf(stderr, "calfwise_check_time: %s\n", error.what());
        return 1;
    }
    return 0;
}
