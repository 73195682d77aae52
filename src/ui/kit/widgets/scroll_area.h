// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QScrollArea>

namespace calfwise {

/// Scrolls up and down only, without a frame, and keeps metrics::ringSpace free inside on all sides so that the focus
/// ring is whole: give the page margins that much less.
class ScrollArea : public QScrollArea {
    Q_OBJECT

public:
    /// `fill` is the colour behind the content.
    ScrollArea(const Theme &theme, Role fill, QWidget *parent = nullptr);

    /// Takes the content. (Not setWidget().)
    void setContent(QWidget *content);
    QWidget *content() const { return m_content; }
    /// Lays a visible content out to its end at once: heights follow from widths, so Qt needs several rounds of events
    /// for it, and what is painted between two of them overlaps.
    void settle();

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    Role m_fill;
    QWidget *m_content = nullptr;
};

} // namespace calfwise
