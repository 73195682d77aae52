// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tool_run.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>

namespace fs = std::filesystem;
using nlohmann::json;

namespace calfwise::test {

Folder::Folder()
{
    std::string name = (fs::temp_directory_path() / "calfwise-tool-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("cannot make a temporary folder");
    path = name;
}

Folder::~Folder()
{
    std::error_code ignored;
    fs::remove_all(path, ignored);
}

std::string Folder::write(const std::string &name, const std::string &text) const
{
    std::ofstream(path / name, std::ios::binary) << text;
    return (path / name).string();
}

std::string Folder::read(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

namespace {

std::string inShellQuotes(const std::string &word)
{
    std::string quoted = "'";
    for (char c : word)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + '\'';
}

} // namespace

Run run(const std::vector<std::string> &words, const std::string &input, const fs::path &cache)
{
    return runProgram("calfwise-content", words, input, cache);
}

Run runProgram(const std::string &name, const std::vector<std::string> &words, const std::string &input,
               const fs::path &cache)
{
    const Folder folder;
    // Where a tool keeps its store; nothing of the person's own cache is touched.
    std::string command = "XDG_CACHE_HOME=" + inShellQuotes(cache.empty() ? folder.path.string() : cache.string()) +
                          ' ' + inShellQuotes(std::string(CALFWISE_BIN_DIR) + "/" + name);
    for (const std::string &word : words)
        command += ' ' + inShellQuotes(word);
    command += " < " + inShellQuotes(folder.write("in", input)) + " > " +
               inShellQuotes((folder.path / "out").string()) + " 2> " + inShellQuotes((folder.path / "err").string());
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, Folder::read(folder.path / "out"),
            Folder::read(folder.path / "err")};
}

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

bool contains(const json &list, const std::string &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

json allAnsweredNo()
{
    json answers = json::object();
    for (const char *name : {"signs", "conditions"}) {
        const json file = json::parse(
            Folder::read(fs::path(CALFWISE_SHARE_DIR) / "content" / "guide" / (std::string(name) + ".json")));
        for (const json &question : file[name])
            answers[question["id"].get<std::string>()] = "no";
    }
    return answers;
}

json soleusCase(json answers)
{
    json asked =
        json::parse(R"({"id": "heel", "leg": "left", "spots": [{"trigger-point": "soleus-1"}], "pain": ["heel-back"],
                                 "symptoms": ["tender-spot"]})");
    asked["answers"] = std::move(answers);
    return asked;
}

std::vector<std::string> bundledVignettes()
{
    std::vector<std::string> files{"vignettes"};
    for (const auto &entry : fs::directory_iterator(fs::path(CALFWISE_SHARE_DIR) / "content" / "vignettes"))
        files.push_back(entry.path().string());
    return files;
}

} // namespace calfwise::test
