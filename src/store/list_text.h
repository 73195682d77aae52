// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// A list of strings in one column: each item ends in a line feed; a line feed in an item is "\n", a backslash "\\".
/// Ids stay readable, any text survives, and an empty list differs from a list of one empty string.
void appendToList(std::string &list, std::string_view item);

/// The items again. Throws Mismatch for text that appendToList() cannot have written.
std::vector<std::string> itemsOfList(std::string_view list);

} // namespace calfwise
