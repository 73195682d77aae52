// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/theme/install.h"

#include "ui/kit/style/calfwise_style.h"
#include "ui/kit/style/focus_ring.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QToolTip>

namespace calfwise {
namespace {

void apply(const Theme &theme)
{
    QApplication::setPalette(theme.palette());
    QApplication::setFont(theme.font(TextStyle::Body));
    QToolTip::setPalette(theme.palette());
    QToolTip::setFont(theme.font(TextStyle::Small));
}

} // namespace

void installTheme(QApplication &application, Theme &theme)
{
    theme.setDesktopDark(desktopIsDark(application));
    QApplication::setStyle(new CalfwiseStyle(theme));
    apply(theme);
    auto *ring = new FocusRing(theme, application);
    QObject::connect(&theme, &Theme::changed, ring, [&theme] { apply(theme); });
    QObject::connect(&theme, &QObject::destroyed, ring, [ring] {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        delete ring;
    });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &theme,
                     [&theme](Qt::ColorScheme scheme) { theme.setDesktopDark(scheme == Qt::ColorScheme::Dark); });
#endif
}

bool desktopIsDark(const QApplication &)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
        scheme != Qt::ColorScheme::Unknown) {
        return scheme == Qt::ColorScheme::Dark;
    }
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

bool desktopAsksForLessMotion(const QApplication &)
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

} // namespace calfwise
