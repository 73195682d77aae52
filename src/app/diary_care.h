// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "app/startup.h"
#include "model/diary_retry.h"

#include <QObject>

#include <functional>
#include <thread>

namespace calfwise {

/// Looks after the diary's file while the window is open, in a thread of its own: nobody waits for it.
///
/// Once the window has settled the whole diary is looked at for damage, so that a start takes as long with ten years of
/// it as with a day; what is damaged is kept aside and a new one started, as at a start. A sound one is backed up when
/// that is due, then and after changes. One that could not be opened is tried again, see DiaryRetry.
class DiaryCare : public QObject {
    Q_OBJECT

public:
    /// `models` outlive it.
    DiaryCare(Models &models, std::filesystem::path diary, Clock clock, std::function<void(const StartNotice &)> tell);

    void start();

private:
    void inThread(std::function<std::function<void()>()> work);
    void check();
    void startAfresh();
    void backUpIfDue();
    void goOnSaving(const std::filesystem::path &keptAside, bool isNew);
    void tellBackupFailed(const StoreError &error);

    Models &m_models;
    std::filesystem::path m_diary;
    Clock m_clock;
    DiaryRetry m_retry;
    std::function<void(const StartNotice &)> m_tell;
    std::optional<Instant> m_lookedAt; ///< when it was last asked whether a backup is due
    bool m_toldBackup = false;         ///< once a run is enough
    bool m_isBusy = false;
    std::jthread m_thread; ///< one at a time; waited for at the end
};

} // namespace calfwise
