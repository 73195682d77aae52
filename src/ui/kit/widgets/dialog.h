// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QDialog>

#include <functional>

namespace calfwise {

class Button;

/// What a dialog says. `harmless` is the primary button, the default and Escape; `other` is what was asked about.
struct DialogText {
    QString title;
    QString sentence;
    QString harmless;
    QString other; ///< empty: only the harmless button
};

/// A question, 480 wide, in a frame of the desktop. accepted() means the other button, rejected() the harmless one.
/// Made on the heap and shown with open(): a loop of its own would run while the window below it is closed.
class Dialog : public QDialog {
    Q_OBJECT

public:
    Dialog(const Theme &theme, const DialogText &text, QWidget *parent);

    /// Opens one that goes when it is closed; the other button does what is asked about.
    static Dialog *ask(const Theme &theme, const DialogText &text, QWidget *parent, std::function<void()> onOther);

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
