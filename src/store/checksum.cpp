// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/checksum.h"

#include <bit>

namespace calfwise {

namespace {

enum Tag : std::uint64_t { NullTag = 1, IntegerTag, RealTag, BytesTag };

std::uint64_t wordAt(const char *bytes, std::size_t count)
{
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < count; ++i) {
        word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return word;
}

} // namespace

void Checksum::mix(std::uint64_t word)
{
    // Both steps can be undone, so two states that differ stay different: no single changed word goes unseen.
    m_state = (m_state ^ word) * 0x9e3779b97f4a7c15u;
    m_state ^= m_state >> 29;
}

void Checksum::addNull()
{
    mix(NullTag);
}

void Checksum::add(std::int64_t value)
{
    mix(IntegerTag);
    mix(static_cast<std::uint64_t>(value));
}

void Checksum::add(double value)
{
    mix(RealTag);
    mix(std::bit_cast<std::uint64_t>(value + 0.0));
}

void Checksum::add(std::string_view bytes)
{
    mix(BytesTag);
    mix(bytes.size());
    while (bytes.size() >= 8) {
        mix(wordAt(bytes.data(), 8));
        bytes.remove_prefix(8);
    }
    if (!bytes.empty()) {
        mix(wordAt(bytes.data(), bytes.size()));
    }
}

std::int64_t Checksum::value() const
{
    return static_cast<std::int64_t>(m_state);
}

} // namespace calfwise
