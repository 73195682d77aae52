// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_files.h"
#include "domain/guide/search_words.h"

namespace calfwise {

/// Reads text/<language>/synonyms.json, which a language may do without. Reports what leads to nothing, words that
/// stand for two different things, and texts that hold no word. Comes after the readers that define the ids.
SearchWords readSearchWords(ContentFiles &files);

} // namespace calfwise
