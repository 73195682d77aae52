// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/bus.h"

#include <QObject>
#include <QString>
#include <QVariant>

class QDBusServiceWatcher;

namespace calfwise {

/// A message of the desktop, with what can be answered to it.
struct Notice {
    QString title;
    QString words; ///< plain text
    QString done;  ///< what the answers are called
    QString later;
    QString open;
};

enum class NoticeAnswer { Done, Later, Open };

/// Says one thing at a time by the desktop's own messages: through the portal inside a sandbox, else through
/// org.freedesktop.Notifications. What is said anew takes the place of what was said before. The desktop decides when
/// it is shown: at "do not disturb", and over a program in full screen, it keeps it for later. Everything is asked
/// asynchronously.
class Notifier : public QObject {
    Q_OBJECT

public:
    explicit Notifier(BusAddress address = sessionBus, bool sandboxed = isSandboxed(), QObject *parent = nullptr);
    ~Notifier() override;

    /// Whether the program runs in a Flatpak.
    static bool isSandboxed();

    /// Asks the bus whether there is such a service, and follows it from now on. Opens no connection before.
    void look();
    /// Until the bus has answered, a desktop with a bus counts as one that has them.
    bool isThere() const;
    void show(const Notice &notice);
    void withdraw();

signals:
    void changed(); ///< isThere() may have
    /// `activation` lets a window come to the front, where the desktop gives such a thing.
    void answered(calfwise::NoticeAnswer answer, const QString &activation);

private slots:
    void hearAction(uint id, const QString &action);
    void hearToken(uint id, const QString &token);
    void hearClosed(uint id, uint reason);
    void hearPortalAction(const QString &id, const QString &action, const QVariantList &parameter);

private:
    enum class Standing { Unknown, There, Missing };

    QString service() const;
    void follow();
    void learn(Standing standing);
    void askWhetherRunning();
    void askWhetherStartable();
    void askWhatItCan();
    void send();
    void sendToPortal();
    void answer(const QString &action);

    Bus m_bus;
    bool m_sandboxed;
    Standing m_standing = Standing::Unknown;
    bool m_looked = false;
    QDBusServiceWatcher *m_watcher = nullptr;
    bool m_asked = false; ///< what it can is known
    bool m_takesActions = false;
    bool m_takesMarkup = false;
    bool m_shown = false;
    Notice m_notice;
    uint m_id = 0; ///< of what is shown; 0: nothing
    QString m_token;
};

} // namespace calfwise
