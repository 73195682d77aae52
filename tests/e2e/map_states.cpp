// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/map_states.h"

#include "ui/bodymap/body_map_page.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>
#include <string>

namespace calfwise::test {

namespace {

BodyMapPage &mapPage(AppUnderTest &app)
{
    app.window().go(Place::Spot);
    QCoreApplication::processEvents();
    return dynamic_cast<BodyMapPage &>(*app.window().page(Place::Spot));
}

QString named(const std::string &state)
{
    return QStringLiteral("1-bodymap-") + QString::fromStdString(state);
}

void lookAtViews(BodyMapPage &page, const Look &look)
{
    for (const View view : allViews) {
        page.setView(view);
        for (const Layer layer : allLayers) {
            if (view == View::Sole && layer != Layer::Skin)
                continue;
            page.setLayer(layer);
            look(named(std::string(idOf(view)) + "-" + std::string(idOf(layer))));
        }
    }
    page.setView(View::Posterior);
    page.setLayer(Layer::Superficial);
}

void lookEnlarged(BodyMapPage &page, const Look &look)
{
    for (const auto &[view, name, place] : {std::tuple{View::Posterior, "zoom300", Point{0, 0.55}},
                                            std::tuple{View::Medial, "zoom300-foot", Point{0, 0.9}},
                                            std::tuple{View::Lateral, "zoom300-ankle", Point{0, 0.85}}}) {
        page.setView(view);
        page.canvas().zoomTo(3, page.canvas().toPixels(place));
        look(named(name));
        page.canvas().fit();
    }
    page.setView(View::Posterior);
}

void lookThroughTheLens(AppUnderTest &app, BodyMapPage &page, const Look &look)
{
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    const QPoint finger = page.canvas().toPixels({-0.08, 0.3}).toPoint();
    QTest::touchEvent(&page.canvas(), screen.get()).press(0, finger, &page.canvas());
    QTest::qWait(400);
    look(named("lens"));
    QTest::touchEvent(&page.canvas(), screen.get()).release(0, finger, &page.canvas());
    while (!app.models().theCase.picture().spots.empty())
        app.models().theCase.removeCurrentSpot();
}

} // namespace

void lookAtTheMap(AppUnderTest &app, const Look &look)
{
    BodyMapPage &page = mapPage(app);
    lookAtViews(page, look);
    app.models().theCase.setLeg(Side::Left);
    look(named("left"));
    page.setInMirror(true);
    look(named("mirror-left"));
    app.models().theCase.setLeg(Side::Right);
    look(named("mirror"));
    page.setInMirror(false);
    lookEnlarged(page, look);
    lookThroughTheLens(app, page, look);
    app.tapMap({-0.04, 0.60});
    app.theme().setHighContrast(true);
    look(named("contrast"));
    app.theme().setHighContrast(false);
    const double text = app.theme().textScale();
    app.theme().setTextScale(3);
    look(named("text300"));
    if (QWidget *panel = app.find(QStringLiteral("Your spot"))) {
        app.clickAt(panel, panel->rect().center());
        look(named("text300-spot"));
        app.click(QStringLiteral("Map"));
    }
    app.theme().setTextScale(text);
}

} // namespace calfwise::test
