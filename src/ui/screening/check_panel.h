// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/screening/rule_book.h"
#include "ui/kit/widgets/panel.h"

class QVBoxLayout;

namespace calfwise {

class Button;
class ScrollArea;

/// Beside the rows, 344 wide: the level so far, why we ask, how to compare. Where it has no room, (i) opens the same
/// words.
class CheckPanel : public Panel {
    Q_OBJECT

public:
    CheckPanel(const Theme &theme, const ClinicalReview &review, QWidget *parent = nullptr);

    /// Of the screen, a paragraph a line; `rows` says whether it has rows to be answered.
    void setWhy(const QString &why, bool rows);
    /// Stands above all else.
    void takeNote(QWidget *note);
    void arrange();
    void openUnder(QWidget *mark);

    /// Where the words are that may scroll; it takes the focus while they do.
    QWidget *words() const;
    Button &rules() const { return *m_rules; }

signals:
    void rulesAsked();

private:
    void fill(QVBoxLayout *box) const;

    const Theme &m_theme;
    QString m_review;
    QString m_why;
    bool m_rows = true;
    QVBoxLayout *m_top = nullptr; ///< of the note
    ScrollArea *m_scroll;
    QVBoxLayout *m_wordsBox = nullptr;
    Button *m_rules;
};

} // namespace calfwise
