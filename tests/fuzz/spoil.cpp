// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/spoil.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace calfwise::test {

Spoiler::Spoiler(std::uint32_t seed, std::vector<std::string> tokens) : m_random(seed), m_tokens(std::move(tokens)) {}

// Not std::uniform_int_distribution: what that draws differs between libraries.
std::size_t Spoiler::below(std::size_t limit)
{
    return limit == 0 ? 0 : m_random() % limit;
}

void Spoiler::change(std::string &text)
{
    constexpr std::size_t longest = 200;
    const std::size_t at = below(text.size() + 1);
    const std::size_t length = std::min(below(longest), text.size() - at);
    switch (below(6)) {
    case 0: // one bit
        if (at < text.size())
            text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << below(8)));
        break;
    case 1: // a hole
        text.erase(at, length);
        break;
    case 2: // a stammer
        text.insert(at, text.substr(at, length));
        break;
    case 3: // two places change places
        if (length > 0) {
            const std::string piece = text.substr(at, length);
            text.erase(at, length);
            text.insert(below(text.size() + 1), piece);
        }
        break;
    case 4: // a cut
        if (below(8) == 0)
            text.resize(at);
        break;
    default:
        text.insert(at, m_tokens[below(m_tokens.size())]);
    }
}

std::string Spoiler::spoil(std::string text, std::size_t most)
{
    const std::size_t changes = 1 + below(12);
    for (std::size_t i = 0; i < changes; ++i)
        change(text);
    if (text.size() > most)
        text.resize(most);
    return text;
}

std::uint32_t fuzzCases(std::uint32_t usual)
{
    const char *wanted = std::getenv("CALFWISE_FUZZ_CASES");
    return wanted == nullptr ? usual : static_cast<std::uint32_t>(std::strtoul(wanted, nullptr, 10));
}

} // namespace calfwise::test
