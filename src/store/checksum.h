// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace calfwise {

/// Tells whether stored values are still what was written; against accidents, not against people. The result is stored
/// in files, so the computation never changes. Every value is tagged and strings carry their length: ("ab", "c")
/// differs from ("a", "bc").
class Checksum {
public:
    void addNull();
    void add(std::int64_t value);
    void add(double value); ///< -0.0 counts as 0.0: SQLite does not keep the difference
    void add(std::string_view bytes);

    /// As SQLite stores it: a signed integer.
    std::int64_t value() const;

private:
    void mix(std::uint64_t word);

    std::uint64_t m_state = 0xcbf29ce484222325u;
};

} // namespace calfwise
