// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"
#include "ui/kit/widgets/rail_mode.h"

#include <QWidget>

namespace calfwise {

/// The ring and the program's name at the top of Rail; nobody else uses it.
class RailBrand : public QWidget {
    Q_OBJECT

public:
    RailBrand(const Theme &theme, const QString &name, QWidget *parent);
    void setMode(RailMode mode);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int lineHeight() const;

    const Theme &m_theme;
    QString m_name;
    RailMode m_mode = RailMode::Wide;
};

} // namespace calfwise
