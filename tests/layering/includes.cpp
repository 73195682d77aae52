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
        {"store", {"domain", "platform"}, {"std", "sqlite"}},
        {"exchange", {"domain", "json"}, {"std"}},
        {"model", {"domain", "platform", "store", "exchange"}, {"std", "qt"}},
        {"ui", {"domain", "store", "exchange", "model"}, {"std", "qt"}},
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
