// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/safety_page.h"

#include "ui/kit/widgets/bars.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/dialog.h"
#include "ui/kit/widgets/fitted_scroll.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/level_card.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/yes_not_sure.h"
#include "ui/kit/words.h"
#include "ui/screening/outcome_words.h"
#include "ui/screening/question_row.h"
#include "ui/screening/seen_rows.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace calfwise {

namespace {

constexpr double largestBesideButton = 2.0; // of the text scale
constexpr int panelWidth = 344;
constexpr Tick answerStands(700); // before it can be taken back
constexpr Place rulesTarget = Place::Rules;

/// Takes what a layout holds away without deleting anything at once: the sender of a signal may be among it.
void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QStringList shortForms(const std::vector<const Question *> &questions, Side leg)
{
    QStringList words;
    for (const Question *question : questions)
        words << forLeg(question->shortForm, leg);
    return words;
}

/// What a page denies, in its rows' words: a row of several questions is one phrase as long as all of them are denied.
QStringList deniedWords(const ScreeningPage &page, const std::vector<const Question *> &denied, Side leg)
{
    const auto isDenied = [&](const QuestionId &id) {
        return std::any_of(denied.begin(), denied.end(), [&](const Question *question) { return question->id == id; });
    };
    QStringList words;
    for (const ScreeningRow &row : page.rows) {
        if (row.asks.size() > 1 && std::all_of(row.asks.begin(), row.asks.end(), isDenied)) {
            words << forLeg(row.shortForm, leg);
            continue;
        }
        for (const Question *question : denied) {
            if (std::find(row.asks.begin(), row.asks.end(), question->id) != row.asks.end())
                words << forLeg(question->shortForm, leg);
        }
    }
    return words;
}

} // namespace

SafetyPage::SafetyPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, ProfileModel &profileModel,
                       QWidget *parent, TickClock clock)
    : Page(theme, parent), m_case(caseModel), m_check(checkModel), m_profile(profileModel),
      m_heading(new Label(theme, TextStyle::Heading)), m_lead(new Label(theme, TextStyle::Body)),
      m_progress(new Label(theme, TextStyle::Small)),
      m_bars(new ProgressBars(theme, static_cast<int>(checkModel.rules().pages.size()))),
      m_leg(new Tag(theme, {}, QStringLiteral("map"))), m_why(new Button(theme, Button::Kind::Quiet, {})),
      m_header(new QWidget), m_headerGrid(new QGridLayout(m_header)), m_rowsBox(new QWidget), m_inside(new QWidget),
      m_scroll(new FittedScroll(theme, Role::Surface)), m_strip(new Panel(theme, Role::Background)),
      m_deny(new Button(theme, Button::Kind::Primary, {})), m_denies(new Label(theme, TextStyle::Small)),
      m_back(new Button(theme, Button::Kind::Quiet, {})), m_noteBox(new QWidget),
      m_panel(new Panel(theme, Role::Background, Qt::LeftEdge)), m_panelWhy(new Label(theme, TextStyle::Body)),
      m_clock(std::move(clock)), m_guard(m_clock)
{
    // Not every arrangement has room for these.
    for (QWidget *part : std::initializer_list<QWidget *>{m_bars, m_leg, m_why})
        part->setParent(m_header);
    m_panel->setParent(this);
    m_lead->setRole(Role::TextMuted);
    m_progress->setRole(Role::TextMuted);
    m_progress->setWordWrap(false);
    m_why->setIconName(QStringLiteral("info"));
    m_why->setNameOnly(tr("Why we ask, and what an empty row means"));
    m_back->setIconName(QStringLiteral("left"));
    auto *rows = new QVBoxLayout(m_rowsBox);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    auto *inside = new QVBoxLayout(m_inside);
    inside->setContentsMargins({});
    inside->setSpacing(0);
    inside->addWidget(m_rowsBox);
    m_scroll->setContent(m_inside);
    m_seen = new SeenRows(*m_scroll);
    // A new screen begins at its heading, so that a screen reader reads from there and a key that is held presses
    // nothing.
    m_heading->setFocusPolicy(Qt::ClickFocus);
    m_heading->setProperty("ownFocusRing", true);
    setFocusProxy(m_heading);
    auto *note = new QVBoxLayout(m_noteBox);
    note->setContentsMargins({});
    buildStrip();
    buildPanel();

    connect(m_why, &Button::clicked, this, &SafetyPage::openWhy);
    connect(m_deny, &Button::clicked, this, &SafetyPage::pressMain);
    connect(m_seen, &SeenRows::changed, this, &SafetyPage::refreshStrip);
    connect(m_back, &Button::clicked, this, &SafetyPage::goBack);
    connect(&checkModel, &CheckModel::answersChanged, this, &SafetyPage::refreshAnswers);
    connect(&caseModel, &CaseModel::legChanged, this, &SafetyPage::opened);
    buildRows();
    keepArranged();
}

void SafetyPage::buildStrip()
{
    m_strip->setRounded(true);
    m_deny->setHeight(Button::Height::None);
    m_denies->setRole(Role::TextMuted);
    m_stripBox = new QHBoxLayout(m_strip);
    m_stripBox->addWidget(m_deny, 0, Qt::AlignVCenter);
}

void SafetyPage::buildPanel()
{
    auto *box = new QVBoxLayout(m_panel);
    box->setSpacing(0);
    const auto add = [&](TextStyle style, const QString &text) { box->addWidget(new Label(theme(), style, text)); };
    box->addWidget(m_noteBox);
    add(TextStyle::Title, tr("Why we ask"));
    box->addSpacing(theme().px(8));
    box->addWidget(m_panelWhy);
    box->addSpacing(theme().px(24));
    add(TextStyle::Strong, tr("Not sure?"));
    add(TextStyle::Body,
        tr("Then say “Not sure”. We treat it like a yes. It is better to ask for help once too often."));
    box->addSpacing(theme().px(24));
    add(TextStyle::Strong, tr("An empty row is not a “no”"));
    add(TextStyle::Body,
        tr("Nothing is chosen for you. The button below the list says no to every empty row on this page, in one go."));
    box->addStretch(1);
    box->addWidget(new Divider(theme()));
    box->addSpacing(theme().px(12));
    auto *reviewed = new Label(theme(), TextStyle::Small, reviewSentence(m_check.rules().review));
    reviewed->setRole(Role::TextMuted);
    box->addWidget(reviewed);
    m_rules = new Button(theme(), Button::Kind::Link, tr("See rules and sources"));
    m_rules->setSmall(true);
    connect(m_rules, &Button::clicked, this, [this] { emit linkRequested(rulesTarget); });
    box->addWidget(m_rules, 0, Qt::AlignLeft);
}

PageId SafetyPage::currentPage() const
{
    return m_check.rules().pages[m_page].id;
}

QuestionRow *SafetyPage::row(const QuestionId &question) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const QuestionRow *each) { return each->id() == question; });
    return found == m_rows.end() ? nullptr : *found;
}

void SafetyPage::opened()
{
    showPage(m_check.firstOpenPage().value_or(currentPage()));
}

void SafetyPage::showPage(const PageId &page)
{
    const std::vector<ScreeningPage> &pages = m_check.rules().pages;
    const auto found =
        std::find_if(pages.begin(), pages.end(), [&](const ScreeningPage &each) { return each.id == page; });
    if (found == pages.end())
        return;
    m_page = static_cast<std::size_t>(found - pages.begin());
    buildRows();
    arrange();
    m_scroll->verticalScrollBar()->setValue(0);
    m_guard.rearm();
    if (isVisible())
        m_heading->setFocus(Qt::OtherFocusReason);
}

/// The rows are made again: a page's sentences hold the leg's words.
void SafetyPage::buildRows()
{
    clear(m_rowsBox->layout());
    m_rows.clear();
    auto *box = static_cast<QVBoxLayout *>(m_rowsBox->layout());
    const Side leg = m_case.leg();
    box->addWidget(new Divider(theme()));
    for (const Question &question : m_check.rules().questions) {
        if (question.page != currentPage() || !isAsked(question, m_case.picture()))
            continue;
        auto *row = new QuestionRow(theme(), question.id, forLeg(question.question, leg), forLeg(question.why, leg),
                                    forLeg(question.explain, leg));
        connect(row, &QuestionRow::answered, this, [this, id = question.id](Answer given) { answer(id, given); });
        box->addWidget(row);
        box->addWidget(new Divider(theme()));
        m_rows.push_back(row);
    }
    m_answeredAt.clear();
    m_seen->watch({m_rows.begin(), m_rows.end()});
    refreshWords();
    refreshAnswers();
}

void SafetyPage::refreshWords()
{
    const ScreeningPage &page = m_check.rules().pages[m_page];
    const Side leg = m_case.leg();
    const int count = static_cast<int>(m_check.rules().pages.size());
    const int number = static_cast<int>(m_page) + 1;
    m_heading->setText(forLeg(page.heading, leg));
    m_lead->setText(forLeg(page.lead, leg));
    m_progress->setText(tr("Page %1 of %2 · %3").arg(number).arg(count).arg(toQt(page.progress)));
    m_bars->setPage(number);
    m_bars->setAccessibleName(m_progress->text());
    m_leg->setText(yourLeg(leg));
    m_panelWhy->setText(forLeg(page.why, leg));
    m_back->setText(m_page == 0 ? tr("Back to symptoms") : tr("Back to page %1").arg(number - 1));
}

void SafetyPage::refreshAnswers()
{
    for (QuestionRow *row : m_rows) {
        const Answer given = m_check.answer(row->id());
        row->setAnswer(given);
        row->setRemembered(given == Answer::Unanswered ? m_check.remembered(row->id()) : Answer::Unanswered);
    }
    refreshStrip();
    refreshNote();
}

void SafetyPage::refreshStrip()
{
    const Denial denial = denialOf(m_case, m_check, currentPage());
    const QString none = denial.others ? tr("None of the others") : tr("None of these");
    if (const std::size_t left = unseen(); left > 0) {
        m_deny->setIconName(QStringLiteral("down"));
        m_deny->setText(tr("Show %n more", nullptr, static_cast<int>(left)));
        m_denies->setText(tr("“%1” comes once you’ve seen every row.").arg(none));
        m_deny->setAccessibleDescription(m_denies->text());
        return;
    }
    m_deny->setIconName({});
    const QStringList denied = deniedWords(m_check.rules().pages[m_page], denial.denied, m_case.leg());
    const int count = static_cast<int>(denied.size());
    if (count == 0) {
        m_deny->setText(tr("Go on"));
        m_denies->setText(tr("Every row on this page has your answer."));
        m_deny->setAccessibleDescription(m_denies->text());
        return;
    }
    m_deny->setText(none);
    const QString words = denied.join(QStringLiteral("; "));
    QString rest;
    if (count == 1)
        rest = tr(" to: %1.").arg(words);
    else if (denial.others)
        rest = tr(" to the other %1: %2.").arg(numberWord(count), words);
    else
        rest = tr(" to all %1: %2.").arg(numberWord(count), words);
    m_denies->setRuns({{tr("This says ")}, {tr("no"), true, Role::Text}, {rest}});
    m_deny->setAccessibleDescription(m_denies->text());
}

/// O2: a same-day answer is told as soon as it is given, while the check goes on.
void SafetyPage::refreshNote()
{
    const std::optional<Level> beside = m_check.outcome().shownBeside;
    QLayout *box = m_noteBox->layout();
    if (beside.has_value() == (box->count() > 0))
        return;
    clear(box);
    if (beside) {
        auto *note = new LevelNote(theme(), *beside, levelWord(m_check, *beside),
                                   levelAction(m_case, m_check, m_profile, *beside));
        note->setAccessibleName(
            tr("%1. %2").arg(levelWord(m_check, *beside), levelAction(m_case, m_check, m_profile, *beside)));
        box->addWidget(note);
    }
    arrange();
}

std::size_t SafetyPage::unseen() const
{
    return m_seen->unseen();
}

void SafetyPage::answer(const QuestionId &question, Answer given)
{
    // The second half of a double click would take back what the first has answered.
    const auto before = m_answeredAt.find(question);
    if (given == Answer::Unanswered && before != m_answeredAt.end() && m_clock() - before->second < answerStands) {
        refreshAnswers();
        return;
    }
    m_answeredAt[question] = m_clock();
    m_check.setAnswer(question, given);
    if (m_check.outcome().level == Level::Emergency)
        finish();
}

std::vector<const Question *> SafetyPage::deniedThoughRemembered() const
{
    std::vector<const Question *> found;
    for (const Question *question : denialOf(m_case, m_check, currentPage()).denied) {
        if (m_check.answer(question->id) == Answer::Unanswered && countsAsYes(m_check.remembered(question->id)))
            found.push_back(question);
    }
    return found;
}

/// The main button shows what was not seen, or denies it; one press never does both.
void SafetyPage::pressMain()
{
    if (!m_guard.accept())
        return;
    if (unseen() == 0) {
        denyAndGoOn();
        return;
    }
    m_guard.rearm();
    m_seen->showNext();
}

/// A row of the rules was seen when each of its questions was.
std::set<RowId> SafetyPage::seenRows() const
{
    std::set<RowId> seen;
    for (const ScreeningRow &each : m_check.rules().pages[m_page].rows) {
        const bool whole = std::all_of(each.asks.begin(), each.asks.end(), [this](const QuestionId &id) {
            const QuestionRow *shown = row(id);
            return !shown || m_seen->isSeen(shown);
        });
        if (whole)
            seen.insert(each.id);
    }
    return seen;
}

/// What lasts is confirmed: a condition that was there last time is not denied in passing.
void SafetyPage::denyAndGoOn()
{
    const std::vector<const Question *> remembered = deniedThoughRemembered();
    if (remembered.empty()) {
        goOn();
        return;
    }
    const QString words = joined(shortForms(remembered, m_case.leg()));
    m_confirmation = new Dialog(theme(),
                                {tr("Has this changed?"), tr("Last time you did not say no to: %1.").arg(words),
                                 tr("Look again"), tr("It has changed")},
                                this);
    m_confirmation->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_confirmation, &QDialog::accepted, this, &SafetyPage::goOn);
    m_confirmation->open();
}

void SafetyPage::goOn()
{
    if (!m_check.denyRest(currentPage(), seenRows()))
        return;
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

void SafetyPage::goBack()
{
    if (m_page == 0)
        emit linkRequested(PathStep::Symptoms);
    else
        showPage(m_check.rules().pages[m_page - 1].id);
}

void SafetyPage::openWhy()
{
    auto *box = new PopOver(theme(), tr("Why we ask"), this);
    const auto add = [&](TextStyle style, const QString &text) {
        box->body()->addWidget(new Label(theme(), style, text));
    };
    add(TextStyle::Body, m_panelWhy->text());
    add(TextStyle::Body, tr("Not sure? Then say “Not sure”. We treat it like a yes."));
    add(TextStyle::Body, tr("An empty row is not a “no”. The button below the list says no to every empty row on this "
                            "page, in one go."));
    add(TextStyle::Small, reviewSentence(m_check.rules().review));
    auto *rules = new Button(theme(), Button::Kind::Link, tr("See rules and sources"));
    connect(rules, &Button::clicked, box, [this, box] {
        box->closeAndReturn();
        emit linkRequested(rulesTarget);
    });
    box->body()->addWidget(rules, 0, Qt::AlignLeft);
    connect(box, &PopOver::closed, box, &QObject::deleteLater);
    box->openUnder(m_why);
}

/// LOOK.md, page 3: small and 200 % have the panel behind (i); at 200 % the buttons stand under the sentence.
void SafetyPage::arrange()
{
    const bool narrow = isSmall() || isLargeText();
    delete layout();
    m_panel->setVisible(!narrow);
    m_why->setVisible(narrow);
    m_panel->setFixedWidth(theme().px(panelWidth));
    m_panel->layout()->setContentsMargins(theme().px(24), theme().px(24), theme().px(24), theme().px(24));
    const bool noted = m_noteBox->layout()->count() > 0;
    const int noteSide = narrow && !isLargeText() ? metrics::ringSpace : 0;
    m_noteBox->layout()->setContentsMargins(noteSide, noted && narrow ? theme().px(8) : 0, noteSide,
                                            noted && (!narrow || isLargeText()) ? theme().px(16) : 0);
    for (QuestionRow *row : m_rows)
        row->setStacked(isLargeText());

    for (QWidget *part : std::initializer_list<QWidget *>{m_heading, m_lead, m_progress, m_bars, m_leg, m_why})
        m_headerGrid->removeWidget(part);
    const int ring = isLargeText() ? 0 : metrics::ringSpace;
    m_headerGrid->setContentsMargins(ring, 0, ring, 0);
    m_headerGrid->setHorizontalSpacing(theme().px(12));
    m_headerGrid->setVerticalSpacing(theme().px(4));
    m_headerGrid->setColumnStretch(0, 1);
    if (isLargeText()) {
        m_headerGrid->addWidget(m_heading, 0, 0, 1, 3);
        m_headerGrid->addWidget(m_lead, 1, 0, 1, 3);
        m_headerGrid->addWidget(m_progress, 2, 0);
        m_headerGrid->addWidget(m_why, 2, 2);
        m_bars->hide();
    } else {
        m_bars->show();
        m_headerGrid->addWidget(m_heading, 0, 0);
        m_headerGrid->addWidget(m_progress, 0, 1, Qt::AlignVCenter);
        m_headerGrid->addWidget(m_bars, 0, 2, Qt::AlignVCenter);
        m_headerGrid->addWidget(m_lead, 1, 0);
        m_headerGrid->addWidget(m_leg, 1, 1, 1, 2, Qt::AlignRight | Qt::AlignVCenter);
        if (narrow)
            m_headerGrid->addWidget(m_why, 0, 3, 2, 1, Qt::AlignVCenter);
    }

    auto *inside = static_cast<QVBoxLayout *>(m_inside->layout());
    placeDenial(inside);
    const int pad = theme().px(16);
    m_stripBox->setContentsMargins(pad, pad, pad, pad);
    m_stripBox->setSpacing(theme().px(24));
    const int side = margin() - metrics::ringSpace;
    auto *left = new QVBoxLayout;
    left->setContentsMargins(side, theme().px(narrow ? 12 : 20), side, theme().px(narrow ? 8 : 20));
    left->setSpacing(0);
    // At 200 % there is room for the questions only when heading and note scroll with them.
    if (isLargeText()) {
        inside->insertWidget(0, m_header);
        inside->insertWidget(1, m_noteBox);
    } else {
        left->addWidget(m_header);
        if (narrow)
            left->addWidget(m_noteBox);
        else
            static_cast<QVBoxLayout *>(m_panel->layout())->insertWidget(0, m_noteBox);
        left->addSpacing(theme().px(8));
    }
    left->addWidget(m_scroll);
    left->addSpacing(theme().px(narrow ? 4 : 16));
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::ringSpace, 0, metrics::ringSpace, 0);
    foot->addWidget(m_strip);
    left->addLayout(foot);
    left->addStretch(1);
    auto *last = new QHBoxLayout;
    last->setContentsMargins(0, 0, metrics::ringSpace, 0);
    last->addWidget(m_back);
    last->addStretch(1);
    if (isLargeText())
        last->addWidget(m_leg);
    left->addLayout(last);

    auto *page = new QHBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addLayout(left, 1);
    page->addWidget(m_panel);
    orderTabs();
}

/// What the button says no to stands beside it; where the letters are so large that it would leave no room for the
/// questions, after them.
void SafetyPage::placeDenial(QVBoxLayout *inside)
{
    inside->removeWidget(m_denies);
    m_stripBox->removeWidget(m_denies);
    if (theme().textScale() > largestBesideButton)
        inside->addWidget(m_denies);
    else
        m_stripBox->addWidget(m_denies, 1);
}

/// Rows are made again, and new widgets come last: the order is that of the eye, row by row.
void SafetyPage::orderTabs()
{
    QWidget *before = m_why;
    const auto next = [&before](QWidget *widget) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    };
    for (QuestionRow *row : m_rows) {
        next(&row->info());
        next(row->toggle().yes());
        next(row->toggle().notSure());
    }
    next(m_deny);
    next(m_back);
    next(m_rules);
}

} // namespace calfwise
