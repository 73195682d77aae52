// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/preferences.h"

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

const QString languageKey = QStringLiteral("look/language");
const QString appearanceKey = QStringLiteral("look/appearance");
const QString textScaleKey = QStringLiteral("look/textScale");
const QString highContrastKey = QStringLiteral("look/highContrast");
const QString reducedMotionKey = QStringLiteral("look/reducedMotion");
const QString bothLegsKey = QStringLiteral("map/bothLegs");
const QString mirrorKey = QStringLiteral("map/inMirror");
const QString fullScreenKey = QStringLiteral("floor/fullScreen");
const QString voiceKey = QStringLiteral("cues/voice");
const QString rateKey = QStringLiteral("cues/rate");
const QString tonesKey = QStringLiteral("cues/tones");
const QString flashKey = QStringLiteral("cues/flash");
const QString welcomedKey = QStringLiteral("start/welcomed");
const QString geometryKey = QStringLiteral("window/geometry");

const QString remindersKey = QStringLiteral("reminders/on");
const QString reminderTimeKey = QStringLiteral("reminders/at");
const QString quietFromKey = QStringLiteral("reminders/quietFrom");
const QString quietUntilKey = QStringLiteral("reminders/quietUntil");
const QString remindedSinceKey = QStringLiteral("reminders/since");
const QString lastReminderKey = QStringLiteral("reminders/last");
const QString reminderHabitsKey = QStringLiteral("reminders/habits");

constexpr int lastMinuteOfDay = 24 * 60 - 1;

std::optional<qint64> wholeNumber(const QSettings &settings, const QString &key)
{
    bool isNumber = false;
    const qint64 stored = settings.value(key).toLongLong(&isNumber);
    return isNumber ? std::optional(stored) : std::nullopt;
}

std::chrono::minutes timeOfDay(const QSettings &settings, const QString &key, std::chrono::minutes otherwise)
{
    const std::optional<qint64> stored = wholeNumber(settings, key);
    return stored && *stored >= 0 && *stored <= lastMinuteOfDay ? std::chrono::minutes(*stored) : otherwise;
}

/// A time that no clock shows reads as none.
std::optional<LocalTime> momentIn(const QSettings &settings, const QString &key)
{
    constexpr qint64 farAway = 100'000'000'000;
    const std::optional<qint64> stored = wholeNumber(settings, key);
    return stored && *stored > 0 && *stored < farAway ? std::optional(LocalTime(std::chrono::seconds(*stored)))
                                                      : std::nullopt;
}

} // namespace

Preferences::Preferences() = default;

Preferences::Preferences(const QString &file) : m_settings(file, QSettings::IniFormat) {}

QString Preferences::language() const
{
    return m_settings.value(languageKey).toString();
}

void Preferences::setLanguage(const QString &language)
{
    m_settings.setValue(languageKey, language);
}

Appearance Preferences::appearance() const
{
    const QString stored = m_settings.value(appearanceKey).toString();
    if (stored == QLatin1String("light"))
        return Appearance::Light;
    return stored == QLatin1String("dark") ? Appearance::Dark : Appearance::AsTheDesktop;
}

void Preferences::setAppearance(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        m_settings.setValue(appearanceKey, QStringLiteral("light"));
        break;
    case Appearance::Dark:
        m_settings.setValue(appearanceKey, QStringLiteral("dark"));
        break;
    case Appearance::AsTheDesktop:
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
    return std::clamp(stored, leastTextScale, greatestTextScale);
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

bool Preferences::welcomed() const
{
    return m_settings.value(welcomedKey, false).toBool();
}

void Preferences::setWelcomed(bool on)
{
    m_settings.setValue(welcomedKey, on);
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

CueSettings Preferences::cues() const
{
    CueSettings cues;
    const auto volume = [this](const QString &key, double usual) {
        bool isNumber = false;
        const double stored = m_settings.value(key, usual).toDouble(&isNumber);
        return isNumber && stored >= 0 && stored <= 1 ? stored : usual;
    };
    cues.voice = volume(voiceKey, cues.voice);
    cues.tones = volume(tonesKey, cues.tones);
    const QString rate = m_settings.value(rateKey).toString();
    cues.rate = rate == QLatin1String("slow")   ? SpeechRate::Slow
                : rate == QLatin1String("fast") ? SpeechRate::Fast
                                                : SpeechRate::Usual;
    cues.flash = m_settings.value(flashKey, cues.flash).toBool();
    return cues;
}

void Preferences::setCues(const CueSettings &cues)
{
    m_settings.setValue(voiceKey, cues.voice);
    m_settings.setValue(tonesKey, cues.tones);
    m_settings.setValue(rateKey, cues.rate == SpeechRate::Slow   ? QStringLiteral("slow")
                                 : cues.rate == SpeechRate::Fast ? QStringLiteral("fast")
                                                                 : QStringLiteral("usual"));
    m_settings.setValue(flashKey, cues.flash);
}

QByteArray Preferences::windowGeometry(const QString &screen) const
{
    // Once there was one for all screens.
    return m_settings.value(geometryKey + u'/' + screen, m_settings.value(geometryKey)).toByteArray();
}

void Preferences::setWindowGeometry(const QString &screen, const QByteArray &geometry)
{
    m_settings.setValue(geometryKey + u'/' + screen, geometry);
}

ReminderPlan Preferences::reminderPlan() const
{
    ReminderPlan plan;
    plan.on = m_settings.value(remindersKey, false).toBool();
    plan.at = timeOfDay(m_settings, reminderTimeKey, plan.at);
    plan.quietFrom = timeOfDay(m_settings, quietFromKey, plan.quietFrom);
    plan.quietUntil = timeOfDay(m_settings, quietUntilKey, plan.quietUntil);
    return plan;
}

void Preferences::setReminderPlan(const ReminderPlan &plan)
{
    m_settings.setValue(remindersKey, plan.on);
    m_settings.setValue(reminderTimeKey, static_cast<qint64>(plan.at.count()));
    m_settings.setValue(quietFromKey, static_cast<qint64>(plan.quietFrom.count()));
    m_settings.setValue(quietUntilKey, static_cast<qint64>(plan.quietUntil.count()));
}

LocalTime Preferences::remindedSince() const
{
    return momentIn(m_settings, remindedSinceKey).value_or(LocalTime{});
}

void Preferences::setRemindedSince(LocalTime since)
{
    m_settings.setValue(remindedSinceKey, static_cast<qint64>(since.time_since_epoch().count()));
}

std::optional<LocalTime> Preferences::lastReminder() const
{
    return momentIn(m_settings, lastReminderKey);
}

void Preferences::setLastReminder(LocalTime last)
{
    m_settings.setValue(lastReminderKey, static_cast<qint64>(last.time_since_epoch().count()));
}

std::optional<QStringList> Preferences::reminderHabits() const
{
    if (!m_settings.contains(reminderHabitsKey))
        return std::nullopt;
    return m_settings.value(reminderHabitsKey).toStringList();
}

void Preferences::setReminderHabits(const QStringList &habits)
{
    m_settings.setValue(reminderHabitsKey, habits);
}

} // namespace calfwise
