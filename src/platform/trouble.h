// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <system_error>

namespace calfwise::platform {

/// What a failed call of the system means, as far as a person can do something about it.
enum class Trouble {
    Full,    ///< no room on the disk or in the account's share of it, or the file may not grow any further
    Denied,  ///< may not be written (or read), or the disk is read-only
    Missing, ///< not there
    Busy,    ///< another program holds it
    Other,   ///< everything else, "no error" included
};

/// Takes codes of std::generic_category() and std::system_category(), so errno as well.
Trouble troubleOf(const std::error_code &code);

/// What the functions of this layer throw, unless they say otherwise; troubleOf(error.code()) tells the kind.
using Failure = std::filesystem::filesystem_error;

} // namespace calfwise::platform
