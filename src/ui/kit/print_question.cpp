// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/print_question.h"

#include "ui/kit/page.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
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

/// What is printed to a file is about somebody's health. The printer keeps the mode of a file that is there.
void keepPrivate(const QString &file)
{
    constexpr QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile made(file);
    if (made.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner))
        return;
    QFile::setPermissions(file, owner);
}

class PrintQuestion {
    Q_DECLARE_TR_FUNCTIONS(PrintQuestion)
};

/// Nobody waits at a printer for what did not begin.
void tellFailure(QWidget *parent)
{
    for (QWidget *widget = parent; widget; widget = widget->parentWidget()) {
        if (auto *page = qobject_cast<Page *>(widget)) {
            emit page->problemFound(
                PrintQuestion::tr("Nothing was printed"),
                PrintQuestion::tr("The printer can’t be reached, or the file can’t be written there. "
                                  "Choose another printer or another place and print again."));
            return;
        }
    }
}

} // namespace

QPrintDialog *askForPrinter(QWidget *parent, const QString &title, std::function<void(QPrinter &printer)> onPrinter)
{
    auto *dialog = new PrinterDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
                     [parent, onPrinter = std::move(onPrinter)](QPrinter *printer) {
                         if (!printer->outputFileName().isEmpty())
                             keepPrivate(printer->outputFileName());
                         const QPointer<QWidget> there = parent;
                         onPrinter(*printer);
                         if (there && printer->printerState() == QPrinter::Error)
                             tellFailure(parent);
                     });
    dialog->open();
    return dialog;
}

} // namespace calfwise
