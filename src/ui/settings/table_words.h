// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/diary_table.h"

namespace calfwise {

/// The heads of the diary's tables, and "yes" and "no" in them, in the interface's language.
CsvWords tableWords();

} // namespace calfwise
