// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/diary_table.h"

namespace calfwise {

std::string diaryTable(const DiaryModel &diary, const CsvWords &words)
{
    return diaryAsCsv(diary.entries(), words);
}

} // namespace calfwise
