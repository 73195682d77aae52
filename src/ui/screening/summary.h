// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screening/outcome_words.h"

class QTextDocument;

namespace calfwise {

/// Writes the page to hand over: what the check came to, what was answered, and the picture of the leg. Only what the
/// person said stands in it, each answer as it was given. Built by a cursor, in black on white.
void writeSummary(QTextDocument &document, const CaseModel &caseModel, const CheckModel &checkModel,
                  const ProfileModel &profileModel, const OutcomeCard &card);

} // namespace calfwise
