// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "app/startup.h"
#include "model/models.h"

#include <QObject>

#include <functional>
#include <thread>

namespace calfwise {

/// Looks at the whole diary for damage once nobody waits for the window, in a thread of its own: a start takes as long
/// with ten years of diary as with a day. What it finds damaged is kept aside and a new diary started, as at a start.
class LateCheck : public QObject {
    Q_OBJECT

public:
    /// `models` outlive it.
    LateCheck(Models &models, std::filesystem::path diary, Clock clock, std::function<void(const StartNotice &)> tell);

    void start();

private:
    void startAfresh();

    Models &m_models;
    std::filesystem::path m_diary;
    Clock m_clock;
    std::function<void(const StartNotice &)> m_tell;
    std::jthread m_thread; ///< waited for at the end
};

} // namespace calfwise
