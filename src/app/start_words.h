// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/startup.h"

#include <QCoreApplication>
#include <QString>

namespace calfwise {

/// What the program says on the command line, about its start, and when something in it failed.
class StartWords {
    Q_DECLARE_TR_FUNCTIONS(StartWords)

public:
    struct Problem {
        QString title;
        QString sentences;
    };

    static Problem problem(const StartNotice &notice);
    static QString savedAgain();
    static QString whyNotSaved(const StartNotice &notice);
    static Problem failure(const QString &logFile);
    static Problem settingsNotKept();
    static QString unusable(const GuideUnusable &error);

    static QString description();
    static QString dataOption();
    static QString cacheOption();
    static QString contentOption();
    static QString pageOption();
    static QString languageOption();
    static QString newWindowOption();
    static QString fileOption();
    static QString clinicianOption();
    static QString legOption();
    static QString fromOption();
    static QString toOption();

    // What may be wrong with a page for a clinician.
    static QString noLeg(const QString &given);
    static QString noDay(const QString &given);
    static QString endsBeforeItBegins();
    static QString noDiary(const QString &file);
    static QString isThereAlready(const QString &file);
    static QString notWritten(const QString &file, const QString &reason);
};

} // namespace calfwise
