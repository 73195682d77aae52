// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace calfwise::platform {

/// A write past the limit on file sizes raises SIGXFSZ, which ends a program that does not ignore it; ignored, the
/// write fails (Trouble::Full). Call it once at the start of a program. Where there is no such signal nothing happens.
void ignoreFileSizeSignal();

} // namespace calfwise::platform
