// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/layering/includes.h"
#include "tests/support/catch.h"

using namespace calfwise::layering;

namespace {

const std::filesystem::path source = CALFWISE_SOURCE_DIR "/src";

std::string fromSource(const std::filesystem::path &file)
{
    return file.lexically_relative(source).generic_string();
}

std::string firstRoomComplaint(const std::string &room, const std::string &line)
{
    const auto found = includesOf(line);
    return found.empty() ? "" : roomComplaint(room, found.front());
}

IncludeMap includesOfSource()
{
    IncludeMap files;
    for (const auto &file : sourceFiles(source)) {
        auto &included = files[fromSource(file)];
        for (const auto &include : includesOf(readFile(file))) {
            if (include.quoted) {
                included.push_back(include.target);
            }
        }
    }
    return files;
}

std::string joined(const std::vector<std::string> &units)
{
    std::string text;
    for (const auto &unit : units) {
        text += (text.empty() ? "" : " ") + unit;
    }
    return text;
}

} // namespace

TEST_CASE("Rooms: no room of the ui includes another one but those it stands on")
{
    std::size_t rooms = 0;
    for (const auto &file : sourceFiles(source / "ui")) {
        const auto room = roomOf(fromSource(file));
        for (const auto &include : includesOf(readFile(file))) {
            if (!roomOf(include.target).empty()) {
                ++rooms;
            }
            INFO(fromSource(file) << ":" << include.line << ": " << include.target);
            CHECK(roomComplaint(room, include) == "");
        }
    }
    CHECK(rooms > 100);
}

TEST_CASE("Rooms: every file of the ui lies in a room")
{
    for (const auto &file : sourceFiles(source / "ui")) {
        INFO(fromSource(file));
        CHECK_FALSE(roomOf(fromSource(file)).empty());
    }
    for (const auto &room : baseRooms()) {
        INFO(room);
        CHECK(std::filesystem::is_directory(source / "ui" / room));
    }
    CHECK(std::filesystem::is_directory(source / "ui" / "shell"));
}

TEST_CASE("Rooms: what one room may not see of another is found")
{
    CHECK(firstRoomComplaint("diary", "#include \"ui/reader/reader_page.h\"") == "diary may not use reader");
    CHECK(firstRoomComplaint("diary", "#include \"ui/shell/main_window.h\"") == "diary may not use shell");
    CHECK(firstRoomComplaint("kit", "#include \"ui/map/map_canvas.h\"") == "kit may not use map");
    CHECK(firstRoomComplaint("figure", "#include \"ui/map/map_canvas.h\"") == "figure may not use map");
    CHECK(firstRoomComplaint("map", "#include \"ui/text/reading.h\"") == "map may not use text");
    CHECK(firstRoomComplaint("text", "#include \"ui/reader/reader_page.h\"") == "text may not use reader");
}

TEST_CASE("Rooms: what a room may see is left alone")
{
    CHECK(firstRoomComplaint("diary", "#include \"ui/diary/pain_line.h\"").empty());
    CHECK(firstRoomComplaint("diary", "#include \"ui/text/reading.h\"").empty());
    CHECK(firstRoomComplaint("diary", "#include \"model/diary_model.h\"").empty());
    CHECK(firstRoomComplaint("diary", "#include <QWidget>").empty());
    CHECK(firstRoomComplaint("text", "#include \"ui/figure/figure_view.h\"").empty());
    CHECK(firstRoomComplaint("map", "#include \"ui/kit/theme/theme.h\"").empty());
    CHECK(firstRoomComplaint("shell", "#include \"ui/diary/diary_page.h\"").empty());
}

TEST_CASE("Circles: no file of src includes itself by way of others")
{
    const auto units = unitsOf(includesOfSource());
    CHECK(units.size() > 200);
    for (const auto &circle : circlesOf(units)) {
        INFO(joined(circle));
        CHECK(circle.empty());
    }
}

TEST_CASE("Circles: those of headers, of a header and a source, and longer ones are found")
{
    const auto circles = [](const IncludeMap &files) {
        std::vector<std::string> found;
        for (const auto &circle : circlesOf(unitsOf(files))) {
            found.push_back(joined(circle));
        }
        return found;
    };
    using Found = std::vector<std::string>;
    CHECK(circles({{"a/x.h", {"a/y.h"}}, {"a/y.h", {"a/x.h"}}}) == Found{"a/x a/y"});
    CHECK(circles({{"a/x.h", {}}, {"a/x.cpp", {"a/x.h", "a/y.h"}}, {"a/y.h", {"a/x.h"}}}) == Found{"a/x a/y"});
    CHECK(circles({{"a/x.h", {}}, {"a/x.cpp", {"a/x.h", "b/y.h"}}, {"b/y.h", {}}, {"b/y.cpp", {"b/y.h", "a/x.h"}}}) ==
          Found{"a/x b/y"});
    CHECK(circles({{"a/x.h", {"a/y.h"}}, {"a/y.h", {"a/z.h"}}, {"a/z.h", {"a/x.h"}}, {"a/w.h", {"a/x.h"}}}) ==
          Found{"a/x a/y a/z"});
    // x_more.cpp has no header of its own: it is a part of x.
    CHECK(circles({{"a/x.h", {}}, {"a/x_more.cpp", {"a/x.h", "a/y.h"}}, {"a/y.h", {"a/x.h"}}}) == Found{"a/x a/y"});
}

TEST_CASE("Circles: including the same file by two ways, or one's own header, is none")
{
    const IncludeMap files{{"a/x.h", {}},
                           {"a/x.cpp", {"a/x.h", "a/y.h", "a/z.h"}},
                           {"a/y.h", {"a/z.h"}},
                           {"a/z.h", {}},
                           {"b/main.cpp", {"a/x.h", "elsewhere.h"}}};
    CHECK(circlesOf(unitsOf(files)).empty());
    CHECK(unitsOf(files).at("a/x") == std::set<std::string>{"a/y", "a/z"});
    CHECK(unitsOf(files).at("b/main") == std::set<std::string>{"a/x"});
}
