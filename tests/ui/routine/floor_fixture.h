// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"
#include "tests/ui/routine/routine_house.h"
#include "ui/routine/floor_page.h"

#include <QKeyEvent>
#include <QTest>

namespace calfwise::test {

/// Floor mode with a session, which runs unless said otherwise.
struct Floor : RoutineHouse {
    std::unique_ptr<FloorPage> page;

    explicit Floor(bool running = true)
    {
        start();
        page = std::make_unique<FloorPage>(themed.theme, models->theCase, models->check, models->profile,
                                           models->session, nullptr, [this] { return tick; });
        page->resize(1440, 900);
        page->opened();
        showNow(*page);
        if (running)
            key(Qt::Key_Space);
    }

    RoutineSession &session() { return *models->session.session(); }
    void key(int code)
    {
        // QTest knows no media keys.
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, code, Qt::NoModifier);
            QCoreApplication::sendEvent(page.get(), &event);
        }
    }
    void press(QWidget *button) { QTest::mouseClick(button, Qt::LeftButton); }

    /// Time passes as it does with a timer: never in a gap.
    void run(int milliseconds)
    {
        for (int passed = 0; passed < milliseconds; passed += 500) {
            wait(std::min(500, milliseconds - passed));
            page->tick();
        }
    }

    void skipTo(StepKind kind)
    {
        while (session().step().kind != kind) {
            REQUIRE(session().stepIndex() + 1 < session().plan().steps.size());
            key(Qt::Key_S);
        }
    }
};

} // namespace calfwise::test
