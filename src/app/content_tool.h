// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_folders.h"
#include "content/guide_loader.h"
#include "json/json_text.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace calfwise::tool {

/// Exit codes of calfwise-content.
enum Exit : int { AllWell = 0, FallsShort = 1, WrongUsage = 2 };

struct Options {
    ContentFolders folders;
    std::string language = "en";
    bool json = false;
};

/// The guide, or nothing after every issue was written to standard error.
std::optional<Guide> readGuide(const Options &options);

/// {"file", "pointer", "expected", "found"} each.
nlohmann::ordered_json asJson(const IssueList &issues);
void printIssues(std::ostream &stream, const IssueList &issues);
/// Indented; bytes that are not UTF-8 are replaced rather than refused.
std::string dump(const nlohmann::ordered_json &value);
std::string dumpLine(const nlohmann::ordered_json &value);

int check(const Options &options);
int build(const Options &options, const std::filesystem::path &out);
int search(const Options &options, const std::string &words);
int locate(const Options &options);
int vignettes(const Options &options, const std::vector<std::filesystem::path> &files);
int suggestCase(const Options &options);
int screenCase(const Options &options);
int planCase(const Options &options);

} // namespace calfwise::tool
