// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture of a leg in the journey: its spots, its pain and symptoms, and the points that fit them.
#include "model/journey.h"

#include "domain/screening/spot.h"

#include <algorithm>

namespace calfwise {

namespace {

constexpr std::size_t mostUndoSteps = 50;

} // namespace

void Journey::setLeg(Side leg)
{
    if (m_leg == leg)
        return;
    m_leg = leg;
    emit legChanged(leg);
    showPicture();
    emit answersChanged();
    emit checkChanged();
}

std::optional<std::size_t> Journey::currentSpot() const
{
    return m_currentSpot[index(m_leg)];
}

void Journey::setCurrentSpot(std::size_t spot)
{
    if (spot >= picture().spots.size() || currentSpot() == spot)
        return;
    m_currentSpot[index(m_leg)] = spot;
    if (!m_session)
        m_painBefore.reset();
    emit pictureChanged();
}

void Journey::rememberForUndo()
{
    if (m_undo.size() == mostUndoSteps)
        m_undo.erase(m_undo.begin());
    m_undo.push_back({m_leg, picture(), currentSpot()});
}

void Journey::addSpot(View view, Point position, Layer layer)
{
    rememberForUndo();
    MarkedSpot spot;
    spot.view = view;
    spot.position = position;
    placeSpot(spot, m_map, m_core.points, layer);
    editable().spots.push_back(spot);
    m_currentSpot[index(m_leg)] = picture().spots.size() - 1;
    m_chosen[index(m_leg)].reset();
    pictureEdited();
}

void Journey::moveCurrentSpot(View view, Point position, Layer layer)
{
    if (!currentSpot())
        return;
    rememberForUndo();
    MarkedSpot &spot = editable().spots[*currentSpot()];
    spot.view = view;
    spot.position = position;
    placeSpot(spot, m_map, m_core.points, layer);
    m_chosen[index(m_leg)].reset();
    pictureEdited();
}

void Journey::removeCurrentSpot()
{
    if (!currentSpot())
        return;
    rememberForUndo();
    std::vector<MarkedSpot> &spots = editable().spots;
    spots.erase(spots.begin() + static_cast<std::ptrdiff_t>(*currentSpot()));
    m_currentSpot[index(m_leg)] = spots.empty() ? std::nullopt : std::optional(spots.size() - 1);
    m_chosen[index(m_leg)].reset();
    pictureEdited();
}

void Journey::setCurrentSpotPoint(const TriggerPointId &point)
{
    if (!currentSpot() || editable().spots[*currentSpot()].point == point)
        return;
    rememberForUndo();
    editable().spots[*currentSpot()].point = point;
    m_chosen[index(m_leg)].reset();
    pictureEdited();
}

void Journey::setIntensity(int intensity)
{
    if (!currentSpot() || intensity < 0 || intensity > 10)
        return;
    editable().spots[*currentSpot()].intensity = intensity;
    pictureEdited();
}

void Journey::setPain(const ZoneId &zone, bool hurts)
{
    if (hurts)
        editable().pain.insert(zone);
    else
        editable().pain.erase(zone);
    pictureEdited();
}

void Journey::setSymptom(const SymptomId &symptom, bool has)
{
    if (has)
        editable().symptoms.insert(symptom);
    else
        editable().symptoms.erase(symptom);
    pictureEdited();
}

void Journey::undo()
{
    if (m_undo.empty())
        return;
    UndoStep step = std::move(m_undo.back());
    m_undo.pop_back();
    setLeg(step.leg);
    m_pictures[index(step.leg)].spots = std::move(step.picture.spots);
    m_currentSpot[index(step.leg)] = step.spot;
    pictureEdited();
}

void Journey::showPicture()
{
    m_painBefore.reset();
    m_suggestions = suggest(m_core.matching, m_core.points, m_map, picture());
    emit pictureChanged();
    emit suggestionsChanged();
    emit checkChanged();
}

/// T1: a changed picture ends the leg's check. If the same answers now call for a stop, it is recorded at once.
void Journey::pictureEdited()
{
    const bool wasChecked = m_answeredAt[index(m_leg)].has_value();
    endCheck(m_leg);
    if (wasChecked) {
        const Level level = outcome().level;
        if (level != Level::Incomplete && isWorse(level, Level::SeeSomeone))
            completeCheck();
    }
    showPicture();
}

// What fits.

std::vector<MimicId> Journey::lookAlikes(std::size_t most) const
{
    return calfwise::lookAlikes(m_core.mimics, m_map, picture(), m_answers.forLeg(m_leg), m_suggestions, most);
}

const TriggerPoint *Journey::point() const
{
    if (const auto &chosen = m_chosen[index(m_leg)])
        return m_core.point(*chosen);
    if (!m_suggestions.empty())
        return m_core.point(m_suggestions.front().point);
    if (currentSpot() && picture().spots[*currentSpot()].point)
        return m_core.point(*picture().spots[*currentSpot()].point);
    return nullptr;
}

void Journey::choosePoint(const TriggerPointId &point)
{
    m_chosen[index(m_leg)] = point;
    emit suggestionsChanged();
}

} // namespace calfwise
