// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/file_system.h"

#include <cstdint>

namespace calfwise::platform {

/// By the magic number of statfs(2); everything that is not in the list is Local.
FileSystem fileSystemOfMagic(std::uint32_t magic);

} // namespace calfwise::platform
