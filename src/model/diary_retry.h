// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "model/models.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <thread>

namespace calfwise {

/// While nothing is saved, since the diary could not be opened, it is tried again and again: a disk gets room, another
/// program lets go of its lock. What was written meanwhile goes into the diary then.
///
/// The file is opened in a thread of its own, since a lock is waited for. A routine that runs is not disturbed.
class DiaryRetry : public QObject {
    Q_OBJECT

public:
    /// `models` outlive it. `open` is called in another thread and throws StoreError.
    DiaryRetry(Models &models, std::function<DiaryStore::Opened()> open, QObject *parent = nullptr);

    /// Tries after some seconds, later ones a minute apart, until the diary is saved.
    void start();
    void tryNow();

signals:
    /// From now on everything is saved. `keptAside` is as in DiaryStore::Opened, and empty for nothing.
    void savedAgain(const std::filesystem::path &keptAside, bool isNew);

private:
    void take(DiaryStore::Opened &opened);
    void waitLonger();

    Models &m_models;
    std::function<DiaryStore::Opened()> m_open;
    QTimer m_timer;
    std::chrono::seconds m_wait;
    bool m_isBusy = false;
    std::jthread m_thread; ///< one at a time; waited for at the end
};

} // namespace calfwise
