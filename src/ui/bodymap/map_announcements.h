// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/case_model.h"

#include <QObject>

namespace calfwise {

/// What a screen reader hears of the map: a spot marked, moved or taken away, and how far it's zoomed.
class MapAnnouncements : public QObject {
    Q_OBJECT

public:
    /// The model outlives it; `page` is where the map is shown.
    MapAnnouncements(const CaseModel &caseModel, const BodyMap &map, QWidget *page);

    void spotsChanged();
    /// 1 is the whole leg.
    void zoomed(double zoom);

signals:
    void heard(const QString &words);

private:
    QString spotWords(std::size_t spot, bool moved) const;
    void say(const QString &words);

    const CaseModel &m_case;
    const BodyMap &m_map;
    QWidget *m_page;
    Side m_leg;
    std::vector<MarkedSpot> m_spots;
};

} // namespace calfwise
