// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is asked before anything else while a leg is closed: at a start and on the map.
#include "ui/shell/main_window.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/notice_strip.h"
#include "ui/screening/first_question_page.h"
#include "ui/screening/first_question_words.h"

#include <QApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

/// A clock that is set while somebody waits is noticed by then.
constexpr std::chrono::seconds longestWait{60};

/// Where a strip would only repeat the page, or lie over what is being done.
bool tellsItself(Place place)
{
    return place == Place::Safety || place == Place::Outcome || place == Place::Floor;
}

} // namespace

void MainWindow::followFirstQuestion()
{
    m_questionDue.setSingleShot(true);
    connect(&m_questionDue, &QTimer::timeout, this, [this] {
        refreshFirstQuestion();
        if (!m_questionDue.isActive())
            QApplication::alert(this);
    });
    connect(&m_shelf.models.check, &CheckModel::changed, this, &MainWindow::refreshFirstQuestion);
    connect(&m_shelf.models.profile, &ProfileModel::changed, this, &MainWindow::refreshFirstQuestion);
}

/// Instead of the map and the routines, until it is answered or folded away.
bool MainWindow::asksFirst(Place place) const
{
    if (place != Place::Spot && place != Place::Routines)
        return false;
    const std::optional<FirstQuestion> question = m_shelf.models.check.firstQuestion();
    return question && (!question->folded || m_unfolded);
}

Page *MainWindow::firstQuestion()
{
    if (!m_question) {
        Models &models = m_shelf.models;
        m_question = new FirstQuestionPage(m_shelf.theme, models.theCase, models.check, models.profile);
        connectPage(*m_question);
        connect(
            m_question, &FirstQuestionPage::folded, this,
            [this] {
                m_unfolded = false;
                showPlace(place());
            },
            Qt::QueuedConnection);
    }
    return m_question;
}

void MainWindow::setFirstQuestionSmall(bool small)
{
    if (m_question)
        m_question->setSmall(small);
}

/// Nothing takes the page from somebody who is using it: a question that comes up meanwhile stands in the strip, and
/// one that was answered elsewhere makes room.
void MainWindow::refreshFirstQuestion()
{
    const bool shown = m_question && m_stack->currentWidget() == m_question;
    if (shown && !asksFirst(place())) {
        m_unfolded = false;
        if (place() == Place::Spot || place() == Place::Routines) {
            showPlace(place());
            return;
        }
    }
    const CheckModel &check = m_shelf.models.check;
    const std::optional<FirstQuestion> question = check.firstQuestion();
    m_questionDue.stop();
    if (question && question->stop && !check.mayHaveGone(*question->stop)) {
        const std::chrono::milliseconds left = askedAt(check.rules().time.stop, *question->stop) - check.now();
        m_questionDue.start(std::clamp<std::chrono::milliseconds>(left, std::chrono::milliseconds(1), longestWait));
    }
    if (question && !m_questionStrip) {
        m_questionStrip = new NoticeStrip(m_shelf.theme, {}, {}, centralWidget());
        connect(m_questionStrip->addAction(tr("Answer")), &Button::clicked, this, [this] {
            m_unfolded = true;
            go(Place::Spot);
        });
        m_right->insertWidget(m_right->indexOf(m_stack), m_questionStrip);
    }
    if (!m_questionStrip)
        return;
    if (question) {
        const FirstQuestionWords words(m_shelf.models.theCase, check, m_shelf.models.profile, *question);
        m_questionStrip->setWords(words.stripFirst(), words.stripRest());
    }
    m_questionStrip->setVisible(question && m_stack->currentWidget() != m_question && !tellsItself(place()));
}

} // namespace calfwise
