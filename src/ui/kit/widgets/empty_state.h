// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QWidget>

namespace calfwise {

class Button;

/// Where there is nothing yet: icon, title, one sentence that teaches, at most one button (secondary, so that the
/// page's primary button stays the only one).
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const Theme &theme, const QString &iconName, const QString &title, const QString &sentence,
               const QString &action = {}, QWidget *parent = nullptr);
    /// Null without an action.
    Button *button() const { return m_button; }

signals:
    void actionChosen();

private:
    Button *m_button = nullptr;
};

} // namespace calfwise
