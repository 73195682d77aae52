// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal> // moc cannot read <compare> before another standard header

#include "domain/anatomy/leg_frame.h"
#include "ui/kit/theme/theme.h"

#include <QLabel>

namespace calfwise {

/// Words in floor mode's type, which follows the screen's height. Plain text, wrapped.
class FloorLabel : public QLabel {
    Q_OBJECT

public:
    FloorLabel(const Theme &theme, FloorText style, Role role, QWidget *parent = nullptr);

    void setStyle(FloorText style, int weight);
    void setScreenHeight(int pixels);
    void setRole(Role role);

private:
    void refresh();

    const Theme &m_theme;
    FloorText m_style;
    Role m_role;
    int m_weight = 0;
    int m_screenHeight = 1080;
};

/// The leg in words on a filled block: "RIGHT LEG".
class SideBlock : public QLabel {
    Q_OBJECT

public:
    explicit SideBlock(const Theme &theme, QWidget *parent = nullptr);

    void setSide(Side side);
    void setScreenHeight(int pixels);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont blockFont() const;

    const Theme &m_theme;
    QString m_large; ///< text() as it's read from three metres away
    int m_screenHeight = 1080;
};

} // namespace calfwise
