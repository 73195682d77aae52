// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tool_run.h"
#include "tests/support/catch.h"

#include <sys/stat.h>

#include <cstdlib>

namespace fs = std::filesystem;
using namespace calfwise::test;

namespace {

/// The app where there is no display, on a diary of its own that the tool fills.
struct Diary {
    Diary()
    {
        ::unsetenv("DISPLAY");
        ::unsetenv("WAYLAND_DISPLAY");
        ::unsetenv("QT_QPA_PLATFORM");
    }
    void add(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"--data-dir", data(), "add"});
        REQUIRE(runProgram("calfwise-diary", words).code == 0);
    }
    Run page(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"--data-dir", data(), "--clinician-page"});
        return runProgram("calfwise", words, {}, folder.path / "cache");
    }
    std::string data() const { return (folder.path / "data").string(); }
    std::string file(const std::string &name) const { return (folder.path / name).string(); }

    Folder folder;
};

std::size_t pagesOf(const std::string &pdf)
{
    std::size_t pages = 0;
    for (std::size_t at = pdf.find("/Type /Page\n"); at != std::string::npos; at = pdf.find("/Type /Page\n", at + 1))
        ++pages;
    return pages;
}

} // namespace

TEST_CASE("calfwise --clinician-page: writes one page without a display, for its owner alone, and replaces nothing")
{
    const Diary diary;
    diary.add({"pain", "--leg", "left", "--value", "6", "--at", "2026-01-10T08:00:00+01:00"});
    diary.add({"cramp", "--leg", "left", "--at", "2026-01-12T03:00:00+01:00"});
    const std::vector<std::string> words{diary.file("page.pdf"), "--from", "2026-01-01", "--to", "2026-01-31"};
    const Run run = diary.page(words);
    INFO(run.err);
    REQUIRE(run.code == 0);
    const std::string pdf = Folder::read(diary.file("page.pdf"));
    CHECK(pdf.substr(0, 5) == "%PDF-");
    CHECK(pagesOf(pdf) == 1);
    struct stat found {};
    REQUIRE(::stat(diary.file("page.pdf").c_str(), &found) == 0);
    CHECK((found.st_mode & 0777u) == 0600u);
    const Run again = diary.page(words);
    CHECK(again.code == 1);
    CHECK(contains(again.err, "already"));
    CHECK(Folder::read(diary.file("page.pdf")) == pdf);
}

TEST_CASE("calfwise --clinician-page: a period without a word, no diary and a folder that is none are named, with 1")
{
    const Diary diary;
    const Run none = diary.page({diary.file("page.pdf")});
    CHECK(none.code == 1);
    CHECK(contains(none.err, "There is no diary"));
    CHECK_FALSE(fs::exists(diary.data()));
    diary.add({"pain", "--leg", "left", "--value", "6", "--at", "2026-01-10T08:00:00+01:00"});
    const std::vector<std::string> january{"--from", "2026-01-01", "--to", "2026-01-31"};
    const Run empty = diary.page({diary.file("page.pdf"), "--from", "2025-01-01", "--to", "2025-01-31"});
    CHECK(empty.code == 1);
    CHECK(contains(empty.err, "Nothing is written down"));
    const Run other =
        diary.page({diary.file("page.pdf"), january[0], january[1], january[2], january[3], "--leg", "right"});
    CHECK(other.code == 1);
    CHECK(contains(other.err, "right leg"));
    const Run nowhere = diary.page({diary.file("nowhere/page.pdf"), january[0], january[1], january[2], january[3]});
    CHECK(nowhere.code == 1);
    CHECK(contains(nowhere.err, "nowhere"));
    CHECK_FALSE(fs::exists(diary.file("page.pdf")));
}

TEST_CASE("calfwise --clinician-page: wrong usage is named and ends with 2")
{
    const Diary diary;
    const std::string out = diary.file("page.pdf");
    const std::vector<std::vector<std::string>> calls{
        {},
        {out, "--leg", "middle"},
        {out, "--from", "monday"},
        {out, "--from", "2026-02-30"},
        {out, "--from", "2026-1-2"},
        {out, "--to", "2026-13-01"},
        {out, "--from", "2026-02-02", "--to", "2026-02-01"},
        {out, "--what"},
    };
    for (const auto &call : calls) {
        INFO(call.size() << (call.empty() ? "" : call.back()));
        const Run run = diary.page(call);
        CHECK(run.code == 2);
        CHECK_FALSE(run.err.empty());
    }
    CHECK_FALSE(fs::exists(out));
}
