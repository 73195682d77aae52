// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_place.h"

#include <QScreen>
#include <QWidget>

namespace calfwise {
namespace {

constexpr double share = 0.9;

/// Without a slash, which settings take for a folder.
QString nameOf(const QScreen &screen)
{
    const QSize size = screen.size();
    return QStringLiteral("%1-%2x%3").arg(screen.name()).arg(size.width()).arg(size.height()).replace(u'/', u'-');
}

} // namespace

std::optional<QSize> firstWindowSize(QSize available, QSize least, QSize most)
{
    const QSize size = (QSizeF(available) * share).toSize();
    if (size.width() < least.width() || size.height() < least.height())
        return std::nullopt;
    return size.boundedTo(most);
}

void placeWindow(QWidget &window, const Preferences &preferences)
{
    const QScreen &screen = *window.screen();
    if (window.restoreGeometry(preferences.windowGeometry(nameOf(screen))))
        return;
    if (const auto size = firstWindowSize(screen.availableSize(), window.minimumSize(), window.sizeHint()))
        window.resize(*size);
    else
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

void keepWindowPlace(const QWidget &window, Preferences &preferences)
{
    preferences.setWindowGeometry(nameOf(*window.screen()), window.saveGeometry());
}

} // namespace calfwise
