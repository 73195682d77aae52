// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/profile_check.h"

#include <QCoreApplication>
#include <QStringList>

namespace calfwise {

/// What the pages of the safety check say besides the guide's own sentences.
class ScreeningWords {
    Q_DECLARE_TR_FUNCTIONS(ScreeningWords)

public:
    // Above the rows.
    static QString part(int number, int count);
    static QString describedHeading(const QString &part, const QString &lead);
    static QString whyAndEmpty();

    // A row.
    static QString whyWeAsk();
    static QString whyWeAsk(const QString &sentence);
    static QString whichIsIt();
    static QString notSureWhich();
    static QString untilYouChoose(int parts);
    static QString answerAny();
    static QString lastTime(const QString &answer);
    static QString lastTimeNotNo(const QStringList &conditions);
    static QString whyNewMedicine();

    // Beside the rows.
    static QString notSureTitle();
    static QString notSure();
    static QString emptyTitle();
    static QString empty();
    static QString rulesAndSources();

    // At the foot.
    static QString noneOfThese();
    static QString noneOfTheOthers();
    static QString goOn();
    static QString showMore(int rows);
    static QString noneComesLater(const QString &none);
    static QString sayWhich();
    static QString sayWhichOf(const QString &row);
    static QString allAnswered();
    /// The word between asterisks is stressed.
    static QString saysNoToRows(int rows);
    static QString saysNoTo(const QStringList &conditions);
    static QString saysNoTitle();
    static QString showAll();
    static QString seeNow();
    static QString backToSymptoms();
    static QString backToPart(int number);
    static QString back();

    // Who it is about.
    static QString who();
    static QString whoChoice(Subject subject);
    static QString whoNote(Subject subject);
    static QString whoWhy();
    static QString isAbout(Subject subject);
    static QString changeWho();

    // What is remembered.
    static QString stillRight();
    static QString change();
    static QString stillRightLine();
    static QString saidYes(const QStringList &conditions);
    static QString saidNotSure(const QStringList &conditions);
    static QString saidNo(const QStringList &conditions);
    static QString hasChanged();
    static QString hasChangedFrom(const QString &conditions);
    static QString lookAgain();
    static QString itHasChanged();
};

} // namespace calfwise
