// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace calfwise::test {

struct ToolKills {
    int runs = 0;
    int killed = 0;           ///< before they had ended by themselves
    std::string firstProblem; ///< empty: nothing was lost and nothing damaged
};

/// Lets calfwise-diary write, import, migrate, back up and export, each time killed (SIGKILL) at a random moment, and
/// looks after each at all that it ever said to be done.
ToolKills killTool(int runs, unsigned seed);

} // namespace calfwise::test
