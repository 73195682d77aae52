// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/painted_button.h"

#include <QFrame>
#include <QVBoxLayout>

namespace calfwise {

/// A raised box with a hairline; put things into body(). Padding 24, or 16 when small.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(const Theme &theme, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }
    void setSmall(bool on);
    /// Primary edge.
    void setChosen(bool on);
    void setFill(Role role);
    void setEdge(Role role, int width = 1, bool dashed = false);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    QVBoxLayout *m_body;
    bool m_small = false;
    bool m_chosen = false;
    Role m_fill = Role::Raised;
    Role m_edge = Role::Border;
    int m_edgeWidth = 1;
    bool m_dashed = false;
};

/// A card that is a button: what lies in body() lets the mouse through, so it holds no controls.
class CardButton : public PaintedButton {
    Q_OBJECT

public:
    /// `name` is what it does, for assistive technology.
    CardButton(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    int focusRadius() const override { return metrics::cardRadius; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void childEvent(QChildEvent *event) override;

private:
    void refresh();

    QVBoxLayout *m_body;
};

} // namespace calfwise
