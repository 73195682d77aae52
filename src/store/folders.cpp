// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folders.h"

#include "store/private_file.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <pwd.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace calfwise {

namespace {

constexpr const char *ownName = "calfwise";
constexpr mode_t privateMode = S_IRWXU;

std::filesystem::path homeFolder()
{
    if (const char *home = std::getenv("HOME"); home != nullptr && home[0] == '/') {
        return home;
    }
    std::vector<char> buffer(16384);
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr &&
        found->pw_dir != nullptr && found->pw_dir[0] == '/') {
        return found->pw_dir;
    }
    throw StoreError(StoreErrorKind::Missing, {},
                     "there is no home folder: neither HOME nor the user database names one");
}

std::filesystem::path folderFor(const std::filesystem::path &chosen, const char *variable, const char *belowHome)
{
    if (!chosen.empty()) {
        return std::filesystem::absolute(chosen).lexically_normal();
    }
    if (const char *base = std::getenv(variable); base != nullptr && base[0] == '/') {
        return std::filesystem::path(base) / ownName;
    }
    return homeFolder() / belowHome / ownName;
}

bool isEmptyFolder(const std::filesystem::path &folder)
{
    std::error_code error;
    return std::filesystem::is_empty(folder, error) && !error;
}

void narrow(const std::filesystem::path &folder, const struct stat &found)
{
    const bool ours = found.st_uid == ::geteuid() && (found.st_mode & S_ISVTX) == 0;
    const bool open = (found.st_mode & 07777) != privateMode;
    if (ours && open && (folder.filename() == ownName || isEmptyFolder(folder)) &&
        ::chmod(folder.c_str(), privateMode) != 0) {
        throwErrno(folder, errno);
    }
}

void makeFolders(const std::filesystem::path &folder)
{
    const auto parent = folder.parent_path();
    std::error_code error;
    if (!parent.empty() && parent != folder && !std::filesystem::exists(parent, error)) {
        makeFolders(parent);
    }
    if (::mkdir(folder.c_str(), privateMode) != 0 && errno != EEXIST) {
        throwErrno(folder, errno);
    }
}

} // namespace

std::filesystem::path dataFolder(const std::filesystem::path &chosen)
{
    return folderFor(chosen, "XDG_DATA_HOME", ".local/share");
}

std::filesystem::path cacheFolder(const std::filesystem::path &chosen)
{
    return folderFor(chosen, "XDG_CACHE_HOME", ".cache");
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
    struct stat found {};
    if (::stat(folder.c_str(), &found) != 0) {
        if (errno != ENOENT) {
            throwErrno(folder, errno);
        }
        makeFolders(folder);
    } else if (!S_ISDIR(found.st_mode)) {
        throw StoreError(StoreErrorKind::Io, folder, "this is a file and not a folder");
    } else {
        narrow(folder, found);
    }
}

void ignoreFileSizeSignal()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace calfwise
