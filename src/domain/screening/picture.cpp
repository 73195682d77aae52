// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/picture.h"

#include <algorithm>

namespace calfwise {

namespace {

template <class Ids> bool haveOneInCommon(const Ids &some, const Ids &others)
{
    return std::any_of(some.begin(), some.end(), [&](const auto &id) { return others.contains(id); });
}

} // namespace

bool painful(const PictureRules &rules, const Picture &picture)
{
    return !picture.spots.empty() || haveOneInCommon(picture.pain, rules.calfZones) ||
           haveOneInCommon(picture.symptoms, rules.painfulSymptoms);
}

bool hurts(const PictureRules &rules, const Picture &picture)
{
    return painful(rules, picture) || haveOneInCommon(picture.symptoms, rules.milderSymptoms);
}

} // namespace calfwise
