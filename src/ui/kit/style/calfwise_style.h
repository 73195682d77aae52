// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QProxyStyle>

namespace calfwise {

/// Draws Qt's own controls (text fields, lists, menus, scroll bars, tables, plain buttons) to the theme, so that
/// nothing default-grey is left beside the widgets of ui/widgets. Set by installTheme().
class CalfwiseStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit CalfwiseStyle(const Theme &theme);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    QPalette standardPalette() const override { return m_theme.palette(); }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;

private:
    const Theme &m_theme;
};

} // namespace calfwise
