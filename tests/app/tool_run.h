// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace calfwise::test {

/// How a run of a program ended, and what it wrote.
struct Run {
    int code = -1;
    std::string out;
    std::string err;
};

/// A folder of its own, removed afterwards.
struct Folder {
    Folder();
    ~Folder();
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;

    std::string write(const std::string &name, const std::string &text) const;
    static std::string read(const std::filesystem::path &file);

    std::filesystem::path path;
};

/// Of calfwise-content. `cache`: where it keeps its store; a folder for this run alone if it is empty.
Run run(const std::vector<std::string> &words, const std::string &input = {}, const std::filesystem::path &cache = {});
Run runProgram(const std::string &name, const std::vector<std::string> &words, const std::string &input = {},
               const std::filesystem::path &cache = {});
std::vector<std::string> linesOf(const std::string &text);
bool contains(const std::string &text, const std::string &part);
bool contains(const nlohmann::json &list, const std::string &value);
/// Every sign and condition of the built content, answered no.
nlohmann::json allAnsweredNo();
nlohmann::json soleusCase(nlohmann::json answers);
std::vector<std::string> bundledVignettes();

} // namespace calfwise::test
