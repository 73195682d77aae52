// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"
#include "ui/text/reading.h"

#include <memory>

class QPrinter;
class QTextDocument;

namespace calfwise {

/// What is read, for paper: the same blocks, the marks as [1], and at the end what stands behind each number. Built by
/// cursor, never from markup. Where the store cannot be read, the sources are left out and a sentence says so.
std::unique_ptr<QTextDocument> printableReading(const Theme &theme, const GuideReading &guide, const Reading &reading);

void printReading(const Theme &theme, const GuideReading &guide, const Reading &reading, QPrinter &printer);

} // namespace calfwise
