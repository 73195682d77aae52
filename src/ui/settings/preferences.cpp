// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

const QString appearanceKey = QStringLiteral("look/appearance");
const QString textScaleKey = QStringLiteral("look/textScale");
const QString highContrastKey = QStringLiteral("look/highContrast");
const QString reducedMotionKey = QStringLiteral("look/reducedMotion");
const QString bothLegsKey = QStringLiteral("map/bothLegs");
const QString mirrorKey = QStringLiteral("map/inMirror");
const QString fullScreenKey = QStringLiteral("floor/fullScreen");
const QString geometryKey = QStringLiteral("window/geometry");

} // namespace

Preferences::Preferences() = default;

Preferences::Preferences(const QString &file) : m_settings(file, QSettings::IniFormat) {}

Theme::Appearance Preferences::appearance() const
{
    const QString stored = m_settings.value(appearanceKey).toString();
    if (stored == QLatin1String("light"))
        return Theme::Appearance::Light;
    return stored == QLatin1String("dark") ? Theme::Appearance::Dark : Theme::Appearance::AsTheDesktop;
}

void Preferences::setAppearance(Theme::Appearance appearance)
{
    switch (appearance) {
    case Theme::Appearance::Light:
        m_settings.setValue(appearanceKey, QStringLiteral("light"));
        break;
    case Theme::Appearance::Dark:
        m_settings.setValue(appearanceKey, QStringLiteral("dark"));
        break;
    case Theme::Appearance::AsTheDesktop:
        m_settings.setValue(appearanceKey, QStringLiteral("desktop"));
        break;
    }
}

double Preferences::textScale() const
{
    bool isNumber = false;
    const double stored = m_settings.value(textScaleKey, 1.0).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(stored))
        return 1.0;
    return std::clamp(stored, Theme::leastTextScale, Theme::greatestTextScale);
}

void Preferences::setTextScale(double scale)
{
    m_settings.setValue(textScaleKey, scale);
}

bool Preferences::highContrast() const
{
    return m_settings.value(highContrastKey, false).toBool();
}

void Preferences::setHighContrast(bool on)
{
    m_settings.setValue(highContrastKey, on);
}

bool Preferences::reducedMotion(bool desktop) const
{
    return m_settings.value(reducedMotionKey, desktop).toBool();
}

void Preferences::setReducedMotion(bool on)
{
    m_settings.setValue(reducedMotionKey, on);
}

bool Preferences::showBothLegs() const
{
    return m_settings.value(bothLegsKey, true).toBool();
}

void Preferences::setShowBothLegs(bool on)
{
    m_settings.setValue(bothLegsKey, on);
}

bool Preferences::mapInMirror() const
{
    return m_settings.value(mirrorKey, false).toBool();
}

void Preferences::setMapInMirror(bool on)
{
    m_settings.setValue(mirrorKey, on);
}

bool Preferences::floorFullScreen() const
{
    return m_settings.value(fullScreenKey, true).toBool();
}

void Preferences::setFloorFullScreen(bool on)
{
    m_settings.setValue(fullScreenKey, on);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

void Preferences::applyTo(Theme &theme, bool desktopAsksForLessMotion) const
{
    theme.setAppearance(appearance());
    theme.setTextScale(textScale());
    theme.setHighContrast(highContrast());
    theme.setReducedMotion(reducedMotion(desktopAsksForLessMotion));
}

} // namespace calfwise
