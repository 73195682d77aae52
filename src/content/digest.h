// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;

namespace calfwise {

/// XXH3 in its 128-bit form: tells that content changed. It does not resist anybody who wants to fool it.
class Digest {
public:
    Digest();
    void add(std::string_view bytes);
    /// 32 hexadecimal digits, as xxhsum -H2 writes them.
    std::string text() const;

private:
    struct Free {
        void operator()(XXH3_state_s *state) const;
    };

    std::unique_ptr<XXH3_state_s, Free> m_state;
};

} // namespace calfwise
