// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace calfwise {

/// 64-bit FNV-1a (Fowler, Noll, Vo): tells that content changed. It does not resist anybody who wants to fool it.
class Digest {
public:
    void add(std::string_view bytes);
    /// 16 hexadecimal digits.
    std::string text() const;

private:
    std::uint64_t m_value = 0xcbf29ce484222325U;
};

} // namespace calfwise
