// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/panel.h"

#include <QStringList>

class QBoxLayout;
class QVBoxLayout;

namespace calfwise {

class Button;
class Label;

/// At the foot of the safety check, 88 high (LOOK.md, page 11): back, the main button, "Change" beside "Still right",
/// "See what to do now", and one line on what the main button says no to, with "Show all".
class CheckStrip : public Panel {
    Q_OBJECT

public:
    explicit CheckStrip(const Theme &theme, QWidget *parent = nullptr);

    /// What the main button does, and a line beside it.
    void tell(const QString &main, const QString &icon, const QString &line);
    /// The main button says no to these, one for each row or question; never none.
    void tellDenial(const QString &main, const QStringList &denied);
    /// No main button: who it is about is answered in the page.
    void tellNothing();

    /// `stacked`: one button below the other, where the strip scrolls with the page. `large`: the line on its own.
    void arrange(bool stacked, bool large, int margin);

    Button &main() const { return *m_main; }
    Button &now() const { return *m_now; }
    Button &change() const { return *m_change; }
    Button &back() const { return *m_back; }
    Button &showAll() const { return *m_showAll; }
    Label &line() const { return *m_line; }

private:
    void openDenied();

    const Theme &m_theme;
    QStringList m_denied;
    QVBoxLayout *m_box;
    QBoxLayout *m_row;
    QBoxLayout *m_lineBox;
    Button *m_back;
    Button *m_main;
    Button *m_change;
    Button *m_now;
    Label *m_line;
    Button *m_showAll;
};

} // namespace calfwise
