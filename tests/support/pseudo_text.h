// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace calfwise::test {

/// A sentence of the pseudo-language: in square brackets, and 40 % longer by doubled vowels. What stands for something
/// else, such as %1 and {side}, stays; so do spaces at either end. A date's form stays one.
std::string pseudo(std::string_view text);

/// The same for Markdown, each line by itself; marks, targets of links and lines that hold nothing but a dose stay.
std::string pseudoMarkdown(std::string_view text);

/// A file of Qt's translations with every string translated into the pseudo-language.
std::string pseudoTranslations(std::string_view ts);

} // namespace calfwise::test
