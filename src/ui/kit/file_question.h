// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QFileDialog;
class QWidget;

namespace calfwise {

/// What a question for a file says.
struct FileQuestion {
    QString title;
    QString filter;    ///< as QFileDialog takes it: "Table (*.csv)"
    QString name = {}; ///< proposed for a file to be saved
};

/// The two below open the dialog and return; it goes when it is closed, or with its parent. `onFile` gets the file that
/// was chosen, while the parent lives; where none is, nothing is called. Waiting for the answer in a loop of its own
/// would run on while the window below it is closed.
QFileDialog *askForFileToOpen(QWidget *parent, const FileQuestion &question,
                              std::function<void(const QString &file)> onFile);
/// Asks before a file that is there is replaced.
QFileDialog *askForFileToSave(QWidget *parent, const FileQuestion &question,
                              std::function<void(const QString &file)> onFile);

} // namespace calfwise
