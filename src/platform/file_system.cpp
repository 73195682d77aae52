// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_system.h"

namespace calfwise::platform {

bool isOneMachine(FileSystem kind)
{
    switch (kind) {
    case FileSystem::Local:
    case FileSystem::WithoutModes:
        return true;
    case FileSystem::Network:
    case FileSystem::UserSpace:
    case FileSystem::Unknown:
        break;
    }
    return false;
}

} // namespace calfwise::platform
