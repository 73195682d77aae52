// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a packager hands on beside the programs says what the programs and the build say.
#include "tests/app/tool_run.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

using namespace calfwise::test;

namespace {

using Names = std::set<std::string>;

const std::filesystem::path root = CALFWISE_SOURCE_DIR;

/// Every match of the first group.
Names namesIn(const std::string &text, const std::string &pattern)
{
    const std::regex expression(pattern);
    Names names;
    for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end; ++match)
        names.insert((*match)[1]);
    return names;
}

Names without(const Names &from, const Names &what)
{
    Names left;
    std::set_difference(from.begin(), from.end(), what.begin(), what.end(), std::inserter(left, left.end()));
    return left;
}

Names optionsIn(const std::string &text)
{
    return namesIn(text, "(--[a-z][a-z-]*)");
}

std::string helpOf(const std::string &program, std::vector<std::string> words = {})
{
    words.emplace_back("--help");
    const Run help = runProgram(program, words);
    REQUIRE(help.code == 0);
    return help.out;
}

/// What stands first in the lines after the heading "Subcommands:".
Names commandsIn(const std::string &help)
{
    Names commands;
    bool listed = false;
    for (const std::string &line : linesOf(help)) {
        std::istringstream words(line);
        std::string first;
        words >> first;
        std::string lower = first;
        std::transform(first.begin(), first.end(), lower.begin(),
                       [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
        if (lower == "subcommands:")
            listed = true;
        else if (listed && !first.empty())
            commands.insert(first);
    }
    return commands;
}

std::string manPageOf(const std::string &program)
{
    const std::string page = Folder::read(root / "resources/desktop" / (program + ".1.in"));
    return std::regex_replace(page, std::regex(R"(\\-)"), "-");
}

Names installedPrograms()
{
    const std::string build = Folder::read(root / "src/app/CMakeLists.txt");
    Names programs;
    for (const std::string &line : namesIn(build, R"(install\(TARGETS ([a-z -]+) RUNTIME)")) {
        std::istringstream words(line);
        for (std::string name; words >> name;)
            programs.insert(name);
    }
    return programs;
}

} // namespace

TEST_CASE("Papers: every program that is installed has a man page")
{
    Names pages;
    for (const auto &entry : std::filesystem::directory_iterator(root / "resources/desktop")) {
        if (const std::string name = entry.path().filename(); name.ends_with(".1.in"))
            pages.insert(name.substr(0, name.size() - 5));
    }
    CHECK(installedPrograms() == pages);
    CHECK(pages.size() >= 4);
}

TEST_CASE("Papers: a man page names every option and command of its program, and no other")
{
    // Left out of the help on purpose: it is meant for tests.
    const Names hidden{"--bench-startup"};
    for (const std::string &program : installedPrograms()) {
        INFO(program);
        const std::string help = helpOf(program);
        Names options = optionsIn(help);
        const Names commands = commandsIn(help);
        for (const std::string &command : commands)
            options.merge(optionsIn(helpOf(program, {command})));

        const std::string page = manPageOf(program);
        const Names told = optionsIn(page);
        CHECK(without(options, told) == Names{});
        CHECK(without(without(told, options), hidden) == Names{});
        CHECK(without(commands, namesIn(page, R"re((?:^|\n)\.B[IR]? "?([a-z]+))re")) == Names{});
        CHECK(options.count("--help") == 1);
        CHECK(options.count("--version") == 1);
    }
}

TEST_CASE("Papers: the Debian package is built with what tools/packages names")
{
    const std::string control = Folder::read(root / "debian/control");
    const std::size_t begin = control.find("Build-Depends:");
    REQUIRE(begin != std::string::npos);
    const Names needed = namesIn(control.substr(begin, control.find("\n\n", begin) - begin), R"(\n ([a-z0-9-]+))");
    const Names listed = namesIn(Folder::read(root / "tools/packages"), R"((?:^|\n)build +(\S+))");
    // The compiler is there on every machine that builds packages; the other two only package.
    CHECK(without(listed, needed) == Names{"g++"});
    CHECK(without(needed, listed) == Names{"debhelper-compat", "librsvg2-bin"});
}

TEST_CASE("Papers: the latest entry of the Debian changelog is about this version")
{
    const Names version = namesIn(Folder::read(root / "CMakeLists.txt"), R"(project\(Calfwise VERSION ([0-9.]+))");
    REQUIRE(version.size() == 1);
    CHECK(Folder::read(root / "debian/changelog").starts_with("calfwise (" + *version.begin() + "-"));
}
