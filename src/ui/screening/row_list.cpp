// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/row_list.h"

#include "ui/kit/widgets/panel.h"
#include "ui/kit/words.h"
#include "ui/screening/outcome_words.h"
#include "ui/screening/screening_words.h"
#include "ui/screening/seen_rows.h"

#include <QVBoxLayout>

#include <algorithm>

namespace calfwise {

RowList::RowList(const Theme &theme, const CheckModel &check, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_check(check)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins({});
    box->setSpacing(0);
}

/// Nothing is deleted at once: the sender of a signal may be among it.
void RowList::clear()
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_rows.clear();
    m_notAsked.clear();
    m_shortForms.clear();
}

/// Who the check is about has answered the age. Without that answer it's asked like anything else.
bool RowList::followsFromWho(const RowEntry &entry) const
{
    const QuestionId &age = m_check.rules().underAge;
    const std::optional<Subject> subject = m_check.subject();
    return entry.asks() == std::vector{age} && subject && *subject != Subject::SomeoneElse &&
           m_check.answer(age) == underAge(*subject);
}

void RowList::build(const ScreeningPage &page, const PageEntry &entry, Side leg)
{
    clear();
    m_leg = leg;
    layout()->addWidget(new Divider(m_theme));
    for (const ScreeningRow &each : page.rows) {
        const auto found = std::find_if(entry.rows().begin(), entry.rows().end(),
                                        [&](const PageEntry::Row &row) { return row.id == each.id; });
        if (found == entry.rows().end()) {
            if (each.asks.empty() && m_check.asksNewMedicine())
                add(each, {});
        } else if (followsFromWho(found->entry)) {
            m_notAsked.insert(each.id);
        } else {
            add(each, found->entry.asks());
        }
    }
}

void RowList::add(const ScreeningRow &words, const std::vector<QuestionId> &asks)
{
    std::vector<QuestionRow::Part> parts;
    for (const QuestionId &id : asks) {
        const Question *asked = m_check.rules().find(id);
        parts.push_back(
            {id, {forLeg(asked->question, m_leg), forLeg(asked->why, m_leg), forLeg(asked->explain, m_leg)}});
    }
    // A row of one question has that question's words.
    const QString sentence = words.asks.size() == 1 ? parts.front().info.sentence : forLeg(words.question, m_leg);
    auto *row = new QuestionRow(m_theme, words.id, sentence, std::move(parts), ScreeningWords::whyNewMedicine());
    connect(row, &QuestionRow::answered, this, [this, row](Answer given) { emit answered(*row, given); });
    connect(row, &QuestionRow::partAnswered, this,
            [this, row](const QuestionId &id, Answer given) { emit partAnswered(*row, id, given); });
    connect(row, &QuestionRow::whichNotSure, this, [this, row] { emit whichNotSure(*row); });
    layout()->addWidget(row);
    layout()->addWidget(new Divider(m_theme));
    m_rows.push_back(row);
    m_shortForms[words.id] = forLeg(words.shortForm, m_leg);
}

void RowList::showAnswers(PageEntry &entry)
{
    for (QuestionRow *row : m_rows) {
        if (row->opensPage()) {
            row->setAnswer(m_check.newMedicine());
        } else if (const RowEntry *held = entry.row(row->id())) {
            row->setEntry(*held);
            row->setRemembered(rememberedNote(*held));
        }
    }
}

void RowList::arrange(bool small, bool large)
{
    for (QuestionRow *row : m_rows) {
        row->setStacked(large);
        row->setSmall(small);
    }
}

/// What was said last time to what is open now; it answers nothing.
QString RowList::rememberedNote(const RowEntry &entry) const
{
    QStringList yes;
    Answer said = Answer::Unanswered;
    for (const QuestionId &id : entry.open()) {
        const Answer before = m_check.remembered(id);
        if (said == Answer::Unanswered || countsAsYes(before))
            said = before;
        if (countsAsYes(before))
            yes << shortForm(id);
    }
    if (said == Answer::Unanswered)
        return {};
    return entry.isMerged() && !yes.isEmpty() ? ScreeningWords::lastTimeNotNo(yes)
                                              : ScreeningWords::lastTime(answerWord(said));
}

QString RowList::shortForm(const QuestionId &question) const
{
    return forLeg(m_check.rules().find(question)->shortForm, m_leg);
}

QuestionRow *RowList::row(const QuestionId &question) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const QuestionRow *each) { return each->asks(question); });
    return found == m_rows.end() ? nullptr : *found;
}

QuestionRow *RowList::row(const RowId &id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const QuestionRow *each) { return each->id() == id; });
    return found == m_rows.end() ? nullptr : *found;
}

std::vector<QWidget *> RowList::pieces() const
{
    std::vector<QWidget *> all;
    for (const QuestionRow *row : m_rows) {
        const std::vector<QWidget *> more = row->pieces();
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

std::vector<QWidget *> RowList::stops() const
{
    std::vector<QWidget *> all;
    for (const QuestionRow *row : m_rows) {
        const std::vector<QWidget *> more = row->stops();
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

std::set<RowId> RowList::seen(const SeenRows &watched) const
{
    std::set<RowId> seen = m_notAsked;
    for (const QuestionRow *row : m_rows) {
        const std::vector<QWidget *> pieces = row->pieces();
        if (std::all_of(pieces.begin(), pieces.end(), [&](const QWidget *piece) { return watched.isSeen(piece); }))
            seen.insert(row->id());
    }
    return seen;
}

QStringList RowList::denied(PageEntry &entry) const
{
    QStringList words;
    for (const QuestionRow *row : m_rows) {
        const RowEntry *held = entry.row(row->id());
        if (!held) {
            if (!countsAsYes(m_check.newMedicine()))
                words << m_shortForms.at(row->id());
            continue;
        }
        QStringList ids;
        for (const auto &each : held->answers()) {
            if (!countsAsYes(each.second))
                ids << shortForm(each.first);
        }
        if (held->isMerged() && static_cast<std::size_t>(ids.size()) == held->asks().size())
            words << m_shortForms.at(row->id());
        else
            words << ids;
    }
    return words;
}

bool RowList::hasYes(PageEntry &entry) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const QuestionRow *row) {
        const RowEntry *held = entry.row(row->id());
        return countsAsYes(held ? held->shown() : m_check.newMedicine());
    });
}

} // namespace calfwise
