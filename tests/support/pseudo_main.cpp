// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// calfwise_pseudo STRINGS.ts OUT.ts TEXT OUT: turns the program's strings and a folder of the content's texts into the
// pseudo-language, in which every string is in brackets and 40 % longer.

#include "tests/support/pseudo_text.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;
using namespace calfwise::test;
using nlohmann::ordered_json;

namespace {

std::string read(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw std::runtime_error("cannot read " + file.string());
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

void write(const fs::path &file, const std::string &text)
{
    fs::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << text;
    if (!stream.flush())
        throw std::runtime_error("cannot write " + file.string());
}

std::string translated(const std::string &key, const std::string &text)
{
    if (key == "answer")
        return pseudoMarkdown(text);
    if (key != "cue" && key != "short")
        return pseudo(text);
    // What is spoken in a step may take no longer than it does: the content's check refuses it.
    return '[' + text.substr(0, text.find_last_not_of('.') + 1) + ']';
}

void translate(ordered_json &value, const std::string &key)
{
    if (value.is_string()) {
        value = translated(key, value.get<std::string>());
    } else if (value.is_object()) {
        for (auto &[name, member] : value.items())
            translate(member, name);
    } else if (value.is_array()) {
        for (ordered_json &item : value)
            translate(item, key);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5) {
        std::fputs("usage: calfwise_pseudo STRINGS.ts OUT.ts TEXT OUT\n", stderr);
        return 2;
    }
    try {
        write(argv[2], pseudoTranslations(read(argv[1])));
        const fs::path from = argv[3];
        const fs::path to = argv[4];
        for (const auto &entry : fs::recursive_directory_iterator(from)) {
            const fs::path target = to / entry.path().lexically_relative(from);
            if (entry.path().extension() == ".md") {
                write(target, pseudoMarkdown(read(entry.path())));
            } else if (entry.path().extension() == ".json") {
                ordered_json texts = ordered_json::parse(read(entry.path()));
                translate(texts, {});
                write(target, texts.dump(1));
            }
        }
    } catch (const std::exception &error) {
        std::fprintf(stderr, "calfwise_pseudo: %s\n", error.what());
        return 1;
    }
    return 0;
}
