// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace calfwise::test {

/// What a person would call it: its words, else its accessible name, else its class.
QString nameOf(const QWidget &widget);

/// The visible controls and words below `root` that are cut off: lower than their words need at that width, smaller
/// than their least size, or reaching out of a parent that doesn't scroll there. Each in words; empty when all is
/// whole.
QStringList clippedIn(const QWidget &root);

} // namespace calfwise::test
