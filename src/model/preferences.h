// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/reminders.h"
#include "model/appearance.h"
#include "model/cue_settings.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <functional>
#include <optional>

namespace calfwise {

/// Where somebody reads in the guide.
struct ReadingPlace {
    QString target; ///< as the content writes it: "article:soleus"; empty for nowhere
    int at = 0;     ///< the first words that were seen, as a place in the text
    bool operator==(const ReadingPlace &) const = default;
};

/// Window and reading preferences (QSettings); nothing about health. A value that makes no sense reads as the default.
class Preferences {
public:
    Preferences();
    /// Reads and writes this file instead, for tests and --data-dir.
    explicit Preferences(const QString &file);

    /// Called once, when the settings turn out not to be kept: now, or at a change. They hold until the program ends.
    void whenNotKept(std::function<void()> tell);

    /// Where they are kept.
    QString file() const { return m_settings.fileName(); }
    QString language() const; ///< of the interface, such as "de"; empty: the desktop's
    void setLanguage(const QString &language);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    double textScale() const; ///< 0.8 to 3.0
    void setTextScale(double scale);
    bool highContrast() const;
    void setHighContrast(bool on);
    /// `desktop` is what the desktop asks for, until the person has chosen.
    bool reducedMotion(bool desktop) const;
    void setReducedMotion(bool on);
    bool showBothLegs() const;
    void setShowBothLegs(bool on);
    bool mapInMirror() const; ///< the map as in a mirror instead of as seen from behind
    void setMapInMirror(bool on);
    bool floorFullScreen() const; ///< floor mode takes the whole screen
    void setFloorFullScreen(bool on);
    bool singleKeys() const; ///< single letters and signs lead a running routine
    void setSingleKeys(bool on);
    bool welcomed() const; ///< the first start has been seen, or skipped
    void setWelcomed(bool on);
    ReadingPlace lastRead() const; ///< where to go on reading
    void setLastRead(const ReadingPlace &place);
    CueSettings cues() const;
    void setCues(const CueSettings &cues);
    /// Where the window was on that screen (a name that tells one screen from another); empty where it never was.
    QByteArray windowGeometry(const QString &screen) const;
    void setWindowGeometry(const QString &screen, const QByteArray &geometry);

    // Reminders of habits; what was done is in the diary.
    ReminderPlan reminderPlan() const;
    void setReminderPlan(const ReminderPlan &plan);
    LocalTime remindedSince() const;
    void setRemindedSince(LocalTime since);
    std::optional<LocalTime> lastReminder() const;
    void setLastReminder(LocalTime last);
    /// Notes a reminder, unless another program with these settings has reminded since `before` was the last.
    bool takeReminder(std::optional<LocalTime> before, LocalTime now);
    std::optional<LocalTime> remindLater() const;
    void setRemindLater(std::optional<LocalTime> at);
    /// Reads what another program with these settings wrote.
    void refresh() { m_settings.sync(); }
    /// The ids that were chosen; nothing until somebody has.
    std::optional<QStringList> reminderHabits() const;
    void setReminderHabits(const QStringList &habits);

private:
    void write(const QString &key, const QVariant &value);
    void tellNotKept();

    QSettings m_settings;
    std::function<void()> m_tell;
    bool m_told = false;
};

} // namespace calfwise
