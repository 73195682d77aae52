// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/kit/language.h"
#include "ui/kit/words.h"

#include <QSet>

using namespace calfwise;

namespace {

/// The default locale as it was, whatever happens in between.
class Elsewhere {
public:
    explicit Elsewhere(const QLocale &locale) { QLocale::setDefault(locale); }
    ~Elsewhere() { QLocale::setDefault(m_before); }
    Elsewhere(const Elsewhere &) = delete;
    Elsewhere &operator=(const Elsewhere &) = delete;

private:
    QLocale m_before;
};

} // namespace

TEST_CASE("Language: English is always spoken", "[words]")
{
    CHECK(spokenLanguages().value(0) == QStringLiteral("en"));
}

TEST_CASE("Language: the settings choose, then the desktop, then it's English", "[words]")
{
    const QStringList spoken{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("pt-BR")};
    const QStringList austrian{QStringLiteral("de-AT"), QStringLiteral("de"), QStringLiteral("en")};
    CHECK(interfaceLanguage({}, austrian, spoken) == QStringLiteral("de"));
    CHECK(interfaceLanguage(QStringLiteral("en"), austrian, spoken) == QStringLiteral("en"));
    CHECK(interfaceLanguage(QStringLiteral("xx"), austrian, spoken) == QStringLiteral("de"));
    CHECK(interfaceLanguage({}, {QStringLiteral("pt-BR")}, spoken) == QStringLiteral("pt-BR"));
    CHECK(interfaceLanguage({}, {QStringLiteral("ja-JP")}, spoken) == QStringLiteral("en"));
    CHECK(interfaceLanguage({}, {}, spoken) == QStringLiteral("en"));
}

TEST_CASE("Language: months are the interface's, the week begins as it does where the person is", "[words]")
{
    const QLocale inGermany = interfaceLocale(QStringLiteral("en"), QLocale(QLocale::German, QLocale::Germany));
    CHECK(inGermany.language() == QLocale::English);
    CHECK(inGermany.firstDayOfWeek() == Qt::Monday);
    CHECK(inGermany.dayName(6) == QStringLiteral("Saturday"));
    const QLocale inAmerica = interfaceLocale(QStringLiteral("en"), QLocale(QLocale::English, QLocale::UnitedStates));
    CHECK(inAmerica.firstDayOfWeek() == Qt::Sunday);
    // Nobody has described English in Egypt: then it's the world's, and not America's.
    const QLocale inEgypt = interfaceLocale(QStringLiteral("en"), QLocale(QLocale::Arabic, QLocale::Egypt));
    CHECK(inEgypt.language() == QLocale::English);
    CHECK(inEgypt.territory() != QLocale::UnitedStates);
    CHECK(inEgypt.textDirection() == Qt::LeftToRight);
}

TEST_CASE("Words: dates are of one language, whatever the desktop speaks", "[words]")
{
    const QDate day(2026, 11, 21);
    CHECK(fullDate(day) == QStringLiteral("21 November 2026"));
    CHECK(dayAndMonth(day) == QStringLiteral("21 November"));
    CHECK(shortDate(day) == QStringLiteral("21 Nov"));
    CHECK(monthAndYear(day) == QStringLiteral("November 2026"));
    CHECK(weekdayAndTime(QDateTime(day, QTime(9, 40))) == QStringLiteral("Saturday, 21 November 2026, 09:40"));
    const Elsewhere german(QLocale(QLocale::German, QLocale::Germany));
    CHECK(weekdayAndTime(QDateTime(day, QTime(9, 40))) == QStringLiteral("Samstag, 21 November 2026, 09:40"));
}

TEST_CASE("Words: the seven heads of a week differ, in Arabic Egypt too", "[words]")
{
    const Elsewhere egypt(QLocale(QLocale::Arabic, QLocale::Egypt));
    QSet<QString> heads;
    for (int weekday = Qt::Monday; weekday <= Qt::Sunday; ++weekday)
        heads << weekdayHead(weekday);
    CHECK(heads.size() == 7);
}

TEST_CASE("Words: one of a thing is not said as many", "[words]")
{
    using std::chrono::seconds;
    CHECK(roughTime(seconds(1)) == QStringLiteral("1 second"));
    CHECK(roughTime(seconds(45)) == QStringLiteral("45 seconds"));
    CHECK(roughTime(seconds(60)) == QStringLiteral("1 minute"));
    CHECK(roughTime(seconds(480)) == QStringLiteral("8 minutes"));
}
