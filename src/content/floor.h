// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_files.h"
#include "domain/guide/guide.h"

namespace calfwise {

/// The rules below which no content may go, as they are compiled in: ids, least levels, what is withheld, and for how
/// long. They have no words. They are the table of the second edition of the rules, C1 to C15 and W1 to W17.
RuleBook floorRules();

/// The trigger points that a person may press; any other is not for pressing oneself, whatever content says.
const std::set<TriggerPointId> &pointsThatMayBePressed();

/// Adds an issue for everything in which the guide asks less, withholds less or lets more pass than the floor. What
/// asks for more is welcome.
void checkFloor(ContentFiles &files, const GuideCore &core);

} // namespace calfwise
