// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/button.h"

namespace calfwise {

/// "Copy" beside words that somebody will want elsewhere, such as a number to call. Whoever puts it there says that it
/// was done.
class CopyButton : public Button {
    Q_OBJECT

public:
    /// `what` for who doesn't see the words beside it: "Copy the number".
    CopyButton(const Theme &theme, const QString &what, const QString &words, QWidget *parent = nullptr);

signals:
    void copied();
};

} // namespace calfwise
