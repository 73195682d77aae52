// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include "domain/routine/pressure.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace calfwise {

class Button;
class FloorLabel;

/// In and after a hold: how is the pressure? Three floor targets, one of which stays chosen for the holds that follow.
class PressureRow : public QWidget {
    Q_OBJECT

public:
    explicit PressureRow(const Theme &theme, QWidget *parent = nullptr);

    void setScreenHeight(int pixels);
    /// Silent.
    void setFelt(std::optional<PressureFelt> felt);
    Button *button(PressureFelt felt) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void chosen(calfwise::PressureFelt felt);

private:
    FloorLabel *m_question;
    std::optional<PressureFelt> m_felt;
    QList<Button *> m_buttons; ///< in the order of PressureFelt
};

} // namespace calfwise
