// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace calfwise::platform {

/// Where the running program lies, links resolved; `calledAs` is the first argument of main. Never throws for what the
/// disk holds.
/// Portable: by that argument alone, so a caller that passes a wrong one gets a wrong answer.
std::filesystem::path ownPath(const char *calledAs);

/// What a shell would run: a name with a folder in it is taken from the current folder, one without is looked for in
/// `searchPath` (as in PATH; may be null). Links resolved; made absolute alone when nothing is found.
std::filesystem::path pathOfCall(const char *calledAs, const char *searchPath);

} // namespace calfwise::platform
