// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diary_tool.h"

#include "exchange/diary_csv.h"
#include "exchange/diary_json.h"
#include "exchange/iso_time.h"
#include "store/diary_archive.h"
#include "store/diary_backups.h"
#include "store/folders.h"
#include "store/private_file.h"
#include "json/json_text.h"
#include "json/text_file.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <thread>

namespace calfwise::diary_tool {

namespace {

using Json = nlohmann::ordered_json;

Instant now()
{
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// What local clocks are ahead of UTC at that moment.
int utcOffsetMinutes(Instant at)
{
    const std::time_t time = std::chrono::system_clock::to_time_t(at);
    std::array<char, 16> text{};
    if (std::strftime(text.data(), text.size(), "%z", std::localtime(&time)) != 5)
        return 0;
    const int digits = std::abs(std::atoi(text.data()));
    const int minutes = digits / 100 * 60 + digits % 100;
    return text[0] == '-' ? -minutes : minutes;
}

std::filesystem::path fileOf(const Options &options)
{
    return diaryFile(dataFolder(options.dataFolder));
}

/// Runs `work`, again and again while another program holds the diary, and says that it waits.
template <class Work> auto patiently(Work work) -> decltype(work())
{
    constexpr int attempts = 15;
    for (int attempt = 1;; ++attempt) {
        try {
            return work();
        } catch (const StoreError &error) {
            if (error.kind() != StoreErrorKind::Busy || attempt == attempts)
                throw;
            if (attempt == 1)
                std::cerr << "calfwise-diary: another program is using the diary; waiting for it\n";
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
        }
    }
}

/// Opens what is there: looking at a diary makes none.
std::unique_ptr<DiaryArchive> openDiary(const std::filesystem::path &file)
{
    DiaryArchive::Opened opened = patiently([&] { return DiaryArchive::open(file, now()); });
    if (opened.keptAside)
        std::cerr << "calfwise-diary: something was damaged; it is kept as " << opened.keptAside->string() << '\n';
    if (opened.backup)
        std::cerr << "calfwise-diary: brought to this version; the diary of before is " << opened.backup->string()
                  << '\n';
    return std::move(opened.archive);
}

bool isMissing(const Options &options)
{
    const std::filesystem::path file = fileOf(options);
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored)))
        return false;
    if (options.json)
        std::cout << Json{{"ok", false}, {"found", "missing"}, {"file", file.string()}}.dump(2) << '\n';
    else
        std::cout << "There is no diary at " << file.string() << ".\n";
    return true;
}

/// In a new file, readable by its owner alone: it is about somebody's health.
void writeNew(const std::filesystem::path &file, const std::string &text)
{
    if (!createPrivateFile(file))
        throw StoreError(StoreErrorKind::Io, file, "there is a file of that name already");
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << text;
    stream.close();
    if (!stream) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        throw StoreError(StoreErrorKind::Full, file, "it could not be written");
    }
    syncToDisk(file);
}

const char *wordsOf(RecordFault fault)
{
    switch (fault) {
    case RecordFault::ValueMissing:
        return "this kind needs --value";
    case RecordFault::ValueNotTaken:
        return "this kind takes no --value";
    case RecordFault::ValueOutOfRange:
        return "the value is out of range";
    case RecordFault::NothingSaid:
        return "neither a value nor a note";
    case RecordFault::NoteTooLong:
        return "the note is longer than 4,000 characters";
    }
    return "";
}

int wrongUsage(const std::string &what)
{
    std::cerr << "calfwise-diary: " << what << '\n';
    return WrongUsage;
}

std::string rangeOf(RecordKind kind)
{
    const std::optional<RecordMeasure> measure = measureOf(kind);
    return measure ? " (" + Json(measure->least).dump() + " to " + Json(measure->most).dump() + " " +
                         std::string(measure->unit) + ")"
                   : std::string();
}

void writeCsv(const WholeDiary &diary, const std::filesystem::path &folder)
{
    const auto values = [](const auto &kind) {
        std::vector<std::decay_t<decltype(kind.front().value)>> all;
        for (const auto &kept : kind)
            all.push_back(kept.value);
        std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
        return all;
    };
    makePrivateFolder(folder);
    writeNew(folder / "sessions.csv", diaryAsCsv(values(diary.entries)));
    writeNew(folder / "records.csv", recordsAsCsv(values(diary.records)));
    writeNew(folder / "checks.csv", checksAsCsv(values(diary.checks)));
}

void tellMerged(const Options &options, const MergeReport &report)
{
    if (options.json) {
        Json answer{{"ok", report.conflicts.empty()}, {"added", report.added}, {"same", report.same}};
        answer["conflicts"] = Json::array();
        for (const MergeReport::Conflict &conflict : report.conflicts)
            answer["conflicts"].push_back({{"kind", conflict.kind}, {"id", conflict.id}, {"at", isoTime(conflict.at)}});
        std::cout << answer.dump(2) << '\n';
        return;
    }
    std::cout << report.added << " added, " << report.same << " here already.\n";
    for (const MergeReport::Conflict &conflict : report.conflicts)
        std::cout << "Differs from what is here, and both are kept: " << conflict.kind << " of " << isoTime(conflict.at)
                  << ", " << conflict.id << '\n';
}

} // namespace

int check(const Options &options)
{
    if (isMissing(options))
        return Found;
    const std::filesystem::path file = fileOf(options);
    const DiaryArchive::Health health = patiently([&] { return DiaryArchive::healthOf(file); });
    const bool isWhole = health != DiaryArchive::Health::Damaged;
    const char *found = health == DiaryArchive::Health::Whole ? "whole"
                        : health == DiaryArchive::Health::Old ? "old"
                                                              : "damaged";
    if (options.json)
        std::cout << Json{{"ok", isWhole}, {"found", found}, {"file", file.string()}}.dump(2) << '\n';
    else if (health == DiaryArchive::Health::Whole)
        std::cout << "The diary is whole: " << file.string() << '\n';
    else if (health == DiaryArchive::Health::Old)
        std::cout << "The diary is of an earlier version, and its pages are whole: " << file.string() << '\n';
    else
        std::cout << "The diary is damaged: " << file.string()
                  << "\nSee the backups with \"calfwise-diary backups\".\n";
    return isWhole ? AllWell : Found;
}

int list(const Options &options, const Span &span)
{
    for (const std::string &day : {span.from, span.to}) {
        if (!day.empty() && !isoDayFrom(day))
            return wrongUsage("\"" + day + "\" is no day such as 2026-11-21");
    }
    if (isMissing(options))
        return Found;
    const std::unique_ptr<DiaryArchive> archive = openDiary(fileOf(options));
    const std::vector<Line> lines = patiently([&] { return linesOf(*archive, span); });
    if (options.json) {
        Json answer = Json::array();
        for (const Line &line : lines)
            answer.push_back(line.json);
        std::cout << answer.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        return AllWell;
    }
    for (const Line &line : lines)
        std::cout << isoTime(line.at, line.utcOffsetMinutes) << "  " << line.words << '\n';
    return AllWell;
}

int add(const Options &options, const NewRecord &given)
{
    DiaryRecord record;
    const std::optional<RecordKind> kind = recordKindFromId(given.kind);
    if (!kind) {
        std::string kinds;
        for (const RecordKind each : recordKinds)
            kinds += " " + std::string(idOf(each));
        return wrongUsage("\"" + given.kind + "\" is none of:" + kinds);
    }
    record.kind = *kind;
    record.at = now();
    record.utcOffsetMinutes = utcOffsetMinutes(record.at);
    if (!given.at.empty()) {
        const std::optional<IsoTime> at = isoTimeFrom(given.at);
        if (!at)
            return wrongUsage("\"" + given.at + "\" is no time such as 2026-11-21T09:30:00+01:00");
        if (at->at > record.at)
            return wrongUsage("\"" + given.at + "\" is still to come");
        record.at = at->at;
        record.utcOffsetMinutes = at->utcOffsetMinutes;
    }
    if (!given.leg.empty()) {
        record.leg = sideFromId(given.leg);
        if (!record.leg)
            return wrongUsage("\"" + given.leg + "\" is neither left nor right");
    }
    record.value = given.value;
    record.note = given.note;
    if (firstInvalidUtf8(record.note))
        return wrongUsage("the note is not UTF-8");
    if (const std::vector<RecordFault> faults = faultsOf(record); !faults.empty())
        return wrongUsage(wordsOf(faults.front()) + rangeOf(record.kind));
    const std::unique_ptr<DiaryArchive> archive = openDiary(fileOf(options));
    patiently([&] { return archive->add(record); });
    const Line line = lineOf(record);
    if (options.json)
        std::cout << line.json.dump(2) << '\n';
    else
        std::cout << "Written down: " << isoTime(line.at, line.utcOffsetMinutes) << "  " << line.words << '\n';
    return AllWell;
}

int exportTo(const Options &options, const std::string &format, const std::filesystem::path &out)
{
    if (format == "csv" && out == "-")
        return wrongUsage("the tables are files of their own; name a folder");
    if (isMissing(options))
        return Found;
    const std::unique_ptr<DiaryArchive> archive = openDiary(fileOf(options));
    const WholeDiary diary = patiently([&] { return archive->read(); });
    if (format == "json") {
        const std::string text = diaryAsJson(diary);
        if (out == "-")
            std::cout << text;
        else
            writeNew(out, text);
    } else {
        writeCsv(diary, out);
    }
    if (out != "-" && !options.json)
        std::cout << "Written: " << out.string() << '\n';
    return AllWell;
}

int importFrom(const Options &options, const std::filesystem::path &file)
{
    IssueList unreadable;
    const std::optional<std::string> text = readTextFile(file, file.string(), mostDiaryFileBytes, unreadable);
    std::vector<FileIssue> issues;
    for (const Issue &issue : unreadable.all())
        issues.push_back({issue.pointer, issue.expected, issue.found});
    ReadDiary read;
    if (text) {
        read = diaryFromJson(*text);
        issues = read.issues;
    }
    if (!read.diary) {
        Json answer{{"ok", false}, {"issues", Json::array()}};
        for (const FileIssue &issue : issues) {
            answer["issues"].push_back(
                {{"pointer", issue.where}, {"expected", issue.expected}, {"found", issue.found}});
            if (!options.json)
                std::cout << file.string() << ' ' << issue.where << ": expected " << issue.expected << ", found "
                          << issue.found << '\n';
        }
        if (options.json)
            std::cout << answer.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        else
            std::cout << "Nothing was changed.\n";
        return Found;
    }
    const std::filesystem::path diary = fileOf(options);
    const std::unique_ptr<DiaryArchive> archive = openDiary(diary);
    patiently([&] { return backUpDiary(diary, now()); });
    const MergeReport report = patiently([&] { return archive->merge(*read.diary); });
    tellMerged(options, report);
    return report.conflicts.empty() ? AllWell : Found;
}

int backUp(const Options &options, const std::filesystem::path &out)
{
    if (isMissing(options))
        return Found;
    const DiaryBackup made =
        patiently([&] { return backUpDiary(fileOf(options), now(), out.empty() ? std::nullopt : std::optional(out)); });
    if (options.json)
        std::cout << Json{{"ok", true}, {"file", made.file.string()}, {"bytes", made.bytes}}.dump(2) << '\n';
    else
        std::cout << "Backed up, and read back: " << made.file.string() << '\n';
    return AllWell;
}

int listBackups(const Options &options)
{
    const std::vector<DiaryBackup> backups = backupsOf(fileOf(options));
    if (options.json) {
        Json answer = Json::array();
        for (const DiaryBackup &backup : backups)
            answer.push_back({{"file", backup.file.string()}, {"at", isoTime(backup.at)}, {"bytes", backup.bytes}});
        std::cout << answer.dump(2) << '\n';
        return AllWell;
    }
    for (const DiaryBackup &backup : backups)
        std::cout << isoTime(backup.at) << "  " << backup.bytes << " bytes  " << backup.file.string() << '\n';
    if (backups.empty())
        std::cout << "There are no backups yet.\n";
    return AllWell;
}

int restore(const Options &options, const std::filesystem::path &file)
{
    const RestoredDiary restored = patiently([&] { return restoreDiary(fileOf(options), file, now()); });
    if (options.json) {
        Json answer{{"ok", true}};
        if (restored.before)
            answer["before"] = restored.before->string();
        std::cout << answer.dump(2) << '\n';
        return AllWell;
    }
    std::cout << "Restored.";
    if (restored.before)
        std::cout << " The diary of before is kept: " << restored.before->string();
    std::cout << '\n';
    return AllWell;
}

int erase(const Options &options, bool yes)
{
    const std::filesystem::path file = fileOf(options);
    if (!yes)
        return wrongUsage("this removes " + file.string() +
                          ", its backups and all that was kept aside, for good; say "
                          "--yes");
    const int removed = eraseDiary(file);
    if (options.json)
        std::cout << Json{{"ok", true}, {"removed", removed}}.dump(2) << '\n';
    else
        std::cout << removed << (removed == 1 ? " file" : " files") << " removed.\n";
    return AllWell;
}

} // namespace calfwise::diary_tool
