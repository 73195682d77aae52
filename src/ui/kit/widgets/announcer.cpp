// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets/announcer.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace calfwise {
namespace {

// About 200 words a minute, and a breath.
constexpr int msPerLetter = 55;
constexpr int msBreath = 350;
constexpr int msNoRepeat = 2000;

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *announcer = qobject_cast<Announcer *>(object);
    return announcer == nullptr ? nullptr : new QAccessibleWidget(announcer, QAccessible::Notification);
}

} // namespace

Announcer::Announcer(QWidget *window) : QWidget(window)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
    setFixedSize(1, 1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_speaking.setSingleShot(true);
    m_repeat.setSingleShot(true);
    m_repeat.setInterval(msNoRepeat);
    connect(&m_speaking, &QTimer::timeout, this, &Announcer::next);
    hide();
}

Announcer *Announcer::of(const QWidget *anywhere)
{
    return anywhere->window()->findChild<Announcer *>(QString(), Qt::FindDirectChildrenOnly);
}

void Announcer::say(QWidget *anywhere, const QString &words, Urgency urgency)
{
    if (words.isEmpty())
        return;
    Announcer *announcer = of(anywhere);
    if (announcer == nullptr)
        announcer = new Announcer(anywhere->window());
    announcer->take(words, urgency);
}

void Announcer::take(const QString &words, Urgency urgency)
{
    if (m_repeat.isActive() && words == m_last)
        return;
    if (urgency == Urgency::Urgent) {
        m_waiting.clear();
        speak(words, urgency);
    } else if (m_speaking.isActive()) {
        if (!m_waiting.contains(words))
            m_waiting << words;
    } else {
        speak(words, urgency);
    }
}

void Announcer::speak(const QString &words, Urgency urgency)
{
    m_last = words;
    m_repeat.start();
    m_speaking.start(msBreath + msPerLetter * static_cast<int>(words.size()));
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(window(), words);
    event.setPoliteness(urgency == Urgency::Urgent ? QAccessible::AnnouncementPoliteness::Assertive
                                                   : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
#else
    Q_UNUSED(urgency);
    hide();
    setAccessibleName(words);
    show();
#endif
    emit spoke(words);
}

void Announcer::next()
{
    if (m_waiting.isEmpty())
        hide();
    else
        speak(m_waiting.takeFirst(), Urgency::Polite);
}

} // namespace calfwise
