// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/figure_reader.h"

#include "content/treated_part.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace calfwise {

namespace {

// Each in the order of its enum.
const std::vector<std::string_view> anchors{"hips", "near-heel", "near-toes"};
const std::vector<std::string_view> legHolds{"free", "planted", "rests", "lies", "on-shin"};
const std::vector<std::string_view> armHolds{"free", "planted", "on-shank", "on-foot"};
const std::vector<std::string_view> handShapes{"relaxed", "flat", "grip", "thumb", "cup"};
const std::vector<std::string_view> propKinds{"roller", "ball",  "stick", "massager", "pack",
                                              "wall",   "chair", "bed",   "step",     "strap"};
const std::vector<std::string_view> places{"contact", "calf", "knee", "heel", "toes", "ankle", "hip"};

constexpr double farthest = 720;
constexpr double longest = 600;

template <class E> E wordOf(const ContentNode &node, std::string_view key, const std::vector<std::string_view> &words)
{
    if (!node.has(key))
        return E{};
    const std::string word = node.word(key, words);
    return static_cast<E>(std::find(words.begin(), words.end(), word) - words.begin());
}

double numberOr(const ContentNode &node, std::string_view key, double otherwise)
{
    return node.has(key) ? node.number(key, -farthest, farthest) : otherwise;
}

class FigureReader {
public:
    FigureReader(ContentFiles &files, GuideCore &core)
        : m_core(core), m_root(files.guide("figures")), m_words(files.text("figures"), "figures")
    {
    }

    void read()
    {
        for (const auto &[name, node] : m_root.object("poses").members())
            readPose(name, node);
        for (const ContentNode &node : m_root.items("figures"))
            readFigure(node);
        if (m_root.isThere())
            m_words.reportUnused("a figure of guide/figures.json");
    }

private:
    void setValues(Pose &pose, const ContentNode &node)
    {
        for (const auto &[name, value] : node.members()) {
            if (name == "from")
                continue;
            std::size_t i = 0;
            while (i < poseValues && nameOf(static_cast<PoseValue>(i)) != name)
                ++i;
            if (i == poseValues)
                value.report("a value of a pose", inQuotes(name));
            else
                pose.values.at(i) = value.asNumber(-farthest, farthest);
        }
    }

    Pose basedOn(const ContentNode &node, std::string_view key)
    {
        if (!node.has(key))
            return {};
        const std::string name = node.text(key);
        const auto found = m_poses.find(name);
        if (found != m_poses.end())
            return found->second;
        // Poses stand in no order: the one that this one begins with may not be read yet.
        const ContentNode poses = m_root.object("poses");
        if (m_depth > 4 || !poses.has(name)) {
            node.find(key).report("a pose of this file", inQuotes(name));
            return {};
        }
        return readPose(name, poses.find(name));
    }

    Pose readPose(const std::string &name, const ContentNode &node)
    {
        if (const auto found = m_poses.find(name); found != m_poses.end())
            return found->second;
        ++m_depth;
        Pose pose = basedOn(node, "from");
        --m_depth;
        setValues(pose, node);
        return m_poses[name] = pose;
    }

    void readFrames(FigureScene &scene, const ContentNode &node)
    {
        for (const ContentNode &item : node.items("frames")) {
            KeyFrame frame;
            frame.at = item.number("at", 0, longest);
            frame.pose = basedOn(item, "pose");
            frame.still = item.has("still") && item.boolean("still");
            if (item.has("set"))
                setValues(frame.pose, item.object("set"));
            if (!scene.frames.empty() && frame.at <= scene.frames.back().at)
                item.find("at").report("a later time than the frame before", item.find("at").shown());
            else if (scene.frames.empty() && frame.at != 0)
                item.find("at").report("0 for the first frame", item.find("at").shown());
            else
                scene.frames.push_back(frame);
        }
        const auto isStill = [](const KeyFrame &frame) { return frame.still; };
        if (std::none_of(scene.frames.begin(), scene.frames.end(), isStill))
            node.report("a frame that is still, for those who want less motion", "none");
    }

    void readProps(FigureScene &scene, const ContentNode &node)
    {
        for (const ContentNode &item : node.items("props"))
            scene.props.push_back({wordOf<Prop>(item, "kind", propKinds),
                                   {numberOr(item, "x", 0), numberOr(item, "y", 0)},
                                   numberOr(item, "size", 0)});
    }

    void readLabels(FigureScene &scene, const ContentNode &node, const ContentNode &words)
    {
        for (const ContentNode &item : node.items("labels")) {
            FigureLabel label;
            label.id = item.text("id");
            label.on = item.word("on", places);
            label.along = numberOr(item, "along", 0.5);
            label.offset = {numberOr(item, "x", 0), numberOr(item, "y", 0)};
            label.text = words.text(label.id);
            scene.labels.push_back(std::move(label));
        }
    }

    /// A scene that another technique has as well: the same movement, for a time of its own.
    std::optional<FigureScene> sceneLike(const ContentNode &node)
    {
        const std::string name = node.text("like");
        for (const Figure &figure : m_core.figures) {
            for (const FigureScene &scene : figure.scenes) {
                if (figure.technique.value() + '/' + scene.id == name)
                    return scene;
            }
        }
        node.find("like").report("a scene further up, as technique/scene", inQuotes(name));
        return std::nullopt;
    }

    std::optional<FigureScene> readScene(const ContentNode &node, const ContentNode &words)
    {
        FigureScene scene;
        if (node.has("like")) {
            const std::optional<FigureScene> other = sceneLike(node);
            if (!other)
                return std::nullopt;
            scene = *other;
        }
        scene.id = node.text("id");
        scene.seconds = node.number("seconds", 1, longest);
        if (node.has("tool"))
            scene.tool = node.id<ToolId>("tool");
        scene.round = node.integerOr("round", 0, 9, 0);
        if (node.has("like"))
            return scene;
        scene.repeatFrom = node.has("repeat_from") ? node.number("repeat_from", 0, longest) : 0;
        scene.flowing = node.has("flowing") && node.boolean("flowing");
        scene.anchor = wordOf<Anchor>(node, "anchor", anchors);
        scene.nearLeg = wordOf<LegHold>(node, "near_leg", legHolds);
        scene.farLeg = wordOf<LegHold>(node, "far_leg", legHolds);
        scene.farLegOver = node.has("far_leg_over") && node.boolean("far_leg_over");
        scene.nearArm = wordOf<ArmHold>(node, "near_arm", armHolds);
        scene.farArm = wordOf<ArmHold>(node, "far_arm", armHolds);
        scene.nearHand = wordOf<HandShape>(node, "near_hand", handShapes);
        scene.farHand = wordOf<HandShape>(node, "far_hand", handShapes);
        scene.treated = treatedPartOf(node, "treated");
        scene.legLine = node.has("leg_line") && node.boolean("leg_line");
        readProps(scene, node);
        readFrames(scene, node);
        readLabels(scene, node, words);
        for (const std::string &impossible : impossibilities(scene))
            node.find("frames").report("poses that a body can take", impossible);
        return scene;
    }

    /// A movement with a cadence is seen in that cadence: one way and back is one repeat.
    void checkCadence(const ContentNode &node, const FigureScene &scene, const Technique &technique)
    {
        if (technique.dose.cadenceSeconds == 0 || scene.frames.empty())
            return;
        const double repeat = scene.frames.back().at - scene.repeatFrom;
        if (std::abs(repeat - 2 * technique.dose.cadenceSeconds) > 1e-9)
            node.find("frames").report("a repeat of " + std::to_string(2 * technique.dose.cadenceSeconds) +
                                           " seconds, as the dose has it",
                                       "another");
    }

    static void reportUnused(const ContentNode &words, const Figure &figure)
    {
        for (const auto &[id, node] : words.members()) {
            const bool used =
                std::any_of(figure.scenes.begin(), figure.scenes.end(), [&, &name = id](const FigureScene &scene) {
                    return std::any_of(scene.labels.begin(), scene.labels.end(),
                                       [&](const FigureLabel &label) { return label.id == name; });
                });
            if (!used)
                node.report("a label of one of the figure's scenes", inQuotes(id));
        }
    }

    void readFigure(const ContentNode &node)
    {
        Figure figure;
        figure.technique = node.id<TechniqueId>("technique");
        const Technique *technique = m_core.technique(figure.technique);
        if (technique && technique->professional)
            node.report("a technique for self-care",
                        inQuotes(figure.technique.value()) + ", which needs a professional");
        if (figureOf(m_core.figures, figure.technique))
            node.report("one figure for a technique", "a second one for " + inQuotes(figure.technique.value()));
        const ContentNode said = m_words.of(figure.technique.value());
        figure.description = said.text("description");
        const ContentNode labels = said.object("labels");
        for (const ContentNode &item : node.items("scenes")) {
            std::optional<FigureScene> scene = readScene(item, labels);
            if (!scene)
                continue;
            if (technique)
                checkCadence(item, *scene, *technique);
            figure.scenes.push_back(*std::move(scene));
        }
        if (figure.scenes.empty())
            node.report("at least one scene", "none");
        reportUnused(labels, figure);
        m_core.figures.push_back(std::move(figure));
    }

    GuideCore &m_core;
    ContentNode m_root;
    TextSection m_words;
    std::map<std::string, Pose> m_poses;
    int m_depth = 0;
};

} // namespace

void readFigures(ContentFiles &files, GuideCore &core)
{
    FigureReader(files, core).read();
}

} // namespace calfwise
