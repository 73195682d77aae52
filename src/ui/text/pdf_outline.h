// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace calfwise {

/// A line of the outline that a reader of PDFs shows beside the pages.
struct OutlineEntry {
    QString title;
    int level = 0; ///< 0 is a chapter; others lie in the last chapter before them
    int page = 0;  ///< from 0
};

/// A PDF of Qt's own writer with an outline and a language, which that writer can't set: objects and a table of their
/// places are put after its end, as the format has it for changes (ISO 32000-1, 7.5.6). Nothing for anything that was
/// not written by Qt. It makes no tags: what is printed has no structure that assistive technology could read.
std::optional<QByteArray> withOutline(const QByteArray &pdf, const QString &language,
                                      const std::vector<OutlineEntry> &entries);

} // namespace calfwise
