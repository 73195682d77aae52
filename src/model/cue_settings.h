// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/routine/cue.h"

namespace calfwise {

/// How a person wants to be led, each way on its own and each enough alone. Volumes are 0 to 1; 0 is off.
struct CueSettings {
    double voice = 0.6;
    SpeechRate rate = SpeechRate::Usual;
    double tones = 0.6;
    bool flash = true;
};

} // namespace calfwise
