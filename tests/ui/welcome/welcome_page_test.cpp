// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/screening/walk.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/choice_tile.h"
#include "ui/kit/widgets/country_field.h"
#include "ui/kit/widgets/country_row.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/welcome/country_page.h"
#include "ui/welcome/welcome_page.h"

#include <QLineEdit>
#include <QTemporaryDir>

using namespace calfwise;

namespace {

struct Welcomed : test::Walk {
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("settings.ini"))};

    WelcomePage &open(QSize size = {1440, 900})
    {
        return show(new WelcomePage(theme, preferences, models.theCase, models.profile), size);
    }
    void choose(CountryField &field, const char *name)
    {
        QTest::keyClicks(field.field(), QLatin1String(name));
        QTest::keyClick(field.field(), Qt::Key_Return);
        settle();
    }
};

} // namespace

TEST_CASE("WelcomePage: nothing is guessed, and what is chosen counts on Start")
{
    Welcomed house;
    WelcomePage &page = house.open();
    CHECK(page.country()->current().isEmpty());
    CHECK(page.country()->rows().isEmpty());
    QSignalSpy finished(&page, &WelcomePage::finished);
    QSignalSpy scaled(&page, &WelcomePage::textScaleChosen);
    house.choose(*page.country(), "united king");
    REQUIRE(page.tool(ToolId("foam-roller")));
    house.press(*page.tool(ToolId("foam-roller")));
    QTest::mouseClick(page.textSize()->option(QStringLiteral("150")), Qt::LeftButton);
    house.settle();
    CHECK(house.models.profile.profile() == HealthProfile{});
    CHECK(scaled.isEmpty());
    house.press(*page.startButton());
    CHECK(finished.size() == 1);
    REQUIRE(house.models.profile.country());
    CHECK(house.models.profile.country()->id == CountryId("GB"));
    CHECK(house.models.profile.profile().tools.contains(ToolId("foam-roller")));
    CHECK(house.models.profile.profile().tools.contains(ToolId("wall")));
    CHECK_FALSE(house.models.profile.profile().tools.contains(ToolId("ball")));
    REQUIRE(scaled.size() == 1);
    CHECK(scaled.front().front() == 1.5);
    CHECK(house.preferences.welcomed());
}

TEST_CASE("WelcomePage: skipping leaves country and tools open, and is not asked again")
{
    Welcomed house;
    WelcomePage &page = house.open();
    QSignalSpy finished(&page, &WelcomePage::finished);
    house.press(*page.tool(ToolId("ball")));
    house.press(*page.skipButton());
    CHECK(finished.size() == 1);
    CHECK(house.models.profile.profile() == HealthProfile{});
    CHECK(house.preferences.welcomed());
    CHECK(house.models.knowNobody());
}

TEST_CASE("WelcomePage: opened again it shows what is known, and keeps it")
{
    Welcomed house;
    house.models.profile.change([](HealthProfile &profile) {
        profile.country = CountryId("NZ");
        profile.tools = {ToolId("ball")};
        profile.emergencyNumber = "118";
    });
    house.preferences.setWelcomed(true);
    WelcomePage &page = house.open();
    CHECK(page.country()->current() == QStringLiteral("NZ"));
    CHECK(page.tool(ToolId("ball"))->isChecked());
    CHECK_FALSE(page.tool(ToolId("wall"))->isChecked());
    const HealthProfile before = house.models.profile.profile();
    house.press(*page.startButton());
    CHECK(house.models.profile.profile() == before);
}

TEST_CASE("WelcomePage: a number typed where no country was found is the person's own")
{
    Welcomed house;
    WelcomePage &page = house.open();
    QTest::keyClicks(page.country()->field(), QStringLiteral("atlantis"));
    house.settle();
    QTest::keyClicks(page.country()->numberField(), QStringLiteral("118"));
    house.press(*page.startButton());
    CHECK(house.models.profile.emergencyNumber() == "118");
}

TEST_CASE("WelcomePage: at any size both ways on are whole, and no choice is cut")
{
    const auto [size, small, text] = GENERATE(table<QSize, bool, double>({{QSize(1024, 700), true, 1.0},
                                                                          {QSize(1440, 900), false, 1.0},
                                                                          {QSize(1440, 900), false, 2.0},
                                                                          {QSize(1600, 1000), false, 1.0}}));
    Welcomed house;
    house.theme.setTextScale(text);
    auto *made = new WelcomePage(house.theme, house.preferences, house.models.theCase, house.models.profile);
    made->setSmall(small);
    WelcomePage &page = house.show(made, size);
    for (Button *button : {page.startButton(), page.skipButton()}) {
        const QRect place(button->mapTo(&page, QPoint()), button->size());
        CHECK(page.rect().contains(place));
        CHECK(button->height() >= metrics::target);
    }
    for (ChoiceTile *tile : page.findChildren<ChoiceTile *>()) {
        CAPTURE(tile->text().toStdString());
        CHECK(tile->width() >= tile->minimumSizeHint().width());
    }
}

TEST_CASE("CountryPage: the field has the focus, and what is chosen is kept at once")
{
    Welcomed house;
    CountryPage &page = house.show(new CountryPage(house.theme, house.models.theCase, house.models.profile));
    QSignalSpy done(&page, &CountryPage::done);
    page.takeFocus();
    CHECK(page.field()->field() == page.window()->focusWidget());
    house.choose(*page.field(), "new z");
    REQUIRE(house.models.profile.country());
    CHECK(house.models.profile.country()->id == CountryId("NZ"));
    house.press(*page.backButton());
    CHECK(done.size() == 1);
}
