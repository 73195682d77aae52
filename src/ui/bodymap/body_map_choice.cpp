// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is touched, chosen from the lists, or only looked at.
#include "ui/bodymap/body_map_page.h"

#include "ui/bodymap/spot_panel.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/words.h"
#include "ui/map/spot_words.h"

namespace calfwise {

void BodyMapPage::showPoint(const TriggerPointId &id)
{
    const TriggerPoint *point = m_case.core().point(id);
    const auto place = m_targets.place("point:" + id.value(), m_view, m_layer);
    if (!point || !place)
        return;
    m_panel->closeFinder();
    m_shown = id;
    m_lastSpot = m_case.currentSpot();
    m_lastSpots = m_case.picture().spots;
    if (place->view == m_view)
        refresh();
    else
        setView(place->view);
    showPane(false);
    m_canvas->setFocus(Qt::OtherFocusReason);
    if (const auto target = m_canvas->targetOf("point:" + id.value()))
        m_canvas->focusTarget(*target);
}

void BodyMapPage::forgetShownPoint()
{
    if (!m_shown)
        return;
    m_shown.reset();
    refresh();
}

/// A point is shown until the person turns to a spot: another one, or one that has changed.
void BodyMapPage::pictureChanged()
{
    if (m_shown && (m_lastSpot != m_case.currentSpot() || m_lastSpots != m_case.picture().spots))
        m_shown.reset();
    if (m_panel->isFinding())
        m_panel->finder().setPlaces(places());
    refresh();
}

void BodyMapPage::tapped(Point position)
{
    if (!m_panel->picksPain()) {
        mark(position, m_layer);
        return;
    }
    const Location location = m_case.map().locate(m_view, m_layer, position);
    if (location.region)
        togglePain(*location.region);
    else
        emit messageRequested(tr("This place has no name in the guide. Choose the nearest one from the list."), {});
}

void BodyMapPage::togglePain(const ZoneId &zone)
{
    m_case.setPain(zone, !m_case.picture().pain.contains(zone));
}

void BodyMapPage::mark(Point position, Layer layer)
{
    m_shown.reset();
    const auto current = m_case.currentSpot();
    if (current && !m_adding)
        m_case.moveCurrentSpot(m_view, position, layer);
    else
        m_case.addSpot(m_view, position, layer);
    m_panel->stopAdding();
}

void BodyMapPage::pressTarget(std::size_t target)
{
    // By value: what is pressed changes the targets.
    const MapTarget pressed = m_canvas->targets()[target];
    if (m_panel->picksPain())
        togglePain(ZoneId(pressed.id));
    else if (pressed.kind == MapTarget::Kind::Spot) {
        forgetShownPoint();
        m_case.setCurrentSpot(pressed.spot);
    } else {
        // A point is itself on every layer; a muscle is what the layer shows.
        mark(pressed.position, pressed.kind == MapTarget::Kind::TriggerPoint ? Layer::Superficial : m_layer);
    }
}

void BodyMapPage::choosePlace(const std::string &key)
{
    std::string touched = key;
    if (key.starts_with("spot:")) {
        const auto spot = static_cast<std::size_t>(std::stoul(key.substr(key.find(':') + 1)));
        if (spot >= m_case.picture().spots.size())
            return;
        forgetShownPoint();
        setView(m_case.picture().spots[spot].view);
        m_case.setCurrentSpot(spot);
    } else if (const auto place = m_targets.place(key, m_view, m_layer)) {
        m_layer = place->layer;
        setView(place->view);
        mark(place->position, key.starts_with("point:") ? Layer::Superficial : m_layer);
        touched = "spot:" + std::to_string(m_case.currentSpot().value_or(0));
    } else {
        return;
    }
    m_panel->closeFinder();
    // What was marked is said by the map; rating it is the next thing after it.
    showPane(false);
    m_canvas->setFocus(Qt::OtherFocusReason);
    if (const auto target = m_canvas->targetOf(touched))
        m_canvas->focusTarget(*target);
}

void BodyMapPage::refreshFinder()
{
    const bool picks = m_panel->picksPain();
    m_heading->setText(picks ? tr("Where does it hurt?") : tr("Where is it sore?"));
    m_lead->setText(picks ? tr("Tap the place that hurts.") : tr("Tap the spot on the drawing."));
    m_canvas->setPicksZones(picks);
    if (m_panel->isFinding())
        m_panel->finder().setPlaces(places());
    refresh();
}

std::vector<PlaceRow> BodyMapPage::places() const
{
    std::vector<PlaceRow> rows;
    for (const MapTarget &target : m_targets.everywhere(m_case.picture())) {
        const TriggerPoint *point =
            target.kind == MapTarget::Kind::TriggerPoint ? m_case.core().point(TriggerPointId(target.id)) : nullptr;
        const bool forbidden = target.kind == MapTarget::Kind::NoPress || (point && !point->selfPressure);
        QStringList detail;
        if (forbidden)
            detail << tr("Do not press");
        if (target.kind == MapTarget::Kind::Muscle)
            detail << tr("Whole muscle or cord");
        if (target.kind == MapTarget::Kind::Zone)
            detail << tr("Place on the leg");
        if (!target.anatomical.isEmpty())
            detail << target.anatomical;
        rows.push_back({target.key(), target.name, detail.join(QStringLiteral(". ")), false});
    }
    return rows;
}

const TriggerPoint *BodyMapPage::shownPoint() const
{
    if (m_shown)
        return m_case.core().point(*m_shown);
    if (const auto current = m_case.currentSpot())
        return wordsFor(m_case.core(), m_case.map(), m_case.picture().spots[*current]).point;
    return nullptr;
}

/// Where the shown point is in this view; nothing where it does not show.
std::optional<Point> BodyMapPage::shownPosition() const
{
    const TriggerPoint *point = m_shown ? shownPoint() : nullptr;
    if (!point || !point->tapViews.contains(m_view))
        return std::nullopt;
    return point->positions.at(m_view);
}

std::optional<Point> BodyMapPage::arrowTarget() const
{
    const TriggerPoint *point = shownPoint();
    const ViewDrawing *drawing = m_case.map().drawing(m_view);
    const auto current = m_case.currentSpot();
    if (!point || !drawing || m_panel->picksPain() || (m_shown ? !shownPosition() : !current))
        return std::nullopt;
    const Point from = m_shown ? *shownPosition() : m_case.picture().spots[*current].position;
    for (const ZoneId &zone : point->essential) {
        const MapShape *shape = drawing->find(zone.value());
        if (shape && !shape->outline.contains(from))
            return centreOf(shape->outline);
    }
    return std::nullopt;
}

std::vector<MapTarget> BodyMapPage::targets() const
{
    const MapLook &look = m_canvas->look();
    if (m_panel->picksPain())
        return m_targets.zones(look.view, look.layer, m_case.picture().pain);
    MapChoice choice;
    choice.muscle = look.chosen;
    if (const TriggerPoint *point = shownPoint())
        choice.point = point->id;
    return m_targets.of(m_case.picture(), m_case.currentSpot(), look.view, look.layer, choice);
}

} // namespace calfwise
