// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace calfwise {

/// The character of an HTML entity in Markdown: "&amp;", "&#8211;", "&#x2013;". Nothing for a name that is not one of
/// the six that text needs, and for numbers that are no character.
std::optional<std::string> decodeEntity(std::string_view entity);

} // namespace calfwise
