// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/diary/trends.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

#include <vector>

namespace calfwise {

/// Pain when pressed over days as a line from 0 to 10, with a square under every day that had a session. Its sentence
/// and its table stand beside it; to assistive technology it is a graphic that says the sentence.
class PainLine : public QWidget {
    Q_OBJECT

public:
    explicit PainLine(const Theme &theme, QWidget *parent = nullptr);

    /// Days oldest first, all within from..to (inclusive).
    void setDays(std::vector<PainDay> days, std::chrono::sys_days from, std::chrono::sys_days to,
                 const QString &sentence);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double xOf(std::chrono::sys_days day, const QRectF &plot) const;
    QString nowWords() const;
    void paintAxes(QPainter &painter, const QRectF &plot) const;
    void paintLine(QPainter &painter, const QRectF &plot) const;

    const Theme &m_theme;
    std::vector<PainDay> m_days;
    std::chrono::sys_days m_from{};
    std::chrono::sys_days m_to{};
};

} // namespace calfwise
