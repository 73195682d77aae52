// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/matching.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <cstddef>
#include <limits>
#include <map>

namespace calfwise {

namespace {

bool contains(const std::vector<ZoneId> &zones, const ZoneId &zone)
{
    return std::find(zones.begin(), zones.end(), zone) != zones.end();
}

/// A marked spot with what a tap there answers; looked up once for all points.
struct PlacedSpot {
    const MarkedSpot *spot;
    Location location;
    bool onTendon = false;
    std::optional<TriggerPointId> nearest; ///< the point that it lies nearest to, or was taken for
};

std::vector<PlacedSpot> placeSpots(const BodyMap &map, const Picture &picture)
{
    std::vector<PlacedSpot> placed;
    for (const MarkedSpot &spot : picture.spots) {
        PlacedSpot entry{&spot, map.locate(spot.view, Layer::Superficial, spot.position), false, std::nullopt};
        const ViewDrawing *drawing = map.drawing(spot.view);
        if (drawing && entry.location.muscle) {
            const MapShape *shape = drawing->find(entry.location.muscle->value());
            entry.onTendon = shape && shape->kind == ShapeKind::Tendon;
        }
        for (const NearPoint &near : entry.location.triggerPoints) {
            // A spot that was taken for one of several close points belongs to that one.
            if (!entry.nearest || near.id == spot.point)
                entry.nearest = near.id;
        }
        placed.push_back(std::move(entry));
    }
    return placed;
}

/// Whether a spot lies on the point's muscle: on what lies first under the skin, on the deeper one that it was marked
/// on, or on what lies next under a tendon's broad sheet.
bool onMuscle(const PlacedSpot &spot, const MuscleId &muscle)
{
    if (spot.location.muscle == muscle || spot.spot->muscle == muscle)
        return true;
    return spot.onTendon && !spot.location.under.empty() && spot.location.under.front() == muscle;
}

/// Whether the point lies in the zone, in a view in which it may be tapped.
bool liesIn(const TriggerPoint &point, const ZoneId &zone, const BodyMap &map)
{
    return std::any_of(point.positions.begin(), point.positions.end(), [&](const auto &placed) {
        const auto &[view, position] = placed;
        const ViewDrawing *drawing = point.tapViews.contains(view) ? map.drawing(view) : nullptr;
        const MapShape *shape = drawing ? drawing->find(zone.value()) : nullptr;
        return shape && shape->outline.contains(position);
    });
}

class Scorer {
public:
    Scorer(const MatchingRules &rules, const BodyMap &map, const Picture &picture, const std::vector<PlacedSpot> &spots)
        : m_rules(rules), m_map(map), m_picture(picture), m_spots(spots)
    {
    }

    Suggestion score(const TriggerPoint &point) const
    {
        Suggestion suggestion;
        suggestion.point = point.id;
        weighSpots(point, suggestion);
        weighZones(point, suggestion);
        weighSymptoms(point, suggestion);
        for (const std::vector<Reason> *reasons : {&suggestion.speaksFor, &suggestion.speaksAgainst}) {
            for (const Reason &reason : *reasons)
                suggestion.score += reason.weight;
        }
        sortByWeight(suggestion.speaksFor);
        sortByWeight(suggestion.speaksAgainst);
        sortByWeight(suggestion.unknown);
        return suggestion;
    }

private:
    static void sortByWeight(std::vector<Reason> &reasons)
    {
        std::stable_sort(reasons.begin(), reasons.end(),
                         [](const Reason &a, const Reason &b) { return std::abs(a.weight) > std::abs(b.weight); });
    }

    const Weight &weight(const std::string &name) const
    {
        static const Weight none;
        const auto found = m_rules.weights.find(name);
        return found == m_rules.weights.end() ? none : found->second;
    }

    void add(Suggestion &suggestion, Reason reason) const
    {
        if (reason.weight > 0)
            suggestion.speaksFor.push_back(std::move(reason));
        else if (reason.weight < 0)
            suggestion.speaksAgainst.push_back(std::move(reason));
    }

    /// The best that any spot says: the nearest one decides, several do not add up.
    void weighSpots(const TriggerPoint &point, Suggestion &suggestion) const
    {
        if (m_spots.empty())
            return;
        double nearest = std::numeric_limits<double>::infinity();
        bool nearestOfAll = false;
        bool sameMuscle = false;
        bool comparable = false;
        for (const PlacedSpot &placed : m_spots) {
            if (const auto position = point.positions.find(placed.spot->view); position != point.positions.end()) {
                comparable = true;
                if (point.tapViews.contains(placed.spot->view)) {
                    const double away = distance(*placed.spot, point.id, position->second);
                    nearestOfAll = nearestOfAll || (placed.nearest == point.id && away <= weight("spot_near").within);
                    nearest = std::min(nearest, away);
                }
            }
            sameMuscle = sameMuscle || onMuscle(placed, point.muscle);
        }
        const auto reason = [&](const char *name) { return Reason{name, {}, {}, weight(name).value}; };
        if (nearestOfAll)
            add(suggestion, reason("spot_nearest"));
        else if (nearest <= weight("spot_near").within)
            add(suggestion, reason("spot_near"));
        else if (nearest <= weight("spot_close").within)
            add(suggestion, reason("spot_close"));
        else if (sameMuscle)
            add(suggestion, reason("spot_same_muscle"));
        else if (comparable)
            add(suggestion, reason("spot_elsewhere"));
    }

    /// A spot that was taken for the point counts as lying on it, if it lies anywhere close: a choice does not move the
    /// finger.
    double distance(const MarkedSpot &spot, const TriggerPointId &point, Point position) const
    {
        const double away = std::hypot(position.x - spot.position.x, position.y - spot.position.y);
        return spot.point == point && away <= weight("spot_close").within ? 0 : away;
    }

    /// Pain felt at a marked spot needs no referral to explain it, so it speaks neither for nor against.
    bool feltAtSpot(const ZoneId &zone) const
    {
        return std::any_of(m_spots.begin(), m_spots.end(),
                           [&](const PlacedSpot &spot) { return contains(spot.location.zones, zone); });
    }

    void weighZones(const TriggerPoint &point, Suggestion &suggestion) const
    {
        for (const ZoneId &zone : m_picture.pain) {
            const char *name = "zone_unexplained";
            if (contains(point.essential, zone))
                name = "zone_essential";
            else if (contains(point.spillover, zone))
                name = "zone_spillover";
            else if (feltAtSpot(zone))
                continue;
            else if (liesIn(point, zone, m_map))
                name = "zone_local";
            add(suggestion, {name, {}, zone, weight(name).value});
        }
    }

    void weighSymptoms(const TriggerPoint &point, Suggestion &suggestion) const
    {
        for (const SymptomWeight &entry : m_rules.symptoms) {
            if (entry.point != point.id)
                continue;
            Reason reason{"symptom", entry.symptom, {}, entry.value};
            if (m_picture.symptoms.contains(entry.symptom))
                add(suggestion, std::move(reason));
            else if (entry.value > 0)
                suggestion.unknown.push_back(std::move(reason));
        }
    }

    const MatchingRules &m_rules;
    const BodyMap &m_map;
    const Picture &m_picture;
    const std::vector<PlacedSpot> &m_spots;
};

Fit fitFor(const MatchingRules &rules, double score)
{
    if (score >= rules.fitsWell)
        return Fit::Well;
    return score >= rules.fits ? Fit::Fits : Fit::ALittle;
}

/// The share of a point's essential zones that hurt, 0 to 1.
double essentialShown(const TriggerPoint &point, const Picture &picture)
{
    if (point.essential.empty())
        return 0;
    const auto chosen = std::count_if(point.essential.begin(), point.essential.end(),
                                      [&](const ZoneId &zone) { return picture.pain.contains(zone); });
    return static_cast<double>(chosen) / static_cast<double>(point.essential.size());
}

/// How much a look-alike has in common with what the person reported.
struct Shared {
    std::ptrdiff_t signs = 0;
    std::ptrdiff_t rest = 0;
    auto operator<=>(const Shared &) const = default;
};

template <class Value, class Test> std::ptrdiff_t countOf(const std::vector<Value> &values, const Test &test)
{
    return std::count_if(values.begin(), values.end(), test);
}

Shared sharedWith(const Mimic &mimic, const Picture &picture, const std::set<ZoneId> &zones, const Answers &answers,
                  const std::set<TriggerPointId> &suggested)
{
    const auto reported = countOf(mimic.symptoms, [&](const SymptomId &id) { return picture.symptoms.contains(id); }) +
                          countOf(mimic.zones, [&](const ZoneId &id) { return zones.contains(id); });
    const bool suggestedToo =
        countOf(mimic.points, [&](const TriggerPointId &id) { return suggested.contains(id); }) > 0;
    // A suggested point alone makes a look-alike worth naming, but says less than what the person reported.
    return {countOf(mimic.signs, [&](const QuestionId &id) { return countsAsYes(answers.of(id)); }),
            2 * reported + (suggestedToo ? 1 : 0)};
}

} // namespace

std::vector<Suggestion> suggest(const MatchingRules &rules, const std::vector<TriggerPoint> &points, const BodyMap &map,
                                const Picture &picture)
{
    if (picture.isEmpty())
        return {};
    const std::vector<PlacedSpot> spots = placeSpots(map, picture);
    const Scorer scorer(rules, map, picture, spots);
    std::vector<Suggestion> suggestions;
    std::map<TriggerPointId, double> shown;
    for (const TriggerPoint &point : points) {
        Suggestion suggestion = scorer.score(point);
        if (suggestion.speaksFor.empty() || suggestion.score < rules.fitsALittle)
            continue;
        suggestion.fit = fitFor(rules, suggestion.score);
        shown[point.id] = essentialShown(point, picture);
        suggestions.push_back(std::move(suggestion));
    }
    std::stable_sort(suggestions.begin(), suggestions.end(), [&](const Suggestion &a, const Suggestion &b) {
        return a.score != b.score ? a.score > b.score : shown[a.point] > shown[b.point];
    });
    if (suggestions.size() > static_cast<std::size_t>(std::max(rules.most, 0)))
        suggestions.resize(static_cast<std::size_t>(std::max(rules.most, 0)));
    return suggestions;
}

std::vector<MimicId> lookAlikes(const std::vector<Mimic> &mimics, const BodyMap &map, const Picture &picture,
                                const Answers &answers, const std::vector<Suggestion> &suggestions, std::size_t most)
{
    std::set<TriggerPointId> suggested;
    for (const Suggestion &suggestion : suggestions)
        suggested.insert(suggestion.point);
    std::set<ZoneId> zones = picture.pain;
    for (const PlacedSpot &spot : placeSpots(map, picture))
        zones.insert(spot.location.zones.begin(), spot.location.zones.end());

    std::vector<std::pair<Shared, MimicId>> ranked;
    for (const Mimic &mimic : mimics) {
        if (const Shared shared = sharedWith(mimic, picture, zones, answers, suggested); shared > Shared{})
            ranked.emplace_back(shared, mimic.id);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    if (ranked.size() > most)
        ranked.resize(most);

    std::vector<MimicId> ids;
    for (auto &[shared, id] : ranked)
        ids.push_back(std::move(id));
    return ids;
}

} // namespace calfwise
