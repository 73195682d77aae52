// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include "domain/routine/technique.h" // moc cannot read <compare> before another standard header

#include <QLabel>
#include <QList>

namespace calfwise {

/// One number of a dose: "45 s" over "hold (30 to 90)".
struct DoseFigure {
    QString figure;
    QString caption;
};

/// What a dose says, most important first, at most four figures; none for a technique without numbers.
QList<DoseFigure> doseFigures(const Technique &technique);
/// Whose numbers they are; empty where a source has them.
QString doseNote(const Technique &technique);

/// The dose block of an article. To assistive technology it is one text.
class DoseCard : public QLabel {
    Q_OBJECT

public:
    DoseCard(const Theme &theme, const Technique &technique, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Goes through all that is written, from top to bottom, and draws it where there is a painter; gives the whole
    /// height.
    double writeAll(int width, QPainter *painter) const;
    double writeRow(double top, qsizetype first, qsizetype columns, double columnWidth, QPainter *painter) const;

    const Theme &m_theme;
    QString m_name;
    QString m_note;
    QList<DoseFigure> m_figures;
};

} // namespace calfwise
