// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/rule_book.h"

namespace calfwise::test {

/// The decision table built by hand, without words and independent of the content files: what the domain's tests judge
/// by, and what the content's rules are compared with.
RuleBook ruleBook();

} // namespace calfwise::test
