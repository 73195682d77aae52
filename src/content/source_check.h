// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/references.h"
#include "domain/guide/guide.h"
#include "json/issue.h"

namespace calfwise {

/// That what the guide claims is backed: each section of an article and each answer has an evidence mark, an article
/// lists the statements that its text marks and no others, a statement is not better known than every source of it, and
/// a source that we say we read can be found again. What is missing is added to `gaps`;
/// `references` know where each article is defined.
void checkSources(const References &references, const Guide &guide, IssueList &gaps);

} // namespace calfwise
