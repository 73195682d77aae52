// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/print_question.h"

#include <QPrintDialog>
#include <QPrinter>

#include <utility>

namespace calfwise {

namespace {

/// A base, so that the printer is there before the dialog and outlives it.
struct OwnPrinter {
    QPrinter ownPrinter{QPrinter::HighResolution};
};

class PrinterDialog : private OwnPrinter, public QPrintDialog {
public:
    explicit PrinterDialog(QWidget *parent) : QPrintDialog(&ownPrinter, parent) {}
};

} // namespace

QPrintDialog *askForPrinter(QWidget *parent, const QString &title, std::function<void(QPrinter &printer)> onPrinter)
{
    auto *dialog = new PrinterDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
                     [onPrinter = std::move(onPrinter)](QPrinter *printer) { onPrinter(*printer); });
    dialog->open();
    return dialog;
}

} // namespace calfwise
