// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/end_signals.h"

namespace calfwise::platform {

struct EndSignals::Before {};

EndSignals::EndSignals() = default;

EndSignals::~EndSignals() = default;

} // namespace calfwise::platform
