// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QProgressBar>

namespace calfwise {

/// Page n of m as bars; the words stand beside it. A progress bar to assistive technology.
class ProgressBars : public QProgressBar {
    Q_OBJECT

public:
    ProgressBars(const Theme &theme, int pages, QWidget *parent = nullptr);
    /// 1 to the number of pages; pages up to it are filled.
    void setPage(int page) { setValue(page); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

/// How well a suggestion fits, in three bars; its word must stand beside it.
class FitBars : public QWidget {
    Q_OBJECT

public:
    FitBars(const Theme &theme, int filled, QWidget *parent = nullptr);
    /// 0 to 3.
    void setFilled(int filled);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_filled;
};

} // namespace calfwise
