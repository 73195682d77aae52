// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/folders.h"

#include "platform/environment.h"

namespace calfwise::platform {

namespace {

std::optional<std::filesystem::path> homeOf(const char *variable, const char *belowHome)
{
    if (auto named = absolutePathIn(variable))
        return named;
    if (const auto home = homeFolder())
        return *home / belowHome;
    return std::nullopt;
}

} // namespace

std::optional<std::filesystem::path> dataHome()
{
    return homeOf("XDG_DATA_HOME", ".local/share");
}

std::optional<std::filesystem::path> cacheHome()
{
    return homeOf("XDG_CACHE_HOME", ".cache");
}

} // namespace calfwise::platform
