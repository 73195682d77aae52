// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diary_lines.h"

#include <filesystem>
#include <optional>
#include <string>

namespace calfwise::diary_tool {

/// Exit codes of calfwise-diary.
enum Exit : int { AllWell = 0, Found = 1, WrongUsage = 2 };

struct Options {
    std::filesystem::path dataFolder; ///< empty: the usual place
    bool json = false;
};

struct NewRecord {
    std::string kind;
    std::string leg;
    std::optional<double> value;
    std::string at; ///< ISO 8601; empty: now
    std::string note;
};

int check(const Options &options);
int list(const Options &options, const Span &span);
int add(const Options &options, const NewRecord &record);
int exportTo(const Options &options, const std::string &format, const std::filesystem::path &out);
int importFrom(const Options &options, const std::filesystem::path &file);
int backUp(const Options &options, const std::filesystem::path &out);
int listBackups(const Options &options);
int restore(const Options &options, const std::filesystem::path &file);
int erase(const Options &options, bool yes);

} // namespace calfwise::diary_tool
