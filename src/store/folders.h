// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace calfwise {

/// Where the person's own data lives: `chosen` if it is not empty (made absolute), else $XDG_DATA_HOME/calfwise, else
/// ~/.local/share/calfwise. A relative value of the variable is ignored, as the XDG specification asks. Nothing is
/// created. Throws StoreError (Missing) when there is no home folder either.
std::filesystem::path dataFolder(const std::filesystem::path &chosen = {});

/// Where what can be made again lives: `chosen`, else $XDG_CACHE_HOME/calfwise, else ~/.cache/calfwise; as above.
std::filesystem::path cacheFolder(const std::filesystem::path &chosen = {});

std::filesystem::path diaryFile(const std::filesystem::path &dataFolder);
std::filesystem::path guideFile(const std::filesystem::path &cacheFolder);

/// Makes a folder and its missing parents, all 0700. A folder that is there already is narrowed to 0700 when it is the
/// program's own or empty; one with other things in it, which a person chose, keeps its mode (the files are 0600 all
/// the same). Throws StoreError: ReadOnly, Full, Io.
void makePrivateFolder(const std::filesystem::path &folder);

} // namespace calfwise
