// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/case_model.h"

#include "domain/screening/spot.h"

namespace calfwise {

namespace {

constexpr std::size_t mostUndoSteps = 50;

} // namespace

CaseModel::CaseModel(const GuideCore &core, const BodyMap &map, QObject *parent)
    : QObject(parent), m_core(core), m_map(map)
{
    m_pictures[index(Side::Left)].leg = Side::Left;
    m_pictures[index(Side::Right)].leg = Side::Right;
}

void CaseModel::setLeg(Side leg)
{
    if (m_leg == leg)
        return;
    m_leg = leg;
    emit legChanged(leg);
    announcePicture();
}

void CaseModel::put(const Picture &picture)
{
    editable() = picture;
    m_currentSpot[index(m_leg)] = picture.spots.empty() ? std::nullopt : std::optional<std::size_t>(0);
    forgetChoice();
}

void CaseModel::startWith(const Picture &picture)
{
    m_leg = picture.leg;
    put(picture);
    ++m_revision;
    m_suggestions = suggest(m_core.matching, m_core.points, m_map, this->picture());
}

void CaseModel::restorePicture(const Picture &picture)
{
    setLeg(picture.leg);
    rememberForUndo();
    put(picture);
    announceEdit();
}

void CaseModel::setCurrentSpot(std::size_t spot)
{
    if (spot >= picture().spots.size() || currentSpot() == spot)
        return;
    m_currentSpot[index(m_leg)] = spot;
    emit pictureChanged();
}

void CaseModel::rememberForUndo()
{
    if (m_undo.size() == mostUndoSteps)
        m_undo.erase(m_undo.begin());
    m_undo.push_back({m_leg, picture(), currentSpot()});
}

void CaseModel::addSpot(View view, Point position, Layer layer)
{
    rememberForUndo();
    MarkedSpot spot;
    spot.view = view;
    spot.position = position;
    placeSpot(spot, m_map, m_core.points, layer);
    editable().spots.push_back(spot);
    m_currentSpot[index(m_leg)] = picture().spots.size() - 1;
    forgetChoice();
    announceEdit();
}

void CaseModel::moveCurrentSpot(View view, Point position, Layer layer)
{
    if (!currentSpot())
        return;
    rememberForUndo();
    MarkedSpot &spot = editable().spots[*currentSpot()];
    spot.view = view;
    spot.position = position;
    placeSpot(spot, m_map, m_core.points, layer);
    forgetChoice();
    announceEdit();
}

void CaseModel::removeCurrentSpot()
{
    if (!currentSpot())
        return;
    rememberForUndo();
    std::vector<MarkedSpot> &spots = editable().spots;
    spots.erase(spots.begin() + static_cast<std::ptrdiff_t>(*currentSpot()));
    m_currentSpot[index(m_leg)] = spots.empty() ? std::nullopt : std::optional(spots.size() - 1);
    forgetChoice();
    announceEdit();
}

void CaseModel::setCurrentSpotPoint(const TriggerPointId &point)
{
    if (!currentSpot() || editable().spots[*currentSpot()].point == point)
        return;
    rememberForUndo();
    editable().spots[*currentSpot()].point = point;
    forgetChoice();
    announceEdit();
}

void CaseModel::setIntensity(int intensity)
{
    if (!currentSpot() || intensity < 0 || intensity > 10 || editable().spots[*currentSpot()].intensity == intensity)
        return;
    editable().spots[*currentSpot()].intensity = intensity;
    announceEdit();
}

void CaseModel::setPain(const ZoneId &zone, bool hurts)
{
    if (picture().pain.contains(zone) == hurts)
        return;
    if (hurts)
        editable().pain.insert(zone);
    else
        editable().pain.erase(zone);
    announceEdit();
}

void CaseModel::setSymptom(const SymptomId &symptom, bool has)
{
    if (picture().symptoms.contains(symptom) == has)
        return;
    if (has)
        editable().symptoms.insert(symptom);
    else
        editable().symptoms.erase(symptom);
    announceEdit();
}

void CaseModel::undo()
{
    if (m_undo.empty())
        return;
    UndoStep step = std::move(m_undo.back());
    m_undo.pop_back();
    setLeg(step.leg);
    editable().spots = std::move(step.picture.spots);
    m_currentSpot[index(m_leg)] = step.spot;
    announceEdit();
}

void CaseModel::announceEdit()
{
    ++m_revision;
    emit edited(m_leg);
    announcePicture();
}

void CaseModel::announcePicture()
{
    m_suggestions = suggest(m_core.matching, m_core.points, m_map, picture());
    emit pictureChanged();
    emit suggestionsChanged();
}

const TriggerPoint *CaseModel::point() const
{
    if (const auto &chosen = m_chosen[index(m_leg)])
        return m_core.point(*chosen);
    if (!m_suggestions.empty())
        return m_core.point(m_suggestions.front().point);
    if (currentSpot() && picture().spots[*currentSpot()].point)
        return m_core.point(*picture().spots[*currentSpot()].point);
    return nullptr;
}

void CaseModel::choosePoint(const TriggerPointId &point)
{
    m_chosen[index(m_leg)] = point;
    emit suggestionsChanged();
}

} // namespace calfwise
