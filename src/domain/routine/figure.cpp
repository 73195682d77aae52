// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/routine/figure.h"

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

/// Through the key frames without a rest at any; the last is followed by what follows the first. Catmull-Rom on even
/// times.
Pose flowed(const FigureScene &scene, std::size_t next, double t)
{
    const std::vector<KeyFrame> &frames = scene.frames;
    const std::size_t last = frames.size() - 1;
    const Pose &before = frames[next >= 2 ? next - 2 : last - 1].pose;
    const Pose &from = frames[next - 1].pose;
    const Pose &to = frames[next].pose;
    const Pose &after = frames[next < last ? next + 1 : 1].pose;
    Pose pose;
    for (std::size_t i = 0; i < poseValues; ++i) {
        const double slopeFrom = (to.values[i] - before.values[i]) / 2;
        const double slopeTo = (after.values[i] - from.values[i]) / 2;
        const double change = to.values[i] - from.values[i];
        pose.values[i] =
            from.values[i] +
            t * (slopeFrom + t * (3 * change - 2 * slopeFrom - slopeTo + t * (slopeFrom + slopeTo - 2 * change)));
    }
    return pose;
}

} // namespace

std::string_view nameOf(PoseValue value)
{
    static constexpr std::array<std::string_view, poseValues> names{
        "x",          "y",          "trunk",       "back",        "neck",           "near_hip",       "near_knee",
        "near_ankle", "near_toes",  "near_foot_x", "near_foot_y", "near_foot_turn", "near_foot_roll", "far_hip",
        "far_knee",   "far_ankle",  "far_toes",    "far_foot_x",  "far_foot_y",     "far_foot_turn",  "near_shoulder",
        "near_elbow", "near_wrist", "near_splay",  "near_hand_x", "near_hand_y",    "far_shoulder",   "far_elbow",
        "far_wrist",  "far_splay",  "far_hand_x",  "far_hand_y",  "tool_x",         "tool_y",         "tool_turn"};
    return names.at(static_cast<std::size_t>(value));
}

Pose poseAt(const FigureScene &scene, double seconds)
{
    const std::vector<KeyFrame> &frames = scene.frames;
    if (frames.empty())
        return {};
    const double end = frames.back().at;
    const double repeat = end - scene.repeatFrom;
    double at = std::max(0.0, seconds);
    if (at > end)
        at = repeat > 0 ? scene.repeatFrom + std::fmod(at - scene.repeatFrom, repeat) : end;
    const auto next = std::upper_bound(frames.begin(), frames.end(), at,
                                       [](double time, const KeyFrame &frame) { return time < frame.at; });
    if (next == frames.begin())
        return frames.front().pose;
    if (next == frames.end())
        return frames.back().pose;
    const KeyFrame &a = *(next - 1);
    const KeyFrame &b = *next;
    const double t = (at - a.at) / (b.at - a.at);
    if (scene.flowing)
        return flowed(scene, static_cast<std::size_t>(next - frames.begin()), t);
    const double eased = t * t * (3 - 2 * t);
    Pose pose;
    for (std::size_t i = 0; i < poseValues; ++i)
        pose.values[i] = a.pose.values[i] + (b.pose.values[i] - a.pose.values[i]) * eased;
    return pose;
}

std::vector<const FigureScene *> scenesFor(const Figure &figure, const std::optional<ToolId> &tool, int round)
{
    std::vector<const FigureScene *> general;
    std::vector<const FigureScene *> special;
    for (const FigureScene &scene : figure.scenes) {
        const bool fits =
            (!scene.tool || scene.tool == tool) && (scene.round == 0 || round == 0 || scene.round == round);
        if (fits)
            (scene.tool ? special : general).push_back(&scene);
    }
    return special.empty() ? general : special;
}

FigureMoment momentAt(const std::vector<const FigureScene *> &scenes, FigurePhase phase, double seconds)
{
    const FigureScene &first = *scenes.front();
    const double at = std::max(0.0, seconds);
    if (phase == FigurePhase::GettingReady) {
        // The position that is reached is looked at for a while before the way to it is shown again.
        constexpr double rest = 3;
        if (first.repeatFrom <= 0)
            return {0, 0, false};
        return {0, std::min(first.repeatFrom, std::fmod(at, first.repeatFrom + rest)), true};
    }
    if (scenes.size() == 1 && phase == FigurePhase::Doing)
        return {0, first.repeatFrom + at, first.frames.size() > 1};
    double all = 0;
    for (const FigureScene *scene : scenes)
        all += scene->seconds;
    double rest = all > 0 ? std::fmod(at, all) : 0;
    std::size_t index = 0;
    while (index + 1 < scenes.size() && rest >= scenes[index]->seconds)
        rest -= scenes[index++]->seconds;
    return {index, rest, scenes.size() > 1 || first.frames.size() > 1};
}

const Figure *figureOf(const std::vector<Figure> &figures, const TechniqueId &technique)
{
    const auto found = std::find_if(figures.begin(), figures.end(),
                                    [&](const Figure &figure) { return figure.technique == technique; });
    return found == figures.end() ? nullptr : &*found;
}

} // namespace calfwise
