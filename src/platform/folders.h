// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace calfwise::platform {

/// The person's home: what HOME names if that is absolute, else what the user database says, else nothing.
/// Portable: HOME, else USERPROFILE; there is no user database.
std::optional<std::filesystem::path> homeFolder();

/// Where programs keep what is the person's own: XDG_DATA_HOME, else .local/share in the home folder, else nothing. A
/// relative value of the variable counts as none, as the XDG Base Directory Specification asks. Nothing is created;
/// each program uses a folder of its own in there.
std::optional<std::filesystem::path> dataHome();

/// Where programs keep what can be made again: XDG_CACHE_HOME, else .cache in the home folder; as above.
std::optional<std::filesystem::path> cacheHome();

} // namespace calfwise::platform
