// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_files.h"
#include "domain/screening/rule_book.h"

namespace calfwise {

/// Reads guide/rules.json and its words into `rules`; issues go to `files`.
void readRules(ContentFiles &files, RuleBook &rules);

} // namespace calfwise
