// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/private_file.h"

#include "platform/files.h"

#include <cerrno>
#include <fstream>

namespace calfwise {

StoreErrorKind kindOfCode(const std::error_code &code)
{
    switch (platform::troubleOf(code)) {
    case platform::Trouble::Full:
        return StoreErrorKind::Full;
    case platform::Trouble::Denied:
        return StoreErrorKind::ReadOnly;
    case platform::Trouble::Missing:
        return StoreErrorKind::Missing;
    case platform::Trouble::Busy:
        return StoreErrorKind::Busy;
    case platform::Trouble::Other:
        break;
    }
    return StoreErrorKind::Io;
}

StoreErrorKind kindOfErrno(int error)
{
    return kindOfCode(std::error_code(error, std::generic_category()));
}

void throwCode(const std::filesystem::path &file, const std::error_code &code)
{
    throw StoreError(kindOfCode(code), file, code.message());
}

bool createPrivateFile(const std::filesystem::path &file)
{
    return withStoreErrors([&] { return platform::createPrivateFile(file); });
}

void makePrivate(const std::filesystem::path &file)
{
    withStoreErrors([&] { platform::makePrivate(file); });
}

void syncToDisk(const std::filesystem::path &fileOrFolder)
{
    withStoreErrors([&] { platform::syncToDisk(fileOrFolder); });
}

bool moveToFreeName(const std::filesystem::path &from, const std::filesystem::path &to)
{
    return withStoreErrors([&] { return platform::moveToFreeName(from, to); });
}

void writePrivateFile(const std::filesystem::path &file, const std::string &text, bool mayReplace)
{
    // Under another name until it is whole. One that is left of a run that was killed is not ours to replace.
    std::filesystem::path part;
    for (int attempt = 1; part.empty() || !createPrivateFile(part); ++attempt)
        part = file.string() + ".part" + (attempt == 1 ? std::string() : std::to_string(attempt));
    try {
        errno = 0;
        std::ofstream stream(part, std::ios::binary | std::ios::trunc);
        stream << text;
        stream.close();
        if (!stream)
            throw StoreError(errno == 0 ? StoreErrorKind::Full : kindOfErrno(errno), file, "it could not be written");
        syncToDisk(part);
        if (mayReplace) {
            std::error_code error;
            std::filesystem::rename(part, file, error);
            if (error)
                throwCode(file, error);
        } else if (!moveToFreeName(part, file)) {
            throw StoreError(StoreErrorKind::Io, file, "there is a file of that name already");
        }
        syncToDisk(std::filesystem::absolute(file).parent_path());
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        throw;
    }
}

} // namespace calfwise
