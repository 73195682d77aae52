// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/table_words.h"

#include <QCoreApplication>

namespace calfwise {

namespace {

class TableWords {
    Q_DECLARE_TR_FUNCTIONS(TableWords)
};

std::vector<std::string> heads(const QStringList &words)
{
    std::vector<std::string> texts;
    for (const QString &word : words)
        texts.push_back(word.toStdString());
    return texts;
}

} // namespace

CsvWords tableWords()
{
    const QString time = TableWords::tr("time", "head of a column");
    const QString leg = TableWords::tr("leg", "head of a column");
    const QString note = TableWords::tr("note", "head of a column");
    CsvWords words;
    words.sessionHeads =
        heads({time, leg, TableWords::tr("spot", "head of a column"), TableWords::tr("routine", "head of a column"),
               TableWords::tr("pain before", "head of a column"), TableWords::tr("pain after", "head of a column"),
               TableWords::tr("seconds held", "head of a column"), TableWords::tr("techniques", "head of a column"),
               TableWords::tr("stopped early", "head of a column"), TableWords::tr("cramp", "head of a column"), note});
    words.recordHeads =
        heads({time, TableWords::tr("kind", "head of a column"), leg, TableWords::tr("value", "head of a column"),
               TableWords::tr("unit", "head of a column"), note});
    words.checkHeads =
        heads({time, leg, TableWords::tr("level", "head of a column"), TableWords::tr("both legs", "head of a column"),
               TableWords::tr("corrected", "head of a column"), TableWords::tr("yes or not sure", "head of a column")});
    words.yes = TableWords::tr("yes", "in a table").toStdString();
    words.no = TableWords::tr("no", "in a table").toStdString();
    words.notSure = TableWords::tr(" (not sure)", "after a sign, in a table").toStdString();
    return words;
}

} // namespace calfwise
