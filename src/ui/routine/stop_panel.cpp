// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/stop_panel.h"

#include "ui/kit/routine_words.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/words.h"
#include "ui/routine/floor_label.h"

#include <QGridLayout>
#include <QMouseEvent>
#include <QPainter>

#include <array>

namespace calfwise {

namespace {

constexpr std::array signReasons{StopReason::SharpPain, StopReason::NumbOrTingling, StopReason::PulseUnderFinger,
                                 StopReason::Breathless};

} // namespace

StopPanel::StopPanel(const Theme &theme, const RuleBook &rules, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_rules(rules), m_title(new FloorLabel(theme, FloorText::Step, Role::Text)),
      m_words(new FloorLabel(theme, FloorText::Instruction, Role::Text)),
      m_justStop(new Button(theme, Button::Kind::Secondary, tr("Just stop here"))),
      m_keepGoing(new Button(theme, Button::Kind::Primary, tr("Keep going"))),
      m_check(new Button(theme, Button::Kind::Primary, tr("Check the leg again")))
{
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_words, 1, 0, 1, 2);
    int cell = 0;
    for (StopReason reason : signReasons) {
        const StopText *stop = stopText(rules, reason);
        if (!stop)
            continue;
        auto *button = new Button(theme, Button::Kind::Stop, toQt(stop->name));
        button->setIconName(QStringLiteral("stop"));
        button->setProperty("reason", static_cast<int>(reason));
        connect(button, &Button::clicked, this, [this, reason] { emit chosen(reason); });
        grid->addWidget(button, 2 + cell / 2, cell % 2);
        m_reasons << button;
        ++cell;
    }
    m_justStop->setCaption(tr("The seconds you held are kept."));
    m_justStop->setProperty("reason", static_cast<int>(StopReason::ByPerson));
    grid->setRowStretch(5, 1);
    grid->addWidget(m_justStop, 6, 0);
    grid->addWidget(m_keepGoing, 6, 1);
    grid->addWidget(m_check, 7, 0, 1, 2);
    connect(m_justStop, &Button::clicked, this, [this] { emit chosen(StopReason::ByPerson); });
    connect(m_keepGoing, &Button::clicked, this, &StopPanel::keepGoing);
    connect(m_check, &Button::clicked, this, &StopPanel::checkRequested);
    hide();
}

Button *StopPanel::button(StopReason reason) const
{
    if (reason == StopReason::ByPerson)
        return m_justStop;
    for (Button *candidate : m_reasons) {
        if (candidate->property("reason").toInt() == static_cast<int>(reason))
            return candidate;
    }
    return nullptr;
}

void StopPanel::fit(const QRect &room, int screenHeight)
{
    setGeometry(room);
    const int unit = screenHeight;
    m_title->setScreenHeight(unit);
    m_words->setScreenHeight(unit);
    const QList<Button *> buttons = m_reasons + QList<Button *>{m_justStop, m_keepGoing, m_check};
    for (Button *button : buttons) {
        button->setHeight(Button::Height::Floor);
        button->setScreenHeight(unit);
    }
    const int margin = 64 * unit / 1080;
    layout()->setContentsMargins(margin, margin, margin, 48 * unit / 1080);
    static_cast<QGridLayout *>(layout())->setSpacing(24 * unit / 1080);
}

void StopPanel::ask()
{
    m_title->setText(tr("What is it?"));
    m_words->setText(tr("The routine is on hold."));
    show(false);
    takeFocus();
}

void StopPanel::tell(const StopText &stop, const QString &advice)
{
    m_title->setText(toQt(stop.name));
    m_words->setText(stopSentence(m_rules) + QLatin1Char('\n') + advice);
    show(true);
    takeFocus();
}

void StopPanel::takeFocus()
{
    (m_telling ? m_check : m_keepGoing)->setFocus(Qt::OtherFocusReason);
}

void StopPanel::show(bool telling)
{
    m_telling = telling;
    m_title->setRole(telling ? Role::LevelEmergency : Role::Text);
    const QList<Button *> questions = m_reasons + QList<Button *>{m_justStop, m_keepGoing};
    for (Button *button : questions)
        button->setVisible(!telling);
    m_check->setVisible(telling);
    setVisible(true);
    raise();
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

} // namespace calfwise
