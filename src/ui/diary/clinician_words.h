// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/leg_summary.h"

#include <QCoreApplication>
#include <QStringList>

namespace calfwise {

/// Every sentence of the page for a clinician.
class ClinicianWords {
    Q_DECLARE_TR_FUNCTIONS(ClinicianWords)

public:
    static QString title(Side leg);
    static QString badge();
    static QString period(const DaySpan &period, Instant printedAt);
    static QString name();
    static QString born();
    static QString inShortTitle();
    /// At most four sentences.
    static QString inShort(const LegSummary &summary, const RuleBook &rules);

    static QString where();
    static QString neverPressed();
    static QString hatched();
    static QString spotCourse(int number, const SpotCourse &course);
    static QString painSent();
    static QString oftenSent();
    static QString legSeenLine(Side leg, View view);
    static QString notInThisView();

    static QString painTitle();
    static QString noRating();
    static QString lastPain(const std::vector<PainDay> &days, const DaySpan &period);
    static QString noPressingHere();
    static QString plotKey(const LegSummary &summary);
    static QStringList spotHeads(Side leg);
    static QString sendsPain(const QString &zones);
    static QString named(const QString &name, const QString &anatomical);

    static QString triedTitle();
    static QStringList triedHeads();
    static QString range(int least, int most);
    static QString tooFew();
    static QString shared();

    static QString leftOutTitle();
    static QStringList leftOutHeads();
    static QString notSureOf(const QString &condition);

    static QString checksTitle();
    static QStringList checkHeads();
    static QString noChecks();
    static QString ledTo(const CheckLine &check, const RuleBook &rules, Side leg);

    static QString crampsTitle();
    static QString crampsOf(const CrampWeek &week);
    static QString days(std::chrono::sys_days from, std::chrono::sys_days to);
    static QString ankleTitle();
    static QString toeToWall();
    static QString centimetres(double value);
    static QString measuredOn(double value, std::chrono::sys_days day);

    static QString olderLeftOut(int rows);
    static QString foot(const QString &version, const ClinicalReview &review);
    static QString pageNumber();

    // The button of the diary's page and what comes of it.
    static QString button();
    static QString shortButton();
    static QString fileQuestion();
    static QString fileKind();
    static QString fileName(Side leg, std::chrono::sys_days day);
    static QString saved(const QString &file);
    static QString notSavedTitle();
    static QString notSaved(const QString &file, const QString &reason);
    static QString nothingYet(Side leg, const DaySpan &period);
};

} // namespace calfwise
