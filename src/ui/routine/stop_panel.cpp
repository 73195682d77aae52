// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/stop_panel.h"

#include "ui/kit/routine_words.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/words.h"
#include "ui/routine/floor_label.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>
#include <array>

namespace calfwise {

namespace {

/// The worst first.
constexpr std::array signReasons{
    StopReason::Breathless,   StopReason::SharpPain,    StopReason::NumbOrTingling, StopReason::PulseUnderFinger,
    StopReason::Cramp,        StopReason::AcheMoved,    StopReason::Snap,           StopReason::Swelling,
    StopReason::ColourChange, StopReason::SomethingElse};
constexpr int mostStrength = 10;
constexpr int mostWords = 1000;
// Thousandths of 1080 of the height.
constexpr int marginX = 64;
constexpr int marginY = 44;
constexpr int gap = 20;
constexpr int targetHeight = 120;

} // namespace

StopPanel::StopPanel(const Theme &theme, const RuleBook &rules, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_rules(rules), m_side(new SideBlock(theme, this)),
      m_title(new FloorLabel(theme, FloorText::Step, Role::Text, this)),
      m_words(new FloorLabel(theme, FloorText::Button, Role::Text, this)), m_own(new QPlainTextEdit(this)),
      m_justStop(made(tr("Just stop here"))), m_keepGoing(made(tr("Keep going"))),
      m_check(made(tr("Answer the safety check"), true)), m_gone(made(tr("It has gone"))),
      m_notGone(made(tr("It hasn’t gone"))), m_unsure(made(tr("Not sure"))), m_goOn(made(tr("Go on without pressing"))),
      m_end(made(tr("End here")))
{
    // The first press of a key after Stop must answer nothing.
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ownFocusRing", true);
    m_words->setStyle(FloorText::Button, QFont::Medium);
    m_own->setAccessibleName(tr("In your own words"));
    m_own->setPlaceholderText(tr("In your own words, if you like. They go into the diary."));
    m_own->setTabChangesFocus(true);
    buildReasons();
    m_justStop->setCaption(tr("Your seconds are kept."));
    m_justStop->setProperty("reason", static_cast<int>(StopReason::ByPerson));
    connect(m_justStop, &Button::clicked, this, [this] { emit chosen(StopReason::ByPerson); });
    connect(m_keepGoing, &Button::clicked, this, &StopPanel::keepGoing);
    connect(m_check, &Button::clicked, this, &StopPanel::checkRequested);
    connect(m_gone, &Button::clicked, this, [this] { emit goneAnswered(Answer::Yes); });
    connect(m_notGone, &Button::clicked, this, [this] { emit goneAnswered(Answer::No); });
    connect(m_unsure, &Button::clicked, this, [this] { emit goneAnswered(Answer::Unsure); });
    connect(m_goOn, &Button::clicked, this, &StopPanel::goOnRequested);
    connect(m_end, &Button::clicked, this, &StopPanel::endRequested);
    hide();
}

Button *StopPanel::made(const QString &words, bool main)
{
    auto *button = new Button(m_theme, main ? Button::Kind::Primary : Button::Kind::Secondary, words, this);
    button->setHeight(Button::Height::Floor);
    button->hide();
    return button;
}

/// Only what is an emergency is red beside the Stop button itself.
void StopPanel::buildReasons()
{
    for (StopReason reason : signReasons) {
        const StopText *stop = stopText(m_rules, reason);
        if (!stop)
            continue;
        Button *button = made(toQt(stop->name));
        if (questionAfter(reason) == StopQuestion::Emergency)
            button->setKind(Button::Kind::Stop);
        button->setProperty("reason", static_cast<int>(reason));
        connect(button, &Button::clicked, this, [this, reason] { emit chosen(reason); });
        m_reasons << button;
    }
}

Button *StopPanel::button(StopReason reason) const
{
    for (Button *candidate : m_reasons + QList<Button *>{m_justStop}) {
        if (candidate->property("reason").toInt() == static_cast<int>(reason))
            return candidate;
    }
    return nullptr;
}

QList<Button *> StopPanel::shownButtons() const
{
    return m_inBody + m_inFoot;
}

QString StopPanel::words() const
{
    return m_own->isHidden() ? QString() : m_own->toPlainText().trimmed().left(mostWords);
}

void StopPanel::setLeg(Side leg)
{
    m_side->setSide(leg);
    setAccessibleName(tr("%1. %2").arg(legTitle(leg), m_title->text()));
    arrange();
}

void StopPanel::fit(const QRect &room, int screenHeight, const QRect &stop)
{
    setGeometry(room);
    m_unit = screenHeight;
    m_stop = stop;
    styleButtons();
    arrange();
}

void StopPanel::styleButtons()
{
    m_side->setScreenHeight(m_unit);
    m_title->setScreenHeight(m_unit);
    m_words->setScreenHeight(m_unit);
    m_own->setFont(m_words->font());
    for (Button *button : findChildren<Button *>())
        button->setScreenHeight(m_unit);
}

void StopPanel::begin(Step step, const QString &title, const QString &words)
{
    m_step = step;
    m_title->setText(title);
    m_title->setRole(step == Step::Told ? Role::LevelEmergency : Role::Text);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_own->hide();
    for (Button *old : m_choices) {
        // It may be the one that was pressed.
        old->hide();
        old->deleteLater();
    }
    m_choices.clear();
    setAccessibleName(tr("%1. %2").arg(m_side->text(), title));
    setAccessibleDescription(words);
}

void StopPanel::show(const QList<Button *> &choices, const QList<Button *> &foot, int columns)
{
    m_inBody = choices;
    m_inFoot = foot;
    m_columns = columns;
    for (Button *button : findChildren<Button *>())
        button->setVisible(shownButtons().contains(button));
    const QList<Button *> shown = shownButtons();
    for (qsizetype i = 1; i < shown.size(); ++i)
        setTabOrder(shown[i - 1], shown[i]);
    styleButtons();
    arrange();
    QWidget::show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void StopPanel::askWhat()
{
    begin(Step::What, tr("Stopped. What is it?"), {});
    show(m_reasons, {m_keepGoing, m_justStop}, 2);
}

void StopPanel::askGone(StopReason reason, const QString &advice, const QString &when, bool due)
{
    const bool cramp = questionAfter(reason) == StopQuestion::IsCrampOver;
    const StopText *stop = stopText(m_rules, reason);
    const QString name = stop ? toQt(stop->name) : QString();
    begin(cramp ? Step::IsCrampOver : Step::HasItGone,
          !due    ? name
          : cramp ? tr("Is the cramp still there?")
                  : tr("%1: has it gone?").arg(name),
          due ? advice : advice + QLatin1Char('\n') + when);
    m_gone->setText(cramp ? tr("It’s over") : tr("It has gone"));
    m_notGone->setText(cramp ? tr("It’s still there") : tr("It hasn’t gone"));
    m_gone->setDisabledReason(due || cramp ? QString() : when);
    if (cramp && !due)
        show({m_gone}, {}, 1);
    else
        show({m_gone, m_notGone, m_unsure}, {}, 1);
}

void StopPanel::askWhere(const QStringList &places)
{
    begin(Step::WhereTo, tr("Where is the ache now?"), {});
    for (qsizetype i = 0; i <= places.size(); ++i) {
        const bool elsewhere = i == places.size();
        Button *button = made(elsewhere ? tr("Somewhere else") : places[i]);
        const int place = elsewhere ? -1 : static_cast<int>(i);
        connect(button, &Button::clicked, this, [this, place] { emit placeChosen(place); });
        m_choices << button;
    }
    show(m_choices, {}, 2);
}

void StopPanel::askHowStrong()
{
    begin(Step::HowStrong, tr("How strong is it, from 0 to 10?"),
          tr("0 is no ache. 10 is the worst you can think of."));
    for (int strength = 0; strength <= mostStrength; ++strength) {
        Button *button = made(QString::number(strength));
        connect(button, &Button::clicked, this, [this, strength] { emit strengthChosen(strength); });
        m_choices << button;
    }
    show(m_choices, {}, 6);
}

void StopPanel::tellEnd(const QString &words, bool goOn)
{
    begin(Step::Gone, tr("Stopped"), words);
    show(goOn ? QList<Button *>{m_goOn, m_end} : QList<Button *>{m_end}, {}, 1);
}

void StopPanel::tellCommon(const QString &words)
{
    begin(Step::Common, tr("That’s common"), words);
    show({m_keepGoing, m_justStop}, {}, 1);
}

void StopPanel::tell(const StopText &stop, const QString &advice, bool ownWords)
{
    begin(Step::Told, toQt(stop.name), stopSentence(m_rules) + QLatin1Char('\n') + advice);
    m_own->clear();
    m_own->setVisible(ownWords);
    show({m_check}, {}, 1);
}

/// The foot reaches no farther than to the Stop button that it covers, and the rest ends above it.
void StopPanel::arrange()
{
    const auto scaled = [this](int thousandths) { return thousandths * m_unit / 1080; };
    const QRect inside = rect().adjusted(scaled(marginX), scaled(marginY), -scaled(marginX), -scaled(marginY));
    if (inside.isEmpty() || m_stop.isEmpty())
        return;
    int top = inside.top();
    const QSize side = m_side->sizeHint();
    m_side->setGeometry(QRect(inside.topLeft(), side));
    const int beside = inside.left() + side.width() + scaled(2 * gap);
    const int titleWidth = inside.right() - beside;
    const int titleHeight = std::max(side.height(), m_title->heightForWidth(titleWidth));
    m_title->setGeometry(beside, top, titleWidth, titleHeight);
    top += titleHeight + scaled(gap);
    if (!m_words->text().isEmpty()) {
        const int height = m_words->heightForWidth(inside.width());
        m_words->setGeometry(inside.left(), top, inside.width(), height);
        top += height + scaled(gap);
    }
    const int bottom = m_stop.top() - scaled(gap);
    if (!m_own->isHidden()) {
        const int height = std::max(0, bottom - top - scaled(targetHeight + gap));
        m_own->setGeometry(inside.left(), top, inside.width(), height);
        top += height + scaled(gap);
    }
    const auto lay = [&](const QList<Button *> &buttons, const QRect &room, int columns, int most) {
        const int rows = static_cast<int>(buttons.size() + columns - 1) / columns;
        if (rows == 0)
            return;
        const int width = (room.width() - (columns - 1) * scaled(gap)) / columns;
        const int height = std::min(most, (room.height() - (rows - 1) * scaled(gap)) / rows);
        for (int i = 0; i < buttons.size(); ++i) {
            buttons[i]->setGeometry(room.left() + (i % columns) * (width + scaled(gap)),
                                    room.top() + (i / columns) * (height + scaled(gap)), width, height);
        }
    };
    const QRect body(inside.left(), top, inside.width(), bottom - top);
    lay(m_inBody, body, m_columns, scaled(targetHeight));
    const QRect foot(inside.left(), m_stop.top(), m_stop.left() - scaled(gap) - inside.left(), m_stop.height());
    lay(m_inFoot, foot, std::max(1, static_cast<int>(m_inFoot.size())), m_stop.height());
}

void StopPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colour(Role::Surface));
}

// A press beside a button is not an answer, and not a press on the page below.
void StopPanel::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

/// Enter presses what has the focus; no other key answers anything, Escape neither.
void StopPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        for (Button *button : shownButtons()) {
            if (button->hasFocus())
                button->click();
        }
    }
    event->accept();
}

void StopPanel::showEvent(QShowEvent *)
{
    emit covers(true);
}

void StopPanel::hideEvent(QHideEvent *)
{
    if (isHidden())
        emit covers(false);
}

} // namespace calfwise
