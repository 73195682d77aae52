// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/media_faces.h"

#include <QGuiApplication>

namespace calfwise {

QString MediaRootFace::desktopEntry() const
{
    return QGuiApplication::desktopFileName();
}

} // namespace calfwise
