// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets/copy_button.h"

#include <QApplication>
#include <QClipboard>

namespace calfwise {

CopyButton::CopyButton(const Theme &theme, const QString &what, const QString &words, QWidget *parent)
    : Button(theme, Kind::Link, tr("Copy"), parent)
{
    setAccessibleName(what);
    connect(this, &Button::clicked, this, [this, words] {
        QApplication::clipboard()->setText(words);
        emit copied();
    });
}

} // namespace calfwise
