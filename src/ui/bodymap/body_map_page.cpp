// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bodymap/body_map_page.h"

#include "ui/bodymap/map_announcements.h"
#include "ui/bodymap/spot_panel.h"
#include "ui/kit/widgets/button.h"
#include "ui/kit/widgets/choice_list.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/map_key.h"
#include "ui/kit/widgets/pop_over.h"
#include "ui/kit/widgets/segmented.h"
#include "ui/kit/words.h"
#include "ui/map/map_export.h"
#include "ui/map/spot_words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace calfwise {

namespace {

const QString mapPane = QStringLiteral("map");
const QString panelPane = QStringLiteral("panel");

template <class Value> QString idText(Value value)
{
    const std::string_view id = idOf(value);
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

/// Where on a layer a muscle can be seen, as far out as possible, so that its name's line does not cross the leg.
std::optional<Point> seenAt(const BodyMap &map, const MapLook &look, const MuscleId &muscle)
{
    const ViewDrawing *drawing = map.drawing(look.view);
    const MapShape *shape = drawing ? drawing->find(muscle.value()) : nullptr;
    if (!shape)
        return std::nullopt;
    constexpr int steps = 24;
    const Rect &box = shape->outline.bounds();
    std::optional<Point> best;
    for (int i = 1; i < steps; ++i) {
        for (int k = 1; k < steps; ++k) {
            const Point at{box.left + box.width() * i / steps, box.top + box.height() * k / steps};
            const bool further = !best || at.x > best->x + 0.01;
            if (at.y > 0 && further && map.locate(look.view, look.layer, at).muscle == muscle)
                best = at;
        }
    }
    return best;
}

} // namespace

BodyMapPage::BodyMapPage(const Theme &theme, CaseModel &caseModel, CheckModel &checkModel, bool bothLegs,
                         QWidget *parent)
    : Page(theme, parent), m_case(caseModel), m_check(checkModel), m_canvas(new BodyMapCanvas(caseModel.map(), theme)),
      m_panel(new SpotPanel(theme, caseModel)),
      m_heading(new Label(theme, TextStyle::Heading, tr("Where is it sore?"))),
      m_lead(new Label(theme, TextStyle::Body, tr("Tap the spot on the drawing."))),
      m_targets(caseModel.core(), caseModel.map()), m_bothLegs(bothLegs)
{
    buildSwitches();
    buildZoom();
    buildExport();
    // What is shown or hidden before it lies in a layout must not flash up as a window of its own.
    for (QWidget *part : std::initializer_list<QWidget *>{m_heading, m_lead, m_side, m_views, m_viewList, m_panes,
                                                          m_layerTitle, m_layers, m_layerList, m_zoom, m_panel})
        part->setParent(this);
    m_lead->setRole(Role::TextMuted);

    m_key = new MapKey(theme, this);
    m_key->addRow(MapMark::ChosenMuscle, tr("Chosen muscle"));
    m_key->addRow(MapMark::PainOften, tr("Pain often felt here"));
    m_key->addRow(MapMark::PainSometimes, tr("Sometimes here"));
    m_key->addRow(MapMark::NoPress, tr("Do not press"));
    m_keyButton = new Button(theme, Button::Kind::Secondary, tr("Key"), this);
    m_keyButton->setIconName(QStringLiteral("list"));
    connect(m_keyButton, &Button::clicked, this, [this] {
        auto *key = new PopOver(this->theme(), tr("What the drawing shows"), window());
        auto *rows = new MapKey(this->theme());
        rows->addRow(MapMark::ChosenMuscle, tr("Chosen muscle"));
        rows->addRow(MapMark::PainOften, tr("Pain often felt here"));
        rows->addRow(MapMark::PainSometimes, tr("Sometimes here"));
        rows->addRow(MapMark::NoPress, tr("Do not press"));
        key->body()->addWidget(rows);
        connect(key, &PopOver::closed, key, &QObject::deleteLater);
        key->openUnder(m_keyButton);
    });

    // Over an enlarged drawing they stay readable.
    for (QWidget *part : std::initializer_list<QWidget *>{m_key, m_layerTitle})
        part->setAutoFillBackground(true);

    m_stage = new QWidget(this);
    auto *stage = new QGridLayout(m_stage);
    stage->setContentsMargins({});
    stage->addWidget(m_canvas, 0, 0, 3, 2);
    auto *layers = new QWidget;
    auto *layerBox = new QVBoxLayout(layers);
    layerBox->setContentsMargins({});
    layerBox->addWidget(m_layerTitle);
    layerBox->addWidget(m_layers);
    stage->addWidget(layers, 0, 0, Qt::AlignTop | Qt::AlignLeft);
    stage->addWidget(m_key, 2, 0, Qt::AlignBottom | Qt::AlignLeft);
    stage->addWidget(m_keyButton, 2, 0, Qt::AlignBottom | Qt::AlignLeft);
    stage->setRowStretch(1, 1);
    stage->setColumnStretch(1, 1);
    // The drawing is never mirrored, so what stands round it isn't either; its words are.
    m_stage->setLayoutDirection(Qt::LeftToRight);
    for (QWidget *part : std::initializer_list<QWidget *>{layers, m_key, m_keyButton})
        part->setLayoutDirection(layoutDirection());

    m_canvas->setTargetSource([this] { return targets(); });
    m_canvas->setAccessibleDescription(
        tr("The arrow keys lead from place to place, Page Up and Page Down through all of them. Enter marks one. Shift "
           "and the arrow "
           "keys move the spot, Delete removes it. Plus and minus zoom, 0 fits the leg to the page."));
    connect(m_canvas, &BodyMapCanvas::tapped, this, &BodyMapPage::tapped);
    connect(m_canvas, &BodyMapCanvas::spotTapped, this, [this](std::size_t spot) {
        forgetShownPoint();
        m_case.setCurrentSpot(spot);
    });
    connect(m_canvas, &BodyMapCanvas::spotDragged, this,
            [this](Point to) { m_case.moveCurrentSpot(m_view, to, m_layer); });
    connect(m_canvas, &BodyMapCanvas::otherLegTapped, this, [this] {
        m_case.setLeg(otherSide(m_case.leg()));
        emit messageRequested(tr("Now your %1.").arg(legName(m_case.leg())), {});
    });
    connect(m_canvas, &BodyMapCanvas::targetPressed, this, &BodyMapPage::pressTarget);
    connect(m_canvas, &BodyMapCanvas::removePressed, this, [this] {
        if (!m_case.currentSpot())
            return;
        m_case.removeCurrentSpot();
        emit messageRequested(tr("Spot removed"), tr("Undo"));
    });
    connect(m_canvas, &BodyMapCanvas::nudged, this, [this](double dx, double dy) {
        if (const auto current = m_case.currentSpot()) {
            const Point at = m_case.picture().spots[*current].position;
            const Point to{at.x + dx, at.y + dy};
            if (m_case.map().locate(m_view, m_layer, to).onLeg)
                m_case.moveCurrentSpot(m_view, to, m_layer);
        }
    });
    connect(m_canvas, &BodyMapCanvas::zoomChanged, this,
            [this](double zoom) { m_zoomLevel->setText(tr("%1 %").arg(qRound(zoom * 100))); });
    connect(m_panel, &SpotPanel::viewRequested, this, &BodyMapPage::setView);
    connect(m_panel, &SpotPanel::continueRequested, this, &BodyMapPage::continueRequested);
    connect(m_panel, &SpotPanel::linkRequested, this, &BodyMapPage::linkRequested);
    connect(m_panel, &SpotPanel::addingChanged, this, [this](bool adding) { m_adding = adding; });
    connect(m_panel, &SpotPanel::shownPointClosed, this, &BodyMapPage::forgetShownPoint);
    connect(m_panel, &SpotPanel::finderChanged, this, &BodyMapPage::refreshFinder);
    connect(m_panel, &SpotPanel::placeChosen, this, &BodyMapPage::choosePlace);
    connect(m_panel, &SpotPanel::pointChosen, this, [this](const std::string &id) { showPoint(TriggerPointId(id)); });
    connect(m_panel, &SpotPanel::spotRemoved, this, [this] { emit messageRequested(tr("Spot removed"), tr("Undo")); });
    connect(&m_case, &CaseModel::pictureChanged, this, &BodyMapPage::pictureChanged);
    auto *announcements = new MapAnnouncements(m_case, m_case.map(), this);
    connect(&m_case, &CaseModel::pictureChanged, announcements, &MapAnnouncements::spotsChanged);
    connect(m_canvas, &BodyMapCanvas::zoomChanged, announcements, &MapAnnouncements::zoomed);
    keepArranged();
    refresh();
    // The body comes first, by the keyboard too.
    m_heading->setFocusPolicy(Qt::ClickFocus);
    setTabOrder(m_heading, m_canvas);
}

void BodyMapPage::buildSwitches()
{
    m_side = new Segmented(theme(), tr("Which leg"));
    for (Side side : allSides)
        m_side->addOption(idText(side), legTitle(side));
    connect(m_side, &Segmented::chosen, this,
            [this](const QString &id) { m_case.setLeg(*sideFromId(id.toStdString())); });

    m_views = new Segmented(theme(), tr("Seen from"));
    m_viewList = new ChoiceList(theme(), tr("Seen from"));
    for (View view : allViews) {
        if (!m_case.map().drawing(view))
            continue;
        m_views->addOption(idText(view), viewName(view));
        m_viewList->addOption(idText(view), viewName(view));
    }
    const auto chooseView = [this](const QString &id) { setView(*viewFromId(id.toStdString())); };
    connect(m_views, &Segmented::chosen, this, chooseView);
    connect(m_viewList, &ChoiceList::chosen, this, chooseView);

    m_panes = new Segmented(theme(), tr("Show"));
    m_panes->addOption(mapPane, tr("Map"));
    m_panes->addOption(panelPane, tr("Your spot"));
    m_panes->setCurrent(mapPane);
    connect(m_panes, &Segmented::chosen, this, [this](const QString &id) { showPane(id == panelPane); });

    m_layerTitle = new Label(theme(), TextStyle::Small, tr("Layer"));
    m_layerTitle->setRole(Role::TextMuted);
    m_layers = new Segmented(theme(), tr("Layer"), Qt::Vertical);
    m_layerList = new ChoiceList(theme(), tr("Layer"));
    for (Layer layer : allLayers) {
        m_layers->addOption(idText(layer), layerName(layer));
        m_layerList->addOption(idText(layer), layerName(layer));
    }
    const auto chooseLayer = [this](const QString &id) { setLayer(*layerFromId(id.toStdString())); };
    connect(m_layers, &Segmented::chosen, this, chooseLayer);
    connect(m_layerList, &ChoiceList::chosen, this, chooseLayer);
}

void BodyMapPage::buildZoom()
{
    m_zoom = new QWidget;
    m_zoomBox = new QHBoxLayout(m_zoom);
    m_zoomBox->setContentsMargins({});
    const auto button = [this](const QString &icon, const QString &name) {
        auto *made = new Button(theme(), Button::Kind::Secondary, {});
        made->setIconName(icon);
        made->setNameOnly(name);
        return made;
    };
    m_zoomOut = button(QStringLiteral("minus"), tr("Smaller"));
    m_zoomIn = button(QStringLiteral("plus"), tr("Larger"));
    m_zoomFit = button(QStringLiteral("fit"), tr("Fit the leg to the page"));
    m_zoomLevel = new Label(theme(), TextStyle::Small, tr("100 %"));
    m_zoomLevel->setAlignment(Qt::AlignCenter);
    m_zoomLevel->setWordWrap(false);
    for (QWidget *part : std::initializer_list<QWidget *>{m_zoomOut, m_zoomLevel, m_zoomIn, m_zoomFit})
        m_zoomBox->addWidget(part);
    constexpr double step = 1.25;
    connect(m_zoomOut, &Button::clicked, this, [this] { m_canvas->zoomBy(1 / step); });
    connect(m_zoomIn, &Button::clicked, this, [this] { m_canvas->zoomBy(step); });
    connect(m_zoomFit, &Button::clicked, m_canvas, &BodyMapCanvas::fit);
    connect(m_canvas, &BodyMapCanvas::zoomStayed, this, [this] {
        emit messageRequested(m_canvas->zoom() > 1 ? tr("The drawing is as large as it gets.")
                                                   : tr("The whole leg is on the page already."),
                              {});
    });
}

void BodyMapPage::buildExport()
{
    m_share = new Button(theme(), Button::Kind::Secondary, {});
    m_share->setIconName(QStringLiteral("print"));
    m_share->setNameOnly(tr("Print or save the map"));
    m_zoomBox->addWidget(m_share);
    auto *share = new MapExport(m_case.map(), *m_share, [this] {
        return mapSheet(m_case.core(), m_case.map(), m_case.picture(), m_view, m_layer, m_inMirror,
                        fullDate(m_check.now()));
    });
    connect(share, &MapExport::saved, this, [this](const QString &message) { emit messageRequested(message, {}); });
    connect(share, &MapExport::failed, this, &BodyMapPage::problemFound);
}

void BodyMapPage::showPane(bool panel)
{
    m_panes->setCurrent(panel ? panelPane : mapPane);
    if (m_showsPanel == panel)
        return;
    m_showsPanel = panel;
    if (m_oneAtATime)
        arrange();
}

void BodyMapPage::setView(View view)
{
    if (m_view == view || !m_case.map().drawing(view))
        return;
    m_view = view;
    arrange();
}

void BodyMapPage::setLayer(Layer layer)
{
    m_layer = layer;
    refresh();
}

void BodyMapPage::setBothLegs(bool both)
{
    m_bothLegs = both;
    arrange();
}

void BodyMapPage::setInMirror(bool inMirror)
{
    m_inMirror = inMirror;
    m_canvas->setInMirror(inMirror);
    refresh();
}

/// The leg's name under the drawing: always the person's own side, whichever way round it is drawn.
QString BodyMapPage::legShown() const
{
    const QString seen = legSeen(m_case.leg(), m_view);
    return m_inMirror ? tr("%1, as in a mirror").arg(seen) : seen;
}

QString BodyMapPage::legSeenShort() const
{
    const bool left = m_case.leg() == Side::Left;
    switch (m_view) {
    case View::Posterior:
        return left ? tr("Left leg, from behind") : tr("Right leg, from behind");
    case View::Medial:
        return left ? tr("Left leg, inner side") : tr("Right leg, inner side");
    case View::Lateral:
        return left ? tr("Left leg, outer side") : tr("Right leg, outer side");
    case View::Sole:
        return left ? tr("Left leg, sole") : tr("Right leg, sole");
    }
    return {};
}

/// The same in fewer words where the text is large.
QString BodyMapPage::legLabel() const
{
    if (!isLargeText())
        return legShown();
    const QString seen = legSeenShort();
    return m_inMirror ? tr("%1, as in a mirror").arg(seen) : seen;
}

void BodyMapPage::refresh()
{
    m_side->setCurrent(idText(m_case.leg()));
    m_views->setCurrent(idText(m_view));
    m_viewList->setCurrent(idText(m_view));
    m_layers->setCurrent(idText(m_layer));
    m_layerList->setCurrent(idText(m_layer));
    m_panel->setView(m_view);
    m_panel->setShownPoint(m_shown);
    m_canvas->setSide(m_case.leg());
    m_canvas->setLegLabels(legLabel(), legTitle(otherSide(m_case.leg())));
    m_canvas->setAccessibleName(tr("Body map: %1").arg(legShown()));
    refreshLook();
    m_canvas->setSpots(m_case.picture().spots, m_case.currentSpot());
    m_canvas->setShownPoint(shownPosition());
    m_canvas->setArrowTo(arrowTarget());
    m_canvas->forgetTargets();
    refreshLeaders();
}

void BodyMapPage::refreshLook()
{
    MapLook look;
    look.view = m_view;
    look.layer = m_view == View::Sole ? Layer::Skin : m_layer;
    if (m_panel->picksPain()) {
        // Only what hurts is asked and shown now.
    } else if (const TriggerPoint *point = shownPoint()) {
        look.chosen = point->muscle;
        look.often = {point->essential.begin(), point->essential.end()};
        look.sometimes = {point->spillover.begin(), point->spillover.end()};
    } else if (const auto current = m_case.currentSpot()) {
        look.chosen = m_case.picture().spots[*current].muscle;
    }
    look.reported = m_case.picture().pain;
    m_canvas->setLook(look);
}

void BodyMapPage::refreshLeaders()
{
    std::vector<MapLeader> leaders;
    const ViewDrawing *drawing = m_case.map().drawing(m_view);
    if (isLargeText() || !drawing) {
        m_canvas->setLeaders({});
        return;
    }
    for (const NoPressZone &zone : m_case.core().noPress) {
        const MapShape *shape = drawing->find(zone.id.value());
        if (!shape)
            continue;
        Point at = centreOf(shape->outline);
        // A line from the far side crosses the leg where the other leg takes the room beside it: better than a hatch
        // without a name.
        const bool farSide = at.x < -0.04;
        at.y = std::max(at.y, -0.06);
        leaders.push_back({at, tr("Do not press"), isSmall() ? QString() : toQt(zone.what), farSide});
    }
    const MapLook &look = m_canvas->look();
    const Muscle *chosen = look.chosen ? m_case.core().muscle(*look.chosen) : nullptr;
    if (!isSmall() && chosen) {
        if (const auto at = seenAt(m_case.map(), look, chosen->id))
            leaders.push_back({*at, toQt(chosen->name), tr("chosen"), false});
    }
    m_canvas->setLeaders(std::move(leaders));
}

} // namespace calfwise
