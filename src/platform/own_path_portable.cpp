// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/own_path.h"

#include <cstdlib>

namespace calfwise::platform {

std::filesystem::path ownPath(const char *calledAs)
{
    return pathOfCall(calledAs, std::getenv("PATH"));
}

} // namespace calfwise::platform
