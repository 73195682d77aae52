// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/leg_summary.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>

namespace calfwise {

/// What the diary's page says besides its entries and its chart.
class DiaryPageWords {
    Q_DECLARE_TR_FUNCTIONS(DiaryPageWords)

public:
    static QString heading();
    static QString whichLeg();
    static QString howFarBack();
    static QString twoWeeks();
    static QString month();
    static QString threeMonths();
    static QString emptyTitle();
    static QString emptySentence();
    static QString noneInThisTime();
    static QString whenAndLeg(const QString &when, const QString &leg);
    static QString whatAndWhen(const QString &what, const QString &when);
    static QString bothLegs();

    static QString painTitle();
    static QString asTable();
    static QString outOf(int pain);
    static QString session();
    static QString felt(int pain);
    static QString pressed(int pain);
    static QString lineName();
    static QString lineKey(const LegSummary &summary);

    static QString effectTitle();
    static QString effectNumbers(const BeforeAfter &row);
    static QString effectShared();

    static QString crampTitle();
    static QString crampSentence(const LegSummary &summary);
    static QString weekOf(std::chrono::sys_days monday);
    static QString crampsIn(const CrampWeek &week);
    static QString noCramps();

    static QString ankleTitle();
    static QString ankleSentence(const AnkleCourse &course);
    static QString noAnkle();

    static QString worseTwice();
    static QString entries();
    static QString entriesOf(QDate day);
    static QString allEntries();
    static QString calendar();
    static QString noEntriesInMonth();
    static QString dayWith(QDate day, const QStringList &what);
    static QString newSpot();
    static QString cramp();
    static QString otherEntry();
    static QString calendarKey();
    static QString monthBefore();
    static QString monthAfter();
};

} // namespace calfwise
