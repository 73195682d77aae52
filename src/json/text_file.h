// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/issue.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace calfwise {

/// Where UTF-8 ends being valid: the offset of the first byte that does not belong, or nothing. Overlong forms,
/// surrogates and values above U+10FFFF do not belong.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// The line of an offset, from 1.
std::size_t lineOf(std::string_view text, std::size_t offset);

/// Whether a text is valid UTF-8; else an issue.
bool isUtf8(std::string_view text, const std::string &name, IssueList &issues);

/// A whole file of at most `mostBytes` of valid UTF-8; else nothing and an issue. `name` is what the issue calls it.
std::optional<std::string> readTextFile(const std::filesystem::path &file, const std::string &name,
                                        std::size_t mostBytes, IssueList &issues);

} // namespace calfwise
