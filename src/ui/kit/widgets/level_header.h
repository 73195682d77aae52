// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/level.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

namespace calfwise {

/// The coloured top of LevelCard; nobody else uses it.
class LevelHeader : public QWidget {
    Q_OBJECT

public:
    LevelHeader(const Theme &theme, Level level, const QString &levelWords, const QString &action, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Level m_level;
};

} // namespace calfwise
