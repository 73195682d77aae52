// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diary_tool.h"

#include "app/diary_calls.h"
#include "content/content_folders.h"
#include "content/guide_loader.h"
#include "exchange/diary_files.h"
#include "exchange/diary_json.h"
#include "exchange/iso_time.h"
#include "store/diary_backups.h"
#include "store/folders.h"
#include "store/private_file.h"
#include "json/json_text.h"
#include "json/text_file.h"

namespace calfwise::diary_tool {

namespace {

using Json = nlohmann::ordered_json;

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

/// The names of muscles and questions. Without its content the tool still writes, and names them by their ids.
GuideCore bundledGuide(const std::filesystem::path &executable)
{
    LoadedGuide loaded = loadGuide(bundledContent(executable), "en", Thoroughness::ReadersOnly);
    if (loaded.guide)
        return std::move(loaded.guide->core);
    std::cerr << "calfwise-diary: the guide's own files cannot be read; muscles are named by their ids\n";
    return {};
}

} // namespace

int exportTo(const Options &options, const Export &wanted)
{
    const std::filesystem::path &out = wanted.out;
    const DiaryFormat format = diaryFormatFromId(wanted.format).value_or(DiaryFormat::Json);
    if (format == DiaryFormat::Csv && out == "-")
        return wrongUsage("the tables are files of their own; name a folder");
    if (wanted.withIdentifiers && format != DiaryFormat::Fhir)
        return wrongUsage("--with-identifiers is for --format fhir");
    if (isMissing(options))
        return Found;
    const GuideCore guide = format == DiaryFormat::Fhir ? bundledGuide(wanted.executable) : GuideCore();
    const std::unique_ptr<DiaryArchive> archive = openDiary(fileOf(options));
    const WholeDiary diary = patiently([&] { return archive->read(); });
    const std::vector<DiaryOut> files =
        diaryFilesOf(format, diary, guide, {wanted.withIdentifiers, DiaryArchive::newId});
    if (out == "-") {
        std::cout << files.front().text;
        return AllWell;
    }
    if (format == DiaryFormat::Csv)
        makePrivateFolder(out);
    for (const DiaryOut &file : files)
        writePrivateFile(format == DiaryFormat::Csv ? out / file.name : out, file.text, false);
    if (!options.json)
        std::cout << "Written: " << out.string() << '\n';
    return AllWell;
}

int importFrom(const Options &options, const std::filesystem::path &file)
{
    IssueList unreadable;
    const std::optional<std::string> text = readTextFile(file, file.string(), mostDiaryFileBytes, unreadable);
    std::vector<FileIssue> issues = fileIssues(unreadable, mostDiaryFileIssues);
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

} // namespace calfwise::diary_tool
