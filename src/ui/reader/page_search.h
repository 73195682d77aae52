// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

class QTextDocument;

namespace calfwise {

/// The words of a document as they are looked through, a character for a character: odd spaces, hyphens and
/// apostrophes are plain ones.
QString searchableText(const QTextDocument &document);
QString searchableWords(QString words);

/// Where words stand in a text made by searchableText(), from and to; upper and lower case are one.
std::vector<std::pair<int, int>> occurrences(const QString &text, const QString &words);

/// A passage of an article, as the search shows it.
struct Passage {
    QString words;    ///< around what was found
    QStringList hits; ///< what was found, as it stands there
};

/// Where a passage begins in a document: from and to of its hit; from is -1 where it is not there.
std::pair<int, int> placeOf(const Passage &passage, const QString &text);

} // namespace calfwise
