// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/kit/theme/theme.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <set>
#include <string>
#include <vector>

using namespace calfwise;

namespace {

constexpr double words = 4.5;
constexpr double shapes = 3.0;

struct Pair {
    Role ink;
    std::vector<Role> on;
    double least;
};

const std::vector<Pair> pairs{
    {Role::BorderStrong, {Role::Surface, Role::Background}, shapes},
    {Role::Text, {Role::Surface, Role::Background, Role::Raised, Role::PrimarySoft}, words},
    {Role::TextMuted, {Role::Surface, Role::Background, Role::Raised, Role::PrimarySoft}, words},
    {Role::Primary, {Role::Surface, Role::Background, Role::PrimarySoft}, words},
    {Role::OnPrimary, {Role::Primary, Role::PrimaryHover}, words},
    {Role::FocusRing, {Role::Surface, Role::Background, Role::PrimarySoft}, shapes},
    {Role::MuscleLine, {Role::Muscle, Role::Skin}, shapes},
    {Role::MuscleSelected, {Role::Muscle, Role::Skin, Role::Tendon}, shapes},
    {Role::MuscleSelectedFibre, {Role::MuscleSelected}, shapes},
    {Role::TendonLine, {Role::Tendon}, shapes},
    {Role::BoneLine, {Role::Bone}, shapes},
    {Role::SkinLine, {Role::Surface}, shapes},
    {Role::ReferralEssential, {Role::Skin, Role::Muscle, Role::Tendon, Role::Bone}, shapes},
    {Role::ReferralSpillover, {Role::Skin, Role::Muscle, Role::Tendon}, shapes},
    {Role::NoPress, {Role::Skin, Role::Muscle, Role::Tendon}, shapes},
    {Role::LevelEmergency, {Role::Surface, Role::LevelEmergencySoft}, words},
    {Role::OnEmergency, {Role::EmergencyFill}, words},
    {Role::LevelSameDay, {Role::Surface, Role::LevelSameDaySoft}, words},
    {Role::LevelWithinDays, {Role::Surface, Role::LevelWithinDaysSoft}, words},
    {Role::LevelSeeSomeone, {Role::Surface, Role::LevelSeeSomeoneSoft}, words},
    {Role::LevelOk, {Role::Surface, Role::LevelOkSoft}, words},
    // What the widgets add: words of a level card and of a fill.
    {Role::Text,
     {Role::LevelSameDaySoft, Role::LevelWithinDaysSoft, Role::LevelSeeSomeoneSoft, Role::LevelOkSoft},
     words},
    {Role::Chart1, {Role::Surface}, shapes},
    {Role::Chart2, {Role::Surface}, shapes},
    {Role::Chart3, {Role::Surface}, shapes},
};

void checkAll(const Theme &theme)
{
    for (const Pair &pair : pairs) {
        for (const Role under : pair.on) {
            INFO(nameOf(pair.ink) << " on " << nameOf(under));
            CHECK(contrastRatio(theme.colour(pair.ink), theme.colour(under)) >= pair.least);
        }
    }
}

} // namespace

TEST_CASE("Theme: every pair of colours that meets has its contrast, in the light and in the dark")
{
    Theme theme;
    for (const auto appearance : {Theme::Appearance::Light, Theme::Appearance::Dark}) {
        theme.setAppearance(appearance);
        theme.setHighContrast(false);
        checkAll(theme);
        theme.setHighContrast(true);
        checkAll(theme);
    }
}

TEST_CASE("Theme: contrast is computed as WCAG 2.1 does")
{
    CHECK(contrastRatio(QColor(0, 0, 0), QColor(255, 255, 255)) == Catch::Approx(21.0));
    CHECK(contrastRatio(QColor(119, 119, 119), QColor(255, 255, 255)) == Catch::Approx(4.48).margin(0.01));
    CHECK(contrastRatio(QColor(10, 20, 30), QColor(10, 20, 30)) == Catch::Approx(1.0));
}

TEST_CASE("Theme: each role has a name of its own")
{
    std::set<std::string> names;
    for (int i = 0; i < roleCount; ++i) {
        const std::string name(nameOf(static_cast<Role>(i)));
        CHECK_FALSE(name.empty());
        names.insert(name);
    }
    CHECK(names.size() == static_cast<std::size_t>(roleCount));
}

TEST_CASE("Theme: high contrast leaves text on surface of the quiet roles")
{
    Theme theme;
    theme.setAppearance(Theme::Appearance::Light);
    theme.setHighContrast(true);
    CHECK(theme.colour(Role::TextMuted) == theme.colour(Role::Text));
    CHECK(theme.colour(Role::Border) == theme.colour(Role::Text));
    CHECK(theme.colour(Role::PrimarySoft) == theme.colour(Role::Surface));
    CHECK(theme.edge() == 2);
}

TEST_CASE("Theme: no file of the ui but the table of roles holds a colour")
{
    const QRegularExpression literal(QStringLiteral(
        R"(#[0-9A-Fa-f]{6}\b|Qt::(red|green|blue|black|white|gray|darkGray|lightGray|yellow|cyan|magenta)\b|)"
        R"(QColor\(\s*\d|qRgba?\(\s*\d|0x[0-9A-Fa-f]{6}\b)"));
    QDirIterator files(QStringLiteral(CALFWISE_SOURCE_DIR "/src/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                       QDir::Files, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        ++seen;
        if (file.fileName().endsWith(QStringLiteral("theme/role_colours.cpp"))) {
            continue;
        }
        const QRegularExpressionMatch found = literal.match(QString::fromUtf8(file.readAll()));
        INFO(file.fileName().toStdString() << ": " << found.captured().toStdString());
        CHECK_FALSE(found.hasMatch());
    }
    CHECK(seen > 20);
}
