// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace calfwise {

/// A JSON value as a file holds it: two spaces for each level, keys in the order they were added, a line end at the
/// end. Throws std::invalid_argument where a text in it is not UTF-8: what is written can always be read again.
std::string jsonText(const nlohmann::ordered_json &value);

} // namespace calfwise
