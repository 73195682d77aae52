// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/whole_diary.h"
#include "exchange/file_issue.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

// A whole diary as one JSON file, UTF-8. docs/diary.schema.json describes it. Times are ISO 8601; an entry's is by the
// clock of the place where it was written. What is not known is left out.

inline constexpr int diaryFileFormat = 1;
inline constexpr std::size_t mostDiaryFileBytes = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t deepestDiaryFile = 8;
inline constexpr std::size_t mostDiaryFileIssues = 50;

/// The file; diaryFromJson() gives the same diary back, and its file is the same to the byte. Throws
/// std::invalid_argument for a text that is not UTF-8.
std::string diaryAsJson(const WholeDiary &diary);

struct ReadDiary {
    std::optional<WholeDiary> diary; ///< there exactly when nothing is wrong
    /// In the order of the file: at most mostDiaryFileIssues, and one that says how many more.
    std::vector<FileIssue> issues;
};

/// Reads a file of any content, however bad, without throwing: the whole diary, or everything that is wrong with it.
/// Whether its values are ones that a diary takes is the store's to check.
ReadDiary diaryFromJson(std::string_view text);

} // namespace calfwise
