// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/guide/guide.h"

#include <algorithm>

namespace calfwise {

namespace {

template <class Item, class Id> const Item *findById(const std::vector<Item> &items, const Id &id)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

const Muscle *GuideCore::muscle(const MuscleId &id) const
{
    return findById(muscles, id);
}

const PainZone *GuideCore::zone(const ZoneId &id) const
{
    return findById(zones, id);
}

const NoPressZone *GuideCore::noPressZone(const NoPressId &id) const
{
    return findById(noPress, id);
}

const TriggerPoint *GuideCore::point(const TriggerPointId &id) const
{
    return findById(points, id);
}

const Symptom *GuideCore::symptom(const SymptomId &id) const
{
    return findById(symptoms, id);
}

const Technique *GuideCore::technique(const TechniqueId &id) const
{
    return findById(techniques, id);
}

const Figure *GuideCore::figure(const TechniqueId &technique) const
{
    return figureOf(figures, technique);
}

const Mimic *GuideCore::mimic(const MimicId &id) const
{
    return findById(mimics, id);
}

const Country *GuideCore::country(const CountryId &id) const
{
    return findById(countries, id);
}

} // namespace calfwise
