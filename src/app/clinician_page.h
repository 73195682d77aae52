// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/startup.h"

#include <string>

namespace calfwise {

/// What `--clinician-page` was called with; days as 2026-11-21. Empty: not said.
struct ClinicianPageOptions {
    std::filesystem::path out;
    std::string leg;
    std::string from;
    std::string to;
};

/// Writes one page for a clinician without a window, and says what came of it. A diary that is not there is not made.
/// 0: written; 1: nothing to write down, or the file cannot be written; 2: called wrongly.
int writeClinicianPage(const StartFolders &folders, const ClinicianPageOptions &options, Instant now);

} // namespace calfwise
