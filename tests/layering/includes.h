// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace calfwise::layering {

/// One #include of a file.
struct Include {
    std::size_t line = 0;
    std::string target; ///< without its quotes or brackets
    bool quoted = false;
};

/// What a layer may include: layers of ours by their folder in src, and libraries by the names that libraryOf gives.
struct Layer {
    std::string folder;
    std::set<std::string> layers; ///< besides itself
    std::set<std::string> libraries;
};

/// The table of the architecture.
const std::vector<Layer> &layers();

/// All #include lines, also those that a condition takes out of this build: they count on another machine.
std::vector<Include> includesOf(const std::string &source);

/// "std", "system" (the operating system's headers), "nlohmann", "valijson", "pugixml", "md4c", "xxhash", "sqlite", "qt" or "cli11";
/// empty when the header is of none of these.
std::string libraryOf(const std::string &header);

/// Empty when the layer may include it; otherwise what is wrong.
std::string complaint(const Layer &layer, const Include &include);

/// The .h and .cpp files under a folder, sorted.
std::vector<std::filesystem::path> sourceFiles(const std::filesystem::path &folder);

/// The whole text; throws std::runtime_error when it cannot be read.
std::string readFile(const std::filesystem::path &file);

} // namespace calfwise::layering
