// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/issue.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace calfwise {

inline constexpr std::size_t mostJsonBytes = std::size_t{1024} * 1024;
inline constexpr std::size_t mostJsonLevels = 32;

/// What a JSON text may be at most: reading takes 14 to 27 times the bytes of the text, and copying deep values takes
/// the stack.
struct JsonLimits {
    std::size_t bytes = mostJsonBytes;
    std::size_t levels = mostJsonLevels;
};

/// One token of a JSON pointer, with ~ and / escaped.
std::string pointerToken(std::string_view key);

/// Parses strictly: one value of UTF-8 within the limits, no key twice in an object, no number beyond a double. What is
/// wrong is added to `issues` under `name` with its place; the value is there only if nothing was. Duplicate keys are
/// all named, the rest stops the parse, and then the place is the value that was being read or that ended last. Never
/// throws for a bad text.
std::optional<nlohmann::json> parseJson(std::string_view text, const std::string &name, IssueList &issues,
                                        const JsonLimits &limits = {});

/// The same from a file, whose size is judged first.
std::optional<nlohmann::json> readJsonFile(const std::filesystem::path &file, const std::string &name,
                                           IssueList &issues, const JsonLimits &limits = {});

} // namespace calfwise
