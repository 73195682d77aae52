// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace calfwise::test {

/// Spoils text as careless hands and broken disks do: flips, cuts, repeats, swaps and puts in tokens that the format
/// knows. The same seed always spoils alike.
class Spoiler {
public:
    Spoiler(std::uint32_t seed, std::vector<std::string> tokens);

    /// A copy with one to a dozen changes; never longer than `most` bytes.
    std::string spoil(std::string text, std::size_t most);

private:
    std::size_t below(std::size_t limit);
    void change(std::string &text);

    std::mt19937 m_random;
    std::vector<std::string> m_tokens;
};

/// How many cases to try: CALFWISE_FUZZ_CASES from the environment, else `usual`.
std::uint32_t fuzzCases(std::uint32_t usual);

} // namespace calfwise::test
