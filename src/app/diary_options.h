// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace calfwise::diary_tool {

/// Exit codes of calfwise-diary.
enum Exit : int { AllWell = 0, Found = 1, WrongUsage = 2 };

struct Options {
    std::filesystem::path dataFolder; ///< empty: the usual place
    bool json = false;
};

} // namespace calfwise::diary_tool
