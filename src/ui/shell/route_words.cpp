// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/route_words.h"

namespace calfwise {

QString RouteWords::sentence(RouteReason reason, Side leg)
{
    switch (reason) {
    case RouteReason::CheckFirst:
        return leg == Side::Left ? tr("First the safety check of your left leg.")
                                 : tr("First the safety check of your right leg.");
    case RouteReason::CheckExpired:
        return tr("The last safety check is too old to count, so it’s asked again.");
    case RouteReason::OtherRules:
        return tr("Your last safety check was made with an earlier version of the rules. Please answer it again.");
    case RouteReason::StopStands:
        return leg == Side::Left ? tr("There’s no routine for your left leg for now.")
                                 : tr("There’s no routine for your right leg for now.");
    case RouteReason::RoutineRuns:
        return tr("A routine is running. Stop it first, then try again.");
    case RouteReason::NoRoutine:
        return tr("No routine is running.");
    case RouteReason::NothingToRate:
        return tr("There’s no finished routine to rate. Your earlier ones are in the diary.");
    case RouteReason::NotInTheGuide:
        return tr("This guide has nothing on that.");
    case RouteReason::OutsideProgram:
        break;
    }
    return tr("This link can’t be opened.");
}

QString PlaceWords::name(RailEntry entry)
{
    switch (entry) {
    case RailEntry::BodyMap:
        return tr("Body map");
    case RailEntry::Routines:
        return tr("Routines");
    case RailEntry::Guide:
        return tr("Guide");
    case RailEntry::Diary:
        return tr("Diary");
    case RailEntry::Settings:
        break;
    }
    return tr("Settings");
}

QString PlaceWords::name(PathStep step)
{
    switch (step) {
    case PathStep::Spot:
        return tr("Spot");
    case PathStep::Symptoms:
        return tr("Symptoms");
    case PathStep::Safety:
        return tr("Safety check");
    case PathStep::Routine:
        return tr("Routine");
    case PathStep::Feedback:
        break;
    }
    return tr("How is it now?");
}

} // namespace calfwise
