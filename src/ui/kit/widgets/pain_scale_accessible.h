// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace calfwise {

class PainScale;

/// Shows PainScale to assistive technology as a slider with a value and the spoken answer. Done once for the program.
void installPainScaleAccessibility();

/// Tells it that the value is another one.
void announcePainScale(PainScale &scale);

} // namespace calfwise
