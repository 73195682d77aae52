// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/whole_diary.h"

namespace calfwise::test {

// Inside a property only.
int number(int least, int most);
bool chance();
/// A diary with whatever may be in one, and with texts that are hard to write.
WholeDiary anyDiary();

} // namespace calfwise::test
