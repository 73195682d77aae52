// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/file_question.h"

#include <QFileDialog>

#include <utility>

namespace calfwise {

namespace {

QFileDialog *opened(QWidget *parent, const FileQuestion &question, QFileDialog::AcceptMode mode,
                    std::function<void(const QString &file)> onFile)
{
    auto *dialog = new QFileDialog(parent, question.title, {}, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    if (!question.name.isEmpty())
        dialog->selectFile(question.name);
    // Queued: what is done with the file may take the parent away.
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent,
        [onFile = std::move(onFile)](const QString &file) {
            if (!file.isEmpty())
                onFile(file);
        },
        Qt::QueuedConnection);
    dialog->open();
    return dialog;
}

} // namespace

QFileDialog *askForFileToOpen(QWidget *parent, const FileQuestion &question,
                              std::function<void(const QString &file)> onFile)
{
    return opened(parent, question, QFileDialog::AcceptOpen, std::move(onFile));
}

QFileDialog *askForFileToSave(QWidget *parent, const FileQuestion &question,
                              std::function<void(const QString &file)> onFile)
{
    return opened(parent, question, QFileDialog::AcceptSave, std::move(onFile));
}

} // namespace calfwise
