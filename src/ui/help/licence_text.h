// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"

#include <QDialog>

namespace calfwise {

/// The licence's words, to be scrolled and copied.
class LicenceText : public QDialog {
    Q_OBJECT

public:
    LicenceText(const Theme &theme, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace calfwise
