// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What floor mode does when the person stops (rule T3).
#include "ui/kit/routine_words.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/words.h"
#include "ui/routine/floor_page.h"
#include "ui/routine/stop_panel.h"

#include <QApplication>

#include <algorithm>

namespace calfwise {

namespace {

/// A clock that is set while somebody waits is noticed by then.
constexpr std::chrono::seconds longestWait{15};

} // namespace

void FloorPage::connectStopPanel()
{
    m_askTimer.setSingleShot(true);
    connect(&m_askTimer, &QTimer::timeout, this, &FloorPage::askLater);
    connect(m_stopPanel, &StopPanel::covers, this, [this](bool on) {
        m_floor->setEnabled(!on);
        m_floor->setVisible(!on);
    });
    connect(m_stopPanel, &StopPanel::chosen, this, &FloorPage::stopFor);
    connect(m_stopPanel, &StopPanel::keepGoing, this, [this] {
        m_stopPanel->hide();
        setFocus(Qt::OtherFocusReason);
        goOn();
    });
    connect(m_stopPanel, &StopPanel::goneAnswered, this, &FloorPage::hearGone);
    connect(m_stopPanel, &StopPanel::placeChosen, this, &FloorPage::hearPlace);
    connect(m_stopPanel, &StopPanel::strengthChosen, this, &FloorPage::hearStrength);
    connect(m_stopPanel, &StopPanel::goOnRequested, this, [this] {
        if (m_session.goOnAfterStop() == StartResult::Started) {
            setFocus(Qt::OtherFocusReason);
            return;
        }
        emit said(tr("What is left of the routine can’t be done today. What you held is kept."));
        emit ended();
    });
    connect(m_stopPanel, &StopPanel::endRequested, this, &FloorPage::ended);
    connect(m_stopPanel, &StopPanel::checkRequested, this, [this] {
        m_session.setStopWords(m_stopPanel->words().toStdString());
        emit linkRequested(GuideLink(CheckLink{}));
    });
}

/// One press, whatever is being done: a step that ends in the same moment does not take the question away.
void FloorPage::openStop()
{
    if (!led())
        return;
    m_resumeAfterStop = false;
    m_stopPanel->setLeg(m_session.treatedSide());
    m_stopPanel->askWhat();
    holdStill();
}

QString FloorPage::adviceFor(const StopText &stop) const
{
    return forLeg(stop.advice, m_session.treatedSide())
        .replace(QLatin1String("{number}"), toQt(m_profile.emergencyNumber()));
}

void FloorPage::stopFor(StopReason reason)
{
    if (!session())
        return;
    if (reason == StopReason::ByPerson) {
        m_stopPanel->hide();
        session()->stop(m_clock(), reason);
        refresh();
        return;
    }
    // How strong it is, and where, decides whether this ends anything.
    if (reason == StopReason::AcheMoved && m_session.treatedPoint()) {
        askWhereAche();
        return;
    }
    // Announced elsewhere: what to do comes before how it is now.
    m_endAnnounced = true;
    m_session.stopForSign(m_clock(), reason);
    refresh();
    if (isAskedLater(reason)) {
        askLater();
        return;
    }
    const StopText *stop = stopText(m_check.rules(), reason);
    if (questionAfter(reason) == StopQuestion::Emergency || !stop)
        emit linkRequested(GuideLink(CheckLink{}));
    else
        m_stopPanel->tell(*stop, adviceFor(*stop), reason == StopReason::SomethingElse);
}

/// Asks whether it has gone, or says when that will be asked. Nobody has to stay: as long as nothing is said, it counts
/// as not gone.
void FloorPage::askLater()
{
    const std::optional<SpotStop> open = m_check.openStop();
    const StopText *stop = open ? stopText(m_check.rules(), open->reason) : nullptr;
    if (!open || !stop)
        return;
    const Instant at = askedAt(m_check.rules().time.stop, *open);
    const bool due = m_check.now() >= at;
    if (due || m_stopPanel->step() == StopPanel::Step::What)
        m_stopPanel->askGone(open->reason, adviceFor(*stop), tr("We ask at %1.").arg(timeOfDay(at)), due);
    if (due) {
        QApplication::alert(this);
        return;
    }
    const auto left = std::min<std::chrono::seconds>(at - m_check.now(), longestWait);
    m_askTimer.start(std::max(std::chrono::milliseconds(1), std::chrono::milliseconds(left)));
}

void FloorPage::hearGone(Answer gone)
{
    StopAnswer answer;
    answer.gone = gone;
    hearAnswer(answer);
}

void FloorPage::hearAnswer(const StopAnswer &answer)
{
    m_askTimer.stop();
    const StopResult result = m_session.answerStop(answer);
    if (result.endsPermit) {
        emit linkRequested(GuideLink(CheckLink{}));
        return;
    }
    const bool goOn = m_session.canGoOnAfterStop();
    QStringList words;
    if (result.spotRests)
        words << tr("No more pressing on this spot for %n hour(s).", nullptr, m_check.rules().time.stop.holdHours);
    if (goOn)
        words << tr("You can go on with the steps that don’t press.");
    else if (result.mayGoOn)
        words << tr("Nothing is left of this routine but pressing.");
    else
        words << tr("The routine ends here.");
    m_stopPanel->tellEnd(words.join(QLatin1Char(' ')), goOn);
}

/// The places where pressing this point is known to send an ache.
void FloorPage::askWhereAche()
{
    const TriggerPoint &point = *m_session.treatedPoint();
    QStringList names;
    m_places.clear();
    for (const auto *zones : {&point.essential, &point.spillover}) {
        for (const ZoneId &id : *zones) {
            const PainZone *zone = m_case.core().zone(id);
            const bool asked = std::find(m_places.begin(), m_places.end(), id) != m_places.end();
            if (!zone || asked || !isExpectedAche(m_check.rules().time.stop, point.essential, point.spillover, id))
                continue;
            m_places.push_back(id);
            names << toQt(zone->name);
        }
    }
    m_stopPanel->askWhere(names);
}

void FloorPage::hearPlace(int place)
{
    if (place < 0 || place >= static_cast<int>(m_places.size()))
        stopFor(StopReason::SomethingElse);
    else
        m_stopPanel->askHowStrong();
}

void FloorPage::hearStrength(int strength)
{
    if (!session())
        return;
    StopAnswer answer;
    answer.ache = strength;
    if (!resultOf(m_check.rules().time.stop, StopReason::AcheMoved, true, answer).stopsPressing) {
        m_stopPanel->tellCommon(
            tr("Pressing this point often sends an ache there. Stay at a pressure that feels mild, and stop if it gets "
               "stronger."));
        return;
    }
    m_endAnnounced = true;
    m_session.stopForSign(m_clock(), StopReason::AcheMoved);
    refresh();
    hearAnswer(answer);
}

} // namespace calfwise
