// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/style/focus_ring.h"
#include "ui/kit/widgets/scroll_area.h"

namespace calfwise {

/// Takes the focus, so that the keyboard can scroll what has nothing to follow in it: arrows, Page Up and Down, Home,
/// End, Space.
class ArticleScroll : public ScrollArea, public FocusShaped {
    Q_OBJECT

public:
    explicit ArticleScroll(const Theme &theme, QWidget *parent = nullptr);

    QRect focusRect() const override;
    int focusRadius() const override { return metrics::controlRadius; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace calfwise
