// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QPrintDialog;
class QPrinter;
class QWidget;

namespace calfwise {

/// Opens the dialog that asks for a printer, and returns; it goes when it is closed, or with its parent. `onPrinter`
/// gets the printer that was chosen, for as long as the call lasts. Where printing could not begin, the parent's page
/// says so.
QPrintDialog *askForPrinter(QWidget *parent, const QString &title, std::function<void(QPrinter &printer)> onPrinter);

} // namespace calfwise
