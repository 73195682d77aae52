// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "json/text_file.h"

using namespace calfwise;

TEST_CASE("TextFile: valid UTF-8 of every length is accepted")
{
    CHECK_FALSE(firstInvalidUtf8("").has_value());
    CHECK_FALSE(firstInvalidUtf8("calf \u00e9 \u20ac \U0001F9B5").has_value());
    CHECK_FALSE(firstInvalidUtf8("\xF4\x8F\xBF\xBF").has_value());
}

TEST_CASE("TextFile: overlong, cut, stray, surrogate and too large sequences are found where they begin")
{
    CHECK(firstInvalidUtf8("ab\xC0\xAF") == 2U);
    CHECK(firstInvalidUtf8("\xE0\x80\x80") == 0U);
    CHECK(firstInvalidUtf8("a\xE2\x82") == 1U);
    CHECK(firstInvalidUtf8("abc\x80") == 3U);
    CHECK(firstInvalidUtf8("\xED\xA0\x80") == 0U);
    CHECK(firstInvalidUtf8("\xF4\x90\x80\x80") == 0U);
    CHECK(firstInvalidUtf8("\xFF") == 0U);
}

TEST_CASE("TextFile: lines are counted from one")
{
    CHECK(lineOf("a\nb\nc", 0) == 1);
    CHECK(lineOf("a\nb\nc", 2) == 2);
    CHECK(lineOf("a\nb\nc", 99) == 3);
}
