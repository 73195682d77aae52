// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/level.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

namespace calfwise {

class AnswerToggle;

/// Yes and Not sure for one sentence of the safety check. Starts unanswered and is never preset to No; pressing the
/// chosen one again takes the answer back.
class YesNotSure : public QWidget {
    Q_OBJECT

public:
    /// `sentence` is what is asked; it becomes part of both toggles' accessible names.
    YesNotSure(const Theme &theme, const QString &sentence, QWidget *parent = nullptr);

    /// No (by "None of these") and Unanswered look alike: neither is pressed.
    Answer answer() const { return m_answer; }
    /// Silent.
    void setAnswer(Answer answer);
    QWidget *yes() const;
    QWidget *notSure() const;

signals:
    /// By the user: Yes, Unsure, or Unanswered when taken back.
    void answered(calfwise::Answer answer);

private:
    void choose(Answer answer);

    Answer m_answer = Answer::Unanswered;
    bool m_setting = false;
    AnswerToggle *m_yes;
    AnswerToggle *m_notSure;
};

} // namespace calfwise
