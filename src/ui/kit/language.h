// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

class QTranslator;

namespace calfwise {

/// The languages that the program itself can speak, by their codes ("en", "de"): those with a file in resources/i18n.
/// English is always the first of them.
QStringList spokenLanguages();

/// What a language calls itself: "English", "Deutsch".
QString languageName(const QString &language);

/// Which of the languages the interface takes: the one chosen in the settings, else the first of the desktop's that is
/// there, else English. `desktop` is in the form of QLocale::uiLanguages(): "de-AT", "de", "en".
QString interfaceLanguage(const QString &chosen, const QStringList &desktop, const QStringList &spoken);

/// The interface's language in the desktop's region, so that its months are not English and its week American. Where
/// nobody has described that language in that region, the language as it's written around the world.
QLocale interfaceLocale(const QString &language, const QLocale &desktop);

/// From now on every word, date and number of the program, and the direction it's read in, is of this language and
/// region. Call it once, with the application there and before the first word. A sentence that the language lacks is
/// the English one. `folder` is where the
/// language's own file lies: the program's resources, unless given.
void speak(const QString &language, const QLocale &locale, const QString &folder = {});

} // namespace calfwise
