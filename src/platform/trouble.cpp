// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/trouble.h"

#include <cerrno>

namespace calfwise::platform {

Trouble troubleOf(const std::error_code &code)
{
#ifdef EDQUOT
    // The one that std::errc has no name for.
    if (code == std::error_code(EDQUOT, std::generic_category()) ||
        code == std::error_code(EDQUOT, std::system_category()))
        return Trouble::Full;
#endif
    if (code == std::errc::no_space_on_device || code == std::errc::file_too_large)
        return Trouble::Full;
    if (code == std::errc::permission_denied || code == std::errc::operation_not_permitted ||
        code == std::errc::read_only_file_system)
        return Trouble::Denied;
    if (code == std::errc::no_such_file_or_directory)
        return Trouble::Missing;
    if (code == std::errc::device_or_resource_busy || code == std::errc::resource_unavailable_try_again)
        return Trouble::Busy;
    return Trouble::Other;
}

} // namespace calfwise::platform
