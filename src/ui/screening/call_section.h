// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/screening/level.h"
#include "model/profile_model.h"
#include "ui/kit/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace calfwise {

/// Whom to call: the emergency number for an emergency, else the country's urgent line where it has one. The number is
/// never guessed: it says whose it is, and leads to the choice of country.
class CallSection : public QWidget {
    Q_OBJECT

public:
    CallSection(const Theme &theme, const ProfileModel &profile, Level level, QWidget *parent = nullptr);

signals:
    void countryRequested();
    void said(const QString &message);

private:
    void addEmergency();
    void addUrgent();
    void addNumber(const QString &number);
    void addWhose(const QString &words);

    const Theme &m_theme;
    const ProfileModel &m_profile;
    Level m_level;
    QVBoxLayout *m_box;
};

} // namespace calfwise
