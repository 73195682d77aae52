// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/folders.h"

#include "platform/environment.h"

namespace calfwise::platform {

std::optional<std::filesystem::path> homeFolder()
{
    auto home = absolutePathIn("HOME");
    return home ? home : absolutePathIn("USERPROFILE");
}

} // namespace calfwise::platform
