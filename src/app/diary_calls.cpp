// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diary_calls.h"

#include "store/folders.h"
#include "json/json_text.h"

namespace calfwise::diary_tool {

Instant now()
{
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::filesystem::path fileOf(const Options &options)
{
    return diaryFile(dataFolder(options.dataFolder));
}

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
        std::cout << nlohmann::ordered_json{{"ok", false}, {"found", "missing"}, {"file", file.string()}}.dump(2)
                  << '\n';
    else
        std::cout << "There is no diary at " << file.string() << ".\n";
    return true;
}

int wrongUsage(const std::string &what)
{
    std::cerr << "calfwise-diary: " << what << '\n';
    return WrongUsage;
}

} // namespace calfwise::diary_tool
