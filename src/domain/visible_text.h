// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace calfwise {

/// Whether a text in UTF-8 shows anything: blanks of any width, characters without width, marks of direction and
/// controls show nothing (Unicode's White_Space, Default_Ignorable_Code_Point and Cc, and the blank Braille cell).
bool isVisible(std::string_view utf8);

} // namespace calfwise
