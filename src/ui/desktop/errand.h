// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace calfwise {

/// What a second start asks of the program that runs.
struct Errand {
    QString page;       ///< as the command line names it; empty: none
    QByteArray file;    ///< its path from the root, in the system's own bytes; empty: none
    QString activation; ///< what the desktop gave the start, so that a window may come to the front

    bool operator==(const Errand &) const = default;
};

} // namespace calfwise
