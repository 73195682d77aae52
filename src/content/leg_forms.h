// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/issue.h"
#include "json/json_value.h"

#include <map>
#include <string>
#include <utility>

namespace calfwise {

/// The words for left and right in the grammatical forms that a language needs, by the form's name. English has one,
/// "plain"; German, say, has one for each case.
using LegForms = std::map<std::string, std::pair<std::string, std::string>>;

/// The forms that text/<language>/legs.json lists; none for what has another shape.
LegForms legForms(const nlohmann::json &legs);

/// Puts both words wherever a string of the value names a leg, as sentenceFor() reads them: {side} and {other} in the
/// plain form, {side:dative} in that one. A form that the language doesn't list is an issue of `file`.
void putLegForms(nlohmann::json &value, const LegForms &forms, const std::string &file, IssueList &issues);

} // namespace calfwise
