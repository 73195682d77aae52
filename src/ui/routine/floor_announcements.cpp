// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routine/floor_announcements.h"

#include "ui/kit/routine_words.h"
#include "ui/kit/widgets/announcer.h"
#include "ui/kit/words.h"

#include <utility>

namespace calfwise {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds lastSeconds{10};
/// Of a shorter step half is too close to its beginning, and to its last ten seconds.
constexpr seconds halfFrom{30};

int wholeSeconds(milliseconds time)
{
    return static_cast<int>(std::chrono::ceil<seconds>(time).count());
}

} // namespace

FloorAnnouncements::FloorAnnouncements(const CaseModel &caseModel, const SessionModel &sessionModel, QWidget *page)
    : QObject(page), m_case(caseModel), m_session(sessionModel), m_page(page)
{
}

void FloorAnnouncements::progressed()
{
    Announcer::say(m_page, heard());
}

QString FloorAnnouncements::heard()
{
    const RoutineSession *session = m_session.session();
    if (session != m_heard)
        m_told.reset();
    m_heard = session;
    if (session == nullptr)
        return {};
    const Told now{session->stepIndex(), session->state(), session->remainingInStep()};
    const std::optional<Told> before = std::exchange(m_told, now);
    if (!before)
        return stepWords(*session);
    if (before->state != now.state) {
        switch (now.state) {
        case SessionState::Paused:
            return tr("Paused. %n seconds left in this step.", nullptr, wholeSeconds(now.left));
        case SessionState::Finished:
            return tr("The routine is done.");
        case SessionState::Stopped:
            return tr("The routine has ended.");
        case SessionState::Running:
            return before->state == SessionState::Paused
                       ? tr("Going on. %n seconds left.", nullptr, wholeSeconds(now.left))
                       : stepWords(*session);
        case SessionState::Ready:
            break;
        }
    }
    return before->step != now.step ? stepWords(*session) : timeWords(*before, *session);
}

QString FloorAnnouncements::stepWords(const RoutineSession &session) const
{
    const PlanStep &step = session.step();
    return tr("Step %1 of %2. %3. %4. %5.", "the number and count of steps, name, leg, length")
        .arg(session.stepIndex() + 1)
        .arg(session.plan().steps.size())
        .arg(stepName(m_case.core(), step), legTitle(step.side), stepAmount(step));
}

QString FloorAnnouncements::timeWords(const Told &before, const RoutineSession &session) const
{
    const milliseconds left = session.remainingInStep();
    const milliseconds half = session.step().length / 2;
    const auto passed = [&](milliseconds mark) { return before.left > mark && left <= mark; };
    if (session.step().length > lastSeconds && passed(lastSeconds))
        return tr("%n seconds left.", nullptr, static_cast<int>(lastSeconds.count()));
    if (session.step().length >= halfFrom && passed(half))
        return tr("Half done, %n seconds left.", nullptr, wholeSeconds(left));
    return {};
}

} // namespace calfwise
