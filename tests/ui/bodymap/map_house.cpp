// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bodymap/map_house.h"

#include "tests/support/catch.h"
#include "tests/support/shipped_guide.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

namespace calfwise::test {

MapHouse::MapHouse(QSize size) : core(shippedGuide().core), map(core.drawings, core.points)
{
    gate = std::make_unique<ScreeningGate>(core.rules);
    diary = DiaryStore::openInMemory();
    models = std::make_unique<Models>(
        ModelParts{core, map, *gate, *diary, [] { return Instant{std::chrono::seconds(1795254000)}; }});
    page = std::make_unique<BodyMapPage>(themed.theme, models->theCase, models->check, true);
    page->resize(size);
    showNow(*page);
    settle();
}

const MapTarget &MapHouse::target(const std::string &key) const
{
    return canvas().targets()[indexOf(key)];
}

std::size_t MapHouse::indexOf(const std::string &key) const
{
    const auto index = canvas().targetOf(key);
    INFO(key);
    REQUIRE(index);
    return *index;
}

void MapHouse::tap(Point position)
{
    tapPixel(canvas().toPixels(position).toPoint());
}

void MapHouse::tapPixel(QPoint at)
{
    QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::NoModifier, at);
    settle();
}

void MapHouse::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&canvas(), key, modifiers);
    settle();
}

void MapHouse::press(const QString &text)
{
    for (QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            settle();
            return;
        }
    }
    FAIL("no button says " << text.toStdString());
}

MapFinder &MapHouse::finder() const
{
    auto *found = page->findChild<MapFinder *>();
    REQUIRE(found);
    return *found;
}

bool MapHouse::says(const QString &words) const
{
    for (const QWidget *part : page->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(part);
        const auto *button = qobject_cast<const QAbstractButton *>(part);
        const QString text = label ? label->text() : button ? button->text() : QString();
        if (part->isVisible() && text.contains(words))
            return true;
    }
    return false;
}

void MapHouse::settle() const
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

} // namespace calfwise::test
