// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/own_path.h"

#include <cstdlib>
#include <system_error>

namespace calfwise::platform {

std::filesystem::path ownPath(const char *calledAs)
{
    std::error_code error;
    const std::filesystem::path path = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? pathOfCall(calledAs, std::getenv("PATH")) : path;
}

} // namespace calfwise::platform
