// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/theme/theme.h"

#include "ui/kit/theme/role_colours.h"

#include <algorithm>
#include <cmath>

namespace calfwise {
namespace {

// In high contrast only text and surface remain of the quiet roles.
Role plainRole(Role role)
{
    switch (role) {
    case Role::Background:
    case Role::Raised:
    case Role::PrimarySoft:
    case Role::LevelEmergencySoft:
    case Role::LevelSameDaySoft:
    case Role::LevelWithinDaysSoft:
    case Role::LevelSeeSomeoneSoft:
    case Role::LevelOkSoft:
        return Role::Surface;
    case Role::Border:
    case Role::BorderStrong:
    case Role::TextMuted:
        return Role::Text;
    default:
        return role;
    }
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(static_cast<double>(colour.redF())) + 0.7152 * linear(static_cast<double>(colour.greenF())) +
           0.0722 * linear(static_cast<double>(colour.blueF()));
}

QFont fontOf(int pixels, int weight)
{
    QFont font(QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans")});
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(std::max(1, pixels));
    font.setWeight(static_cast<QFont::Weight>(weight));
    // Large type set as wide as small type falls apart.
    if (pixels >= 20) {
        font.setLetterSpacing(QFont::PercentageSpacing, 99.2);
    }
    return font;
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent) {}

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance != appearance) {
        m_appearance = appearance;
        emit changed();
    }
}

void Theme::setDesktopDark(bool dark)
{
    if (m_desktopDark != dark) {
        m_desktopDark = dark;
        emit changed();
    }
}

bool Theme::isDark() const
{
    return m_appearance == Appearance::Dark || (m_appearance == Appearance::AsTheDesktop && m_desktopDark);
}

void Theme::setHighContrast(bool on)
{
    if (m_highContrast != on) {
        m_highContrast = on;
        emit changed();
    }
}

void Theme::setTextScale(double scale)
{
    const double clamped = std::clamp(scale, leastTextScale, greatestTextScale);
    if (std::abs(m_textScale - clamped) > 0.001) {
        m_textScale = clamped;
        emit changed();
    }
}

void Theme::setReducedMotion(bool on)
{
    if (m_reducedMotion != on) {
        m_reducedMotion = on;
        emit changed();
    }
}

QColor Theme::colour(Role role) const
{
    const Role shown = m_highContrast ? plainRole(role) : role;
    return QColor::fromRgb(isDark() ? darkColour(shown) : lightColour(shown));
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole where, Role role) {
        palette.setColor(QPalette::All, where, colour(role));
    };
    set(QPalette::Window, Role::Surface);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Base, Role::Raised);
    set(QPalette::AlternateBase, Role::Background);
    set(QPalette::Text, Role::Text);
    set(QPalette::Button, Role::Surface);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::BrightText, Role::OnPrimary);
    set(QPalette::PlaceholderText, Role::TextMuted);
    set(QPalette::ToolTipBase, Role::Raised);
    set(QPalette::ToolTipText, Role::Text);
    set(QPalette::Highlight, Role::Primary);
    set(QPalette::HighlightedText, Role::OnPrimary);
    set(QPalette::Link, Role::Primary);
    set(QPalette::LinkVisited, Role::Primary);
    set(QPalette::Light, Role::Raised);
    set(QPalette::Midlight, Role::Background);
    set(QPalette::Mid, Role::Border);
    set(QPalette::Dark, Role::BorderStrong);
    set(QPalette::Shadow, Role::BorderStrong);
    for (const auto where : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, where, colour(Role::TextMuted));
    }
    return palette;
}

int Theme::px(double designPixels) const
{
    return static_cast<int>(std::lround(designPixels * std::clamp(m_textScale, 1.0, 1.5)));
}

int Theme::textPx(double designPixels) const
{
    return static_cast<int>(std::lround(designPixels * m_textScale));
}

QFont Theme::font(TextStyle style) const
{
    const TypeSpec spec = specOf(style);
    return fontOf(textPx(spec.size), spec.weight);
}

int Theme::lineHeight(TextStyle style) const
{
    return textPx(specOf(style).line);
}

QFont Theme::floorFont(FloorText text, int screenHeight) const
{
    const TypeSpec spec = specOf(text);
    return fontOf(static_cast<int>(std::lround(spec.size * screenHeight / 1080.0)), spec.weight);
}

int Theme::duration(Motion motion) const
{
    if (m_reducedMotion) {
        return 0;
    }
    switch (motion) {
    case Motion::Hover:
        return 80;
    case Motion::Fade:
        return 160;
    case Motion::Overlay:
        return 200;
    case Motion::Toast:
        return 200;
    }
    return 0;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto channel = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * std::clamp(share, 0.0, 1.0)));
    };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
                  channel(under.blue(), over.blue()));
}

} // namespace calfwise
