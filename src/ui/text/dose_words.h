// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/technique.h"

#include <QList>
#include <QString>

namespace calfwise {

/// One number of a dose: "45 s" over "hold (30 to 90)".
struct DoseFigure {
    QString figure;
    QString caption;
};

/// What a dose says, most important first, at most four figures; none for a technique without numbers.
QList<DoseFigure> doseFigures(const Technique &technique);
/// Whose numbers they are; empty where a source has them.
QString doseNote(const Technique &technique);
/// "Dose: thumbs".
QString doseTitle(const Technique &technique);

} // namespace calfwise
