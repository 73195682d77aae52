// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The map's colours as people with the common colour-vision deficiencies see them. Simulation: Machado, Oliveira and
// Fernandes 2009 (doi:10.1109/TVCG.2009.113), full severity, in linear light. Difference: CIEDE2000 (Sharma, Wu and
// Dalal 2005, doi:10.1002/col.20070).

#include "tests/support/catch.h"
#include "ui/kit/theme/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

using namespace calfwise;

namespace {

/// About 10 is plain, below 5 is not (LOOK's own measure).
constexpr double plain = 10;
constexpr double edges = 3;

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

struct Sight {
    const char *name;
    Matrix matrix;
};

constexpr std::array sights{
    Sight{"all colours", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    Sight{"protanopia",
          {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    Sight{"deuteranopia",
          {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    Sight{"tritanopia",
          {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};

Triple times(const Matrix &matrix, const Triple &v)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        result[row] = matrix[row][0] * v[0] + matrix[row][1] * v[1] + matrix[row][2] * v[2];
    return result;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Triple seen(const QColor &colour, const Sight &sight)
{
    Triple light = times(sight.matrix, {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())});
    for (double &channel : light)
        channel = std::clamp(channel, 0.0, 1.0);
    return light;
}

double luminance(const Triple &light)
{
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

double contrast(const Triple &a, const Triple &b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    const auto [darker, lighter] = std::minmax(one, two);
    return (lighter + 0.05) / (darker + 0.05);
}

/// CIE L*a*b* under D65.
Triple lab(const Triple &light)
{
    constexpr Matrix toXyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    Triple xyz = times(toXyz, light);
    const Triple white{0.95047, 1.0, 1.08883};
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = xyz[i] / white[i];
        xyz[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

double hue(double a, double b)
{
    if (a == 0 && b == 0)
        return 0;
    const double degrees = std::atan2(b, a) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

double difference(const Triple &one, const Triple &two)
{
    constexpr double seventh = 6103515625.0; // 25^7
    const double meanChroma = (std::hypot(one[1], one[2]) + std::hypot(two[1], two[2])) / 2;
    const double g = 0.5 * (1 - std::sqrt(std::pow(meanChroma, 7) / (std::pow(meanChroma, 7) + seventh)));
    const double a1 = one[1] * (1 + g);
    const double a2 = two[1] * (1 + g);
    const double c1 = std::hypot(a1, one[2]);
    const double c2 = std::hypot(a2, two[2]);
    const double h1 = hue(a1, one[2]);
    const double h2 = hue(a2, two[2]);
    double turn = c1 * c2 == 0 ? 0 : h2 - h1;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    double meanHue = h1 + h2;
    if (c1 * c2 != 0)
        meanHue = std::abs(h1 - h2) <= 180 ? meanHue / 2 : (meanHue < 360 ? meanHue + 360 : meanHue - 360) / 2;
    const double meanLight = (one[0] + two[0]) / 2;
    const double c = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(meanHue - 30)) + 0.24 * std::cos(radians(2 * meanHue)) +
                     0.32 * std::cos(radians(3 * meanHue + 6)) - 0.20 * std::cos(radians(4 * meanHue - 63));
    const double away = (meanLight - 50) * (meanLight - 50);
    const double light = (two[0] - one[0]) / (1 + 0.015 * away / std::sqrt(20 + away));
    const double chroma = (c2 - c1) / (1 + 0.045 * c);
    const double across = 2 * std::sqrt(c1 * c2) * std::sin(radians(turn / 2)) / (1 + 0.015 * c * t);
    const double rotation = -2 * std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + seventh)) *
                            std::sin(radians(60 * std::exp(-std::pow((meanHue - 275) / 25, 2))));
    return std::sqrt(light * light + chroma * chroma + across * across + rotation * chroma * across);
}

} // namespace

TEST_CASE("Colour difference: agrees with the published pairs of CIEDE2000")
{
    CHECK(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}) == Catch::Approx(2.0425).margin(0.0001));
    CHECK(difference({50, 2.5, 0}, {73, 25, -18}) == Catch::Approx(27.1492).margin(0.0001));
    CHECK(difference({2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}) == Catch::Approx(0.9082).margin(0.0001));
}

TEST_CASE("Map colours: muscle, chosen, pain and no-press stay plainly apart for every common colour vision")
{
    const std::vector<Role> states{Role::Muscle, Role::MuscleSelected, Role::ReferralEssential, Role::NoPress};
    Theme theme;
    for (auto appearance : {Theme::Appearance::Light, Theme::Appearance::Dark}) {
        theme.setAppearance(appearance);
        for (const Sight &sight : sights) {
            for (std::size_t i = 0; i < states.size(); ++i) {
                for (std::size_t k = i + 1; k < states.size(); ++k) {
                    INFO(sight.name << (theme.isDark() ? ", dark: " : ", light: ") << nameOf(states[i]) << " and "
                                    << nameOf(states[k]));
                    CHECK(difference(lab(seen(theme.colour(states[i]), sight)),
                                     lab(seen(theme.colour(states[k]), sight))) >= plain);
                }
            }
        }
    }
}

TEST_CASE("Map colours: what must be seen keeps its contrast for every common colour vision")
{
    const std::vector<std::pair<Role, Role>> pairs{{Role::MuscleLine, Role::Muscle},
                                                   {Role::MuscleLine, Role::Skin},
                                                   {Role::TendonLine, Role::Tendon},
                                                   {Role::BoneLine, Role::Bone},
                                                   {Role::SkinLine, Role::Surface},
                                                   {Role::MuscleSelected, Role::Muscle},
                                                   {Role::MuscleSelected, Role::Tendon},
                                                   {Role::ReferralEssential, Role::Muscle},
                                                   {Role::ReferralEssential, Role::Skin},
                                                   {Role::ReferralEssential, Role::Tendon},
                                                   {Role::NoPress, Role::Muscle},
                                                   {Role::NoPress, Role::Tendon},
                                                   {Role::NoPress, Role::Skin}};
    Theme theme;
    for (auto appearance : {Theme::Appearance::Light, Theme::Appearance::Dark}) {
        theme.setAppearance(appearance);
        for (const Sight &sight : sights) {
            for (const auto &[ink, under] : pairs) {
                INFO(sight.name << (theme.isDark() ? ", dark: " : ", light: ") << nameOf(ink) << " on "
                                << nameOf(under));
                CHECK(contrast(seen(theme.colour(ink), sight), seen(theme.colour(under), sight)) >= edges);
            }
        }
    }
}
