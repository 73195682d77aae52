// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/screening/check_rows.h"
#include "ui/screening/row_line.h"

#include <map>
#include <vector>

class QVBoxLayout;

namespace calfwise {

/// One row of the safety check, 56 high (52 small). A row that asks for several things unfolds on Yes: "Which is it?",
/// "Not sure which", and one line for each. It shows a RowEntry and says what was pressed; it answers nothing.
class QuestionRow : public QWidget {
    Q_OBJECT

public:
    struct Part {
        QuestionId id;
        LineInfo info;
    };

    /// The words have the leg's filled in already. `parts` are what the row asks for; with none it only opens a page,
    /// and `why` says what for.
    QuestionRow(const Theme &theme, RowId id, const QString &sentence, std::vector<Part> parts,
                const QString &why = {});

    const RowId &id() const { return m_id; }
    /// Whether the row asks for it, alone or with others.
    bool asks(const QuestionId &question) const;
    /// A row that asks for nothing of its own but opens a page. Silent.
    void setAnswer(Answer answer);
    /// Silent.
    void setEntry(const RowEntry &entry);
    /// What was said last time, as a quiet note; it presets nothing. Empty for none.
    void setRemembered(const QString &note) { m_head->setNote(note); }
    void setStacked(bool stacked);
    void setSmall(bool small);

    /// Whether it asks for a new medicine or diagnosis, and for no question of its own.
    bool opensPage() const { return m_parts.empty(); }
    bool isUnfolded() const { return m_unfolded; }
    YesNotSure &toggle() const { return m_head->toggle(); }
    Button &info() const { return m_head->info(); }
    /// Of a row that is unfolded; null otherwise.
    YesNotSure *part(const QuestionId &question) const;
    Button *notSureWhich() const { return m_unfolded ? m_notSureWhich : nullptr; }
    /// The row, and its small rows while it is unfolded, from the top down: each has to be seen whole.
    std::vector<QWidget *> pieces() const;
    /// What the Tab key reaches, in order.
    std::vector<QWidget *> stops() const;

signals:
    void answered(calfwise::Answer answer);
    void partAnswered(const calfwise::QuestionId &question, calfwise::Answer answer);
    void whichNotSure();

private:
    void buildParts();
    void buildWhich(QVBoxLayout *to);
    void refresh();

    const Theme &m_theme;
    RowId m_id;
    std::vector<Part> m_parts;
    RowLine *m_head;
    QWidget *m_box = nullptr; ///< the small rows, from the first time that they are needed
    QWidget *m_which = nullptr;
    Label *m_hint = nullptr;
    Button *m_notSureWhich = nullptr;
    std::map<QuestionId, RowLine *> m_lines;
    bool m_unfolded = false;
    bool m_stacked = false;
};

} // namespace calfwise
