// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/leg_summary.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

#include <vector>

namespace calfwise {

/// Cramps week by week: a bar and its number each, so that it is its own table. To assistive technology a graphic that
/// says every week.
class CrampWeeks : public QWidget {
    Q_OBJECT

public:
    explicit CrampWeeks(const Theme &theme, QWidget *parent = nullptr);

    void setWeeks(std::vector<CrampWeek> weeks);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;

    const Theme &m_theme;
    std::vector<CrampWeek> m_weeks;
};

} // namespace calfwise
