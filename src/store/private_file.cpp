// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/private_file.h"

#include "platform/files.h"

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

} // namespace calfwise
