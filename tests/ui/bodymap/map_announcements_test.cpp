// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/bodymap/map_house.h"
#include "ui/bodymap/map_announcements.h"

#include <QSignalSpy>

using namespace calfwise;

namespace {

struct HeardMap : test::MapHouse {
    QStringList words;

    HeardMap()
    {
        QObject::connect(page->findChild<MapAnnouncements *>(), &MapAnnouncements::heard, page.get(),
                         [this](const QString &heard) { words << heard; });
    }
    QString last() const { return words.isEmpty() ? QString() : words.back(); }
};

} // namespace

TEST_CASE("MapAnnouncements: a marked spot is heard with its number, place and leg")
{
    HeardMap map;
    map.models->theCase.addSpot(View::Posterior, map.core.points.front().positions.at(View::Posterior));
    CHECK(map.last().startsWith(QStringLiteral("Spot 1 marked: ")));
    CHECK(map.last().endsWith(QStringLiteral("right leg.")));
}

TEST_CASE("MapAnnouncements: a moved spot, one taken back and one fewer are heard")
{
    HeardMap map;
    CaseModel &theCase = map.models->theCase;
    const Point at = map.core.points.front().positions.at(View::Posterior);
    theCase.addSpot(View::Posterior, at);
    theCase.moveCurrentSpot(View::Posterior, {at.x, at.y + 0.05});
    CHECK(map.last().startsWith(QStringLiteral("Spot 1 moved: ")));
    theCase.removeCurrentSpot();
    CHECK(map.last() == QStringLiteral("Spots marked on your right leg: 0."));
}

TEST_CASE("MapAnnouncements: where nobody may press is heard as such")
{
    HeardMap map;
    const MapTarget &area = map.target("no-press:achilles-press");
    map.models->theCase.addSpot(View::Posterior, area.position);
    CHECK(map.last().contains(QStringLiteral("Do not press here.")));
}

TEST_CASE("MapAnnouncements: zooming is heard in percent")
{
    HeardMap map;
    map.canvas().zoomBy(1.5);
    CHECK(map.last() == QStringLiteral("150 percent"));
}
