// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// tools/kills runs it; a test takes a sample.

#include "tests/app/tool_kills.h"

#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv)
{
    const int runs = argc > 1 ? std::atoi(argv[1]) : 500;
    const auto seed = static_cast<unsigned>(argc > 2 ? std::atoi(argv[2]) : 1);
    const calfwise::test::ToolKills kills = calfwise::test::killTool(runs, seed);
    std::printf("calfwise-diary: %d runs, %d killed: %s\n", kills.runs, kills.killed,
                kills.firstProblem.empty() ? "nothing lost, nothing damaged" : kills.firstProblem.c_str());
    return kills.firstProblem.empty() ? 0 : 1;
}
