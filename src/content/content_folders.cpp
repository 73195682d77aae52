// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/content_folders.h"

#include "content/digest.h"
#include "json/json_file.h"
#include "json/text_file.h"

#include <algorithm>
#include <system_error>
#include <vector>

namespace calfwise {

namespace fs = std::filesystem;

namespace {

bool isFolder(const fs::path &path)
{
    std::error_code error;
    return fs::is_directory(path, error);
}

std::optional<std::string> manifestDigest(const fs::path &manifest)
{
    if (manifest.empty())
        return std::nullopt;
    IssueList issues;
    const auto value = readJsonFile(manifest, "manifest.json", issues);
    if (!value || !value->is_object() || value->value("format", nlohmann::json()) != 1)
        return std::nullopt;
    const auto digest = value->find("digest");
    if (digest == value->end() || !digest->is_string() || digest->get_ref<const std::string &>().empty())
        return std::nullopt;
    return digest->get<std::string>();
}

std::vector<fs::path> filesBelow(const fs::path &folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path extension = entry->path().extension();
        std::error_code ignored;
        if (entry->is_regular_file(ignored) && (extension == ".json" || extension == ".md" || extension == ".svg"))
            files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

ContentFolders bundledContent(const fs::path &executable)
{
    const fs::path share = executable.parent_path().parent_path() / "share" / "calfwise";
    return {share / "content", share / "bodymap", share / "content" / "schema", share / "manifest.json"};
}

ContentFolders contentIn(const fs::path &folder, const ContentFolders &bundled)
{
    ContentFolders folders;
    folders.content =
        !isFolder(folder / "guide") && isFolder(folder / "content" / "guide") ? folder / "content" : folder;
    const fs::path parent = fs::absolute(folders.content).lexically_normal() / "..";
    folders.bodymap = bundled.bodymap;
    for (const fs::path &candidate :
         {folders.content / "bodymap", parent / "bodymap", parent / "resources" / "bodymap"}) {
        if (isFolder(candidate)) {
            folders.bodymap = candidate;
            break;
        }
    }
    folders.schema = bundled.schema;
    return folders;
}

std::string languageIn(const ContentFolders &folders, const std::string &wanted)
{
    return !wanted.empty() && isFolder(folders.content / "text" / wanted) ? wanted : "en";
}

std::string digestOf(const ContentFolders &folders)
{
    if (const auto digest = manifestDigest(folders.manifest))
        return *digest;
    Digest digest;
    constexpr std::size_t mostBytes = std::size_t{16} * 1024 * 1024;
    for (const fs::path &folder : {folders.content / "guide", folders.content / "text", folders.bodymap}) {
        for (const fs::path &file : filesBelow(folder)) {
            IssueList issues;
            if (const auto text = readTextFile(file, "", mostBytes, issues)) {
                digest.add(file.lexically_relative(folder).generic_string());
                digest.add(*text);
            }
        }
    }
    return digest.text();
}

} // namespace calfwise
