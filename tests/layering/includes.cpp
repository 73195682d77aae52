// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/layering/includes.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace calfwise::layering {

namespace {

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

/// Standard headers are lower case words without a dot or a folder: <vector>, <cstdint>.
bool looksStandard(std::string_view header)
{
    return std::all_of(header.begin(), header.end(),
                       [](unsigned char c) { return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '_'; });
}

} // namespace

const std::vector<Layer> &layers()
{
    static const std::vector<Layer> table{
        {"domain", {}, {"std"}},
        {"platform", {}, {"std", "system"}},
        {"json", {}, {"std", "nlohmann"}},
        {"content", {"domain", "json", "platform"}, {"std", "valijson", "pugixml", "md4c", "xxhash"}},
        {"store", {"domain", "platform"}, {"std", "sqlite", "utf8proc"}},
        {"exchange", {"domain", "json"}, {"std"}},
        {"model", {"domain", "platform", "store", "exchange"}, {"std", "qt"}},
        {"ui", {"domain", "model"}, {"std", "qt"}},
        {"app",
         {"domain", "json", "platform", "content", "store", "exchange", "model", "ui"},
         {"std", "sqlite", "qt", "cli11"}},
    };
    return table;
}

std::vector<Include> includesOf(const std::string &source)
{
    std::vector<Include> found;
    std::istringstream lines(source);
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        auto rest = trimmed(line);
        if (!startsWith(rest, "#")) {
            continue;
        }
        rest = trimmed(rest.substr(1));
        if (!startsWith(rest, "include")) {
            continue;
        }
        rest = trimmed(rest.substr(std::string_view("include").size()));
        const bool quoted = startsWith(rest, "\"");
        const auto end = rest.find(quoted ? '"' : '>', 1);
        if ((!quoted && !startsWith(rest, "<")) || end == std::string_view::npos) {
            found.push_back({number, std::string(rest), true});
            continue;
        }
        found.push_back({number, std::string(rest.substr(1, end - 1)), quoted});
    }
    return found;
}

std::string libraryOf(const std::string &header)
{
    static const std::set<std::string, std::less<>> systemHeaders{
        "fcntl.h",    "pwd.h",         "unistd.h",  "sys/file.h",     "signal.h",
        "sys/stat.h", "sys/statvfs.h", "sys/vfs.h", "sys/resource.h", "sys/timerfd.h"};
    if (startsWith(header, "nlohmann/")) {
        return "nlohmann";
    }
    if (startsWith(header, "valijson/")) {
        return "valijson";
    }
    if (header == "pugixml.hpp") {
        return "pugixml";
    }
    if (header == "md4c.h") {
        return "md4c";
    }
    if (header == "xxhash.h") {
        return "xxhash";
    }
    if (startsWith(header, "SQLiteCpp/") || header == "sqlite3.h") {
        return "sqlite";
    }
    if (header == "utf8proc.h") {
        return "utf8proc";
    }
    if (startsWith(header, "CLI/")) {
        return "cli11";
    }
    if (startsWith(header, "Q")) {
        return "qt";
    }
    if (systemHeaders.contains(header)) {
        return "system";
    }
    return looksStandard(header) ? "std" : "";
}

std::string complaint(const Layer &layer, const Include &include)
{
    if (!include.quoted) {
        const auto library = libraryOf(include.target);
        if (library.empty()) {
            return "<" + include.target + "> belongs to no library of the table";
        }
        return layer.libraries.contains(library) ? "" : layer.folder + " may not use " + library;
    }
    const auto slash = include.target.find('/');
    const auto folder = include.target.substr(0, slash);
    const auto &known = layers();
    if (slash == std::string::npos ||
        std::none_of(known.begin(), known.end(), [&](const Layer &other) { return other.folder == folder; })) {
        return "\"" + include.target + "\" is not relative to src";
    }
    return folder == layer.folder || layer.layers.contains(folder) ? "" : layer.folder + " may not use " + folder;
}

const std::vector<std::string> &baseRooms()
{
    static const std::vector<std::string> rooms{"kit", "figure", "map", "text"};
    return rooms;
}

std::string roomOf(const std::string &path)
{
    constexpr std::string_view ui = "ui/";
    const auto end = path.find('/', ui.size());
    return startsWith(path, ui) && end != std::string::npos ? path.substr(ui.size(), end - ui.size()) : "";
}

std::string roomComplaint(const std::string &room, const Include &include)
{
    const auto other = include.quoted ? roomOf(include.target) : "";
    if (other.empty() || other == room || room == "shell") {
        return "";
    }
    const auto &base = baseRooms();
    const auto below = std::find(base.begin(), base.end(), room); // the end for a room that is no base
    return std::find(base.begin(), below, other) != below ? "" : room + " may not use " + other;
}

UnitMap unitsOf(const IncludeMap &files)
{
    const auto folder = [](const std::string &file) { return file.substr(0, file.rfind('/')); };
    const auto stem = [](const std::string &file) { return file.substr(0, file.rfind('.')); };
    const auto unit = [&](const std::string &file) {
        const auto &included = files.at(file);
        const bool hasHeader = files.contains(stem(file) + ".h");
        const bool joins = !hasHeader && !included.empty() && folder(included.front()) == folder(file);
        return stem(joins ? included.front() : file);
    };
    UnitMap units;
    for (const auto &[file, included] : files) {
        auto &known = units[unit(file)];
        for (const auto &target : included) {
            if (files.contains(target) && unit(target) != unit(file)) {
                known.insert(unit(target));
            }
        }
    }
    return units;
}

namespace {

/// Everything that can be reached from a unit, itself only by way of others.
std::set<std::string> reachableFrom(const std::string &start, const UnitMap &units)
{
    std::set<std::string> reached;
    std::vector<std::string> open{start};
    while (!open.empty()) {
        const auto next = units.find(open.back());
        open.pop_back();
        if (next == units.end()) {
            continue;
        }
        for (const auto &target : next->second) {
            if (reached.insert(target).second) {
                open.push_back(target);
            }
        }
    }
    return reached;
}

} // namespace

std::vector<std::vector<std::string>> circlesOf(const UnitMap &units)
{
    std::map<std::string, std::set<std::string>> reached;
    for (const auto &[unit, included] : units) {
        reached[unit] = reachableFrom(unit, units);
    }
    std::set<std::vector<std::string>> circles;
    for (const auto &[unit, from] : reached) {
        std::vector<std::string> circle;
        for (const auto &other : from) {
            const auto back = reached.find(other);
            if (back != reached.end() && back->second.contains(unit)) {
                circle.push_back(other);
            }
        }
        if (!circle.empty()) {
            circles.insert(circle);
        }
    }
    return {circles.begin(), circles.end()};
}

namespace {

/// For each line, whether a raw string goes on through it or touches it.
std::vector<bool> linesOfRawStrings(const std::string &source)
{
    std::vector<bool> touched(static_cast<std::size_t>(std::count(source.begin(), source.end(), '\n')) + 1, false);
    const auto lineAt = [&](std::size_t at) {
        return static_cast<std::size_t>(
            std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    };
    constexpr std::size_t longestDelimiter = 16;
    for (auto at = source.find("R\""); at != std::string::npos; at = source.find("R\"", at + 2)) {
        const auto opened = source.find('(', at);
        if (opened == std::string::npos || opened - at - 2 > longestDelimiter) {
            continue;
        }
        const auto close = ")" + source.substr(at + 2, opened - at - 2) + "\"";
        const auto end = std::min(source.find(close, opened), source.size());
        for (auto line = lineAt(at); line <= lineAt(end); ++line) {
            touched[line] = true;
        }
        at = end;
    }
    return touched;
}

std::size_t charactersIn(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

std::vector<std::size_t> longLines(const std::string &source, std::size_t most)
{
    std::vector<std::size_t> found;
    const auto raw = linesOfRawStrings(source);
    std::istringstream lines(source);
    std::string line;
    for (std::size_t number = 0; std::getline(lines, line); ++number) {
        const bool address = line.find("https://") != std::string::npos || line.find("http://") != std::string::npos;
        if (charactersIn(line) > most && !address && !raw[number]) {
            found.push_back(number + 1);
        }
    }
    return found;
}

std::vector<std::filesystem::path> sourceFiles(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::exists(folder)) {
        return files;
    }
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp")) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string readFile(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) {
        throw std::runtime_error("cannot read " + file.string());
    }
    return text.str();
}

} // namespace calfwise::layering
