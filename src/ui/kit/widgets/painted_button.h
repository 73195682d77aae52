// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/style/focus_ring.h"
#include "ui/kit/theme/theme.h"

#include <QPushButton>
#include <QVariantAnimation>

namespace calfwise {

/// Base of the painted push buttons: pressed by Enter as by the space bar, fades its hover, follows the theme, and says
/// why it is disabled. To assistive technology it is a push button (a toggle when checkable).
class PaintedButton : public QPushButton, public FocusShaped {
    Q_OBJECT

public:
    PaintedButton(const Theme &theme, const QString &text, QWidget *parent);

    /// Disables, and gives the reason as tooltip and description; show it beside the button as well. An empty reason
    /// enables.
    void setDisabledReason(const QString &reason);
    QString disabledReason() const { return m_reason; }

    /// Makes it a choice: checkable, but whether it is chosen is for whoever hears clicked() to say, by showChosen().
    /// Pressing it does not check it, and where assistive technology toggles it, that is a click like any other.
    void makeChoice();
    void showChosen(bool on);

    QRect focusRect() const override { return rect(); }
    int focusRadius() const override { return metrics::controlRadius; }

protected:
    const Theme &theme() const { return m_theme; }
    /// 0 at rest to 1 under the pointer.
    double hovered() const { return m_hover; }
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void nextCheckState() override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    void fadeTo(double hover);
    void hearToggle(bool on);

    const Theme &m_theme;
    QVariantAnimation m_fade;
    double m_hover = 0;
    QString m_reason;
    bool m_isChoice = false;
    bool m_showing = false;
};

} // namespace calfwise
