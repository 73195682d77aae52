// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a clinician or a translator may change is data, so no code above the readers knows an id of the content.
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using nlohmann::json;

namespace {

std::string textOf(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

void addIds(const json &value, std::set<std::string> &ids)
{
    if (value.is_object() && value.contains("id") && value["id"].is_string())
        ids.insert(value["id"].get<std::string>());
    if (value.is_structured()) {
        for (const json &inner : value)
            addIds(inner, ids);
    }
}

/// Every id that the guide defines; the scenes, poses and labels of figures are names within one file.
std::set<std::string> contentIds()
{
    std::set<std::string> ids;
    for (const auto &entry : std::filesystem::directory_iterator(CALFWISE_SOURCE_DIR "/content/guide")) {
        const json file = json::parse(textOf(entry.path()));
        if (entry.path().filename() == "figures.json")
            continue;
        addIds(file, ids);
        for (const char *list : {"context", "groups", "sections"}) {
            if (file.contains(list) && file[list].is_array())
                ids.merge(file[list].get<std::set<std::string>>());
        }
    }
    return ids;
}

/// The string literals of a source, without what stands in comments and characters.
std::vector<std::string> literalsOf(const std::string &code)
{
    std::vector<std::string> literals;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code.compare(i, 2, "//") == 0) {
            i = code.find('\n', i);
        } else if (code.compare(i, 2, "/*") == 0) {
            i = code.find("*/", i + 2);
        } else if (code[i] == '"' ||
                   (code[i] == '\'' && (i == 0 || !std::isalnum(static_cast<unsigned char>(code[i - 1]))))) {
            const char quote = code[i];
            const std::size_t start = ++i;
            while (i < code.size() && code[i] != quote)
                i += code[i] == '\\' ? 2U : 1U;
            if (quote == '"')
                literals.push_back(code.substr(start, i - start));
        }
        if (i == std::string::npos)
            break;
    }
    return literals;
}

/// Where printers hold Letter: part of the name of a locale, not what the content says of a country.
std::map<std::string, std::string> lettersCountries()
{
    std::map<std::string, std::string> codes;
    for (const char *code : {"US", "CA", "MX", "PH", "CL", "CO", "CR", "SV", "GT", "NI", "PA", "PR", "VE"})
        codes.emplace(code, "a country in the name of a locale");
    return codes;
}

/// Words of the code's own that an id happens to share: where, and what they mean there.
const std::map<std::string, std::map<std::string, std::string>> &wordsOfTheCode()
{
    static const std::map<std::string, std::map<std::string, std::string>> words{
        {"technique.cpp",
         {{"heat", "TechniqueKind"},
          {"vibration", "TechniqueKind"},
          {"warm-up", "TechniqueKind"},
          {"cool-down", "TechniqueKind"},
          {"professional", "TechniqueKind"}}},
        {"plan.cpp", {{"heat", "StepKind, as kept sessions name it"}, {"warm-up", "StepKind"}}},
        {"stop.cpp", {{"none", "StopReason"}}},
        {"record.cpp", {{"cramp", "RecordKind, as the diary names it"}, {"ankle-bend", "RecordKind"}}},
        {"leg_frame.cpp", {{"sole", "View"}, {"skin", "Layer"}}},
        {"role_colours.cpp", {{"skin", "a colour's name"}}},
        {"svg_device.cpp", {{"none", "SVG's word for no fill"}}},
        {"settings_page.cpp", {{"none", "the entry of a list for no country"}}},
        {"feedback_page.cpp", {{"after-a-routine", "a link; where a guide has no such article, the window says so"}}},
        {"first_question_page.cpp", {{"not-a-knot", "a link of the same kind"}}},
        {"clearance_dialog.cpp", {{"podiatrist", "the entry of a list of who looked"}}},
        {"routines_page.cpp", {{"when-to-stop", "a link of the same kind"}}},
        {"cue_helper.cpp", {{"step", "a tone's name"}}},
        {"month_calendar.cpp", {{"cramp", "a word to be read"}}},
        {"clinician_words.cpp", {{"none", "a word to be read"}}},
        {"diary_page_words.cpp", {{"none", "a word to be read"}, {"cramp", "a word to be read"}}},
        {"entry_words.cpp", {{"wall", "an icon's name"}}},
        {"paper_sheets.cpp", lettersCountries()},
        {"table_words.cpp", {{"cramp", "the head of a column"}, {"techniques", "the head of a column"}}},
    };
    return words;
}

bool isOfTheCode(const std::string &file, const std::string &word)
{
    const auto found = wordsOfTheCode().find(file);
    return found != wordsOfTheCode().end() && found->second.contains(word);
}

} // namespace

TEST_CASE("Content ids: none stands in the domain, the models or the pages")
{
    const std::set<std::string> ids = contentIds();
    REQUIRE(ids.size() > 500);
    std::size_t literals = 0;
    for (const char *layer : {"domain", "model", "ui"}) {
        const std::filesystem::path folder = std::filesystem::path(CALFWISE_SOURCE_DIR) / "src" / layer;
        if (!std::filesystem::is_directory(folder))
            continue;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".cpp" && extension != ".h")
                continue;
            for (const std::string &literal : literalsOf(textOf(entry.path()))) {
                ++literals;
                INFO(entry.path().string() << ": " << literal);
                CHECK((!ids.contains(literal) || isOfTheCode(entry.path().filename().string(), literal)));
            }
        }
    }
    CHECK(literals > 1000);
}

TEST_CASE("Content ids: a literal is found between comments, characters and quotes")
{
    CHECK(literalsOf("a(\"one\"); // \"not this\"\n/* \"nor\" */ b('\"', \"t\\\"wo\", 1'000);") ==
          std::vector<std::string>{"one", "t\\\"wo"});
}
