// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/models.h"

namespace calfwise {

Models::Models(const ModelParts &parts)
    : store(parts.diary), theCase(parts.core, parts.map), profile(parts.core, store),
      diary(theCase, store, parts.clock), check({parts.gate, theCase, diary, profile, store, parts.clock}),
      session(check, theCase, diary, profile, store), library(parts.core, store),
      habits(parts.habits, store, parts.clock), navigation(theCase, check, session, parts.canRead)
{
}

bool Models::knowNobody() const
{
    return profile.profile() == HealthProfile{} && diary.entries().empty() && !check.firstQuestion() &&
           !check.isChecked(Side::Left) && !check.isChecked(Side::Right);
}

void Models::catchUp()
{
    bool elsewhere = false;
    if (attempt([&] { elsewhere = store.changedElsewhere(); }) != SaveResult::Done || !elsewhere)
        return;
    profile.catchUp();
    diary.catchUp();
    check.catchUp();
    library.catchUp();
    habits.catchUp();
    // A stop that was told in another window ends the routine that runs here.
    if (session.isRunning() && !session.mayContinue())
        session.end();
}

} // namespace calfwise
