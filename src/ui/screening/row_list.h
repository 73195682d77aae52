// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/check_model.h"
#include "ui/screening/question_row.h"

#include <QStringList>

#include <set>
#include <vector>

namespace calfwise {

class SeenRows;

/// The rows of one screen of the safety check, made again for each. It shows what a PageEntry holds and says what was
/// pressed. A row whose answer follows from who the check is about isn't asked.
class RowList : public QWidget {
    Q_OBJECT

public:
    RowList(const Theme &theme, const CheckModel &check, QWidget *parent = nullptr);

    /// The rows of `page`, in the leg's words.
    void build(const ScreeningPage &page, const PageEntry &entry, Side leg);
    void clear();
    /// Answers, and what was said last time.
    void showAnswers(PageEntry &entry);
    void arrange(bool small, bool large);

    bool isEmpty() const { return m_rows.empty(); }
    /// The row that asks for it, alone or with others; null when this screen doesn't.
    QuestionRow *row(const QuestionId &question) const;
    QuestionRow *row(const RowId &id) const;
    /// What has to be seen whole, from the top down.
    std::vector<QWidget *> pieces() const;
    /// What the Tab key reaches, in order.
    std::vector<QWidget *> stops() const;
    /// The rows that have been on screen whole, with those that needn't be asked.
    std::set<RowId> seen(const SeenRows &watched) const;

    /// What "None of these" denies, in the rows' words: a row of several is one phrase as long as all of it is denied.
    QStringList denied(PageEntry &entry) const;
    /// Whether anything was answered with yes or not sure: "None of the others".
    bool hasYes(PageEntry &entry) const;

signals:
    void answered(calfwise::QuestionRow &row, calfwise::Answer answer);
    void partAnswered(calfwise::QuestionRow &row, const calfwise::QuestionId &question, calfwise::Answer answer);
    void whichNotSure(calfwise::QuestionRow &row);

private:
    bool followsFromWho(const RowEntry &entry) const;
    void add(const ScreeningRow &words, const std::vector<QuestionId> &asks);
    QString rememberedNote(const RowEntry &entry) const;
    QString shortForm(const QuestionId &question) const;

    const Theme &m_theme;
    const CheckModel &m_check;
    Side m_leg = Side::Right;
    std::vector<QuestionRow *> m_rows;
    std::set<RowId> m_notAsked;
    std::map<RowId, QString> m_shortForms;
};

} // namespace calfwise
