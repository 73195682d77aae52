// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diary/pain_plot.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

namespace calfwise {

/// PainPlot in a window. Its sentence and its table stand beside it; to assistive technology it is a graphic that says
/// the sentence.
class PainLine : public QWidget {
    Q_OBJECT

public:
    explicit PainLine(const Theme &theme, QWidget *parent = nullptr);

    void setPlot(PainPlot plot, const QString &sentence);
    const PainPlot &plot() const { return m_plot; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PainPlot m_plot;
};

} // namespace calfwise
