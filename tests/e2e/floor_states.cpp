// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Not a test: pictures of floor mode in every state, for whoever looks at them, with the time of the routine set by
// hand:
//   calfwise_floor_states OUT [SETTING...]
#include "tests/e2e/app_under_test.h"
#include "ui/kit/widgets/button.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/pressure_row.h"
#include "ui/routine/stop_panel.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <exception>
#include <stdexcept>

using namespace calfwise;
using namespace calfwise::test;

namespace {

struct Setting {
    const char *name;
    QSize size;
    bool dark;
    double text;
    bool still;
};

constexpr Setting settings[]{
    {"light-1920x1080", {1920, 1080}, false, 1.0, false}, {"dark-1920x1080", {1920, 1080}, true, 1.0, false},
    {"light-1600x1000", {1600, 1000}, false, 1.0, false}, {"dark-1600x1000", {1600, 1000}, true, 1.0, true},
    {"light-1024x700", {1024, 700}, false, 1.0, false},   {"dark-1024x700", {1024, 700}, true, 1.0, false},
    {"still-1024x700", {1024, 700}, false, 1.0, true},    {"light-text200", {1440, 900}, false, 2.0, false},
    {"dark-text200", {1024, 700}, true, 2.0, false},
};

class FloorStates {
public:
    FloorStates(const Setting &setting, const QDir &out)
        : m_setting(setting), m_out(out),
          m_app(m_folder.path(), Instant(std::chrono::seconds(1795254000)), [this] { return m_now; })
    {
        m_app.theme().setAppearance(setting.dark ? Theme::Appearance::Dark : Theme::Appearance::Light);
        m_app.theme().setTextScale(setting.text);
        m_app.theme().setReducedMotion(setting.still);
        m_app.show(setting.size);
        m_app.models().profile.change([](HealthProfile &profile) {
            profile.tools = {ToolId("foam-roller"), ToolId("wall")};
        });
        for (Side side : {Side::Left, Side::Right}) {
            m_app.models().theCase.setLeg(side);
            for (const Question &question : m_app.models().check.rules().questions)
                m_app.models().check.setAnswer(question.id, Answer::No);
            m_app.models().check.completeCheck();
        }
    }

    void walk()
    {
        begin();
        take("ready");
        m_floor->goButton()->click();
        StepKind before = StepKind::Aftercare;
        while (session().state() == SessionState::Running) {
            const PlanStep step = session().step();
            const QString kind = QString::fromStdString(std::string(idOf(step.kind)));
            pass(static_cast<int>(step.length.count()) * 350);
            if (step.kind != before)
                take(QStringLiteral("%1-%2").arg(session().stepIndex() + 1, 2, 10, QLatin1Char('0')).arg(kind));
            if (step.kind == StepKind::Hold && step.side == Side::Right)
                duringHold();
            before = step.kind;
            m_app.key(Qt::Key_S);
        }
    }

private:
    RoutineSession &session() { return *m_app.models().session.session(); }

    void begin()
    {
        Models &models = m_app.models();
        for (const ReadyRoutine &routine : models.theCase.core().routines) {
            if (routine.bothSides && !models.session.session() &&
                models.session.startRoutine(models.session.plan(routine), QStringLiteral("Both legs")) !=
                    StartResult::Started)
                throw std::runtime_error("no routine starts");
        }
        m_app.window().go(Place::Floor);
        m_floor = dynamic_cast<FloorPage *>(m_app.window().page(Place::Floor));
    }

    void pass(int milliseconds)
    {
        for (; milliseconds > 0; milliseconds -= 500) {
            m_now += Tick(std::min(milliseconds, 500));
            m_floor->tick();
        }
    }

    void duringHold()
    {
        m_floor->pressure().button(PressureFelt::TooMuch)->click();
        take("pressure-said");
        m_app.key(Qt::Key_Space);
        take("paused");
        m_app.key(Qt::Key_Space);
        m_now += std::chrono::minutes(2);
        m_floor->tick();
        take("gap");
        m_app.key(Qt::Key_Space);
        m_floor->stopButton()->click();
        take("stop-menu");
        m_floor->stopPanel().keepGoingButton()->click();
    }

    void take(const QString &state)
    {
        QTest::qWait(150);
        const QString file = m_out.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(m_setting.name), state));
        if (!m_app.window().grab().save(file))
            throw std::runtime_error("cannot write " + file.toStdString());
    }

    const Setting m_setting;
    const QDir m_out;
    Tick m_now{0};
    QTemporaryDir m_folder;
    AppUnderTest m_app;
    FloorPage *m_floor = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2) {
        std::fputs("calfwise_floor_states OUT [SETTING...]\n", stderr);
        return 2;
    }
    const QDir out(arguments.at(1));
    out.mkpath(QStringLiteral("."));
    try {
        for (const Setting &setting : settings) {
            if (arguments.size() == 2 || arguments.mid(2).contains(QLatin1String(setting.name)))
                FloorStates(setting, out).walk();
        }
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "calfwise_floor_states: %s\n", problem.what());
        return 1;
    }
    return 0;
}
