// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace calfwise {

/// Whether a text has control characters, line ends included, or characters that turn the direction of what follows:
/// with neither it is one line and reads as it is written.
bool hasHiddenCharacters(std::string_view text);

/// The text with each of these as \u202e or the like: a foreign text that can neither write to a terminal nor turn the
/// line it stands in.
std::string withHiddenShown(std::string_view text);

} // namespace calfwise
