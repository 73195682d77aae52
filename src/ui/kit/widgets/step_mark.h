// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/painted_button.h"
#include "ui/kit/widgets/step_state.h"
#include "ui/kit/widgets/text_measure.h"

namespace calfwise {

/// One step of Stepper: a ring with its number, check or lock, and its name. Nobody else uses it.
class StepMark : public PaintedButton {
    Q_OBJECT

public:
    StepMark(const Theme &theme, int number, const QString &name, QWidget *parent);

    void setState(StepState state);
    /// The collapsed form: words of its own, title type, and what comes next at the right.
    void setSummary(int number, const QString &words, const QString &next);

    int wantedWidth() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextStyle wordStyle() const;
    int ringSize() const;
    void paintRing(QPainter &painter, const QRectF &ring) const;

    int m_number;
    QString m_next;
    bool m_isSummary = false;
    StepState m_state = StepState::Ahead;
    mutable TextMeasure m_measure;
};

} // namespace calfwise
