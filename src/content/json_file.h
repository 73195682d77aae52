// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/issue.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace calfwise {

inline constexpr std::size_t mostJsonBytes = 1024 * 1024;
inline constexpr int deepestJson = 32;

/// One token of a JSON pointer, with ~ and / escaped.
std::string pointerToken(std::string_view key);

/// Parses strictly: one value of at most `deepestJson` levels, no duplicate keys, no number beyond a double. What is wrong is added
/// to `issues` under `name`; the value is there only if nothing was. Duplicate keys are all named, the rest stops the parse.
std::optional<nlohmann::json> parseJson(std::string_view text, const std::string &name, IssueList &issues);

/// The same from a file of at most `mostJsonBytes` of UTF-8.
std::optional<nlohmann::json> readJsonFile(const std::filesystem::path &file, const std::string &name,
                                           IssueList &issues);

} // namespace calfwise
