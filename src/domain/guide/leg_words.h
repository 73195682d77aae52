// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/leg_frame.h"

#include <string>
#include <string_view>

namespace calfwise {

/// A sentence of the guide about either leg holds both words wherever it names one: "Your {left|right} leg is swollen,
/// more than the {right|left}." What it says of that leg. Braces without a bar stay.
std::string sentenceFor(std::string_view sentence, Side side);

} // namespace calfwise
