// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/playing.h"

#include <QDBusObjectPath>

namespace calfwise {

qlonglong Playing::microseconds(std::chrono::milliseconds time)
{
    return std::chrono::microseconds(time).count();
}

QString Playing::status() const
{
    return running ? QStringLiteral("Playing") : QStringLiteral("Paused");
}

QVariantMap Playing::metadata() const
{
    const QDBusObjectPath track(QStringLiteral("/org/calfwise/routine/visit%1").arg(visit));
    return {{QStringLiteral("mpris:trackid"), QVariant::fromValue(track)},
            {QStringLiteral("mpris:length"), microseconds(length)},
            {QStringLiteral("xesam:title"), title},
            {QStringLiteral("xesam:artist"), QStringList{leg}},
            {QStringLiteral("xesam:album"), routine},
            {QStringLiteral("xesam:trackNumber"), step}};
}

} // namespace calfwise
