// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visible_text.h"

#include "tests/support/catch.h"

using calfwise::isVisible;

TEST_CASE("Visible text: blanks, characters without width and marks of direction show nothing")
{
    for (const char *nothing : {"", "   ", "\t\n", "\u00a0\u2003\u3000", "\u200b\u200c\u200d\u2060\ufeff",
                                "\u200e\u200f\u202a\u202c\u2066\u2069", "\u00ad", "\u2800", "\u3164", "\ufe0f"})
        CHECK_FALSE(isVisible(nothing));
    CHECK_FALSE(isVisible(std::string_view("\0\0", 2)));
}

TEST_CASE("Visible text: one letter of any script is enough")
{
    for (const char *text : {"a", " é", "\u202bערב\u202c", "夜", "شب\u200cها", "🦵", "1", "-"})
        CHECK(isVisible(text));
}
