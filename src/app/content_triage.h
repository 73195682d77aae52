// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/level.h"

#include "json/json_text.h"

#include <string>
#include <vector>

namespace calfwise::tool {

/// How the levels given compare with the levels that cases expect. A case that expects none does not count.
enum class Triage { Exact, Over, Under };

/// Over: stricter than a level that the case accepts; under: less strict than every level that it accepts. `accepted`
/// is not empty. A check that cannot be finished opens nothing and sends nobody, so it stands between see-someone and
/// within-days.
Triage triageOf(Level given, const std::vector<Level> &accepted);

class TriageCount {
public:
    void add(Triage triage);

    int cases() const { return m_exact + m_over + m_under; }
    /// Of the cases that expect a level, 0 to 1.
    double overRate() const;
    /// "levels: 138 cases, 138 exact, 0 over, 0 under; over-triage 0.0 %"
    std::string line() const;
    nlohmann::ordered_json json() const;

private:
    int m_exact = 0;
    int m_over = 0;
    int m_under = 0;
};

} // namespace calfwise::tool
