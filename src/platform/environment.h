// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace calfwise::platform {

/// The path in a variable of the environment; nothing when it is not set, empty or relative.
inline std::optional<std::filesystem::path> absolutePathIn(const char *variable)
{
    const char *value = std::getenv(variable);
    if (value == nullptr || !std::filesystem::path(value).is_absolute())
        return std::nullopt;
    return value;
}

} // namespace calfwise::platform
