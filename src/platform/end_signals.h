// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace calfwise::platform {

/// Hears when the program is asked to end from outside: SIGTERM, SIGINT (Ctrl C in a terminal) and SIGHUP (the terminal
/// is gone). While it lives, the first of each ends nothing; a second one of the same kind ends the program as it would
/// have without this. A signal that was ignored when the program started (nohup) stays so. One at a time.
/// Portable: hears nothing, and the program ends as the system ends it.
class EndSignals {
public:
    EndSignals();
    ~EndSignals();
    EndSignals(const EndSignals &) = delete;
    EndSignals &operator=(const EndSignals &) = delete;

    /// Can be read from once a signal has come; -1 where none is heard.
    int descriptor() const { return m_read; }

private:
    struct Before;
    std::unique_ptr<Before> m_before; ///< what the signals did
    int m_read = -1;
};

} // namespace calfwise::platform
