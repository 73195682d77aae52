// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/digest.h"

#include <xxhash.h>

#include <new>

namespace calfwise {

static_assert(XXH_VERSION_NUMBER >= 800, "XXH3 gives the same values for ever from xxHash 0.8.0 on");

void Digest::Free::operator()(XXH3_state_s *state) const
{
    XXH3_freeState(state);
}

Digest::Digest() : m_state(XXH3_createState())
{
    if (!m_state)
        throw std::bad_alloc();
    XXH3_128bits_reset(m_state.get());
}

void Digest::add(std::string_view bytes)
{
    // 0xFF never occurs in UTF-8: it keeps "ab" + "c" apart from "a" + "bc".
    constexpr unsigned char end = 0xFF;
    if (!bytes.empty())
        XXH3_128bits_update(m_state.get(), bytes.data(), bytes.size());
    XXH3_128bits_update(m_state.get(), &end, 1);
}

std::string Digest::text() const
{
    constexpr const char *digits = "0123456789abcdef";
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(m_state.get()));
    std::string text;
    for (const unsigned char byte : canonical.digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

} // namespace calfwise
