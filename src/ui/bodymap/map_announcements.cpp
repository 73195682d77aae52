// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bodymap/map_announcements.h"

#include "ui/kit/widgets/announcer.h"
#include "ui/kit/words.h"
#include "ui/map/spot_words.h"

#include <cmath>
#include <utility>

namespace calfwise {

MapAnnouncements::MapAnnouncements(const CaseModel &caseModel, const BodyMap &map, QWidget *page)
    : QObject(page), m_case(caseModel), m_map(map), m_page(page), m_leg(caseModel.leg()),
      m_spots(caseModel.picture().spots)
{
}

void MapAnnouncements::spotsChanged()
{
    const std::vector<MarkedSpot> before = std::exchange(m_spots, m_case.picture().spots);
    // The switch says which leg it is.
    if (std::exchange(m_leg, m_case.leg()) != m_case.leg())
        return;
    if (m_spots.size() < before.size()) {
        say(tr("Spots marked on your %1: %2.").arg(legName(m_leg)).arg(m_spots.size()));
        return;
    }
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        const bool isNew = i >= before.size();
        if (isNew || before[i].position != m_spots[i].position || before[i].view != m_spots[i].view) {
            say(spotWords(i, !isNew));
            return;
        }
    }
}

QString MapAnnouncements::spotWords(std::size_t spot, bool moved) const
{
    const SpotWords words = wordsFor(m_case.core(), m_map, m_spots[spot]);
    const QString what = moved ? tr("Spot %1 moved: %2, %3.", "number, place, leg")
                               : tr("Spot %1 marked: %2, %3.", "number, place, leg");
    const QString said = what.arg(spot + 1).arg(words.name, legName(m_leg));
    return words.noPress.isEmpty() ? said : tr("%1 Do not press here. %2").arg(said, words.noPress);
}

void MapAnnouncements::zoomed(double zoom)
{
    say(tr("%1 percent").arg(std::lround(zoom * 100)));
}

void MapAnnouncements::say(const QString &words)
{
    emit heard(words);
    Announcer::say(m_page, words);
}

} // namespace calfwise
