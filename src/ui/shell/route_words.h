// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/navigation.h"

#include <QCoreApplication>
#include <QString>

namespace calfwise {

/// Why somebody did not arrive where they wanted to.
class RouteWords {
    Q_DECLARE_TR_FUNCTIONS(RouteWords)

public:
    static QString sentence(RouteReason reason, Side leg);
};

/// The rail's entries and the steps of the path by name.
class PlaceWords {
    Q_DECLARE_TR_FUNCTIONS(PlaceWords)

public:
    static QString name(RailEntry entry);
    static QString name(PathStep step);
};

} // namespace calfwise
