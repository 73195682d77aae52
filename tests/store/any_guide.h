// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"

#include <string>

namespace calfwise::test {

/// A guide in which every member of every value is set, each differently: a member that is lost or swapped shows.
Guide anyGuide();

/// Every member of every value as text; equal texts are equal guides.
std::string textOf(Guide guide);

} // namespace calfwise::test
