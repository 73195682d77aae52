// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/answers.h"
#include "domain/screening/rule_book.h"

#include <map>
#include <set>
#include <vector>

namespace calfwise {

/// One row of the check as it is being filled in. A row of one question is that question. A row of several is unfolded
/// by a yes, into one small row for each; until the person has said which, all of them count as "not sure". Nothing in
/// it ever turns into "no" but by denyRest().
class RowEntry {
public:
    /// The questions of the row that the check asks, in order; at least one.
    explicit RowEntry(std::vector<QuestionId> asks);
    /// As it stands in answers of earlier. What was left open by going away is found as "not sure".
    RowEntry(std::vector<QuestionId> asks, const Answers &answers);

    const std::vector<QuestionId> &asks() const { return m_asks; }
    bool isMerged() const { return m_asks.size() > 1; }

    /// The row's own Yes or Not sure; Unanswered takes it back. No does nothing: a row is denied with its page.
    void answer(Answer answer);
    /// A small row's, once the row is unfolded; a row of one question has none.
    void answer(const QuestionId &id, Answer answer);
    /// "Not sure which": every question of the row is "not sure", and the person has said so.
    void notSureWhich();
    /// An explicit no for every question that is still empty: "None of these", or "None of the others" of an unfolded
    /// row. Without effect on a row that has not said which.
    void denyRest();

    /// Whether the small rows are shown.
    bool isUnfolded() const { return m_unfolded; }
    /// Whether the row may be left forwards. One that was unfolded must say which.
    bool saysWhich() const { return !m_unfolded || m_told; }
    /// Whether nothing was said of it.
    bool isEmpty() const;
    /// The questions that denyRest() would deny.
    std::vector<QuestionId> open() const;
    /// What the row's own buttons show.
    Answer shown() const;
    /// What is stored, for every question of the row; Unanswered for those that are open.
    std::map<QuestionId, Answer> answers() const;

private:
    std::vector<QuestionId> m_asks;
    std::map<QuestionId, Answer> m_given;
    bool m_unfolded = false;
    bool m_told = false;
};

/// The questions of a row that the check of this picture asks.
std::vector<QuestionId> askedBy(const ScreeningRow &row, const RuleBook &rules, const Picture &picture);

/// A page of the check as it is being filled in: its rows that ask something, and which of them were on screen whole.
class PageEntry {
public:
    PageEntry(const RuleBook &rules, const ScreeningPage &page, const Picture &picture, const Answers &answers);

    struct Row {
        RowId id;
        PageId opens; ///< a yes or not sure has this page asked in full
        RowEntry entry;
        bool seen = false;
    };

    const std::vector<Row> &rows() const { return m_rows; }
    RowEntry *row(const RowId &id); ///< null for a row that asks nothing here
    void setSeen(const RowId &id);

    /// The rows that were not on screen whole yet.
    std::size_t unseen() const;
    /// Whether "None of these" may be pressed: every row was seen, and every unfolded one says which.
    bool mayDenyRest() const { return unseen() == 0 && !mustSayWhich(); }
    /// The first row that was unfolded and does not say which; null if there is none.
    const Row *mustSayWhich() const;
    /// An explicit no for every open question of every row that was seen; without effect while mayDenyRest() is false.
    /// True when it was done.
    bool denyRest();
    /// The questions that denyRest() would deny, in order.
    std::vector<QuestionId> open() const;
    /// Whether anything was answered with yes or not sure: "None of the others" rather than "None of these".
    bool hasYes() const;
    std::map<QuestionId, Answer> answers() const;

private:
    std::vector<Row> m_rows;
};

} // namespace calfwise
