// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/entry.h"

#include <string>
#include <vector>

namespace calfwise {

/// The diary as a table for a spreadsheet or a clinician: RFC 4180, UTF-8, lines end with CR LF, one line an entry
/// after a line of headings. Columns: time (ISO 8601 with the offset of the place of writing), leg, spot, routine, pain
/// before and after (0 to 10, empty where not rated), seconds held, techniques, stopped early, cramp, note. A text that
/// a spreadsheet would take for a formula gets a leading apostrophe.
std::string diaryAsCsv(const std::vector<DiaryEntry> &entries);

} // namespace calfwise
