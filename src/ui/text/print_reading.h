// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"
#include "ui/text/reading.h"

#include <QDate>

#include <memory>

class QPagedPaintDevice;
class QTextDocument;

namespace calfwise {

/// What is read, for paper: the same blocks, the marks as [1], and at the end what stands behind each number. Built by
/// cursor, never from markup. Where the store cannot be read, the sources are left out and a sentence says so.
std::unique_ptr<QTextDocument> printableReading(const Theme &theme, const GuideReading &guide, const Reading &reading);

/// With the source, the edition, the date and the number on each sheet. False where the device doesn't take it.
bool printReading(const Theme &theme, const GuideReading &guide, const Reading &reading, QPagedPaintDevice &device,
                  QDate today);

/// Writes a chapter, named by its heading in the contents, or with an empty name the whole guide, as a PDF with a
/// title, contents with the numbers of their sheets, and an outline. Each article begins on a sheet of its own. False
/// where the file can't be written; what stood there before stays then. Throws StoreError as the store does.
bool saveAsPdf(const Theme &theme, const GuideReading &guide, const QString &chapter, const QString &file, QDate today);

} // namespace calfwise
