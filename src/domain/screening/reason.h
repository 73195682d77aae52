// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// A rule's reason may say something for some of its answers only, so that nobody reads of what they never said:
/// "Both legs are swollen. {if pregnant-or-postpartum: Call your midwife now.}". Several ids: one of them is enough.
///
/// What is told to somebody whose answers `because` made the rule fire; without any only what holds for everybody. A
/// part that cannot be read is told as it stands, braces and all: never less than the content says.
std::string reasonFor(std::string_view reason, const std::vector<QuestionId> &because);

/// The ids that such parts name; nothing when a part has no end, names nobody or says nothing.
std::optional<std::set<QuestionId>> namedIn(std::string_view reason);

} // namespace calfwise
