// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/app_under_test.h"

#include <functional>

namespace calfwise::test {

using Look = std::function<void(const QString &page)>;

/// From a tap on soleus-1 of the right leg through every page by mouse; `look` is called where a picture is worth
/// taking.
void markSpot(AppUnderTest &app, const Look &look);
void lookAtTheLists(AppUnderTest &app, const Look &look);
void tickSymptoms(AppUnderTest &app, const Look &look);
/// "You, 16 or over", where the safety check asks who it is about.
void answerWho(AppUnderTest &app);
/// To the next screen of the safety check, saying no to the rest of this one.
void passSafetyScreen(AppUnderTest &app);
void passCheck(AppUnderTest &app, const Look &look);
/// From the passed check to the end of the routine; the steps are skipped one by one after `seconds` of each would be
/// too long to wait for.
void runRoutine(AppUnderTest &app, const Look &look);
void rateAndSave(AppUnderTest &app, const Look &look);
void lookAtRoutines(AppUnderTest &app, const Look &look);

/// Two days later, after a session in which every step was held: the check once more and the question how that session
/// left the spot.
void comeBack(AppUnderTest &app, const Look &look);

/// All of it, then the pages beside the path and the outcomes that stop it.
void walkThePages(AppUnderTest &app, const Look &look);

} // namespace calfwise::test
