// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "ui/kit/widgets/country_field.h"
#include "ui/kit/words.h"

namespace calfwise {

/// The guide's countries as the field lists them.
inline QList<CountryChoice> countryChoices(const GuideCore &core)
{
    QList<CountryChoice> all;
    for (const Country &country : core.countries)
        all << CountryChoice{toQt(country.id.value()), toQt(country.name), toQt(country.emergency),
                             toQt(country.urgent)};
    return all;
}

} // namespace calfwise
