// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace calfwise {

/// What a headset, a keyboard's media keys or a phone can ask of a running routine. None of it starts a routine or
/// leads past a question: Play and PlayPause go on after a pause and do nothing else.
enum class RemoteKey { Play, Pause, PlayPause, Next, Previous, Stop };

} // namespace calfwise
