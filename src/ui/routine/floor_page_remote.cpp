// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Floor mode driven from afar: by a headset, media keys or a phone.
#include "ui/routine/floor_page.h"

#include <QApplication>

namespace calfwise {

/// A routine that was never started is started on the page alone, where somebody sees which leg it is for.
bool FloorPage::listens() const
{
    const RoutineSession *session = led();
    const bool begun =
        session && (session->state() == SessionState::Running || session->state() == SessionState::Paused);
    return begun && isVisible() && !QApplication::activeModalWidget();
}

void FloorPage::press(RemoteKey key)
{
    if (!listens())
        return;
    const bool running = session()->state() == SessionState::Running;
    switch (key) {
    case RemoteKey::Play:
    case RemoteKey::Pause:
    case RemoteKey::PlayPause:
        if (running ? key != RemoteKey::Play : key != RemoteKey::Pause)
            startOrPause();
        return;
    case RemoteKey::Next:
        next();
        return;
    case RemoteKey::Previous:
        back();
        return;
    case RemoteKey::Stop:
        openStop();
        return;
    }
}

} // namespace calfwise
