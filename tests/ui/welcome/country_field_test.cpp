// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/widgets/country_field.h"
#include "ui/kit/widgets/country_row.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;

namespace {

struct Field : test::Themed {
    CountryField field{theme,
                       {{"ZZ", "United States", "911", {}},
                        {"AE", "United Arab Emirates", "998", {}},
                        {"GB", "United Kingdom", "999", "111"},
                        {"TZ", "United Republic of Tanzania", "114", {}},
                        {"CI", "Côte d’Ivoire", "185", {}},
                        {"NZ", "New Zealand", "111", {}}}};

    Field()
    {
        field.resize(504, 300);
        test::showNow(field);
    }
    QStringList type(const QString &text)
    {
        field.field()->clear();
        QTest::keyClicks(field.field(), text);
        return names();
    }
    QStringList names() const
    {
        QStringList all;
        for (const CountryRow *row : field.rows())
            all << row->text();
        return all;
    }
};

} // namespace

TEST_CASE("CountryField: nothing is listed until something is typed or chosen")
{
    Field made;
    CHECK(made.names().isEmpty());
    CHECK_FALSE(made.field.numberField()->isVisible());
    made.field.setCurrent(QStringLiteral("GB"));
    CHECK(made.names() == QStringList{QStringLiteral("United Kingdom")});
}

TEST_CASE("CountryField: at most three countries, by name, those that begin so first")
{
    Field made;
    CHECK(made.type(QStringLiteral("uni")) == QStringList{QStringLiteral("United Arab Emirates"),
                                                          QStringLiteral("United Kingdom"),
                                                          QStringLiteral("United Republic of Tanzania")});
    CHECK(made.type(QStringLiteral("king")) == QStringList{QStringLiteral("United Kingdom")});
    CHECK(made.type(QStringLiteral("COTE")) == QStringList{QStringLiteral("Côte d’Ivoire")});
    CHECK(made.type(QStringLiteral("ealand")).isEmpty());
}

TEST_CASE("CountryField: a country is chosen by mouse, and by keys alone")
{
    Field made;
    QSignalSpy chosen(&made.field, &CountryField::chosen);
    made.type(QStringLiteral("uni"));
    SECTION("mouse")
    {
        QTest::mouseClick(made.field.rows()[1], Qt::LeftButton);
    }
    SECTION("arrows")
    {
        QTest::keyClick(made.field.field(), Qt::Key_Down);
        QTest::keyClick(made.field.rows()[0], Qt::Key_Down);
        QTest::keyClick(made.field.rows()[1], Qt::Key_Return);
    }
    SECTION("Enter takes the first")
    {
        made.type(QStringLiteral("united k"));
        QTest::keyClick(made.field.field(), Qt::Key_Return);
    }
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.front().front() == QStringLiteral("GB"));
    CHECK(made.field.current() == QStringLiteral("GB"));
    CHECK(made.names() == QStringList{QStringLiteral("United Kingdom")});
    CHECK(made.field.rows().front()->isChecked());
    CHECK(made.field.rows().front()->accessibleName().contains(QStringLiteral("111")));
}

TEST_CASE("CountryField: where none is found a number can be typed")
{
    Field made;
    QSignalSpy typed(&made.field, &CountryField::numberTyped);
    made.type(QStringLiteral("atlantis"));
    REQUIRE(made.field.numberField()->isVisible());
    QTest::keyClicks(made.field.numberField(), QStringLiteral("118"));
    QTest::keyClick(made.field.numberField(), Qt::Key_Return);
    REQUIRE(typed.size() >= 1);
    CHECK(typed.front().front() == QStringLiteral("118"));
    made.type(QStringLiteral("new"));
    CHECK_FALSE(made.field.numberField()->isVisible());
}
