// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diary_lines.h"
#include "app/diary_options.h"

#include <filesystem>
#include <optional>
#include <string>

namespace calfwise::diary_tool {

struct NewRecord {
    std::string kind;
    std::string leg;
    std::optional<double> value;
    std::string at; ///< ISO 8601; empty: now
    std::string note;
};

struct Export {
    std::string format = "json";
    std::filesystem::path out;        ///< "-": standard output
    bool withIdentifiers = false;     ///< as in FhirOptions
    std::filesystem::path executable; ///< the guide is looked for beside it
};

int check(const Options &options);
int list(const Options &options, const Span &span);
int add(const Options &options, const NewRecord &record);
int exportTo(const Options &options, const Export &wanted);
int importFrom(const Options &options, const std::filesystem::path &file);
int backUp(const Options &options, const std::filesystem::path &out);
int listBackups(const Options &options);
int restore(const Options &options, const std::filesystem::path &file);
int erase(const Options &options, bool yes);

} // namespace calfwise::diary_tool
