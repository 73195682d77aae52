// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_check_time: walks a person with nothing to report through the safety check by mouse, the first time and
// then with what is remembered; counts the words that stand on the pages and the presses, and prints how long it takes.
// Nothing is asserted.
//
// Counted: headings, leads, rows with what stands below them, sentences, and all buttons at the foot that are shown,
// each time they are. Listed apart: what stands on every screen and is read once (the part, the leg, Yes, Not sure),
// the line that says what the button denies, and the panel beside the rows, which explains.

#include "tests/e2e/app_under_test.h"
#include "tests/e2e/walk.h"
#include "ui/kit/language.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/label.h"
#include "ui/screening/check_header.h"
#include "ui/screening/check_panel.h"
#include "ui/screening/check_strip.h"
#include "ui/screening/profile_summary.h"
#include "ui/screening/row_list.h"
#include "ui/screening/safety_page.h"
#include "ui/screening/who_choice.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <stdexcept>

using namespace calfwise;
using namespace calfwise::test;

namespace {

/// To find a button and press it: the keystroke-level model's pointing (1.1 s) and click (0.2 s).
constexpr double secondsAPress = 1.3;
/// Silent reading: 200 for a slow reader; 238 on average (Brysbaert 2019).
constexpr std::array<int, 4> speeds{200, 238, 250, 300};

struct Reading {
    qsizetype words = 0;
    qsizetype standing = 0; ///< part and leg
    qsizetype denial = 0;   ///< the line at the foot
    qsizetype panel = 0;
    int presses = 0;
    double programMs = 0;

    Reading &operator+=(const Reading &more)
    {
        words += more.words;
        standing += more.standing;
        denial += more.denial;
        panel += more.panel;
        presses += more.presses;
        programMs += more.programMs;
        return *this;
    }
};

qsizetype wordsIn(const QString &text)
{
    qsizetype count = 0;
    for (const QString &word : text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts))
        count += std::any_of(word.begin(), word.end(), [](QChar each) { return each.isLetterOrNumber(); });
    return count;
}

/// Of all labels and buttons in `part` that are shown, whether scrolled into view or not, but for Yes and Not sure.
qsizetype wordsOf(const QWidget &part)
{
    qsizetype count = 0;
    for (const QLabel *label : part.findChildren<QLabel *>()) {
        if (label->isVisible())
            count += wordsIn(label->text());
    }
    for (const Button *button : part.findChildren<Button *>()) {
        if (button->isVisible())
            count += wordsIn(button->text());
    }
    return count;
}

Reading readScreen(const SafetyPage &page)
{
    Reading reading;
    const CheckStrip &strip = page.strip();
    reading.denial = strip.line().isVisible() ? wordsIn(strip.line().text()) : 0;
    reading.denial += strip.showAll().isVisible() ? wordsIn(strip.showAll().text()) : 0;
    reading.standing = wordsIn(page.header().standingWords());
    reading.words = wordsOf(page.header()) - reading.standing + wordsOf(strip) - reading.denial;
    for (const QWidget *part : {static_cast<const QWidget *>(page.findChild<RowList *>()),
                                static_cast<const QWidget *>(page.findChild<ProfileSummary *>()),
                                static_cast<const QWidget *>(page.findChild<WhoChoice *>())})
        reading.words += wordsOf(*part);
    for (Subject subject : {Subject::Self, Subject::SelfUnder16, Subject::SomeoneElse}) {
        if (page.who()) // the second line of its button
            reading.words += wordsIn(page.who()->button(subject)->accessibleDescription());
    }
    reading.panel = wordsOf(*page.findChild<CheckPanel *>());
    return reading;
}

SafetyPage *safetyPage(AppUnderTest &app)
{
    QTest::qWait(200); // rows count as seen once they were painted
    return app.window().place() == Place::Safety ? dynamic_cast<SafetyPage *>(app.window().page(Place::Safety))
                                                 : nullptr;
}

/// Presses what leads on until another screen stands there.
Reading passScreen(AppUnderTest &app, SafetyPage &page)
{
    Reading reading = readScreen(page);
    const PageId shown = page.currentPage();
    const bool who = page.who() != nullptr;
    const QString name = who ? QStringLiteral("who") : QString::fromStdString(shown.value());
    QElapsedTimer timer;
    timer.start();
    while (app.window().place() == Place::Safety && page.currentPage() == shown && (page.who() != nullptr) == who) {
        Button &button = who ? *page.who()->button(Subject::Self) : page.denyButton();
        app.clickAt(&button, button.rect().center());
        QCoreApplication::processEvents();
        ++reading.presses;
    }
    reading.programMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf("  %-9s %4lld words, %d presses; beside that %lld that stand on every screen, %lld on what is denied, "
                "%lld in the panel\n",
                qPrintable(name), static_cast<long long>(reading.words), reading.presses,
                static_cast<long long>(reading.standing), static_cast<long long>(reading.denial),
                static_cast<long long>(reading.panel));
    return reading;
}

void walkCheck(AppUnderTest &app, const char *name)
{
    app.window().go(PathStep::Safety);
    Reading all;
    while (SafetyPage *page = safetyPage(app))
        all += passScreen(app, *page);
    if (app.window().place() != Place::Outcome)
        throw std::runtime_error("the check did not end");
    std::printf("%s %lld words, %d presses\n", name, static_cast<long long>(all.words), all.presses);
    for (const int speed : speeds) {
        const double pressing = all.presses * secondsAPress + all.programMs / 1000;
        const auto seconds = [&](qsizetype words) { return static_cast<double>(words) * 60 / speed + pressing; };
        std::printf("  at %d words a minute: %.0f s, %.0f s with all that stands on the screens but the panel\n", speed,
                    seconds(all.words), seconds(all.words + all.standing + all.denial));
    }
}

void measure()
{
    AppUnderTest app;
    app.show({1440, 900});
    markSpot(app, [](const QString &) {});
    tickSymptoms(app, [](const QString &) {});
    walkCheck(app, "first");
    app.pass(std::chrono::hours(48));
    walkCheck(app, "repeated");
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    speak(QStringLiteral("en"), QLocale(QLocale::English, QLocale::UnitedKingdom));
    try {
        measure();
    } catch (const std::exception &error) {
        std::fprintf(stderr, "calfwise_check_time: %s\n", error.what());
        return 1;
    }
    return 0;
}
