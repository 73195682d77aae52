// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guarded_application.h"

#include "app/start_words.h"
#include "ui/shell/main_window.h"

#include <QDateTime>
#include <QMetaEnum>

#include <exception>
#include <utility>

namespace calfwise {

namespace {

/// Whether nobody asked for the event: told each time, a window that fails to paint itself would tell for ever.
bool comesByItself(QEvent::Type event)
{
    return event == QEvent::Timer || event == QEvent::Paint || event == QEvent::UpdateRequest ||
           event == QEvent::LayoutRequest || event == QEvent::Resize;
}

std::string nameOf(QEvent::Type event)
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(event);
    return name ? name : std::to_string(static_cast<int>(event));
}

} // namespace

GuardedApplication::GuardedApplication(int &argc, char **argv) : QApplication(argc, argv) {}

void GuardedApplication::logTo(const std::filesystem::path &file)
{
    const std::scoped_lock lock(m_mutex);
    m_log = FailureLog(file);
}

bool GuardedApplication::notify(QObject *receiver, QEvent *event)
{
    if (!receiver)
        return QApplication::notify(receiver, event);
    const Delivery delivery{receiver, receiver->metaObject()->className(), receiver->objectName(), event->type()};
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception &error) {
        note(delivery, error.what());
    } catch (...) {
        note(delivery, "something that is no std::exception");
    }
    // What was to be kept on the way out may not be kept yet. The second time the window goes, or it could never be
    // closed.
    if (delivery.event == QEvent::Close && !std::exchange(m_closingFailed, true))
        event->ignore();
    return false;
}

void GuardedApplication::note(const Delivery &delivery, const char *what) noexcept
{
    try {
        tell(delivery, what);
    } catch (const std::exception &) {
        // No memory even for saying so: going on is still better than ending.
    }
}

void GuardedApplication::tell(const Delivery &delivery, const std::string &what)
{
    const std::string where = std::string(delivery.className) + " \"" + delivery.objectName.toStdString() + "\" " +
                              nameOf(delivery.event) + ": " + what;
    const std::string time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    const std::scoped_lock lock(m_mutex);
    const bool noted = m_log.add(time + ' ' + where);
    // Its own event is that of telling: it must not tell of itself.
    const bool again = comesByItself(delivery.event) && !m_toldOnce.insert(where).second;
    if (again || delivery.receiver == this)
        return;
    const QString file = noted ? QString::fromStdString(m_log.file().string()) : QString();
    QMetaObject::invokeMethod(
        this, [this, file] { emit failed(file); }, Qt::QueuedConnection);
}

void sayFailures(const GuardedApplication &application, MainWindow &window)
{
    QObject::connect(&application, &GuardedApplication::failed, &window, [&window](const QString &logFile) {
        const StartWords::Problem failure = StartWords::failure(logFile);
        window.showProblem(failure.title, failure.sentences);
    });
}

} // namespace calfwise
