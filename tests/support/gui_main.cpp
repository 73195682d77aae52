// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#define CATCH_CONFIG_RUNNER
#include "tests/support/gui_main.h"

int main(int argc, char **argv)
{
    return calfwise::test::runGuiTests<QApplication>(argc, argv);
}
