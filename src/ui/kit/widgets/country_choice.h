// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace calfwise {

/// A country as the field lists it.
struct CountryChoice {
    QString id;
    QString name;
    QString emergency; ///< number to call in an emergency
    QString urgent;    ///< number for urgent advice; may be empty
};

} // namespace calfwise
