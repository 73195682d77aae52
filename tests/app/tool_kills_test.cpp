// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tool_kills.h"
#include "tests/support/catch.h"

using namespace calfwise::test;

TEST_CASE("calfwise-diary: killed while it writes, imports, migrates, backs up or exports, it loses nothing")
{
    const ToolKills kills = killTool(25, 20261121);
    CHECK(kills.runs == 25);
    CHECK(kills.killed > 0);
    CHECK(kills.firstProblem == "");
}
