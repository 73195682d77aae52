// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_files.h"
#include "domain/guide/guide.h"

namespace calfwise {

/// Reads facts, sources, evidence, causes, prevention, articles, questions and the glossary with their words into
/// `guide`; issues go to `files`.
void readGuideTexts(ContentFiles &files, Guide &guide);

} // namespace calfwise
