// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screening/outcome_page.h"

#include "ui/screening/clearance_dialog.h"
#include "ui/screening/summary.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/level_card.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/scroll_area.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QShowEvent>
#include <QTextDocument>
#include <QTimer>

namespace calfwise {

namespace {

constexpr qsizetype mostReasons = 5;
constexpr int cardWidth = 1040;

bool stops(Level level)
{
    return level == Level::Emergency || level == Level::SameDay || level == Level::WithinDays;
}

} // namespace

OutcomePage::OutcomePage(const Theme &theme, Journey &journey, QWidget *parent)
    : Page(theme, parent), m_journey(journey), m_legRow(new QWidget), m_leg(new Tag(theme, {}, QStringLiteral("map"))),
      m_scroll(new ScrollArea(theme, Role::Background)), m_content(new QWidget),
      m_bar(new Panel(theme, Role::Background, Qt::TopEdge))
{
    new QHBoxLayout(m_bar);
    new QVBoxLayout(m_content);
    m_scroll->setContent(m_content);
    auto *ground = new Panel(theme, Role::Background);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(ground);
    auto *inside = new QVBoxLayout(ground);
    inside->setContentsMargins({});
    inside->setSpacing(0);
    m_top = new QHBoxLayout;
    auto *legRow = new QHBoxLayout(m_legRow);
    legRow->setContentsMargins({});
    legRow->addWidget(m_leg);
    legRow->addStretch(1);
    m_top->addStretch(1);
    m_top->addWidget(m_legRow, 1000);
    m_top->addStretch(1);
    inside->addLayout(m_top);
    inside->addWidget(m_scroll, 1);
    inside->addWidget(m_bar);
    connect(&journey, &Journey::checkChanged, this, &OutcomePage::refresh);
    connect(&journey, &Journey::legChanged, this, &OutcomePage::refresh);
    connect(&journey, &Journey::profileChanged, this, &OutcomePage::refresh);
    keepArranged();
}

void OutcomePage::opened()
{
    rebuild();
    QAccessibleEvent alert(m_card, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void OutcomePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    rebuild();
}

void OutcomePage::refresh()
{
    if (isVisible())
        rebuild();
}

void OutcomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_tall = false;
    refresh();
}

void OutcomePage::arrange()
{
    m_tall = false;
    rebuild();
}

/// The card is made anew for every outcome. What was there is deleted later: a button of it may be the one that was pressed.
void OutcomePage::rebuild()
{
    for (QWidget *old : std::initializer_list<QWidget *>{m_card, m_foot, m_primary}) {
        if (old) {
            old->hide();
            old->deleteLater();
        }
    }
    m_primary = m_print = m_wrong = m_clinician = nullptr;
    m_shown = outcomeCard(m_journey);
    const QString word = levelWord(m_journey, m_shown.level);
    const QString action = levelAction(m_journey, m_shown.level);
    m_leg->setText(yourLeg(m_journey.leg()));
    m_card = new LevelCard(theme(), m_shown.level, word, action);
    m_card->setAccessibleName(tr("%1. %2. %3.").arg(word, action, yourLeg(m_journey.leg())));
    m_foot = new QWidget;
    fillWhy();
    fillUntilThen();
    if (stops(m_shown.level)) {
        m_shown.level == Level::Emergency ? fillNumber() : fillWhoToCall();
        fillWhatToSay();
    } else {
        fillLeftOut();
        fillNext();
    }
    fillFoot();
    placePrimary();

    auto *box = static_cast<QVBoxLayout *>(m_content->layout());
    const int side = margin() - metrics::ringSpace;
    box->setContentsMargins(side, theme().px(needsBar() ? 4 : 8), side, theme().px(16));
    box->setSpacing(theme().px(16));
    m_foot->setMaximumWidth(theme().textPx(cardWidth));
    for (QWidget *part : {static_cast<QWidget *>(m_card), m_foot}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(part, 1000);
        row->addStretch(1);
        box->addLayout(row);
    }
    box->addStretch(1);
    m_legRow->setMaximumWidth(theme().textPx(cardWidth));
    m_top->setContentsMargins(margin(), theme().px(needsBar() ? 8 : 16), margin() + theme().px(12), 0);
    while (box->count() > 3)
        delete box->takeAt(0);
    // Whether the button can be seen is known only once the card is laid out.
    QTimer::singleShot(0, this, &OutcomePage::keepPrimaryInSight);
}

void OutcomePage::keepPrimaryInSight()
{
    if (!isVisible() || !m_primary || needsBar())
        return;
    const int bottom = m_primary->mapTo(m_scroll->widget(), QPoint(0, m_primary->height())).y();
    if (bottom <= m_scroll->viewport()->height())
        return;
    m_tall = true;
    placePrimary();
}

void OutcomePage::addTitle(QVBoxLayout *to, const QString &text)
{
    to->addWidget(new Label(theme(), TextStyle::Title, text));
}

void OutcomePage::addRow(QVBoxLayout *to, const QString &icon, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(12));
    auto *mark = new QVBoxLayout;
    mark->addSpacing(theme().px(4));
    mark->addWidget(new IconView(theme(), icon, lookOf(m_shown.level).ink, metrics::buttonIcon));
    mark->addStretch(1);
    row->addLayout(mark);
    row->addWidget(new Label(theme(), TextStyle::Reading, text), 1);
    to->addLayout(row);
}

void OutcomePage::fillWhy()
{
    auto *to = m_card->section(LevelCard::Section::Why);
    const QStringList reasons = reasonsFor(m_journey, m_shown);
    if (reasons.isEmpty())
        return;
    addTitle(to, tr("Why"));
    for (qsizetype i = 0; i < std::min(reasons.size(), mostReasons); ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme().px(12));
        auto *number = new Label(theme(), TextStyle::ReadingStrong, QString::number(i + 1));
        number->setRole(Role::TextMuted);
        number->setWordWrap(false);
        number->setFixedWidth(theme().textPx(20));
        number->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        row->addWidget(number, 0, Qt::AlignTop);
        row->addWidget(new Label(theme(), TextStyle::Reading, reasons[i]), 1);
        to->addLayout(row);
    }
    if (reasons.size() > mostReasons) {
        auto *more = new Label(theme(), TextStyle::Small,
                               tr("And %1 more. The summary holds all of them.").arg(reasons.size() - mostReasons));
        more->setRole(Role::TextMuted);
        to->addWidget(more);
    }
}

void OutcomePage::fillUntilThen()
{
    const auto text = m_journey.rules().levels.find(m_shown.level);
    if (text == m_journey.rules().levels.end() || text->second.until.empty())
        return;
    auto *to = m_card->section(LevelCard::Section::UntilThen);
    const bool watching = m_shown.level == Level::SelfCare || m_shown.level == Level::SelfCareModified;
    addTitle(to, watching ? tr("While you press") : tr("Until then"));
    for (const std::string &sentence : text->second.until) {
        const bool call = sentence.find("{number}") != std::string::npos;
        const bool first = &sentence == &text->second.until.front();
        const QString icon = call                 ? QStringLiteral("phone")
                             : first && !watching ? QStringLiteral("nopress")
                                                  : QStringLiteral("right");
        addRow(to, icon, withNumber(m_journey, sentence));
    }
}

void OutcomePage::addPhone(QVBoxLayout *to, const QString &number)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(16));
    row->addWidget(new IconView(theme(), QStringLiteral("phone"), lookOf(m_shown.level).ink, 28), 0, Qt::AlignVCenter);
    auto *words = new Label(theme(), TextStyle::Number, number);
    words->setAccessibleName(tr("Number to call: %1").arg(number));
    words->setTextInteractionFlags(Qt::NoTextInteraction);
    row->addWidget(words, 1);
    to->addLayout(row);
}

/// Whose number it is, and the way to another country's: the number is never guessed.
void OutcomePage::addCountry(QVBoxLayout *to, const QString &words)
{
    auto *label = new Label(theme(), TextStyle::Small, words);
    label->setRole(Role::TextMuted);
    auto *both = new QVBoxLayout;
    both->setSpacing(0);
    both->addWidget(label);
    to->addLayout(both);
    auto *change =
        new Button(theme(), Button::Kind::Link, m_journey.country() ? tr("Change country") : tr("Choose your country"));
    connect(change, &Button::clicked, this, [this] { emit linkRequested(QStringLiteral("page:settings")); });
    both->addWidget(change, 0, Qt::AlignLeft);
}

void OutcomePage::fillNumber()
{
    auto *to = m_card->section(LevelCard::Section::Number);
    addTitle(to, tr("The number"));
    addPhone(to, toQt(m_journey.emergencyNumber()));
    const Country *country = m_journey.country();
    if (!m_journey.profile().emergencyNumber.empty())
        addCountry(to, tr("The emergency number that you set yourself."));
    else if (country)
        addCountry(to, country->note.empty()
                           ? tr("Emergency number, %1.").arg(toQt(country->name))
                           : tr("Emergency number, %1. %2").arg(toQt(country->name), toQt(country->note)));
    else
        addCountry(to, tr("You have not chosen a country. %1 works on most mobile phones. If you know the number where "
                          "you are, call that one.")
                           .arg(toQt(m_journey.emergencyNumber())));
}

void OutcomePage::fillWhoToCall()
{
    auto *to = m_card->section(LevelCard::Section::Number);
    addTitle(to, tr("Who to call"));
    const Country *country = m_journey.country();
    if (country && !country->urgent.empty()) {
        addPhone(to, toQt(country->urgent));
        addCountry(to, tr("Urgent advice line, %1. %2").arg(toQt(country->name), toQt(country->note)).trimmed());
    } else {
        addRow(to, QStringLiteral("phone"), tr("Your doctor or urgent care line"));
        addCountry(to, country ? tr("We know of no urgent advice line in this country: %1.").arg(toQt(country->name))
                               : tr("You have not chosen a country, so no number stands here."));
    }
    to->addWidget(
        new Label(theme(), TextStyle::Body, withNumber(m_journey, m_journey.rules().levels.at(m_shown.level).advice)));
}

void OutcomePage::fillWhatToSay()
{
    auto *to = m_card->section(LevelCard::Section::WhatToSay);
    const QString say = whatToSay(m_journey, m_shown);
    if (!say.isEmpty()) {
        addTitle(to, tr("What to say"));
        auto *box = new Panel(theme(), Role::Background);
        box->setRounded(true);
        auto *inside = new QVBoxLayout(box);
        const int pad = theme().px(16);
        inside->setContentsMargins(pad, pad, pad, pad);
        inside->addWidget(new Label(theme(), TextStyle::Reading, tr("“%1”").arg(say)));
        to->addWidget(box);
    }
    if (m_shown.level == Level::Emergency) {
        auto *advice = new Label(theme(), TextStyle::Small,
                                 withNumber(m_journey, m_journey.rules().levels.at(m_shown.level).advice));
        advice->setRole(Role::TextMuted);
        to->addWidget(advice);
    }
    const bool urgent = m_shown.level == Level::Emergency;
    m_print = new Button(theme(), urgent ? Button::Kind::Secondary : Button::Kind::Primary,
                         urgent ? tr("Print a summary to hand over") : tr("Print a summary for the doctor"));
    m_print->setHeight(Button::Height::Main);
    m_print->setIconName(QStringLiteral("print"));
    connect(m_print, &Button::clicked, this, &OutcomePage::print);
    if (urgent)
        to->addWidget(m_print);
    else
        m_primary = m_print;
}

void OutcomePage::fillLeftOut()
{
    auto *to = m_card->section(LevelCard::Section::Number);
    const auto text = m_journey.rules().levels.find(m_shown.level);
    if (m_shown.passes) {
        const QStringList names = leftOut(m_journey, m_shown);
        addTitle(to, names.isEmpty() ? tr("Nothing is left out") : tr("Left out today"));
        for (const QString &name : names)
            addRow(to, QStringLiteral("nopress"), name);
    }
    if (text != m_journey.rules().levels.end() && !text->second.advice.empty())
        to->addWidget(new Label(theme(), TextStyle::Body, withNumber(m_journey, text->second.advice)));
}

void OutcomePage::fillNext()
{
    auto *to = m_card->section(LevelCard::Section::WhatToSay);
    if (!m_shown.passes) {
        m_primary = new Button(theme(), Button::Kind::Primary, tr("Go on with the questions"));
        m_primary->setHeight(Button::Height::Main);
        connect(m_primary, &Button::clicked, this, [this] { emit linkRequested(QStringLiteral("page:safety")); });
        return;
    }
    addTitle(to, tr("What comes next"));
    const TriggerPoint *point = m_journey.point();
    to->addWidget(
        new Label(theme(), TextStyle::Reading,
                  point ? tr("A routine for your %1: %2.").arg(legName(m_journey.leg()), toQt(point->name))
                        : tr("Choose a routine for your %1. No spot is marked.").arg(legName(m_journey.leg()))));
    m_primary = new Button(theme(), Button::Kind::Primary, point ? tr("Go to the routine") : tr("Choose a routine"));
    m_primary->setHeight(Button::Height::Main);
    connect(m_primary, &Button::clicked, this, &OutcomePage::goToRoutine);
    if (m_shown.level == Level::SeeSomeone) {
        m_print = new Button(theme(), Button::Kind::Secondary, tr("Print a summary for the visit"));
        m_print->setIconName(QStringLiteral("print"));
        connect(m_print, &Button::clicked, this, &OutcomePage::print);
        to->addWidget(m_print);
    }
}

/// The primary button is never scrolled away: where the card may be taller than the page, it stands in a bar of its own.
void OutcomePage::placePrimary()
{
    auto *bar = static_cast<QHBoxLayout *>(m_bar->layout());
    while (bar->count() > 0)
        delete bar->takeAt(0);
    m_bar->setVisible(m_primary && needsBar());
    if (!m_primary)
        return;
    if (!needsBar()) {
        m_card->section(LevelCard::Section::WhatToSay)->addWidget(m_primary);
        return;
    }
    bar->setContentsMargins(margin(), theme().px(8), margin(), theme().px(8));
    bar->addStretch(1);
    bar->addWidget(m_primary);
    m_primary->show();
}

void OutcomePage::fillFoot()
{
    if (m_shown.passes)
        fillPassFoot();
    else if (stops(m_shown.level))
        fillStopFoot();
}

void OutcomePage::fillStopFoot()
{
    auto *box = new QVBoxLayout(m_foot);
    box->setContentsMargins({});
    auto *words = new Label(theme(), TextStyle::Body, stopSentence(m_shown));
    words->setRole(Role::TextMuted);
    box->addWidget(words);
    auto *links = new QBoxLayout(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    links->setSpacing(theme().px(24));
    box->addLayout(links);
    const auto link = [&](const QString &text) {
        auto *made = new Button(theme(), Button::Kind::Link, text);
        links->addWidget(made, 0, Qt::AlignLeft);
        return made;
    };
    if (m_shown.otherLeg) {
        // A stop is corrected, or lifted, where it was given.
        auto *other = link(tr("See the check of your %1").arg(legName(m_shown.leg)));
        connect(
            other, &Button::clicked, this, [this, leg = m_shown.leg] { m_journey.setLeg(leg); }, Qt::QueuedConnection);
    } else {
        m_wrong = link(tr("I answered that wrongly"));
        connect(m_wrong, &Button::clicked, this, &OutcomePage::askWhetherWrong);
        if (m_shown.standing) {
            m_clinician = link(tr("A clinician has looked at this leg since"));
            connect(m_clinician, &Button::clicked, this, &OutcomePage::askForClearance);
        }
    }
    links->addStretch(1);
}

void OutcomePage::fillPassFoot()
{
    auto *box = new QVBoxLayout(m_foot);
    box->setContentsMargins({});
    auto *words = new Label(theme(), TextStyle::Body,
                            tr("This check of your %1 holds until %2, or until something changes.")
                                .arg(legName(m_shown.leg), fullDateTime(m_shown.holdsUntil)));
    words->setRole(Role::TextMuted);
    box->addWidget(words);
    auto *links = new QBoxLayout(isLargeText() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    links->setSpacing(theme().px(24));
    box->addLayout(links);
    const auto link = [&](const QString &text, const QString &target) {
        auto *made = new Button(theme(), Button::Kind::Link, text);
        connect(made, &Button::clicked, this, [this, target] { emit linkRequested(target); });
        links->addWidget(made, 0, Qt::AlignLeft);
    };
    link(tr("Change an answer"), QStringLiteral("page:safety"));
    link(tr("See rules and sources"), QStringLiteral("page:rules"));
    links->addStretch(1);
}

void OutcomePage::goToRoutine()
{
    emit linkRequested(m_journey.point() ? QStringLiteral("step:routine") : QStringLiteral("page:routines"));
}

void OutcomePage::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print the summary"));
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this](QPrinter *to) {
        QTextDocument document;
        writeSummary(document, m_journey, m_shown);
        document.print(to);
    });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

void OutcomePage::askWhetherWrong()
{
    m_dialog = new Dialog(
        theme(),
        {tr("Answer all the questions again?"),
         tr("The answers you gave stay in the history, marked as corrected. What the new answers say then counts."),
         tr("Leave it as it is"), tr("Answer again")},
        this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this] {
        m_journey.correctAnswers();
        emit linkRequested(QStringLiteral("step:safety"));
    });
    m_dialog->open();
}

void OutcomePage::askForClearance()
{
    auto *asked = new ClearanceDialog(theme(), m_journey.leg(), m_shown.standing->since, m_journey.now(), this);
    m_dialog = asked;
    asked->setAttribute(Qt::WA_DeleteOnClose);
    connect(asked, &QDialog::accepted, this, [this, asked] {
        m_journey.recordClearance(asked->visit(), asked->said().toStdString());
        emit linkRequested(QStringLiteral("step:safety"));
    });
    asked->open();
}

} // namespace calfwise
