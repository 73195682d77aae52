// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/first_question_page.h"

#include "ui/kit/print_question.h"
#include "ui/kit/style/paint.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/chip.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/level_card.h"
#include "ui/kit/widgets/panel.h"
#include "ui/kit/widgets/scroll_area.h"
#include "ui/kit/words.h"
#include "ui/map/map_canvas.h"
#include "ui/screening/call_section.h"
#include "ui/screening/clearance_dialog.h"
#include "ui/screening/first_question_words.h"
#include "ui/screening/outcome_words.h"
#include "ui/screening/summary.h"

#include <QGraphicsOpacityEffect>
#include <QGridLayout>
#include <QPainter>
#include <QPrinter>
#include <QTextDocument>

#include <algorithm>

namespace calfwise {

namespace {

constexpr int cardWidth = 768;
constexpr int callWidth = 280;
constexpr int panelWidth = 400;
constexpr int smallPanelWidth = 336;
constexpr int headerIcon = 36;
constexpr double behind = 0.42;
constexpr qsizetype mostSaid = 4;
/// A clock that is set while somebody waits is noticed by then.
constexpr std::chrono::seconds longestWait{15};

/// A raised box with an edge in the level's colour.
class LevelFrame : public QFrame {
public:
    LevelFrame(const Theme &theme, Level level) : m_theme(theme), m_level(level) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, m_theme, rect(), m_theme.px(metrics::cardRadius), Role::Raised, {lookOf(m_level).ink, 2});
    }

private:
    const Theme &m_theme;
    Level m_level;
};

} // namespace

FirstQuestionPage::FirstQuestionPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel,
                                     ProfileModel &profileModel, QWidget *parent)
    : Page(theme, parent), m_case(caseModel), m_check(checkModel), m_profile(profileModel)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &FirstQuestionPage::watchTheTime);
    const auto refresh = [this] {
        if (isVisible())
            rebuild();
    };
    connect(&checkModel, &CheckModel::changed, this, refresh, Qt::QueuedConnection);
    connect(&profileModel, &ProfileModel::changed, this, refresh);
    keepArranged();
}

void FirstQuestionPage::opened()
{
    rebuild();
}

void FirstQuestionPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    rebuild();
}

void FirstQuestionPage::arrange()
{
    rebuild();
}

/// What was there goes later: a button of it may be the one that was pressed.
void FirstQuestionPage::rebuild()
{
    for (QWidget *old : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (old->isWindow())
            continue;
        old->hide();
        old->deleteLater();
    }
    delete layout();
    m_yes = m_notYet = m_notGone = m_unsure = m_wrong = nullptr;
    const std::optional<FirstQuestion> question = m_check.firstQuestion();
    if (!question)
        return;
    const FirstQuestionWords words(m_case, m_check, m_profile, *question);
    setAccessibleName(words.question());

    auto *heading = new Label(theme(), TextStyle::Heading, tr("First, one question"));
    auto *lead = new Label(theme(), TextStyle::Body, tr("The map waits until you’ve answered."));
    lead->setRole(Role::TextMuted);
    auto *head = new QBoxLayout(isWide() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    head->setSpacing(theme().px(isWide() ? 16 : 0));
    head->addWidget(heading, 0, Qt::AlignBottom);
    head->addWidget(lead, 1, Qt::AlignBottom);
    heading->setWordWrap(!isWide());

    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(margin(), theme().px(isWide() ? 16 : 12), margin(), theme().px(12));
    column->setSpacing(theme().px(isWide() ? 24 : 12));
    column->addLayout(head);
    QWidget *card = buildCard(*question);
    card->setMaximumWidth(theme().textPx(cardWidth));
    QWidget *panel = buildPanel(*question);
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    if (isWide()) {
        auto *stage = new QGridLayout;
        stage->addWidget(buildMap(), 0, 0, 2, 1);
        stage->addWidget(card, 0, 0, Qt::AlignTop);
        stage->setRowStretch(1, 1);
        column->addLayout(stage, 1);
        card->raise();
        column->addWidget(new Tag(theme(), legSeen(m_case.leg(), View::Posterior)), 0, Qt::AlignHCenter);
        page->addWidget(left, 1);
        panel->setFixedWidth(theme().px(panelWidth));
        page->addWidget(panel);
        return watchTheTime();
    }
    column->addWidget(card);
    column->addStretch(isLargeText() ? 0 : 1);
    if (isLargeText())
        column->addWidget(panel);
    m_scroll = new ScrollArea(theme(), Role::Surface);
    m_scroll->setContent(left);
    page->addWidget(m_scroll, 1);
    if (!isLargeText()) {
        panel->setFixedWidth(theme().px(smallPanelWidth));
        page->addWidget(panel);
    }
    watchTheTime();
}

QWidget *FirstQuestionPage::buildHeader(const FirstQuestion &question)
{
    const FirstQuestionWords words(m_case, m_check, m_profile, question);
    const LevelLook look = lookOf(words.level());
    auto *header = new Panel(theme(), look.headerFill, Qt::BottomEdge);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(theme().px(24), theme().px(16), theme().px(24), theme().px(16));
    row->setSpacing(theme().px(20));
    row->addWidget(new IconView(theme(), QLatin1String(look.icon), look.headerWord, headerIcon), 0, Qt::AlignVCenter);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    auto *standing = new Label(theme(), TextStyle::Strong, words.standing());
    standing->setRole(look.headerWord);
    auto *asked = new Label(theme(), TextStyle::Title, words.question());
    asked->setRole(look.headerText);
    lines->addWidget(standing);
    lines->addWidget(asked);
    row->addLayout(lines, 1);
    return header;
}

QWidget *FirstQuestionPage::buildCard(const FirstQuestion &question)
{
    const FirstQuestionWords words(m_case, m_check, m_profile, question);
    auto *card = new LevelFrame(theme(), words.level());
    card->setAccessibleName(words.question());
    auto *box = new QVBoxLayout(card);
    box->setContentsMargins(2, 2, 2, 2);
    box->setSpacing(0);
    box->addWidget(buildHeader(question));
    auto *body = new QBoxLayout(isWide() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    body->setContentsMargins(theme().px(24), theme().px(20), theme().px(24), theme().px(20));
    body->setSpacing(theme().px(24));
    auto *asked = new QVBoxLayout;
    asked->setSpacing(theme().px(12));
    const QStringList said = words.said();
    asked->addWidget(new Label(theme(), TextStyle::Body, said.mid(0, mostSaid).join(QLatin1Char(' '))));
    if (said.size() > mostSaid)
        asked->addWidget(new Label(theme(), TextStyle::Body, said.last()));
    addAnswers(*asked, question);
    asked->addStretch(1);
    auto *call = new CallSection(theme(), m_profile, words.level());
    connect(call, &CallSection::countryRequested, this, [this] { emit linkRequested(Place::Country); });
    body->addLayout(asked, 1);
    if (isWide()) {
        body->addWidget(new Divider(theme(), Qt::Vertical));
        call->setFixedWidth(theme().textPx(callWidth - 48));
    } else {
        body->addWidget(new Divider(theme()));
    }
    body->addWidget(call, 0, Qt::AlignTop);
    box->addLayout(body);
    return card;
}

Button *FirstQuestionPage::addAnswer(QBoxLayout &to, const QString &words)
{
    auto *button = new Button(theme(), Button::Kind::Secondary, words);
    button->setHeight(Button::Height::Main);
    to.addWidget(button);
    return button;
}

void FirstQuestionPage::addAnswers(QVBoxLayout &to, const FirstQuestion &question)
{
    auto *answers = new QBoxLayout(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    answers->setSpacing(theme().px(12));
    to.addLayout(answers);
    if (question.kind == FirstQuestion::Kind::HasItGone) {
        const bool cramp = questionAfter(question.stop->reason) == StopQuestion::IsCrampOver;
        m_yes = addAnswer(*answers, cramp ? tr("It’s over") : tr("It has gone"));
        m_notGone = addAnswer(*answers, cramp ? tr("It’s still there") : tr("It hasn’t gone"));
        m_unsure = addAnswer(*answers, tr("Not sure"));
        connect(m_yes, &Button::clicked, this, [this] { hearGone(Answer::Yes); });
        connect(m_notGone, &Button::clicked, this, [this] { hearGone(Answer::No); });
        connect(m_unsure, &Button::clicked, this, [this] { hearGone(Answer::Unsure); });
        if (!m_check.mayHaveGone(*question.stop))
            m_yes->setDisabledReason(
                tr("You can say so from %1 on.").arg(timeOfDay(askedAt(m_check.rules().time.stop, *question.stop))));
        auto *rest = new Label(theme(), TextStyle::Small, tr("Until you answer, it counts as not gone."));
        rest->setRole(Role::TextMuted);
        to.addWidget(rest);
        return;
    }
    const bool waits = question.kind == FirstQuestion::Kind::AwaitResult;
    const bool follows = question.kind == FirstQuestion::Kind::FollowAdvice;
    m_yes = addAnswer(*answers, waits     ? tr("Yes, I have it")
                                : follows ? tr("Yes, or it was looked at again")
                                          : tr("Yes, it’s been looked at"));
    connect(m_yes, &Button::clicked, this, &FirstQuestionPage::askForClearance);
    const bool folds = waits || follows || question.standing->level != Level::Emergency;
    if (folds) {
        m_notYet = addAnswer(*answers, tr("Not yet"));
        connect(m_notYet, &Button::clicked, this, [this] {
            m_check.sayNotYet();
            emit folded();
        });
    }
    answers->addStretch(1);
    auto *below = new QVBoxLayout;
    auto *then = new Label(theme(), TextStyle::Small, tr("If yes, we’ll ask what they said."));
    then->setRole(Role::TextMuted);
    below->addWidget(then);
    if (!waits && !follows) {
        m_wrong = new Button(theme(), Button::Kind::Link, tr("I answered that wrongly"));
        m_wrong->setSmall(true);
        connect(m_wrong, &Button::clicked, this, &FirstQuestionPage::askWhetherWrong);
        below->addWidget(m_wrong, 0, Qt::AlignLeft);
    }
    to.addLayout(below);
}

void FirstQuestionPage::addRow(QVBoxLayout &to, const QString &icon, Role role, const QString &words)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(12));
    row->addWidget(new IconView(theme(), icon, role), 0, Qt::AlignTop);
    row->addWidget(new Label(theme(), TextStyle::Body, words), 1);
    to.addLayout(row);
}

void FirstQuestionPage::addLink(QVBoxLayout &to, const QString &icon, const QString &words, const QString &more,
                                const Target &target)
{
    to.addWidget(new Divider(theme()));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(16));
    row->addWidget(new IconView(theme(), icon, Role::TextMuted), 0, Qt::AlignVCenter);
    auto *both = new QVBoxLayout;
    both->setSpacing(0);
    auto *link = new Button(theme(), Button::Kind::Link, words);
    if (target == Target(Place::Outcome)) {
        connect(link, &Button::clicked, this, [this] {
            askForPrinter(this, tr("Print the summary"), [this](QPrinter &printer) {
                QTextDocument document;
                writeSummary(document, m_case, m_check, m_profile, outcomeCard(m_case, m_check));
                document.print(&printer);
            });
        });
    } else {
        connect(link, &Button::clicked, this, [this, target] { emit linkRequested(target); });
    }
    auto *small = new Label(theme(), TextStyle::Small, more);
    small->setRole(Role::TextMuted);
    both->addWidget(link, 0, Qt::AlignLeft);
    both->addWidget(small);
    row->addLayout(both, 1);
    to.addLayout(row);
}

QWidget *FirstQuestionPage::buildPanel(const FirstQuestion &question)
{
    const FirstQuestionWords words(m_case, m_check, m_profile, question);
    auto *panel = new Panel(theme(), Role::Background, isLargeText() ? Qt::Edges() : Qt::Edges(Qt::LeftEdge));
    auto *box = new QVBoxLayout(panel);
    const int side = theme().px(isWide() ? 24 : 16);
    box->setContentsMargins(side, side, side, side);
    box->setSpacing(theme().px(8));
    const Role ink = lookOf(words.level()).ink;
    box->addWidget(new Label(theme(), TextStyle::Title, tr("Until then")));
    const QStringList until = words.untilThen();
    for (const QString &sentence : until)
        addRow(*box, sentence == until.first() ? QStringLiteral("nopress") : QStringLiteral("phone"), ink, sentence);
    box->addSpacing(theme().px(16));
    box->addWidget(new Label(theme(), TextStyle::Title, tr("What you can still do")));
    addLink(*box, QStringLiteral("print"), tr("Print a summary for the doctor"),
            tr("Your answers and the dates, on one page."), Place::Outcome);
    addLink(*box, QStringLiteral("diary"), tr("Write in your diary"), tr("How it feels, and what the doctor said."),
            Place::Diary);
    addLink(*box, QStringLiteral("book"), tr("Read the guide"), tr("Start with what else it could be."),
            GuideLink(ArticleLink{ArticleId("not-a-knot")}));
    box->addWidget(new Divider(theme()));
    box->addStretch(1);
    auto *closed = new Label(theme(), TextStyle::Small, words.closed());
    closed->setRole(Role::TextMuted);
    box->addWidget(closed);
    return panel;
}

/// Only to be seen: no tap, no focus, nothing for a screen reader.
QWidget *FirstQuestionPage::buildMap()
{
    auto *canvas = new BodyMapCanvas(m_case.map(), theme());
    MapLook look;
    look.view = View::Posterior;
    look.reported = m_case.picture().pain;
    canvas->setLook(look);
    canvas->setSide(m_case.leg());
    canvas->setSpots(m_case.picture().spots, std::nullopt);
    canvas->setEnabled(false);
    canvas->setFocusPolicy(Qt::NoFocus);
    canvas->setAttribute(Qt::WA_TransparentForMouseEvents);
    canvas->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    canvas->setAccessibleName(tr("The map, at rest"));
    auto *pale = new QGraphicsOpacityEffect(canvas);
    pale->setOpacity(behind);
    canvas->setGraphicsEffect(pale);
    return canvas;
}

void FirstQuestionPage::watchTheTime()
{
    m_due.stop();
    const std::optional<FirstQuestion> question = m_check.firstQuestion();
    if (!isVisible() || !question || !question->stop || !m_yes || m_yes->isEnabled())
        return;
    if (m_check.mayHaveGone(*question->stop)) {
        m_yes->setDisabledReason({});
        return;
    }
    const std::chrono::milliseconds left = askedAt(m_check.rules().time.stop, *question->stop) - m_check.now();
    m_due.start(std::clamp<std::chrono::milliseconds>(left, std::chrono::milliseconds(1), longestWait));
}

void FirstQuestionPage::hearGone(Answer gone)
{
    m_check.answerStop(gone);
    if (m_check.firstQuestion() || gone != Answer::Yes)
        emit linkRequested(Place::Outcome);
    else
        emit folded();
}

void FirstQuestionPage::askForClearance()
{
    const std::optional<FirstQuestion> question = m_check.firstQuestion();
    if (!question)
        return;
    auto *asked =
        ClearanceDialog::open(theme(), m_case, m_check,
                              clearanceAsked(m_check, question->leg, question->standing, question->clearance), this);
    m_dialog = asked;
    connect(asked, &ClearanceDialog::recorded, this,
            [this](bool lifts) { emit linkRequested(lifts ? Target(PathStep::Safety) : Target(Place::Outcome)); });
}

void FirstQuestionPage::askWhetherWrong()
{
    const std::optional<FirstQuestion> question = m_check.firstQuestion();
    if (!question)
        return;
    const DialogText text{
        tr("Answer all the questions again?"),
        tr("The answers you gave stay in the history, marked as corrected. What the new answers say then counts."),
        tr("Leave it as it is"), tr("Answer again")};
    m_dialog = Dialog::ask(theme(), text, this, [this, leg = question->leg] {
        m_case.setLeg(leg);
        m_check.correctAnswers();
        emit linkRequested(PathStep::Safety);
    });
}

} // namespace calfwise
