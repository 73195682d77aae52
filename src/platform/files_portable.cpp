// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/files.h"

#include <cerrno>
#include <cstdio>

namespace calfwise::platform {

namespace {

namespace fs = std::filesystem;

constexpr fs::perms fileMode = fs::perms::owner_read | fs::perms::owner_write;
constexpr fs::perms folderMode = fs::perms::owner_all;

[[noreturn]] void fail(const char *what, const fs::path &file, const std::error_code &error)
{
    throw Failure(what, file, error);
}

bool isThere(const fs::path &file)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(file, ignored));
}

/// Nobody's file can be told from a file system without modes here, so only what the system says in so many words is
/// taken for the latter.
Narrowed narrow(const fs::path &file, fs::perms wanted)
{
    std::error_code error;
    fs::permissions(file, wanted, error);
    if (error == std::errc::operation_not_permitted)
        return Narrowed::NotOurs;
    if (error == std::errc::operation_not_supported || error == std::errc::not_supported)
        return Narrowed::NoModes;
    if (error)
        fail("cannot make it private", file, error);
    return fs::status(file).permissions() == wanted ? Narrowed::Done : Narrowed::NoModes;
}

} // namespace

bool createPrivateFile(const fs::path &file)
{
    // C's "x": fails when there is a file.
    std::FILE *made = std::fopen(file.string().c_str(), "wbx");
    if (made == nullptr) {
        if (errno == EEXIST)
            return false;
        fail("cannot create it", file, std::error_code(errno, std::generic_category()));
    }
    std::fclose(made);
    narrow(file, fileMode);
    return true;
}

void createPrivateFolders(const fs::path &folder)
{
    const auto parent = folder.parent_path();
    if (!parent.empty() && parent != folder && !isThere(parent))
        createPrivateFolders(parent);
    if (fs::create_directory(folder))
        narrow(folder, folderMode);
}

Narrowed makePrivate(const fs::path &fileOrFolder)
{
    const fs::file_status found = fs::status(fileOrFolder);
    if (!fs::exists(found))
        fail("cannot look at it", fileOrFolder, std::make_error_code(std::errc::no_such_file_or_directory));
    // What the owner took away stays away.
    const fs::perms wanted = found.permissions() & (fs::is_directory(found) ? folderMode : fileMode);
    return found.permissions() == wanted ? Narrowed::Done : narrow(fileOrFolder, wanted);
}

bool syncToDisk(const fs::path &fileOrFolder)
{
    if (!fs::exists(fileOrFolder))
        fail("cannot open it", fileOrFolder, std::make_error_code(std::errc::no_such_file_or_directory));
    return false;
}

bool moveToFreeName(const fs::path &from, const fs::path &to)
{
    std::error_code error;
    fs::create_hard_link(from, to, error);
    if (error == std::errc::file_exists)
        return false;
    if (!error) {
        fs::remove(from);
        return true;
    }
    if (isThere(to))
        return false;
    fs::rename(from, to);
    return true;
}

std::optional<FileIdentity> identityOf(const fs::path &file)
{
    if (!fs::exists(file))
        fail("cannot look at it", file, std::make_error_code(std::errc::no_such_file_or_directory));
    return std::nullopt;
}

} // namespace calfwise::platform
