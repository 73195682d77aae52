// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace calfwise::test {

/// What is wrong with the words that a window paints in the pseudo-language, one line for each widget: letters outside
/// brackets (nobody can translate them), a bracket that isn't closed (the end is cut), words beyond the widget's edge.
QStringList faultsInPaintedWords(const QWidget &window);

} // namespace calfwise::test
