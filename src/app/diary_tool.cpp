// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diary_tool.h"

#include "app/diary_calls.h"
#include "exchange/iso_time.h"
#include "store/diary_archive.h"
#include "store/diary_backups.h"
#include "json/json_text.h"
#include "json/text_file.h"

#include <array>
#include <cstdlib>
#include <ctime>
#include <iostream>

namespace calfwise::diary_tool {

namespace {

using Json = nlohmann::ordered_json;

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

std::string rangeOf(RecordKind kind)
{
    const std::optional<RecordMeasure> measure = measureOf(kind);
    return measure ? " (" + Json(measure->least).dump() + " to " + Json(measure->most).dump() + " " +
                         std::string(measure->unit) + ")"
                   : std::string();
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
