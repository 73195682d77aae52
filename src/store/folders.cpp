// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folders.h"

#include "platform/files.h"
#include "platform/folders.h"
#include "store/private_file.h"

#include <optional>
#include <system_error>

namespace calfwise {

namespace {

constexpr const char *ownName = "calfwise";

std::filesystem::path folderFor(const std::filesystem::path &chosen, std::optional<std::filesystem::path> (*usual)())
{
    if (!chosen.empty()) {
        return std::filesystem::absolute(chosen).lexically_normal();
    }
    if (const auto home = usual()) {
        return *home / ownName;
    }
    throw StoreError(StoreErrorKind::Missing, {},
                     "there is no home folder: neither HOME nor the user database names one");
}

bool isEmptyFolder(const std::filesystem::path &folder)
{
    std::error_code error;
    return std::filesystem::is_empty(folder, error) && !error;
}

/// A folder with the sticky bit is open to everybody on purpose.
bool isShared(std::filesystem::perms mode)
{
    return (mode & std::filesystem::perms::sticky_bit) != std::filesystem::perms::none;
}

} // namespace

std::filesystem::path dataFolder(const std::filesystem::path &chosen)
{
    return folderFor(chosen, platform::dataHome);
}

std::filesystem::path cacheFolder(const std::filesystem::path &chosen)
{
    return folderFor(chosen, platform::cacheHome);
}

std::filesystem::path diaryFile(const std::filesystem::path &dataFolder)
{
    return dataFolder / "diary.db";
}

std::filesystem::path guideFile(const std::filesystem::path &cacheFolder)
{
    return cacheFolder / "guide.db";
}

void makePrivateFolder(const std::filesystem::path &folder)
{
    std::error_code error;
    const std::filesystem::file_status found = std::filesystem::status(folder, error);
    if (found.type() == std::filesystem::file_type::not_found) {
        withStoreErrors([&] { platform::createPrivateFolders(folder); });
    } else if (error) {
        throwCode(folder, error);
    } else if (!std::filesystem::is_directory(found)) {
        throw StoreError(StoreErrorKind::Io, folder, "this is a file and not a folder");
    } else if (!isShared(found.permissions()) && (folder.filename() == ownName || isEmptyFolder(folder))) {
        makePrivate(folder);
    }
}

} // namespace calfwise
