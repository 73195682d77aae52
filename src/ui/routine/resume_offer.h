// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/journey.h"
#include "ui/kit/widgets/panel.h"

namespace calfwise {

class AnythingNewDialog;
class Button;
class Label;
class SorenessDialog;

/// The offer to take up a session that was cut off, as a strip above a page. Going on leads through the same questions as every start: how the
/// last session left the spot, whether anything is new, and the safety check where a leg has no permit.
class ResumeOffer : public Panel {
    Q_OBJECT

public:
    ResumeOffer(const Theme &theme, Journey &journey, QWidget *parent = nullptr);

    Button *goOnButton() const { return m_goOn; }
    Button *endButton() const { return m_end; }
    /// The open questions, or null.
    AnythingNewDialog *question() const;
    SorenessDialog *soreness() const;

signals:
    /// The session is there again, at the step where it was.
    void resumed();
    void linkRequested(const QString &target);
    /// What happened instead, in a line.
    void said(const QString &message);

private:
    void refresh();
    void arrange();
    void goOn();
    void ask();
    void askAnythingNew();
    void resume();

    const Theme &m_theme;
    Journey &m_journey;
    Label *m_title;
    Label *m_words;
    Button *m_goOn;
    Button *m_end;
};

} // namespace calfwise
