// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tool_run.h"
#include "tests/support/catch.h"

#include <sys/stat.h>

namespace fs = std::filesystem;
using namespace calfwise::test;
using nlohmann::json;

namespace {

/// The tool on a diary of its own.
struct Diary {
    Run operator()(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"--data-dir", (folder.path / "data").string()});
        return runProgram("calfwise-diary", words);
    }
    json asJson(std::vector<std::string> words) const
    {
        words.insert(words.begin(), "--json");
        return json::parse((*this)(words).out);
    }
    std::string file(const std::string &name) const { return (folder.path / name).string(); }

    Folder folder;
};

unsigned modeOf(const fs::path &file)
{
    struct stat found {};
    return ::stat(file.c_str(), &found) == 0 ? found.st_mode & 07777u : 0u;
}

} // namespace

TEST_CASE("calfwise-diary: looking at a diary that is not there makes none and ends with 1")
{
    const Diary diary;
    for (const std::string call : {"check", "list", "backup"}) {
        INFO(call);
        const Run run = diary({call});
        CHECK(run.code == 1);
        CHECK(contains(run.out, "There is no diary"));
    }
    CHECK(diary.asJson({"check"})["found"] == "missing");
    CHECK(diary({"backups"}).code == 0);
    CHECK_FALSE(fs::exists(diary.file("data")));
}

TEST_CASE("calfwise-diary: what is written down is listed, by day and as JSON")
{
    const Diary diary;
    CHECK(diary({"add", "pain", "--leg", "left", "--value", "6", "--at", "2026-01-10T08:00:00+01:00"}).code == 0);
    CHECK(diary({"add", "ankle-bend", "--value", "9.5", "--at", "2026-01-11T23:30:00-03:30"}).code == 0);
    CHECK(diary({"add", "cramp", "--at", "2026-01-12T03:00:00Z", "--note", "woke\nme"}).code == 0);

    const auto lines = linesOf(diary({"list"}).out);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "2026-01-10T08:00:00+01:00  pain  left  6.0 of 10");
    CHECK(lines[1] == "2026-01-11T23:30:00-03:30  ankle-bend  9.5 cm");
    CHECK(lines[2] == "2026-01-12T03:00:00+00:00  cramp  woke me");
    CHECK(linesOf(diary({"list", "--from", "2026-01-11", "--to", "2026-01-11"}).out).size() == 1);
    const json all = diary.asJson({"list", "--from", "2026-01-11"});
    REQUIRE(all.size() == 2);
    CHECK(all[0]["unit"] == "cm");
    CHECK(all[1]["note"] == "woke\nme");
    CHECK(contains(diary({"check"}).out, "is whole"));
    CHECK(modeOf(diary.file("data/diary.db")) == 0600);
}

TEST_CASE("calfwise-diary: wrong usage is named and ends with 2, and nothing is written")
{
    const Diary diary;
    const std::vector<std::vector<std::string>> calls{
        {},
        {"add"},
        {"add", "hunger"},
        {"add", "pain"},
        {"add", "pain", "--value", "11"},
        {"add", "pain", "--value", "much"},
        {"add", "note"},
        {"add", "note", "--value", "3", "--note", "x"},
        {"add", "note", "--note", "x", "--leg", "middle"},
        {"add", "note", "--note", "x", "--at", "yesterday"},
        {"add", "note", "--note", "x", "--at", "2026-02-30T10:00:00Z"},
        {"add", "note", "--note", "x", "--at", "2999-01-01T10:00:00Z"},
        {"add", "note", "--note", "\xff"},
        {"list", "--from", "monday"},
        {"export"},
        {"export", "--format", "xml", "out"},
        {"export", "--format", "csv", "-"},
        {"import"},
        {"restore"},
        {"erase"},
    };
    for (const auto &call : calls) {
        INFO((call.empty() ? "nothing" : call.front()) << " and " << call.size());
        const Run run = diary(call);
        CHECK(run.code == 2);
        CHECK_FALSE(run.err.empty());
    }
    CHECK_FALSE(fs::exists(diary.file("data/diary.db")));
    CHECK(diary({"--help"}).code == 0);
}

TEST_CASE("calfwise-diary: an export that is imported elsewhere exports the same bytes, and twice changes nothing")
{
    const Diary diary;
    diary({"add", "pain", "--value", "6"});
    diary({"add", "note", "--note", "long walk; =1+1"});
    REQUIRE(diary({"export", diary.file("one.json")}).code == 0);
    CHECK(modeOf(diary.file("one.json")) == 0600);
    const Diary other;
    const json first = other.asJson({"import", diary.file("one.json")});
    CHECK(first["added"] == 2);
    const json second = other.asJson({"import", diary.file("one.json")});
    CHECK(second["added"] == 0);
    CHECK(second["same"] == 2);
    CHECK(other({"export", "-"}).out == Folder::read(diary.file("one.json")));
    // Nothing is replaced.
    CHECK(diary({"export", diary.file("one.json")}).code == 1);
    CHECK(other.asJson({"backups"}).size() == 2);
}

TEST_CASE("calfwise-diary: a half, hostile or missing file is named and changes nothing")
{
    const Diary diary;
    diary({"add", "pain", "--value", "6"});
    diary({"export", diary.file("one.json")});
    const std::string whole = Folder::read(diary.file("one.json"));
    const std::string before = diary({"export", "-"}).out;
    std::string changed = whole;
    changed.replace(changed.find("\"pain\","), 7, "\"pawn\",");
    const std::vector<std::string> files{diary.folder.write("half.json", whole.substr(0, whole.size() / 2)),
                                         diary.folder.write("kind.json", changed),
                                         diary.folder.write("deep.json", std::string(100'000, '[')),
                                         diary.folder.write("empty.json", ""), diary.file("missing.json")};
    for (const std::string &file : files) {
        INFO(file);
        const Run run = diary({"import", file});
        CHECK(run.code == 1);
        CHECK(contains(run.out, "expected"));
        CHECK(contains(run.out, "Nothing was changed."));
        CHECK(diary.asJson({"import", file})["ok"] == false);
    }
    CHECK(diary({"export", "-"}).out == before);
}

TEST_CASE("calfwise-diary: the tables are files of their own, readable by their owner alone")
{
    const Diary diary;
    diary({"add", "note", "--note", "ok;=1+1", "--at", "2026-01-10T08:00:00+01:00"});
    REQUIRE(diary({"export", "--format", "csv", diary.file("tables")}).code == 0);
    for (const std::string name : {"sessions.csv", "records.csv", "checks.csv"}) {
        CHECK(modeOf(diary.file("tables/" + name)) == 0600);
        CHECK(Folder::read(diary.file("tables/" + name)).starts_with("\xef\xbb\xbf"));
    }
    CHECK(contains(Folder::read(diary.file("tables/records.csv")), ",\"ok;'=1+1\"\r\n"));
}

TEST_CASE("calfwise-diary: a FHIR Bundle is one file for its owner alone, with numbers of lines only where asked for")
{
    const Diary diary;
    diary({"add", "pain", "--value", "6", "--leg", "left", "--at", "2026-01-10T08:00:00+01:00"});
    REQUIRE(diary({"export", "--format", "fhir", diary.file("diary.fhir.json")}).code == 0);
    CHECK(modeOf(diary.file("diary.fhir.json")) == 0600);
    const json bundle = json::parse(Folder::read(diary.file("diary.fhir.json")));
    CHECK(bundle["resourceType"] == "Bundle");
    REQUIRE(bundle["entry"].size() == 1);
    CHECK(bundle["entry"][0]["resource"]["code"]["coding"][0]["code"] == "72514-3");
    CHECK_FALSE(bundle["entry"][0]["resource"].contains("identifier"));
    const json named = json::parse(diary({"export", "--format", "fhir", "--with-identifiers", "-"}).out);
    CHECK(named["entry"][0]["resource"]["identifier"].size() == 1);
    CHECK(diary({"export", "--with-identifiers", "-"}).code == 2);
}

TEST_CASE("calfwise-diary: a backup is restored, and that can be undone")
{
    const Diary diary;
    diary({"add", "note", "--note", "one"});
    REQUIRE(diary({"backup", diary.file("mine.db")}).code == 0);
    diary({"add", "note", "--note", "two"});
    const json restored = diary.asJson({"restore", diary.file("mine.db")});
    CHECK(diary.asJson({"list"}).size() == 1);
    REQUIRE(restored.contains("before"));
    CHECK(diary({"restore", restored["before"]}).code == 0);
    CHECK(diary.asJson({"list"}).size() == 2);
    CHECK(diary.asJson({"backups"}).size() >= 1);
    CHECK(diary({"restore", diary.folder.write("no.db", "no diary")}).code == 1);
    CHECK(diary.asJson({"list"}).size() == 2);
}

TEST_CASE("calfwise-diary: damage is found and ends with 1, and erasing removes all there is")
{
    const Diary diary;
    diary({"add", "note", "--note", "one"});
    diary({"backup"});
    std::string bytes = Folder::read(diary.file("data/diary.db"));
    bytes.resize(bytes.size() / 2);
    diary.folder.write("data/diary.db", bytes);
    CHECK(diary({"check"}).code == 1);
    CHECK(contains(diary({"check"}).out, "is damaged"));
    CHECK(Folder::read(diary.file("data/diary.db")) == bytes);
    CHECK(diary.asJson({"erase", "--yes"})["removed"] == 2);
    CHECK(fs::is_empty(diary.file("data")));
}
