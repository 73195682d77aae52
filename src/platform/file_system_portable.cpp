// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_system.h"

namespace calfwise::platform {

FileSystem fileSystemOf(const std::filesystem::path &)
{
    return FileSystem::Unknown;
}

} // namespace calfwise::platform
