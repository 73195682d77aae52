// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QDialog>

namespace calfwise {

class Button;

/// What a dialog says. `harmless` is the primary button, the default and Escape; `other` is what was asked about.
struct DialogText {
    QString title;
    QString sentence;
    QString harmless;
    QString other; ///< empty: only the harmless button
};

/// A question, 480 wide. accepted() means the other button, rejected() the harmless one; use open(), or ask() to wait.
class Dialog : public QDialog {
    Q_OBJECT

public:
    Dialog(const Theme &theme, const DialogText &text, QWidget *parent);

    /// Waits; true for the other button.
    static bool ask(const Theme &theme, const DialogText &text, QWidget *parent);

    Button *harmlessButton() const { return m_harmless; }
    /// Null without one.
    Button *otherButton() const { return m_other; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    const Theme &m_theme;
    Button *m_harmless;
    Button *m_other = nullptr;
};

} // namespace calfwise
