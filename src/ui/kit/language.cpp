// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QTranslator>

// Outside every namespace, as Qt asks for what a static library brings.
static void initResource()
{
    Q_INIT_RESOURCE(i18n);
}

namespace calfwise {

namespace {

const QString english = QStringLiteral("en");
const QString bundled = QStringLiteral(":/i18n");
const QString prefix = QStringLiteral("calfwise_");

void install(const QString &name, const QString &from)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(name, from))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QStringList spokenLanguages()
{
    initResource();
    QStringList languages;
    for (const QString &file : QDir(bundled).entryList({prefix + QStringLiteral("*.qm")}, QDir::Files, QDir::Name))
        languages << file.mid(prefix.size()).chopped(3);
    languages.removeAll(english);
    languages.prepend(english);
    return languages;
}

QString languageName(const QString &language)
{
    // Qt names the country too where the language's home is not where it began: "American English".
    if (language == english)
        return QStringLiteral("English");
    const QString name = QLocale(language).nativeLanguageName();
    return name.isEmpty() ? language : name;
}

QString interfaceLanguage(const QString &chosen, const QStringList &desktop, const QStringList &spoken)
{
    if (spoken.contains(chosen))
        return chosen;
    for (const QString &wanted : desktop) {
        const QString code = wanted.section(QLatin1Char('-'), 0, 0);
        if (spoken.contains(wanted))
            return wanted;
        if (spoken.contains(code))
            return code;
    }
    return english;
}

QLocale interfaceLocale(const QString &language, const QLocale &desktop)
{
    const QLocale own(language);
    const QLocale there(own.language(), own.script(), desktop.territory());
    if (there.territory() == desktop.territory())
        return there;
    const QLocale world(own.language(), own.script(), QLocale::World);
    return world.territory() == QLocale::World ? world : own;
}

void speak(const QString &language, const QLocale &locale, const QString &folder)
{
    initResource();
    QLocale::setDefault(locale);
    // English first: it holds the plurals, and what another language lacks is looked for in it.
    install(prefix + english, bundled);
    if (language != english) {
        install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(prefix + language, folder.isEmpty() ? bundled : folder);
    }
    if (qApp->inherits("QGuiApplication"))
        QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace calfwise
