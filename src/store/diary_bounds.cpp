// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_bounds.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace calfwise {

namespace {

constexpr std::size_t longestNote = 4000;

std::size_t characters(const std::string &utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

bool isRating(const std::optional<int> &rating)
{
    return !rating || (*rating >= 0 && *rating <= 10);
}

} // namespace

void require(bool holds, const char *what)
{
    if (!holds) {
        throw std::invalid_argument(what);
    }
}

void checkSpots(const std::vector<MarkedSpot> &spots)
{
    for (const MarkedSpot &spot : spots) {
        require(std::isfinite(spot.position.x) && std::isfinite(spot.position.y), "a spot without a position");
        require(isRating(spot.intensity), "a spot's intensity is not between 0 and 10");
    }
}

void checkEntry(const DiaryEntry &entry)
{
    checkSpots(entry.spots);
    require(isRating(entry.painBefore) && isRating(entry.painAfter), "a rating is not between 0 and 10");
    require(characters(entry.note) <= longestNote, "a note is too long");
    for (const DoneStep &step : entry.steps) {
        require(step.plannedSeconds >= 0 && step.heldSeconds >= 0, "a step of negative length");
    }
}

void checkSession(const KeptSession &kept)
{
    require(isRating(kept.painBefore), "a rating is not between 0 and 10");
    require(kept.session.elapsed.count() >= 0, "a step of negative length");
    for (const Picture &picture : kept.pictures) {
        checkSpots(picture.spots);
    }
}

} // namespace calfwise
