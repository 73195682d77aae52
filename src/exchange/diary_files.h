// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/diary_fhir.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// The forms in which a diary is carried out of Calfwise.
enum class DiaryFormat {
    Json, ///< all of it; what an import reads
    Csv,  ///< tables for a spreadsheet
    Fhir, ///< for a clinician's system
};

std::string_view idOf(DiaryFormat format); ///< "json", "csv", "fhir"
std::optional<DiaryFormat> diaryFormatFromId(std::string_view id);

struct DiaryOut {
    std::string name; ///< "sessions.csv"
    std::string text;
};

/// One file, or with Csv one for each kind of line, oldest first.
std::vector<DiaryOut> diaryFilesOf(DiaryFormat format, const WholeDiary &diary, const GuideCore &guide,
                                   const FhirOptions &options);

} // namespace calfwise
