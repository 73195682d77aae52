// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QString>
#include <QVariantMap>

namespace calfwise {

/// What players of the desktop show of a routine.
struct Playing {
    bool running = false; ///< paused otherwise
    /// Whether the routine listens: not while a question lies over it.
    bool listens = false;
    int step = 0; ///< counted from 1
    /// A new one whenever a step is entered, also the same step again.
    int visit = 0;
    QString title;   ///< of the step
    QString leg;     ///< shown as the artist, since every remote shows that
    QString routine; ///< shown as the album
    std::chrono::milliseconds length{0};
    std::chrono::milliseconds elapsed{0};

    /// As MPRIS words them.
    QString status() const;
    QVariantMap metadata() const;
    static qlonglong microseconds(std::chrono::milliseconds time);

    bool operator==(const Playing &) const = default;
};

} // namespace calfwise
