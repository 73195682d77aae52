// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/entry.h"
#include "domain/diary/record.h"

#include <string>
#include <vector>

namespace calfwise {

// The diary as tables for a spreadsheet or a clinician, one for each kind: RFC 4180, UTF-8 with a byte order mark
// (without one some spreadsheets take another encoding), lines end with CR LF, one line a row after a line of headings.
// Times are ISO 8601 with the offset of the place of writing, or "Z".
//
// What a person wrote is never a formula, wherever a spreadsheet splits the line: before a leading = + - or @ of a
// cell, and after a comma, semicolon, tab, bar, colon or line end within one, an apostrophe is put.

/// The words of a table that are neither names nor the person's own. As they stand here they are for programs that read
/// the table; for a person they are of the interface's language.
struct CsvWords {
    std::vector<std::string> sessionHeads{"time",          "leg",        "spot",         "routine",
                                          "pain before",   "pain after", "seconds held", "techniques",
                                          "stopped early", "cramp",      "note"};
    std::vector<std::string> recordHeads{"time", "kind", "leg", "value", "unit", "note"};
    std::vector<std::string> checkHeads{"time", "leg", "level", "both legs", "corrected", "yes or not sure"};
    std::string yes = "yes";
    std::string no = "no";
    std::string notSure = " (not sure)"; ///< after a sign that was answered so
};

/// Sessions: time, leg, spot, routine, pain before and after (0 to 10, empty where not rated), seconds held,
/// techniques, stopped early, cramp, note.
std::string diaryAsCsv(const std::vector<DiaryEntry> &entries, const CsvWords &words = {});

/// What was written down without a session: time, kind, leg, value, unit, note.
std::string recordsAsCsv(const std::vector<DiaryRecord> &records, const CsvWords &words = {});

/// Safety checks: time, leg, level, both legs, corrected, and what was answered with yes or not sure.
std::string checksAsCsv(const std::vector<ScreeningRecord> &checks, const CsvWords &words = {});

} // namespace calfwise
