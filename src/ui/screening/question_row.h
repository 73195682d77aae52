// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/level.h"
#include "domain/screening/rule_book.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

class QBoxLayout;

namespace calfwise {

class Button;
class Label;
class YesNotSure;

/// One sentence of the safety check, 68 high: why (i), Yes, Not sure. Starts unanswered.
class QuestionRow : public QWidget {
    Q_OBJECT

public:
    /// `sentence` and `explain` have the leg's words filled in already.
    QuestionRow(const Theme &theme, QuestionId id, const QString &sentence, const QString &why, const QString &explain,
                QWidget *parent = nullptr);

    const QuestionId &id() const { return m_id; }
    /// Silent.
    void setAnswer(Answer answer);
    /// What was said last time, as a quiet note; it presets nothing. Unanswered shows none.
    void setRemembered(Answer answer);
    /// The buttons under the sentence.
    void setStacked(bool stacked);

    YesNotSure &toggle() const { return *m_toggle; }
    Button &info() const { return *m_info; }

signals:
    void answered(calfwise::Answer answer);

private:
    void openInfo();
    void refresh();

    const Theme &m_theme;
    QuestionId m_id;
    QString m_sentence;
    QString m_why;
    QString m_explain;
    QBoxLayout *m_row;
    Label *m_words;
    Label *m_note;
    Button *m_info;
    YesNotSure *m_toggle;
    QBoxLayout *m_controls;
};

} // namespace calfwise
