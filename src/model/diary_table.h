// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/diary_csv.h"
#include "model/diary_model.h"

namespace calfwise {

/// The whole diary as a table, for a spreadsheet.
std::string diaryTable(const DiaryModel &diary, const CsvWords &words);

} // namespace calfwise
