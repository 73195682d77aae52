// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/widgets/painted_button.h"
#include "ui/kit/widgets/step_state.h"

#include <QList>
#include <QStringList>

namespace calfwise {

class StepMark;

/// The path as numbered steps, 72 high (56 when small). Where the words do not fit, and at large text, it becomes one
/// line, "Step 1 of 5: Spot", a button with the list of steps. Nothing moves by itself: stepChosen() asks, setStates()
/// answers.
class Stepper : public QWidget {
    Q_OBJECT

public:
    Stepper(const Theme &theme, const QStringList &steps, QWidget *parent = nullptr);

    /// One for each step; exactly one is Current.
    void setStates(const QList<StepState> &states);
    QList<StepState> states() const { return m_states; }
    void setSmall(bool on);
    bool isCollapsed() const { return m_collapsed; }
    /// The step's button, while not collapsed.
    QPushButton *step(int index) const;
    QPushButton *summary() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Done, Reachable and Current steps only.
    void stepChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void place();
    void openList();
    int sideMargin() const;
    int wantedWidth() const;
    int currentIndex() const;

    const Theme &m_theme;
    QStringList m_names;
    QList<StepState> m_states;
    QList<StepMark *> m_marks;
    StepMark *m_summary;
    bool m_small = false;
    bool m_collapsed = false;
};

} // namespace calfwise
