// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "domain/routine/own_routine.h"
#include "model/library_model.h"

#include <QString>
#include <QStringList>

namespace calfwise {

/// Why a routine cannot be kept or started, in a sentence that says what would be right. The step is named, not
/// numbered.
QString faultSentence(const RoutineFault &fault, const std::vector<ReadyStep> &steps, const GuideCore &core);
/// All of them, each sentence once.
QStringList faultSentences(const std::vector<RoutineFault> &faults, const std::vector<ReadyStep> &steps,
                           const GuideCore &core);
/// What is wrong with a file, a line each; a step's own faults have its number, since nobody sees the steps.
QStringList fileSentences(const ReadRoutine &read, const GuideCore &core);

/// "30 to 90 seconds" and the like: what a step of the technique may take.
QString boundsWords(const Technique &technique);
/// "45 seconds", "8 times", the default where the step names none.
QString amountWords(const Technique &technique, const ReadyStep &step);

/// "In 2 rounds." where a step of the technique is done more than once; else empty.
QString roundsWords(const Technique &technique);

/// Who made it and when, as the file says, or that it was made here.
QString provenance(const OwnRoutine &routine);

} // namespace calfwise
