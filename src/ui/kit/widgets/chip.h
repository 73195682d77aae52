// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/painted_button.h"

#include <QLabel>

namespace calfwise {

/// A pill 28 high whose target is 44. Removable ones carry a cross and mean "take this away"; choices are checkable.
class Chip : public PaintedButton {
    Q_OBJECT

public:
    enum class Kind { Choice, Removable };

    Chip(const Theme &theme, Kind kind, const QString &text, QWidget *parent = nullptr);
    void setIconName(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QRect focusRect() const override;
    int focusRadius() const override { return focusRect().height() / 2; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    QString m_iconName;
};

/// The same pill as a mere label, such as "Your right leg".
class Tag : public QLabel {
    Q_OBJECT

public:
    Tag(const Theme &theme, const QString &text, const QString &iconName = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_iconName;
};

} // namespace calfwise
