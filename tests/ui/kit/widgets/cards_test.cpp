// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/level_card.h"
#include "ui/kit/widgets/map_key.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace calfwise;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("Card: pads 24, or 16 when small, and more with larger text")
{
    test::Themed themed;
    Card card(themed.theme);
    CHECK(card.body()->contentsMargins() == QMargins(24, 24, 24, 24));
    card.setSmall(true);
    CHECK(card.body()->contentsMargins() == QMargins(16, 16, 16, 16));
    themed.theme.setTextScale(3.0);
    CHECK(card.body()->contentsMargins() == QMargins(24, 24, 24, 24));
}

TEST_CASE("CardButton: a click on what lies in it presses it")
{
    test::Themed themed;
    CardButton card(themed.theme, s("Start quick three minutes"));
    auto *label = new Label(themed.theme, TextStyle::Title, s("Quick three minutes"));
    card.body()->addWidget(label);
    card.resize(300, card.heightForWidth(300));
    test::showNow(card);
    QSignalSpy clicked(&card, &QAbstractButton::clicked);
    CHECK(card.childAt(label->geometry().center()) == nullptr);
    QTest::mouseClick(&card, Qt::LeftButton, {}, label->geometry().center());
    CHECK(clicked.count() == 1);
}

TEST_CASE("Levels: each has an icon of its own, since their colours are not told apart by everybody")
{
    QSet<QString> icons;
    for (const Level level :
         {Level::SelfCare, Level::SeeSomeone, Level::WithinDays, Level::SameDay, Level::Emergency}) {
        icons.insert(QString::fromLatin1(lookOf(level).icon));
    }
    CHECK(icons.size() == 5);
    CHECK(lookOf(Level::SelfCare).icon == s(lookOf(Level::SelfCareModified).icon));
}

TEST_CASE("LevelCard: two columns where it is wide, the number before the reasons where it is narrow")
{
    test::Themed themed;
    LevelCard card(themed.theme, Level::Emergency, s("Emergency: now"), s("Call 999 now"));
    QList<Label *> labels;
    for (const auto section : {LevelCard::Section::Why, LevelCard::Section::UntilThen, LevelCard::Section::Number,
                               LevelCard::Section::WhatToSay}) {
        labels.append(new Label(themed.theme, TextStyle::Reading, s("Words")));
        card.section(section)->addWidget(labels.last());
    }
    const auto at = [&](int index) { return labels.at(index)->mapTo(&card, QPoint()); };
    card.resize(1000, 500);
    test::showNow(card);
    CHECK(at(2).x() > at(0).x() + 300);
    CHECK(at(2).y() == at(0).y());
    card.resize(500, 700);
    test::showNow(card);
    CHECK(at(2).y() < at(0).y());
    CHECK(at(0).y() < at(3).y());
    CHECK(at(3).y() < at(1).y());
    CHECK(at(2).x() == at(0).x());
    CHECK(card.maximumWidth() == 1040);
}

TEST_CASE("Swatch: the four marks of the map differ without colour")
{
    test::Themed themed;
    QList<QImage> pictures;
    for (const MapMark mark : {MapMark::ChosenMuscle, MapMark::PainOften, MapMark::PainSometimes, MapMark::NoPress}) {
        Swatch swatch(themed.theme, mark);
        swatch.resize(swatch.sizeHint());
        pictures.append(swatch.grab().toImage().convertToFormat(QImage::Format_Grayscale8));
    }
    for (int i = 0; i < pictures.size(); ++i) {
        for (int j = i + 1; j < pictures.size(); ++j) {
            CHECK(pictures.at(i) != pictures.at(j));
        }
    }
}
