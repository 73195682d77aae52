// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/level.h"
#include "model/session_model.h"
#include "ui/kit/widgets/dialog.h"

#include <QWidget>

namespace calfwise {

/// "On 19 November your right leg: the spot was not sore for more than a day." What was said of a session; empty while
/// nothing was.
QString sorenessSentence(const DiaryEntry &session, Answer said);

/// Rule W13's question about the last session on a spot: was it sore for more than a day afterwards? Nothing is preset.
class SorenessQuestion : public QWidget {
    Q_OBJECT

public:
    SorenessQuestion(const Theme &theme, const DiaryEntry &session, QWidget *parent = nullptr);

    Button *yesButton() const { return m_yes; }
    Button *notSureButton() const { return m_notSure; }
    Button *noButton() const { return m_no; }

signals:
    void answered(calfwise::Answer answer);

private:
    Button *m_yes;
    Button *m_notSure;
    Button *m_no;
};

/// The same question where a routine starts from a card. Escape and "Not now" start nothing.
class SorenessDialog : public Dialog {
    Q_OBJECT

public:
    SorenessDialog(const Theme &theme, const DiaryEntry &session, QWidget *parent);

    SorenessQuestion &question() const { return *m_question; }

signals:
    void answered(calfwise::Answer answer);

private:
    SorenessQuestion *m_question;
};

} // namespace calfwise
