// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/folders.h"

#include "platform/environment.h"

#include <pwd.h>
#include <unistd.h>
#include <vector>

namespace calfwise::platform {

std::optional<std::filesystem::path> homeFolder()
{
    if (auto named = absolutePathIn("HOME"))
        return named;
    std::vector<char> buffer(16384);
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr &&
        found->pw_dir != nullptr && found->pw_dir[0] == '/')
        return found->pw_dir;
    return std::nullopt;
}

} // namespace calfwise::platform
