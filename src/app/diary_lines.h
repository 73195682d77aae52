// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/diary_archive.h"
#include "json/json_text.h"

#include <string>
#include <vector>

namespace calfwise::diary_tool {

/// Days as "2026-11-21", by the clock of the place where a line was written; both included.
struct Span {
    std::string from;
    std::string to;
};

/// A session or a record as calfwise-diary shows it.
struct Line {
    Instant at{};
    int utcOffsetMinutes = 0;
    nlohmann::ordered_json json;
    std::string words; ///< on one line, without the time
};

Line lineOf(const DiaryEntry &entry);
Line lineOf(const DiaryRecord &record);
/// Oldest first.
std::vector<Line> linesOf(const DiaryArchive &archive, const Span &span);

} // namespace calfwise::diary_tool
