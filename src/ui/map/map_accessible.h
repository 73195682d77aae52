// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace calfwise {

/// Shows every target of a BodyMapCanvas to assistive technology as a child of its own, with name, role, state, description, rectangle and
/// a press that does what a tap does. Done once for the program; nothing is made until it is asked for.
void installMapAccessibility();

} // namespace calfwise
