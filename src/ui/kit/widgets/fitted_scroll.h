// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/scroll_area.h"

namespace calfwise {

/// Scrolls only when its content does not fit: otherwise it is just as high, so that what follows stands right below.
class FittedScroll : public ScrollArea {
    Q_OBJECT

public:
    FittedScroll(const Theme &theme, Role fill, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace calfwise
