// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is answered on the screens of the safety check, and where it leads.
#include "ui/screening/safety_page.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/fitted_scroll.h"
#include "ui/kit/widgets/yes_not_sure.h"
#include "ui/kit/words.h"
#include "ui/screening/check_strip.h"
#include "ui/screening/row_list.h"
#include "ui/screening/screening_words.h"
#include "ui/screening/seen_rows.h"

#include <QScopedValueRollback>

namespace calfwise {

namespace {

constexpr Tick answerStands(700); // before it can be taken back
constexpr Tick unfoldStands(350); // before what has appeared under the hand can be answered

} // namespace

void SafetyPage::answersCame()
{
    // What was said on this screen is known better here: that it was unfolded, and not said which, is in no answer.
    if (m_storing)
        return;
    readAnswers();
    refreshAnswers();
}

/// What a row of several means is stored for each of its questions.
void SafetyPage::storeAnswers()
{
    {
        const QScopedValueRollback<bool> storing(m_storing, true);
        m_check.setAnswers(m_entry->answers());
    }
    refreshAnswers();
    if (m_check.outcome().level == Level::Emergency)
        finish();
}

void SafetyPage::choose(Subject subject)
{
    if (!m_guard.accept())
        return;
    m_check.setSubject(subject);
    showPage(m_check.firstOpenPage().value_or(m_check.rules().pages.front().id));
}

void SafetyPage::answerRow(QuestionRow &row, Answer given)
{
    // The second half of a double click would take back what the first has answered.
    const auto before = m_pressedAt.find(row.id());
    if (given == Answer::Unanswered && before != m_pressedAt.end() && m_clock() - before->second < answerStands) {
        refreshAnswers();
        return;
    }
    m_pressedAt[row.id()] = m_clock();
    RowEntry *entry = m_entry->row(row.id());
    if (!entry) {
        m_check.setNewMedicine(given);
        return;
    }
    const bool wasUnfolded = entry->isUnfolded();
    entry->answer(given);
    storeAnswers();
    // The check may have ended with this answer, and the rows with it.
    if (!wasUnfolded && m_rows->row(row.id()) == &row && row.isUnfolded()) {
        m_scroll->settle();
        m_scroll->ensureWidgetVisible(row.pieces().back());
        m_scroll->ensureWidgetVisible(row.pieces().front());
        row.part(entry->asks().front())->yes()->setFocus(Qt::OtherFocusReason);
    }
}

void SafetyPage::answerPart(QuestionRow &row, const QuestionId &question, Answer given)
{
    // Neither may the second half of a press on Yes answer what has unfolded from it.
    const auto before = m_pressedAt.find(row.id());
    if (before != m_pressedAt.end() && m_clock() - before->second < unfoldStands) {
        refreshAnswers();
        return;
    }
    m_entry->row(row.id())->answer(question, given);
    storeAnswers();
}

std::vector<const Question *> SafetyPage::deniedThoughRemembered() const
{
    std::vector<const Question *> found;
    for (const QuestionId &id : m_entry->open()) {
        if (countsAsYes(m_check.remembered(id)))
            found.push_back(m_check.rules().find(id));
    }
    return found;
}

/// The main button shows what was not seen, asks which, or denies the rest; one press never does two of these.
void SafetyPage::pressMain()
{
    if (!m_guard.accept())
        return;
    if (unseen() > 0) {
        m_guard.rearm();
        m_seen->showNext();
    } else if (m_screen == Screen::Profile) {
        confirmAndGoOn();
    } else if (const PageEntry::Row *open = m_entry->mustSayWhich()) {
        m_guard.rearm();
        sayWhich(*open);
    } else {
        denyAndGoOn();
    }
}

void SafetyPage::sayWhich(const PageEntry::Row &open)
{
    const QuestionRow *shown = m_rows->row(open.id);
    m_scroll->ensureWidgetVisible(shown->pieces().back());
    m_scroll->ensureWidgetVisible(shown->pieces().front());
    shown->part(open.entry.asks().front())->yes()->setFocus(Qt::OtherFocusReason);
}

/// What lasts is confirmed: a condition that was there last time is not denied in passing.
void SafetyPage::denyAndGoOn()
{
    const std::vector<const Question *> remembered = deniedThoughRemembered();
    if (remembered.empty()) {
        goOn();
        return;
    }
    QStringList words;
    for (const Question *question : remembered)
        words << forLeg(question->shortForm, m_case.leg());
    m_confirmation = new Dialog(theme(),
                                {ScreeningWords::hasChanged(), ScreeningWords::hasChangedFrom(joined(words)),
                                 ScreeningWords::lookAgain(), ScreeningWords::itHasChanged()},
                                this);
    m_confirmation->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_confirmation, &QDialog::accepted, this, &SafetyPage::goOn);
    m_confirmation->open();
}

void SafetyPage::confirmAndGoOn()
{
    const QScopedValueRollback<bool> storing(m_storing, true);
    // What was shown is what is confirmed; where it holds no longer, it's asked in full.
    if (m_check.confirmProfile(currentPage()))
        goForward();
    else
        showPage(currentPage());
}

void SafetyPage::goOn()
{
    if (m_check.denyRest(currentPage(), m_rows->seen(*m_seen)))
        goForward();
}

void SafetyPage::goForward()
{
    const std::vector<ScreeningPage> &pages = m_check.rules().pages;
    // Every page is passed, also where its answers are there already: each is confirmed, and any can be changed.
    const std::optional<PageId> open = m_check.firstOpenPage();
    if (m_page + 1 < pages.size())
        showPage(pages[m_page + 1].id);
    else if (open)
        showPage(*open);
    else
        finish();
}

void SafetyPage::finish()
{
    m_check.completeCheck();
    emit linkRequested(Place::Outcome);
}

/// O2: the outcome of the answers so far is stored and stands; the rest of the check can only raise it.
void SafetyPage::seeNow()
{
    if (m_guard.accept() && m_check.decideNow())
        emit linkRequested(Place::Outcome);
}

void SafetyPage::goBack()
{
    if (m_screen == Screen::Who && m_check.subject())
        showPage(currentPage());
    else if (m_screen == Screen::Who || m_page == 0)
        emit linkRequested(PathStep::Symptoms);
    else
        showPage(m_check.rules().pages[m_page - 1].id);
}

} // namespace calfwise
