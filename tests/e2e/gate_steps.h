// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/app_under_test.h"

#include "ui/kit/widgets/action_menu.h"
#include "ui/kit/widgets/choice_list.h"

#include <QAbstractButton>
#include <QPointer>

#include <initializer_list>

namespace calfwise::test {

inline bool opensLoop(const QString &name)
{
    return name.contains(QLatin1String("Print")) || name == QLatin1String("Open a routine file") ||
           name == QLatin1String("Save the diary as a table");
}

/// Presses every button of the page that can be pressed, without confirming what then asks.
inline void pressEverything(AppUnderTest &app)
{
    const auto buttons = app.window().centralWidget()->findChildren<QAbstractButton *>();
    for (const QPointer<QAbstractButton> &button : QList<QPointer<QAbstractButton>>(buttons.begin(), buttons.end())) {
        // Lists, printing and choosing a file open a loop of their own and start no routine.
        if (!button || !button->isVisible() || !button->isEnabled() || dynamic_cast<ChoiceList *>(button.data()) ||
            dynamic_cast<ActionMenu *>(button.data()) || opensLoop(button->text()) ||
            opensLoop(button->accessibleName()))
            continue;
        app.clickAt(button, button->rect().center());
    }
}

inline void checkLeg(Models &models, std::initializer_list<const char *> yes = {})
{
    for (const Question &question : models.check.rules().questions)
        models.check.setAnswer(question.id, Answer::No);
    for (const char *id : yes)
        models.check.setAnswer(QuestionId(id), Answer::Yes);
    models.check.completeCheck();
}

inline constexpr Instant morning{std::chrono::seconds(1795254000)};

} // namespace calfwise::test
