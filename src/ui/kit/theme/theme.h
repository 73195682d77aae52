// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/appearance.h"
#include "ui/kit/theme/metrics.h"
#include "ui/kit/theme/role.h"
#include "ui/kit/theme/type.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

namespace calfwise {

/// Colours, type, sizes and motion of every page. Widgets keep a const reference, so a Theme outlives them; they lay
/// themselves out again on changed(). Copies and globals there are none.
class Theme : public QObject {
    Q_OBJECT

public:
    using Appearance = calfwise::Appearance;
    enum class Motion { Hover, Fade, Overlay, Toast };

    static constexpr double leastTextScale = calfwise::leastTextScale;
    static constexpr double greatestTextScale = calfwise::greatestTextScale;

    explicit Theme(QObject *parent = nullptr);

    void setAppearance(Appearance appearance);
    Appearance appearance() const { return m_appearance; }
    /// What "as the desktop" means; installTheme() keeps it up to date.
    void setDesktopDark(bool dark);
    bool isDark() const;

    /// Text on surface, edges of 2 px, no soft fills.
    void setHighContrast(bool on);
    bool highContrast() const { return m_highContrast; }

    /// Clamped to 0.8 .. 3.0.
    void setTextScale(double scale);
    double textScale() const { return m_textScale; }

    void setReducedMotion(bool on);
    bool reducedMotion() const { return m_reducedMotion; }

    QColor colour(Role role) const;
    QPalette palette() const;

    /// A length in design pixels, grown with the text up to 150 %; never below 100 %, so that targets keep their size.
    int px(double designPixels) const;
    /// A length in design pixels, grown with the text without a limit: for columns that hold words.
    int textPx(double designPixels) const;
    /// Width of hairlines and control edges: 1, or 2 with high contrast.
    int edge() const { return m_highContrast ? 2 : 1; }

    QFont font(TextStyle style) const;
    int lineHeight(TextStyle style) const;
    QFont floorFont(FloorText text, int screenHeight) const;

    /// Milliseconds; 0 with reduced motion. All fades ease out.
    int duration(Motion motion) const;

signals:
    void changed();

private:
    Appearance m_appearance = Appearance::AsTheDesktop;
    bool m_desktopDark = false;
    bool m_highContrast = false;
    bool m_reducedMotion = false;
    double m_textScale = 1.0;
};

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

/// `share` of `over` on top of `under`, both opaque; 0 to 1.
QColor mixed(const QColor &under, const QColor &over, double share);

} // namespace calfwise
