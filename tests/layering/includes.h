// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
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

/// "std", "system" (the operating system's headers), "nlohmann", "valijson", "pugixml", "md4c", "xxhash", "sqlite",
/// "utf8proc", "qt" or "cli11"; empty when the header is of none of these.
std::string libraryOf(const std::string &header);

/// Empty when the layer may include it; otherwise what is wrong.
std::string complaint(const Layer &layer, const Include &include);

/// The rooms of ui that others stand on, lowest first: each may use those before it.
const std::vector<std::string> &baseRooms();

/// The room of ui that a path relative to src lies in; empty outside ui.
std::string roomOf(const std::string &path);

/// Empty when a file of that room may include it; otherwise what is wrong. Only shell knows every room; the others know
/// themselves and the base rooms, and a base room knows those before it.
std::string roomComplaint(const std::string &room, const Include &include);

/// Which files each file includes, all relative to src.
using IncludeMap = std::map<std::string, std::vector<std::string>>;

/// Units, and the units that each of them includes. A header and its source are one unit, named without the extension;
/// a source without a header of its own belongs to the header that it includes first, if that lies in the same folder.
using UnitMap = std::map<std::string, std::set<std::string>>;
UnitMap unitsOf(const IncludeMap &files);

/// The groups of units that include each other, directly or through others; each sorted.
std::vector<std::vector<std::string>> circlesOf(const UnitMap &units);

/// The numbers of the lines with more than so many characters (not bytes), but for those that hold an address on the
/// web and those that lie in a raw string.
std::vector<std::size_t> longLines(const std::string &source, std::size_t most);

/// The .h and .cpp files under a folder, sorted.
std::vector<std::filesystem::path> sourceFiles(const std::filesystem::path &folder);

/// The whole text; throws std::runtime_error when it cannot be read.
std::string readFile(const std::filesystem::path &file);

} // namespace calfwise::layering
