// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/models.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/bodymap/body_map_page.h"
#include "ui/bodymap/map_finder.h"

#include <QLineEdit>

#include <memory>

namespace calfwise::test {

/// The page of the map over the shipped guide and a diary in memory, shown at LOOK's usual size.
struct MapHouse {
    explicit MapHouse(QSize size = {1200, 820});

    BodyMapCanvas &canvas() const { return page->canvas(); }
    /// The target of that key; fails the test when it is not there.
    const MapTarget &target(const std::string &key) const;
    std::size_t indexOf(const std::string &key) const;
    void tap(Point position);
    void tapPixel(QPoint at);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Clicks the button of that text; fails the test when none can be seen.
    void press(const QString &text);
    MapFinder &finder() const;
    /// Whether a label or button that can be seen says so.
    bool says(const QString &words) const;
    /// Lets queued refreshes and layouts happen.
    void settle() const;

    Themed themed;
    const GuideCore &core;
    BodyMap map;
    std::unique_ptr<ScreeningGate> gate;
    std::unique_ptr<DiaryStore> diary;
    std::unique_ptr<Models> models;
    std::unique_ptr<BodyMapPage> page;
};

} // namespace calfwise::test
