// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a body cannot do.
#include "domain/routine/figure.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace calfwise {

namespace {

struct Range {
    PoseValue value;
    double least;
    double most;
};

/// Joint ranges after the American Academy of Orthopaedic Surgeons, Joint motion, rounded outwards; the back's and the
/// neck's are of the whole length, the ankle's and the wrist's are with weight on them.
constexpr std::array ranges{
    Range{PoseValue::Back, -25, 75},         Range{PoseValue::Neck, -50, 50},
    Range{PoseValue::NearHip, -30, 130},     Range{PoseValue::FarHip, -30, 130},
    Range{PoseValue::NearKnee, -2, 145},     Range{PoseValue::FarKnee, -2, 145},
    Range{PoseValue::NearAnkle, -50, 35},    Range{PoseValue::FarAnkle, -50, 35},
    Range{PoseValue::NearToes, -40, 70},     Range{PoseValue::FarToes, -40, 70},
    Range{PoseValue::NearFootRoll, 0, 40},   Range{PoseValue::NearShoulder, -70, 180},
    Range{PoseValue::FarShoulder, -70, 180}, Range{PoseValue::NearElbow, -2, 150},
    Range{PoseValue::FarElbow, -2, 150},     Range{PoseValue::NearWrist, -95, 95},
    Range{PoseValue::FarWrist, -95, 95},     Range{PoseValue::NearSplay, 0, 60},
    Range{PoseValue::FarSplay, 0, 60},
};

/// How far a hold may miss, in centimetres: less than a line's width.
constexpr double mostGap = 0.5;
/// Below the floor, where nothing is.
constexpr double lowestFloor = -1;

std::string shown(double number)
{
    std::string text = std::to_string(number);
    return text.substr(0, text.find('.') + 2);
}

/// Of a place on the sole, so far ahead of the ankle.
double soleHeight(const PlacedLeg &leg, double ahead)
{
    const double turn = leg.foot * std::numbers::pi / 180;
    return leg.ankle.y + std::sin(turn) * ahead - std::cos(turn) * body::ankleHeight;
}

/// What was seen at its worst, so that a scene has one complaint of a kind.
class Judge {
public:
    void look(const FigureScene &scene, double at)
    {
        const FigurePlace place = calfwise::place(scene, poseAt(scene, at));
        const std::string when = " at " + shown(at) + " s";
        for (const Range &range : ranges) {
            const double angle = place.angles[range.value];
            note(std::string(nameOf(range.value)), std::max(range.least - angle, angle - range.most) - 0.01,
                 " is " + shown(angle) + when + ", of " + shown(range.least) + " to " + shown(range.most));
        }
        note("a hold", place.gap - mostGap, " is missed by " + shown(place.gap) + " cm" + when);
        for (const PlacedLeg *leg : {&place.near, &place.far}) {
            const double lowest =
                std::min(soleHeight(*leg, -body::heelBehindAnkle), soleHeight(*leg, body::ballAheadOfAnkle));
            note("a foot", lowestFloor - lowest, " is " + shown(-lowest) + " cm under the floor" + when);
        }
    }

    std::vector<std::string> complaints() const
    {
        std::vector<std::string> all;
        for (const auto &[what, worst] : m_worst)
            all.push_back(what + worst.second);
        return all;
    }

private:
    void note(const std::string &what, double beyond, const std::string &words)
    {
        if (beyond <= 0)
            return;
        const auto [known, isNew] = m_worst.try_emplace(what, beyond, words);
        if (!isNew && known->second.first < beyond)
            known->second = {beyond, words};
    }

    std::map<std::string, std::pair<double, std::string>> m_worst;
};

} // namespace

std::vector<std::string> impossibilities(const FigureScene &scene)
{
    Judge judge;
    constexpr int between = 4;
    for (std::size_t i = 0; i < scene.frames.size(); ++i) {
        const double from = scene.frames[i].at;
        const double to = i + 1 < scene.frames.size() ? scene.frames[i + 1].at : from;
        const int steps = to > from ? between : 1;
        for (int step = 0; step < steps; ++step)
            judge.look(scene, from + (to - from) * step / steps);
    }
    return judge.complaints();
}

} // namespace calfwise
