// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/outcome.h"

#include <set>
#include <string>

namespace calfwise::test {

/// The decision table written a second time, as plain conditions over plain names: what the evaluator has to agree
/// with. All questions are answered: those in `yes` with yes, all others with no.
struct TableCase {
    std::set<std::string> yes;
    bool hurts = false;
    bool painful = false;
    bool atHeelCord = false; ///< pain zone achilles or heel-back, or a spot on the tendon
    bool cleared = false;    ///< a clinician has looked since, and found nothing serious
};

Level tableLevel(const TableCase &c);
std::set<std::string> tableWithheld(const TableCase &c);
bool tableClosesBothLegs(const TableCase &c);

/// Every id of the table, as listed in the vocabulary.
const std::set<std::string> &tableSigns();
const std::set<std::string> &tableConditions();
const std::set<std::string> &tablePersonWide();

} // namespace calfwise::test
