// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/leg_frame.h"
#include "domain/time.h"
#include "model/save_result.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTime>

#include <chrono>
#include <string>

namespace calfwise {

inline QString toQt(const std::string &text)
{
    return QString::fromStdString(text);
}

/// "right leg", "Right leg", "Your right leg".
QString legName(Side side);
QString legTitle(Side side);
QString yourLeg(Side side);
/// "Your right leg, seen from behind".
QString legSeen(Side side, View view);
/// "From behind", "Inner side", "Outer side", "Sole".
QString viewName(View view);
QString layerName(Layer layer);

/// What a sentence of the content says of that leg; see sentenceFor().
QString forLeg(const std::string &sentence, Side side);

/// "a, b and c".
QString joined(const QStringList &words);

/// "8 minutes", "1 minute", "45 seconds"; from a minute on rounded to whole minutes.
QString roughTime(std::chrono::seconds length);

/// The language and region of the interface, for all dates and numbers: nothing else asks for a locale.
QLocale wordsLocale();

/// "21 November 2026", "21 November", "21 Nov", "November 2026", "09:24".
QString fullDate(QDate day);
QString dayAndMonth(QDate day);
QString shortDate(QDate day);
QString monthAndYear(QDate day);
QString clockTime(QTime time);
/// "Saturday, 21 November 2026, 09:24".
QString weekdayAndTime(const QDateTime &time);
/// Two letters or so for the head of a calendar's column; Monday is 1.
QString weekdayHead(int weekday);

/// "21 November 2026", and "21 November 2026, 09:24", by the clock of this place.
QString fullDate(Instant at);
QString fullDateTime(Instant at);
/// "09:24".
QString timeOfDay(Instant at);
/// "Today", "Yesterday", "On Saturday", or "On 14 November 2026" where it's a week ago or more; begins a sentence.
QString onDay(Instant at, Instant now);

/// What happened to the diary and what to do, in two or three sentences.
QString saveMessage(SaveResult result);

} // namespace calfwise
