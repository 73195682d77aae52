// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one way to include Catch2: versions 2 and 3 differ in their headers and in a few names. Tests use version 3's.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>

namespace Catch {
using Catch::Detail::Approx;
namespace Matchers {
inline auto ContainsSubstring(const std::string &text)
{
    return Contains(text);
}
} // namespace Matchers
} // namespace Catch
#endif
