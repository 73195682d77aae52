// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/page_search.h"

#include <QStringList>
#include <QTextDocument>

#include <algorithm>

namespace calfwise {

QString searchableWords(QString words)
{
    for (QChar &letter : words) {
        if (letter.isSpace())
            letter = QLatin1Char(' ');
        else if (letter == QChar(0x2019) || letter == QChar(0x02BC))
            letter = QLatin1Char('\'');
        else if (letter == QChar(0x2010) || letter == QChar(0x2011))
            letter = QLatin1Char('-');
    }
    return words;
}

QString searchableText(const QTextDocument &document)
{
    return searchableWords(document.toPlainText());
}

std::vector<std::pair<int, int>> occurrences(const QString &text, const QString &words)
{
    std::vector<std::pair<int, int>> found;
    const QString wanted = searchableWords(words);
    if (wanted.trimmed().isEmpty())
        return found;
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive))
        found.emplace_back(static_cast<int>(at), static_cast<int>(at + wanted.size()));
    return found;
}

std::pair<int, int> placeOf(const Passage &passage, const QString &text)
{
    if (passage.hits.isEmpty())
        return {-1, -1};
    const QString hit = passage.hits.first();
    const std::vector<std::pair<int, int>> all = occurrences(text, hit);
    if (all.empty())
        return {-1, -1};
    // Of the places where the word stands, the one with most of the passage round it.
    const QString around = searchableWords(passage.words);
    const qsizetype inside = around.indexOf(searchableWords(hit), 0, Qt::CaseInsensitive);
    const auto alike = [&](const std::pair<int, int> &place) {
        qsizetype same = 0;
        for (qsizetype after = 1; place.second + after <= text.size() && inside + hit.size() + after <= around.size() &&
                                  text[place.second + after - 1] == around[inside + hit.size() + after - 1];
             ++after)
            ++same;
        for (qsizetype before = 1;
             place.first - before >= 0 && inside - before >= 0 && text[place.first - before] == around[inside - before];
             ++before)
            ++same;
        return same;
    };
    return *std::max_element(all.begin(), all.end(),
                             [&](const auto &one, const auto &other) { return alike(one) < alike(other); });
}

} // namespace calfwise
