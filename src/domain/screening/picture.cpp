// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/picture.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace calfwise {

namespace {

constexpr std::array<std::string_view, 8> calfZones{"back-of-thigh", "back-of-knee", "upper-calf", "inner-calf",
                                                    "outer-calf",    "mid-calf",     "lower-calf", "achilles"};
constexpr std::array<std::string_view, 4> painfulSymptoms{"tender-spot", "taut-band", "pressing-refers",
                                                          "behind-knee-pain"};
constexpr std::array<std::string_view, 3> milderSymptoms{"cramp", "night-cramp", "tightness"};

template <class Ids, class Names> bool hasAny(const Ids &ids, const Names &names)
{
    return std::any_of(ids.begin(), ids.end(), [&](const auto &id) {
        return std::find(names.begin(), names.end(), id.value()) != names.end();
    });
}

} // namespace

bool painful(const Picture &picture)
{
    return !picture.spots.empty() || hasAny(picture.pain, calfZones) || hasAny(picture.symptoms, painfulSymptoms);
}

bool hurts(const Picture &picture)
{
    return painful(picture) || hasAny(picture.symptoms, milderSymptoms);
}

} // namespace calfwise
