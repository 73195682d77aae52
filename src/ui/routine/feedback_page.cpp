// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/feedback_page.h"

#include "ui/kit/routine_words.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/check_row.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/widgets/empty_state.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/pain_question.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/words.h"

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace calfwise {

namespace {

constexpr int noteLines = 4;

} // namespace

FeedbackPage::FeedbackPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, ProfileModel &profileModel,
                           SessionModel &sessionModel, QWidget *parent)
    : Page(theme, parent), m_case(caseModel), m_check(checkModel), m_profile(profileModel), m_session(sessionModel),
      m_scroll(new ScrollArea(theme, Role::Surface))
{
    connect(&sessionModel, &SessionModel::changed, this, &FeedbackPage::forget);
    keepArranged();
}

/// What a stop already told is filled in; it can be taken back here.
void FeedbackPage::opened()
{
    if (isOver() && !std::exchange(m_toldStop, true)) {
        m_hadCramp = m_hadCramp || m_session.crampCame();
        if (m_words.isEmpty())
            m_words = toQt(m_session.stopWords());
    }
    refresh();
}

bool FeedbackPage::isOver() const
{
    const RoutineSession *session = m_session.session();
    return session && (session->state() == SessionState::Finished || session->state() == SessionState::Stopped);
}

void FeedbackPage::forget()
{
    m_after.reset();
    m_hadCramp = false;
    m_words.clear();
    m_toldStop = false;
    refresh();
}

void FeedbackPage::arrange()
{
    refresh();
}

void FeedbackPage::refresh()
{
    delete m_foot;
    m_foot = nullptr;
    m_pain = nullptr;
    m_change = nullptr;
    m_cramp = nullptr;
    m_note = nullptr;
    m_save = m_discard = nullptr;
    delete layout();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(m_scroll, 1);
    if (!isOver()) {
        showNothing();
        return;
    }
    auto *content = new QWidget;
    const int pad = margin() - metrics::ringSpace;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(theme().px(16));
    auto *heading = new QVBoxLayout;
    heading->setSpacing(theme().px(4));
    heading->addWidget(new Label(theme(), TextStyle::Heading, tr("How is your %1 now?").arg(legName(m_session.leg()))));
    auto *words = new Label(theme(), TextStyle::Body, lead());
    words->setRole(Role::TextMuted);
    heading->addWidget(words);
    column->addLayout(heading);
    auto *columns = new QBoxLayout(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    columns->setSpacing(theme().px(isSmall() ? 16 : 24));
    columns->addWidget(buildQuestions(), 1, Qt::AlignTop);
    columns->addWidget(buildDone(), 1, Qt::AlignTop);
    column->addLayout(columns);
    column->addStretch(1);
    m_scroll->setContent(content);
    m_foot = buildFoot();
    page->addWidget(m_foot);
    refreshChange();
}

void FeedbackPage::showNothing()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    const int pad = margin() - metrics::ringSpace;
    column->setContentsMargins(pad, pad, pad, pad);
    auto *state = new EmptyState(
        theme(), QStringLiteral("clock"), tr("No routine to rate"),
        tr("After a routine, this page asks how the spot on your %1 feels.").arg(legName(m_session.leg())),
        tr("See the routines"));
    connect(
        state, &EmptyState::actionChosen, this, [this] { emit linkRequested(Place::Routines); }, Qt::QueuedConnection);
    column->addWidget(state);
    column->addStretch(1);
    m_scroll->setContent(content);
}

/// What happened, in a sentence or two; after a sign, what the content says to do about it.
QString FeedbackPage::lead() const
{
    const RoutineSession &session = *m_session.session();
    const int held = static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(session.held()).count());
    if (session.state() == SessionState::Finished)
        return tr("The routine is done: %1.").arg(m_session.title());
    const QString kept = tr("Stopped. The %n second(s) you held are kept.", nullptr, held);
    const StopText *stop = stopText(m_check.rules(), session.stopReason());
    if (!stop)
        return kept;
    const QString advice = toQt(stop->advice).replace(QLatin1String("{number}"), toQt(m_profile.emergencyNumber()));
    return tr("%1 %2: %3").arg(kept, toQt(stop->name), advice);
}

QWidget *FeedbackPage::buildQuestions()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(theme().px(16));
    m_pain = new PainQuestion(theme(), tr("How is it now, when pressed?"));
    m_pain->setValue(m_after);
    connect(m_pain, &PainQuestion::chosen, this, [this](int value) {
        m_after = value;
        refreshChange();
    });
    m_change = new Label(theme(), TextStyle::Strong);
    column->addWidget(m_pain);
    column->addWidget(m_change);
    m_cramp = new CheckRow(theme(), tr("I had a cramp during it"));
    m_cramp->setChecked(m_hadCramp);
    connect(m_cramp, &CheckRow::toggled, this, [this](bool on) { m_hadCramp = on; });
    column->addWidget(m_cramp);

    auto *words = new QVBoxLayout;
    words->setSpacing(theme().px(metrics::labelToControl));
    auto *label = new Label(theme(), TextStyle::Strong, tr("One note"));
    m_note = new QPlainTextEdit(m_words);
    m_note->setAccessibleName(label->text());
    m_note->setTabChangesFocus(true);
    m_note->setFont(theme().font(TextStyle::Body));
    m_note->setFixedHeight(theme().lineHeight(TextStyle::Body) * noteLines);
    auto *room = new Label(theme(), TextStyle::Small);
    room->setRole(Role::TextMuted);
    room->hide();
    connect(m_note, &QPlainTextEdit::textChanged, this, [this, room] {
        if (m_note->toPlainText().size() > mostNoteCharacters) {
            const QSignalBlocker quiet(m_note);
            m_note->setPlainText(m_note->toPlainText().left(mostNoteCharacters));
            m_note->moveCursor(QTextCursor::End);
            room->setText(tr("A note holds %1 characters.").arg(mostNoteCharacters));
            room->show();
        }
        m_words = m_note->toPlainText();
    });
    words->addWidget(label);
    words->addWidget(m_note);
    words->addWidget(room);
    column->addLayout(words);
    return box;
}

std::vector<std::pair<QString, int>> FeedbackPage::heldByTechnique() const
{
    const RoutineSession &session = *m_session.session();
    std::vector<std::pair<TechniqueId, std::chrono::milliseconds>> sums;
    for (const StepRecord &record : session.records()) {
        const PlanStep &step = session.plan().steps[record.step];
        if (!isTreatment(step) || record.held < std::chrono::seconds(1))
            continue;
        const auto found =
            std::find_if(sums.begin(), sums.end(), [&](const auto &sum) { return sum.first == step.technique; });
        if (found == sums.end())
            sums.emplace_back(step.technique, record.held);
        else
            found->second += record.held;
    }
    std::vector<std::pair<QString, int>> all;
    for (const auto &[id, held] : sums) {
        const Technique *technique = m_case.core().technique(id);
        all.emplace_back(technique ? toQt(technique->name) : toQt(id.value()),
                         static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(held).count()));
    }
    return all;
}

QWidget *FeedbackPage::buildDone()
{
    auto *box = new Card(theme());
    box->setSmall(isSmall() || isLargeText());
    QVBoxLayout *column = box->body();
    column->addWidget(new Label(theme(), TextStyle::Title, tr("What you held")));
    const auto held = heldByTechnique();
    if (held.empty())
        column->addWidget(new Label(theme(), TextStyle::Body, tr("Nothing was held yet.")));
    for (const auto &[name, seconds] : held) {
        auto *row = new QHBoxLayout;
        row->addWidget(new Label(theme(), TextStyle::Body, name), 1);
        auto *amount = new Label(theme(), TextStyle::Strong, tr("%n second(s)", nullptr, seconds));
        amount->setWordWrap(false);
        row->addWidget(amount, 0, Qt::AlignTop);
        column->addLayout(row);
    }
    column->addSpacing(theme().px(8));
    column->addWidget(new Divider(theme()));
    column->addSpacing(theme().px(8));
    const Side leg = m_session.leg();
    // A leg that is to be seen by somebody has other things to do.
    if (m_check.outcome(leg).passes() && !m_case.core().aftercare.sentences.empty()) {
        column->addWidget(new Label(theme(), TextStyle::Title, tr("For the rest of the day")));
        for (const std::string &sentence : m_case.core().aftercare.sentences)
            column->addWidget(new Label(theme(), TextStyle::Body, toQt(sentence)));
        column->addSpacing(theme().px(8));
        column->addWidget(new Divider(theme()));
        column->addSpacing(theme().px(8));
    }
    column->addWidget(new Label(theme(), TextStyle::Title, tr("Until the next time")));
    const auto level = m_check.rules().levels.find(m_check.outcome(leg).level);
    if (level != m_check.rules().levels.end()) {
        for (const std::string &sentence : level->second.until) {
            column->addWidget(
                new Label(theme(), TextStyle::Body,
                          forLeg(sentence, leg).replace(QLatin1String("{number}"), toQt(m_profile.emergencyNumber()))));
        }
    }
    auto *more = new Button(theme(), Button::Kind::Link, tr("What helps after a routine"));
    connect(
        more, &Button::clicked, this,
        [this] { emit linkRequested(GuideLink(ArticleLink{ArticleId("after-a-routine")})); }, Qt::QueuedConnection);
    column->addWidget(more, 0, Qt::AlignLeft);
    return box;
}

QWidget *FeedbackPage::buildFoot()
{
    auto *foot = new Panel(theme(), Role::Surface, Qt::TopEdge);
    auto *row = new QHBoxLayout(foot);
    const int high = theme().px(isSmall() ? 12 : 16);
    row->setContentsMargins(margin(), high, margin(), high);
    row->setSpacing(theme().px(12));
    m_save = new Button(theme(), Button::Kind::Primary, tr("Save to the diary"));
    m_save->setHeight(Button::Height::Main);
    m_discard = new Button(theme(), Button::Kind::Quiet, tr("Don’t save"));
    connect(m_save, &Button::clicked, this, &FeedbackPage::save, Qt::QueuedConnection);
    connect(m_discard, &Button::clicked, this, &FeedbackPage::askToDiscard, Qt::QueuedConnection);
    row->addWidget(m_save);
    row->addWidget(m_discard);
    row->addStretch(1);
    return foot;
}

void FeedbackPage::refreshChange()
{
    const std::optional<int> before = m_session.painBefore();
    const QString words = before && m_after ? tr("From %1 to %2.").arg(*before).arg(*m_after)
                          : before          ? tr("Before it was %1 out of 10.").arg(*before)
                                            : tr("It wasn’t rated before.");
    m_change->setText(words);
    m_change->setRole(before && m_after ? Role::Text : Role::TextMuted);
}

void FeedbackPage::save()
{
    if (!isOver())
        return;
    // What could not be saved stays here to be tried again; the window says why.
    if (m_session.record(m_session.painBefore(), m_after, m_hadCramp, m_words.toStdString()) == SaveResult::Done)
        emit linkRequested(Place::Diary);
}

void FeedbackPage::askToDiscard()
{
    auto *dialog =
        new Dialog(theme(),
                   {tr("Leave this routine out of the diary?"),
                    tr("What you held and how it feels now won’t be saved."), tr("Keep it"), tr("Don’t save")},
                   this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &Dialog::accepted, this,
        [this] {
            m_session.discard();
            emit linkRequested(Place::Routines);
        },
        Qt::QueuedConnection);
    dialog->open();
}

} // namespace calfwise
