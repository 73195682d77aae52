// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace calfwise {

/// What words are printed in: black, whatever the theme.
QColor paperInk();

} // namespace calfwise
