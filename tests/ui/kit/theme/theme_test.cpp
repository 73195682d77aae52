// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"

#include <QFontInfo>
#include <QSignalSpy>

using namespace calfwise;

TEST_CASE("Theme: type sizes follow the text size from 80 to 300 percent")
{
    Theme theme;
    for (const double scale : {0.8, 1.0, 2.0, 3.0}) {
        theme.setTextScale(scale);
        for (int i = 0; i < textStyleCount; ++i) {
            const auto style = static_cast<TextStyle>(i);
            const TypeSpec spec = specOf(style);
            CHECK(theme.font(style).pixelSize() == qRound(spec.size * scale));
            CHECK(theme.lineHeight(style) == qRound(spec.line * scale));
            CHECK(theme.font(style).weight() == spec.weight);
        }
    }
    CHECK(specOf(TextStyle::Heading).size == 26);
    CHECK(specOf(TextStyle::Body).line == 24);
}

TEST_CASE("Theme: the first family of the type is the one that is drawn")
{
    const Theme theme;
    CHECK(QFontInfo(theme.font(TextStyle::Body)).family() == QStringLiteral("Inter"));
}

TEST_CASE("Theme: paddings and targets grow to 150 percent and never shrink")
{
    Theme theme;
    theme.setTextScale(0.8);
    CHECK(theme.px(metrics::target) == 44);
    theme.setTextScale(1.25);
    CHECK(theme.px(metrics::target) == 55);
    theme.setTextScale(3.0);
    CHECK(theme.px(metrics::target) == 66);
}

TEST_CASE("Theme: the text size is kept within its bounds")
{
    Theme theme;
    theme.setTextScale(9.0);
    CHECK(theme.textScale() == Catch::Approx(3.0));
    theme.setTextScale(0.1);
    CHECK(theme.textScale() == Catch::Approx(0.8));
}

TEST_CASE("Theme: floor type is a share of the screen's height")
{
    const Theme theme;
    CHECK(theme.floorFont(FloorText::Digits, 1080).pixelSize() == 300);
    CHECK(theme.floorFont(FloorText::Digits, 540).pixelSize() == 150);
    CHECK(theme.floorFont(FloorText::Caption, 2160).pixelSize() == 60);
}

TEST_CASE("Theme: reduced motion makes every duration nothing")
{
    Theme theme;
    CHECK(theme.duration(Theme::Motion::Hover) == 80);
    theme.setReducedMotion(true);
    for (const auto motion :
         {Theme::Motion::Hover, Theme::Motion::Fade, Theme::Motion::Overlay, Theme::Motion::Toast}) {
        CHECK(theme.duration(motion) == 0);
    }
}

TEST_CASE("Theme: as the desktop means what the desktop is, light and dark do not")
{
    Theme theme;
    theme.setDesktopDark(true);
    CHECK(theme.isDark());
    theme.setAppearance(Theme::Appearance::Light);
    CHECK_FALSE(theme.isDark());
    theme.setDesktopDark(false);
    theme.setAppearance(Theme::Appearance::Dark);
    CHECK(theme.isDark());
}

TEST_CASE("Theme: a change is told once, and no change is not told")
{
    Theme theme;
    theme.setAppearance(Theme::Appearance::Light);
    QSignalSpy changes(&theme, &Theme::changed);
    theme.setAppearance(Theme::Appearance::Dark);
    CHECK(changes.count() == 1);
    theme.setAppearance(Theme::Appearance::Dark);
    theme.setTextScale(1.0);
    CHECK(changes.count() == 1);
}

TEST_CASE("installTheme: the application follows the theme and is let go with it")
{
    {
        test::Themed themed;
        CHECK(QApplication::palette().color(QPalette::Window) == themed.theme.colour(Role::Surface));
        themed.theme.setAppearance(Theme::Appearance::Dark);
        CHECK(QApplication::palette().color(QPalette::Window) == themed.theme.colour(Role::Surface));
        themed.theme.setTextScale(2.0);
        CHECK(QApplication::font().pixelSize() == 30);
    }
    QWidget widget;
    test::showNow(widget);
    CHECK(widget.isVisible());
}
