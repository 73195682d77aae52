// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tool_kills.h"

#include "tests/app/tool_run.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <random>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace calfwise::test {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr int importedAtOnce = 20;

enum class Way { Write, Import, Migrate, BackUp, Export };
constexpr int ways = 5;

struct Problem : std::runtime_error {
    using std::runtime_error::runtime_error;
};

void require(bool holds, const std::string &what)
{
    if (!holds)
        throw Problem(what);
}

/// The tool in a process of its own.
class Tool {
public:
    explicit Tool(std::vector<std::string> words) : m_words(std::move(words))
    {
        m_words.insert(m_words.begin(), std::string(CALFWISE_BIN_DIR) + "/calfwise-diary");
        m_pid = ::fork();
        if (m_pid != 0)
            return;
        const int nowhere = ::open("/dev/null", O_RDWR);
        for (const int stream : {0, 1, 2})
            ::dup2(nowhere, stream);
        std::vector<char *> arguments;
        for (std::string &word : m_words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    void kill() { ::kill(m_pid, SIGKILL); }
    /// Its exit code; nothing when it was killed.
    std::optional<int> wait()
    {
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        return WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
    }

private:
    std::vector<std::string> m_words;
    pid_t m_pid = 0;
};

class Kills {
public:
    explicit Kills(unsigned seed) : m_random(seed)
    {
        run({"add", "note", "--note", "the first"});
        m_saved["the first"] = true;
        m_file = json::parse(tool({"export", "-"}).out);
        makeOldDiary();
    }

    bool once(Way way, int number)
    {
        switch (way) {
        case Way::Write:
            return write("note " + std::to_string(number));
        case Way::Import:
            return import(number);
        case Way::Migrate:
            return migrate(number);
        case Way::BackUp:
            return backUp();
        case Way::Export:
            break;
        }
        return exportTo(number);
    }

    /// Throws Problem when something that was said to be saved is not there, or is there twice.
    void look()
    {
        const Run check = tool({"check"});
        require(check.code == 0, "check: " + check.out + check.err);
        const json all = json::parse(tool({"--json", "list"}).out);
        std::map<std::string, int> notes;
        for (const json &line : all)
            ++notes[line["note"].get<std::string>()];
        for (auto &[note, isSaved] : m_saved) {
            require(notes[note] <= 1, "twice: " + note);
            require(!isSaved || notes[note] == 1, "lost: " + note);
            isSaved = notes[note] == 1;
        }
        for (auto &[import, isSaved] : m_imports) {
            const int found = notes[import];
            require(found == 0 || found == importedAtOnce, "half an import: " + import);
            require(!isSaved || found != 0, "an import is lost: " + import);
            isSaved = found != 0;
        }
    }

private:
    std::string home() const { return (m_folder.path / "data").string(); }
    std::vector<std::string> withHome(std::vector<std::string> words, const std::string &folder) const
    {
        words.insert(words.begin(), {"--data-dir", folder.empty() ? home() : folder});
        return words;
    }
    Run tool(const std::vector<std::string> &words, const std::string &folder = {}) const
    {
        return runProgram("calfwise-diary", withHome(words, folder));
    }
    void run(const std::vector<std::string> &words)
    {
        require(tool(words).code == 0, words.front() + " does not work");
    }

    /// Its exit code, or nothing when it was killed. The time it may take is that of the longest so far.
    std::optional<int> runAndKill(Way way, const std::vector<std::string> &words, const std::string &folder = {})
    {
        using namespace std::chrono;
        auto &longest = m_longest[way];
        const auto begin = steady_clock::now();
        Tool tool(withHome(words, folder));
        if (longest.count() > 0) {
            std::this_thread::sleep_for(
                microseconds(std::uniform_int_distribution<std::int64_t>(0, longest.count())(m_random)));
            tool.kill();
        }
        const auto code = tool.wait();
        if (code)
            longest = std::max(longest, duration_cast<microseconds>(steady_clock::now() - begin));
        return code;
    }

    bool write(const std::string &note)
    {
        m_saved[note] = false;
        const auto code = runAndKill(Way::Write, {"add", "note", "--note", note});
        m_saved[note] = code == 0;
        return !code;
    }

    bool import(int number)
    {
        const std::string name = "import " + std::to_string(number);
        json file = m_file;
        const json one = file["records"][0];
        file["records"] = json::array();
        for (int i = 0; i < importedAtOnce; ++i) {
            json record = one;
            record["id"] = name + " " + std::to_string(i);
            record["note"] = name;
            file["records"].push_back(record);
        }
        m_imports[name] = false;
        const auto code = runAndKill(Way::Import, {"import", m_folder.write("import.json", file.dump())});
        m_imports[name] = code == 0;
        return !code;
    }

    /// A diary of an earlier version, and how many sessions it has.
    void makeOldDiary()
    {
        const std::string file = (m_folder.path / "old.db").string();
        SQLite::Database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec(Folder::read(fs::path(CALFWISE_SOURCE_DIR) / "tests/fixtures/diary/v5.sql"));
        m_old = Folder::read(file);
        const std::string folder = (m_folder.path / "old").string();
        fs::create_directories(folder);
        m_folder.write("old/diary.db", m_old);
        m_oldLines = json::parse(tool({"--json", "list"}, folder).out).size();
        require(m_oldLines > 0, "the diary of an earlier version is empty");
    }

    bool migrate(int number)
    {
        const std::string name = "old-" + std::to_string(number);
        fs::create_directories(m_folder.path / name);
        m_folder.write(name + "/diary.db", m_old);
        const std::string folder = (m_folder.path / name).string();
        const auto code = runAndKill(Way::Migrate, {"list"}, folder);
        require(tool({"check"}, folder).code == 0, "damaged by a migration");
        require(json::parse(tool({"--json", "list"}, folder).out).size() == m_oldLines, "lost by a migration");
        fs::remove_all(folder);
        return !code;
    }

    bool backUp()
    {
        const auto code = runAndKill(Way::BackUp, {"backup"});
        const json backups = json::parse(tool({"--json", "backups"}).out);
        require(code != 0 || !backups.empty(), "a backup that was made is not there");
        if (backups.empty())
            return !code;
        const std::string folder = (m_folder.path / "look").string();
        fs::create_directories(folder);
        fs::copy_file(backups[0]["file"].get<std::string>(), fs::path(folder) / "diary.db",
                      fs::copy_options::overwrite_existing);
        require(tool({"check"}, folder).code == 0, "a backup is damaged");
        return !code;
    }

    bool exportTo(int number)
    {
        const fs::path file = m_folder.path / ("out-" + std::to_string(number) + ".json");
        const auto code = runAndKill(Way::Export, {"export", file.string()});
        require(code != 0 || fs::exists(file), "an export is not there");
        require(!fs::exists(file) || json::accept(Folder::read(file)), "half an export");
        return !code;
    }

    Folder m_folder;
    std::mt19937 m_random;
    json m_file; ///< of an export
    std::string m_old;
    std::size_t m_oldLines = 0;
    std::map<Way, std::chrono::microseconds> m_longest;
    std::map<std::string, bool> m_saved; ///< by what was written: whether it was said to be saved, or has been seen
    std::map<std::string, bool> m_imports;
};

} // namespace

ToolKills killTool(int runs, unsigned seed)
{
    ToolKills result;
    try {
        Kills kills(seed);
        for (; result.runs < runs; ++result.runs) {
            result.killed += kills.once(static_cast<Way>(result.runs % ways), result.runs) ? 1 : 0;
            kills.look();
        }
    } catch (const std::exception &problem) {
        result.firstProblem = "run " + std::to_string(result.runs) + ": " + problem.what();
    }
    return result;
}

} // namespace calfwise::test
