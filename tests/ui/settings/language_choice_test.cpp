// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/language.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/label.h"
#include "ui/settings/language_choice.h"
#include "ui/settings/table_words.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace calfwise;

namespace {

struct House {
    QTemporaryDir folder;
    test::Themed themed;
    Preferences preferences{folder.filePath(QStringLiteral("settings.ini"))};

    bool notes(const LanguageChoice &choice) const
    {
        const auto labels = choice.findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(), [](const Label *label) {
            return !label->isHidden() && label->text().contains(QStringLiteral("next time you start"));
        });
    }
};

} // namespace

TEST_CASE("LanguageChoice: it's the desktop's until somebody chooses, and the choice is kept")
{
    House house;
    LanguageChoice choice(house.themed.theme, house.preferences);
    CHECK(choice.list()->current().isEmpty());
    CHECK_FALSE(house.notes(choice));
    const QSignalSpy said(&choice, &LanguageChoice::said);
    emit choice.list()->chosen(QStringLiteral("en"));
    CHECK(house.preferences.language() == QStringLiteral("en"));
    CHECK(choice.list()->current() == QStringLiteral("en"));
    CHECK(house.notes(choice));
    CHECK(said.count() == 1);
}

TEST_CASE("LanguageChoice: who chooses what was there at the start is told nothing")
{
    House house;
    house.preferences.setLanguage(QStringLiteral("en"));
    LanguageChoice choice(house.themed.theme, house.preferences);
    emit choice.list()->chosen(QString());
    CHECK(house.notes(choice));
    const QSignalSpy said(&choice, &LanguageChoice::said);
    emit choice.list()->chosen(QStringLiteral("en"));
    CHECK_FALSE(house.notes(choice));
    CHECK(said.isEmpty());
}

TEST_CASE("LanguageChoice: a language that's no longer there is the desktop's")
{
    House house;
    house.preferences.setLanguage(QStringLiteral("xx"));
    const LanguageChoice choice(house.themed.theme, house.preferences);
    CHECK(choice.list()->current().isEmpty());
}

TEST_CASE("Language: each is named as it names itself", "[words]")
{
    CHECK(languageName(QStringLiteral("en")) == QStringLiteral("English"));
    CHECK(languageName(QStringLiteral("de")) == QStringLiteral("Deutsch"));
}

TEST_CASE("Table words: there's a head for each column, and each is given")
{
    const CsvWords words = tableWords();
    const CsvWords keys;
    CHECK(words.sessionHeads.size() == keys.sessionHeads.size());
    CHECK(words.recordHeads.size() == keys.recordHeads.size());
    CHECK(words.checkHeads.size() == keys.checkHeads.size());
    for (const auto *heads : {&words.sessionHeads, &words.recordHeads, &words.checkHeads})
        CHECK(std::find(heads->begin(), heads->end(), std::string()) == heads->end());
}
