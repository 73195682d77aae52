// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/leg_summary.h"

#include <QByteArray>
#include <QString>

class QPainter;

namespace calfwise {

/// One page to hand to a clinician: what a person wrote of one leg in a period. Black on white without tint, nothing
/// under 9 pt, always one page: where the rows don't fit, the oldest go first and it says how many.
struct ClinicianSheet {
    const GuideCore &core;
    const BodyMap &map;
    LegSummary summary;
    Instant printedAt{};
    QString version;
    bool letter = false; ///< US Letter; else A4

    static constexpr double width = 794; ///< A4 in pixels of 1/96 inch; Letter keeps what lies within its margins
    double paperWidth() const { return letter ? 816 : width; }
    double height() const { return letter ? 1056 : 1123; }
};

/// Whether the language's country prints on Letter.
bool printsOnLetter();

void paintClinicianSheet(QPainter &painter, const ClinicianSheet &sheet);

/// The page as a PDF; empty when it could not be made.
QByteArray clinicianPdf(const ClinicianSheet &sheet);

} // namespace calfwise
