// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace calfwise::gallery {

/// The page "Components and states".
QWidget *makeComponents(const Theme &theme);
/// What the first page has no room for: rail, stepper, ring, bars, empty state, Qt's own controls, an outcome card.
QWidget *makeMore(const Theme &theme);

} // namespace calfwise::gallery
