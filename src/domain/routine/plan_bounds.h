// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/session.h"
#include "domain/routine/technique.h"

#include <vector>

namespace calfwise {

/// Whether every step of a session that was kept is within the guide's doses, as long as it may be made, and nothing
/// was held for longer than its step may take: what a planner of this guide can have made and a person can have done.
/// A file may have been changed, or be from a guide with other doses.
bool isWithinDoses(const SessionSnapshot &session, const std::vector<Technique> &techniques);

} // namespace calfwise
