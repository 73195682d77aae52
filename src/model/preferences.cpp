// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/preferences.h"

#include "platform/files.h"

#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>
#include <utility>

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
const QString singleKeysKey = QStringLiteral("floor/singleKeys");
const QString voiceKey = QStringLiteral("cues/voice");
const QString rateKey = QStringLiteral("cues/rate");
const QString tonesKey = QStringLiteral("cues/tones");
const QString flashKey = QStringLiteral("cues/flash");
const QString welcomedKey = QStringLiteral("start/welcomed");
const QString lastReadKey = QStringLiteral("guide/lastRead");
const QString lastReadAtKey = QStringLiteral("guide/lastReadAt");
const QString geometryKey = QStringLiteral("window/geometry");

const QString remindersKey = QStringLiteral("reminders/on");
const QString reminderTimeKey = QStringLiteral("reminders/at");
const QString quietFromKey = QStringLiteral("reminders/quietFrom");
const QString quietUntilKey = QStringLiteral("reminders/quietUntil");
const QString remindedSinceKey = QStringLiteral("reminders/since");
const QString lastReminderKey = QStringLiteral("reminders/last");
const QString remindLaterKey = QStringLiteral("reminders/later");
const QString reminderHabitsKey = QStringLiteral("reminders/habits");

constexpr int longestLock = 1000; // milliseconds
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

/// Where QSettings would look by itself; asking it would read the file.
QString usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/calfwise/calfwise.conf");
}

/// Something else than a file, such as a pipe, would be waited for without end. Settings are then kept in memory: what
/// has no folder can neither be read nor written.
QString readable(const QString &file)
{
    const QFileInfo info(file);
    return !info.exists() || info.isFile() ? file : QStringLiteral("/dev/null/settings.ini");
}

/// QSettings makes files and folders that everybody may read, and keeps the mode of those that are there.
void keepPrivate(const QString &file)
{
    const std::filesystem::path path = file.toStdString();
    try {
        platform::createPrivateFolders(path.parent_path());
        if (path.parent_path().filename() == "calfwise")
            platform::makePrivate(path.parent_path());
        if (!platform::createPrivateFile(path))
            platform::makePrivate(path);
    } catch (const platform::Failure &) {
        // Where it cannot be written nothing is kept, and the first change says so.
    }
}

} // namespace

Preferences::Preferences() : Preferences(usualFile()) {}

Preferences::Preferences(const QString &file) : m_settings(readable(file), QSettings::IniFormat)
{
    keepPrivate(m_settings.fileName());
}

void Preferences::whenNotKept(std::function<void()> tell)
{
    m_tell = std::move(tell);
    m_settings.sync();
    if (m_settings.status() == QSettings::AccessError)
        tellNotKept();
}

/// At once, so that somebody who is still there hears when it cannot be kept.
void Preferences::write(const QString &key, const QVariant &value)
{
    m_settings.setValue(key, value);
    m_settings.sync();
    if (m_settings.status() == QSettings::AccessError)
        tellNotKept();
}

void Preferences::tellNotKept()
{
    if (m_tell && !std::exchange(m_told, true))
        m_tell();
}

QString Preferences::language() const
{
    return m_settings.value(languageKey).toString();
}

void Preferences::setLanguage(const QString &language)
{
    write(languageKey, language);
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
        write(appearanceKey, QStringLiteral("light"));
        break;
    case Appearance::Dark:
        write(appearanceKey, QStringLiteral("dark"));
        break;
    case Appearance::AsTheDesktop:
        write(appearanceKey, QStringLiteral("desktop"));
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
    write(textScaleKey, scale);
}

bool Preferences::highContrast() const
{
    return m_settings.value(highContrastKey, false).toBool();
}

void Preferences::setHighContrast(bool on)
{
    write(highContrastKey, on);
}

bool Preferences::reducedMotion(bool desktop) const
{
    return m_settings.value(reducedMotionKey, desktop).toBool();
}

void Preferences::setReducedMotion(bool on)
{
    write(reducedMotionKey, on);
}

bool Preferences::showBothLegs() const
{
    return m_settings.value(bothLegsKey, true).toBool();
}

void Preferences::setShowBothLegs(bool on)
{
    write(bothLegsKey, on);
}

bool Preferences::welcomed() const
{
    return m_settings.value(welcomedKey, false).toBool();
}

void Preferences::setWelcomed(bool on)
{
    write(welcomedKey, on);
}

bool Preferences::mapInMirror() const
{
    return m_settings.value(mirrorKey, false).toBool();
}

void Preferences::setMapInMirror(bool on)
{
    write(mirrorKey, on);
}

bool Preferences::floorFullScreen() const
{
    return m_settings.value(fullScreenKey, true).toBool();
}

void Preferences::setFloorFullScreen(bool on)
{
    write(fullScreenKey, on);
}

bool Preferences::singleKeys() const
{
    return m_settings.value(singleKeysKey, true).toBool();
}

void Preferences::setSingleKeys(bool on)
{
    write(singleKeysKey, on);
}

ReadingPlace Preferences::lastRead() const
{
    const qint64 at = wholeNumber(m_settings, lastReadAtKey).value_or(0);
    constexpr qint64 farAway = 100'000'000;
    return {m_settings.value(lastReadKey).toString(), at > 0 && at < farAway ? static_cast<int>(at) : 0};
}

void Preferences::setLastRead(const ReadingPlace &place)
{
    write(lastReadKey, place.target);
    write(lastReadAtKey, place.at);
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
    write(voiceKey, cues.voice);
    write(tonesKey, cues.tones);
    write(rateKey, cues.rate == SpeechRate::Slow   ? QStringLiteral("slow")
                   : cues.rate == SpeechRate::Fast ? QStringLiteral("fast")
                                                   : QStringLiteral("usual"));
    write(flashKey, cues.flash);
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
    write(remindersKey, plan.on);
    write(reminderTimeKey, static_cast<qint64>(plan.at.count()));
    write(quietFromKey, static_cast<qint64>(plan.quietFrom.count()));
    write(quietUntilKey, static_cast<qint64>(plan.quietUntil.count()));
}

LocalTime Preferences::remindedSince() const
{
    return momentIn(m_settings, remindedSinceKey).value_or(LocalTime{});
}

void Preferences::setRemindedSince(LocalTime since)
{
    write(remindedSinceKey, static_cast<qint64>(since.time_since_epoch().count()));
}

std::optional<LocalTime> Preferences::lastReminder() const
{
    return momentIn(m_settings, lastReminderKey);
}

void Preferences::setLastReminder(LocalTime last)
{
    write(lastReminderKey, static_cast<qint64>(last.time_since_epoch().count()));
}

/// Of several programs whose time has come in the same second one is first.
bool Preferences::takeReminder(std::optional<LocalTime> before, LocalTime now)
{
    QLockFile lock(m_settings.fileName() + QStringLiteral(".reminder"));
    lock.setStaleLockTime(longestLock);
    // Where no lock can be made nothing is shared either.
    [[maybe_unused]] const bool locked = lock.tryLock(longestLock);
    refresh();
    if (lastReminder() != before)
        return false;
    setLastReminder(now);
    return true;
}

std::optional<LocalTime> Preferences::remindLater() const
{
    return momentIn(m_settings, remindLaterKey);
}

void Preferences::setRemindLater(std::optional<LocalTime> at)
{
    write(remindLaterKey, at ? QVariant(static_cast<qint64>(at->time_since_epoch().count())) : QVariant());
}

std::optional<QStringList> Preferences::reminderHabits() const
{
    if (!m_settings.contains(reminderHabitsKey))
        return std::nullopt;
    return m_settings.value(reminderHabitsKey).toStringList();
}

void Preferences::setReminderHabits(const QStringList &habits)
{
    write(reminderHabitsKey, habits);
}

} // namespace calfwise
