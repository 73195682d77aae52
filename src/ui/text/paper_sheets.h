// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QString>

#include <vector>

class QPagedPaintDevice;
class QTextDocument;

namespace calfwise {

/// What stands at the foot of each sheet, beside its number.
struct SheetFoot {
    QString source;  ///< "Calfwise: a self-care guide. Not medical advice."
    QString edition; ///< of what is printed, and when it was printed
};

/// The room for words on the sheets of a device, in PaperLook's unit.
QSizeF roomOnSheet(const QPagedPaintDevice &device);

/// Lays a document out in sheets of that room; returns how many.
int laySheets(QTextDocument &document, QSizeF room);
/// On which sheet the words at a place of a document that is laid out stand, from 0.
int sheetOf(const QTextDocument &document, int position);

/// Prints documents that are laid out one after the other, in black, with their foot on each sheet. False where the
/// device doesn't take it: a folder that can't be written, a printer that is gone.
bool printSheets(QPagedPaintDevice &device, const Theme &theme, const std::vector<QTextDocument *> &documents,
                 const SheetFoot &foot);

/// Paper of the place that the desktop is set to: Letter or A4, on `device`.
void setPaperOfPlace(QPagedPaintDevice &device);

} // namespace calfwise
