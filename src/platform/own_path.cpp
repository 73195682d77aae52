// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/own_path.h"

#include <sstream>
#include <string>
#include <system_error>

namespace calfwise::platform {

std::filesystem::path pathOfCall(const char *calledAs, const char *searchPath)
{
    constexpr char between = std::filesystem::path::preferred_separator == '/' ? ':' : ';';
    std::error_code error;
    std::filesystem::path called = calledAs;
    if (!called.has_parent_path() && searchPath != nullptr) {
        std::istringstream folders(searchPath);
        for (std::string folder; std::getline(folders, folder, between);) {
            // An empty one stands for the current folder.
            const std::filesystem::path candidate = std::filesystem::path(folder) / calledAs;
            if (std::filesystem::is_regular_file(candidate, error)) {
                called = candidate;
                break;
            }
        }
    }
    const std::filesystem::path resolved = std::filesystem::canonical(called, error);
    return error ? std::filesystem::absolute(called, error) : resolved;
}

} // namespace calfwise::platform
