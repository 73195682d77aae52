// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is shown; safety_page_answers.cpp has what is answered, and where that leads.
#include "ui/screening/safety_page.h"

#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/fitted_scroll.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/level_card.h"
#include "ui/kit/words.h"
#include "ui/screening/check_header.h"
#include "ui/screening/check_panel.h"
#include "ui/screening/check_strip.h"
#include "ui/screening/outcome_words.h"
#include "ui/screening/profile_summary.h"
#include "ui/screening/row_list.h"
#include "ui/screening/screening_words.h"
#include "ui/screening/seen_rows.h"
#include "ui/screening/who_choice.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace calfwise {

namespace {

constexpr double stripScrollsFrom = 2.0; // of the text scale
constexpr Place rulesTarget = Place::Rules;

} // namespace

SafetyPage::SafetyPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, ProfileModel &profileModel,
                       QWidget *parent, TickClock clock)
    : Page(theme, parent), m_case(caseModel), m_check(checkModel), m_profile(profileModel),
      m_header(new CheckHeader(theme, static_cast<int>(checkModel.rules().pages.size()), this)), m_inside(new QWidget),
      m_scroll(new FittedScroll(theme, Role::Surface, this)), m_who(new WhoChoice(theme)),
      m_summary(new ProfileSummary(theme)), m_rows(new RowList(theme, checkModel)), m_noteBox(new QWidget),
      m_strip(new CheckStrip(theme, this)), m_panel(new CheckPanel(theme, checkModel.rules().review, this)),
      m_clock(std::move(clock)), m_guard(m_clock)
{
    auto *inside = new QVBoxLayout(m_inside);
    inside->setContentsMargins({});
    inside->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_who, m_summary, m_rows})
        inside->addWidget(part);
    m_scroll->setContent(m_inside);
    m_seen = new SeenRows(*m_scroll);
    setFocusProxy(&m_header->heading());
    auto *note = new QVBoxLayout(m_noteBox);
    note->setContentsMargins({});
    connectAll();
    build();
    keepArranged();
}

void SafetyPage::connectAll()
{
    connect(&m_header->why(), &Button::clicked, this, [this] { m_panel->openUnder(&m_header->why()); });
    connect(&m_header->about(), &Button::clicked, this, [this] { turnTo(Screen::Who); });
    connect(m_panel, &CheckPanel::rulesAsked, this, [this] { emit linkRequested(rulesTarget); });
    connect(m_who, &WhoChoice::chosen, this, &SafetyPage::choose);
    connect(m_rows, &RowList::answered, this, &SafetyPage::answerRow);
    connect(m_rows, &RowList::partAnswered, this, &SafetyPage::answerPart);
    connect(m_rows, &RowList::whichNotSure, this, [this](QuestionRow &row) {
        m_entry->row(row.id())->notSureWhich();
        storeAnswers();
    });
    connect(&m_strip->main(), &Button::clicked, this, &SafetyPage::pressMain);
    connect(&m_strip->change(), &Button::clicked, this, [this] {
        m_check.askInFull();
        showPage(currentPage());
    });
    connect(&m_strip->now(), &Button::clicked, this, &SafetyPage::seeNow);
    connect(&m_strip->back(), &Button::clicked, this, &SafetyPage::goBack);
    connect(m_seen, &SeenRows::changed, this, &SafetyPage::refreshStrip);
    connect(&m_check, &CheckModel::answersChanged, this, &SafetyPage::answersCame);
    connect(&m_case, &CaseModel::legChanged, this, &SafetyPage::opened);
}

PageId SafetyPage::currentPage() const
{
    return page().id;
}

QuestionRow *SafetyPage::row(const QuestionId &question) const
{
    return m_screen == Screen::Rows ? m_rows->row(question) : nullptr;
}

QuestionRow *SafetyPage::newMedicineRow() const
{
    for (const ScreeningRow &each : page().rows) {
        if (each.asks.empty() && m_screen == Screen::Rows)
            return m_rows->row(each.id);
    }
    return nullptr;
}

Button &SafetyPage::denyButton() const
{
    return m_strip->main();
}

Button &SafetyPage::backButton() const
{
    return m_strip->back();
}

Button &SafetyPage::nowButton() const
{
    return m_strip->now();
}

std::size_t SafetyPage::unseen() const
{
    return m_seen->unseen();
}

void SafetyPage::opened()
{
    if (m_check.subject())
        showPage(m_check.firstOpenPage().value_or(currentPage()));
    else
        turnTo(Screen::Who);
}

void SafetyPage::showPage(const PageId &page)
{
    const std::vector<ScreeningPage> &pages = m_check.rules().pages;
    const auto found =
        std::find_if(pages.begin(), pages.end(), [&](const ScreeningPage &each) { return each.id == page; });
    if (found == pages.end())
        return;
    m_page = static_cast<std::size_t>(found - pages.begin());
    turnTo(m_check.confirmation(page) ? Screen::Profile : Screen::Rows);
}

void SafetyPage::turnTo(Screen screen)
{
    m_screen = screen;
    build();
    arrange();
    m_scroll->verticalScrollBar()->setValue(0);
    m_guard.rearm();
    if (isVisible())
        m_header->heading().setFocus(Qt::OtherFocusReason);
}

/// The rows are made again: a page's sentences hold the leg's words.
void SafetyPage::build()
{
    m_pressedAt.clear();
    readAnswers();
    if (m_screen == Screen::Rows)
        m_rows->build(page(), *m_entry, m_case.leg());
    else
        m_rows->clear();
    m_who->setVisible(m_screen == Screen::Who);
    m_summary->setVisible(m_screen == Screen::Profile);
    m_rows->setVisible(m_screen == Screen::Rows);
    refreshWords();
    refreshAnswers();
}

void SafetyPage::refreshWords()
{
    const Side leg = m_case.leg();
    const int number = static_cast<int>(m_page) + 1;
    const std::optional<Subject> subject = m_check.subject();
    m_header->setLeg(yourLeg(leg));
    if (m_screen == Screen::Who) {
        m_header->setWords(ScreeningWords::who(), {}, 0, {});
        m_panel->setWhy(ScreeningWords::whoWhy(), false);
        m_strip->back().setNameOnly(subject ? ScreeningWords::back() : ScreeningWords::backToSymptoms());
        return;
    }
    const bool tellsWho = m_page == 0 && subject;
    m_header->setWords(forLeg(page().heading, leg), forLeg(page().lead, leg), number,
                       tellsWho ? ScreeningWords::isAbout(*subject) : QString());
    m_panel->setWhy(forLeg(page().why, leg), m_screen == Screen::Rows);
    m_strip->back().setNameOnly(m_page == 0 ? ScreeningWords::backToSymptoms()
                                            : ScreeningWords::backToPart(number - 1));
}

/// The screen as the answers of this check have it.
void SafetyPage::readAnswers()
{
    Answers answers;
    for (const Question &question : m_check.rules().questions)
        answers.set(question.id, m_check.answer(question.id));
    m_entry.emplace(m_check.rules(), page(), m_case.picture(), answers);
}

void SafetyPage::refreshAnswers()
{
    m_who->setChosen(m_check.subject());
    m_rows->showAnswers(*m_entry);
    // A row that is unfolded has small rows, which have to be seen as well.
    if (m_screen == Screen::Profile) {
        refreshSummary();
        m_seen->watch({m_summary});
    } else {
        m_seen->watch(m_rows->pieces());
    }
    orderTabs();
    refreshStrip();
    refreshNote();
}

void SafetyPage::refreshSummary()
{
    const std::optional<Confirmation> named = m_check.confirmation(currentPage());
    if (!named)
        return;
    QStringList yes;
    QStringList notSure;
    QStringList no;
    const auto denied = [&](const QuestionId &id) {
        return std::find(named->no.begin(), named->no.end(), id) != named->no.end();
    };
    const auto words = [&](const std::string &text) { return forLeg(text, m_case.leg()); };
    for (const ScreeningRow &row : page().rows) {
        if (row.asks.size() > 1 && std::all_of(row.asks.begin(), row.asks.end(), denied)) {
            no << words(row.shortForm);
            continue;
        }
        for (const QuestionId &id : row.asks) {
            const QString said = words(m_check.rules().find(id)->shortForm);
            if (denied(id))
                no << said;
            else if (std::find(named->yes.begin(), named->yes.end(), id) != named->yes.end())
                (m_check.remembered(id) == Answer::Unsure ? notSure : yes) << said;
        }
    }
    m_summary->setSaid(yes, notSure, no);
}

void SafetyPage::refreshStrip()
{
    m_strip->change().setVisible(m_screen == Screen::Profile);
    m_strip->now().setVisible(m_check.outcome().shownBeside.has_value());
    if (m_screen == Screen::Who) {
        m_strip->tellNothing();
        return;
    }
    const bool profile = m_screen == Screen::Profile;
    const QString none = profile                    ? ScreeningWords::stillRight()
                         : m_rows->hasYes(*m_entry) ? ScreeningWords::noneOfTheOthers()
                                                    : ScreeningWords::noneOfThese();
    const PageEntry::Row *open = profile ? nullptr : m_entry->mustSayWhich();
    if (const std::size_t left = unseen(); left > 0) {
        m_strip->tell(ScreeningWords::showMore(static_cast<int>(left)), QStringLiteral("down"),
                      ScreeningWords::noneComesLater(none));
    } else if (profile) {
        m_strip->tell(none, {}, {});
        m_strip->main().setAccessibleDescription(m_summary->sentences());
    } else if (open) {
        const auto words = std::find_if(page().rows.begin(), page().rows.end(),
                                        [&](const ScreeningRow &row) { return row.id == open->id; });
        m_strip->tell(ScreeningWords::sayWhich(), QStringLiteral("up"),
                      ScreeningWords::sayWhichOf(forLeg(words->question, m_case.leg())));
    } else if (const QStringList denied = m_rows->denied(*m_entry); denied.isEmpty()) {
        m_strip->tell(ScreeningWords::goOn(), {}, ScreeningWords::allAnswered());
    } else {
        m_strip->tellDenial(none, denied);
    }
}

/// O2: a same-day answer is told as soon as it is given, while the check goes on.
void SafetyPage::refreshNote()
{
    const std::optional<Level> beside = m_check.outcome().shownBeside;
    QLayout *box = m_noteBox->layout();
    if (beside.has_value() == (box->count() > 0))
        return;
    while (QLayoutItem *item = box->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (beside) {
        const QString word = levelWord(m_check, *beside);
        const QString action = levelAction(m_case, m_check, m_profile, *beside);
        auto *note = new LevelNote(theme(), *beside, word, action);
        note->setAccessibleName(ScreeningWords::describedHeading(word, action));
        box->addWidget(note);
    }
    arrange();
}

void SafetyPage::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Down:
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
        break;
    case Qt::Key_Up:
        bar->triggerAction(QScrollBar::SliderSingleStepSub);
        break;
    case Qt::Key_PageDown:
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
        break;
    case Qt::Key_PageUp:
        bar->triggerAction(QScrollBar::SliderPageStepSub);
        break;
    default:
        Page::keyPressEvent(event);
    }
}

/// LOOK.md, page 11: small and 200 % have the panel behind (i); at 200 % the buttons stand under the sentence.
void SafetyPage::arrange()
{
    const bool narrow = isSmall() || isLargeText();
    delete layout();
    m_panel->setVisible(!narrow);
    m_panel->arrange();
    const bool noted = m_noteBox->layout()->count() > 0;
    const int noteSide = narrow && !isLargeText() ? metrics::ringSpace : 0;
    m_noteBox->layout()->setContentsMargins(noteSide, noted && narrow ? theme().px(4) : 0, noteSide,
                                            noted ? theme().px(narrow && !isLargeText() ? 4 : 16) : 0);
    m_rows->arrange(isSmall(), isLargeText());
    m_header->arrange(narrow, isLargeText());
    m_strip->arrange(stripScrolls(), isLargeText(), margin());

    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, theme().px(12), 0, 0);
    left->setSpacing(0);
    placeParts(*left);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addLayout(left, 1);
    whole->addWidget(m_panel);
    orderTabs();
}

/// From 200 % on the strip would cover the questions: it comes after them. Beside "Who is this about?" it's one arrow.
bool SafetyPage::stripScrolls() const
{
    return theme().textScale() >= stripScrollsFrom && m_screen != Screen::Who;
}

void SafetyPage::placeParts(QVBoxLayout &left)
{
    const int side = margin() - metrics::ringSpace;
    auto *inside = static_cast<QVBoxLayout *>(m_inside->layout());
    inside->removeWidget(m_strip);
    auto *upper = new QVBoxLayout;
    upper->setContentsMargins(side, 0, side, 0);
    upper->setSpacing(0);
    left.addLayout(upper);
    // From 150 % on there is room for the questions only when heading and note scroll with them.
    if (isLargeText()) {
        inside->insertWidget(0, m_header);
        inside->insertWidget(1, m_noteBox);
    } else {
        upper->addWidget(m_header);
        if (isSmall())
            upper->addWidget(m_noteBox);
        else
            m_panel->takeNote(m_noteBox);
    }
    upper->addWidget(m_scroll);
    left.addStretch(1);
    if (stripScrolls())
        inside->addWidget(m_strip);
    else
        left.addWidget(m_strip);
}

/// Rows are made again, and new widgets come last: the order is that of the eye, row by row.
void SafetyPage::orderTabs()
{
    QWidget *before = &m_header->heading();
    const auto next = [&before](QWidget *widget) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    };
    next(&m_header->about());
    next(&m_header->why());
    for (Subject subject : {Subject::Self, Subject::SelfUnder16, Subject::SomeoneElse})
        next(m_who->button(subject));
    for (QWidget *stop : m_rows->stops())
        next(stop);
    for (Button *button :
         {&m_strip->main(), &m_strip->change(), &m_strip->now(), &m_strip->showAll(), &m_strip->back()})
        next(button);
    next(m_panel->words());
    next(&m_panel->rules());
}

} // namespace calfwise
