// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/matching_reader.h"

#include <array>
#include <map>

namespace calfwise {

namespace {

constexpr double heaviestSymptom = 3;
constexpr double heaviestWeight = 20;

/// What the score adds up, by the names that the matching knows, and what its sentence is about.
struct WeightName {
    const char *name;
    bool hasDistance;
    bool speaksFor;
};
constexpr std::array weightNames{
    WeightName{"spot_nearest", false, true},     WeightName{"zone_local", false, true},
    WeightName{"spot_near", true, true},         WeightName{"spot_close", true, true},
    WeightName{"spot_same_muscle", false, true}, WeightName{"spot_elsewhere", false, false},
    WeightName{"zone_essential", false, true},   WeightName{"zone_spillover", false, true},
    WeightName{"zone_unexplained", false, false}};

void readSymptoms(ContentFiles &files, GuideCore &core)
{
    const ContentNode root = files.guide("symptoms", {IdKind::Symptom, IdKind::SymptomGroup});
    const ContentNode text = files.text("symptoms");
    TextSection groupWords(text, "groups");
    for (const ContentNode &item : root.items("groups")) {
        const std::string id = item.asIdText();
        item.define(IdKind::SymptomGroup, id);
        core.symptomGroups.push_back({id, groupWords.wordsOf(id)});
    }
    TextSection words(text, "symptoms");
    for (const ContentNode &node : root.items("symptoms")) {
        Symptom symptom;
        symptom.id = node.define<SymptomId>("id");
        symptom.group = node.idText("group", IdKind::SymptomGroup);
        symptom.essentialView = node.boolean("essential_view");
        symptom.covers = node.idsIfAny<FactId>("covers");
        const ContentNode said = words.of(symptom.id.value());
        symptom.label = said.text("label");
        symptom.explain = said.text("explain");
        symptom.asks = said.text("asks");
        core.symptoms.push_back(std::move(symptom));
    }
    if (root.isThere()) {
        groupWords.reportUnused("a group of guide/symptoms.json");
        words.reportUnused("a symptom of guide/symptoms.json");
    }
}

void readWeights(const ContentNode &root, MatchingRules &rules)
{
    const ContentNode weights = root.object("weights");
    for (const WeightName &named : weightNames) {
        const ContentNode node = weights.object(named.name);
        Weight weight;
        weight.value = node.number("weight", -heaviestWeight, heaviestWeight);
        if (named.hasDistance)
            weight.within = node.number("within", 0, 1);
        weight.evidence = node.ids<EvidenceId>("evidence");
        if (node.isThere() && (named.speaksFor ? weight.value < 0 : weight.value > 0))
            node.report(named.speaksFor ? "a weight of 0 or more" : "a weight of 0 or less",
                        std::to_string(weight.value));
        rules.weights[named.name] = std::move(weight);
    }
    for (const auto &[name, node] : weights.members()) {
        if (!rules.weights.contains(name))
            node.report("a weight that the matching knows", inQuotes(name));
    }
}

void readSymptomWeights(const ContentNode &root, MatchingRules &rules)
{
    std::set<std::pair<SymptomId, TriggerPointId>> seen;
    for (const ContentNode &node : root.items("symptoms")) {
        SymptomWeight weight;
        weight.symptom = node.id<SymptomId>("symptom");
        weight.point = node.id<TriggerPointId>("point");
        weight.value = node.number("weight", -heaviestSymptom, heaviestSymptom);
        weight.evidence = node.ids<EvidenceId>("evidence");
        if (!seen.insert({weight.symptom, weight.point}).second)
            node.report("one weight for each symptom and point", "a second one");
        rules.symptoms.push_back(std::move(weight));
    }
}

std::map<std::string, std::string> readSentences(const ContentNode &text, const char *key)
{
    std::map<std::string, std::string> sentences;
    for (const auto &[name, node] : text.object(key).members())
        sentences[name] = node.asText();
    return sentences;
}

void requireSentences(const ContentNode &text, const char *key, const std::map<std::string, std::string> &sentences,
                      const std::vector<std::string> &names)
{
    const ContentNode node = text.find(key);
    for (const std::string &name : names) {
        const auto found = sentences.find(name);
        if (found == sentences.end() || found->second.empty())
            node.report("a sentence for " + inQuotes(name), "none");
    }
}

void readMatchingRules(ContentFiles &files, MatchingRules &rules)
{
    const ContentNode root = files.guide("matching");
    readWeights(root, rules);
    readSymptomWeights(root, rules);
    const ContentNode thresholds = root.object("thresholds");
    rules.fitsWell = thresholds.number("fits_well", 0, 100);
    rules.fits = thresholds.number("fits", 0, 100);
    rules.fitsALittle = thresholds.number("fits_a_little", 0, 100);
    rules.most = thresholds.integer("most", 1, 15);
    if (thresholds.isThere() && (rules.fitsWell < rules.fits || rules.fits < rules.fitsALittle))
        thresholds.report("fits_well >= fits >= fits_a_little", "another order");

    const ContentNode text = files.text("matching");
    rules.forText = readSentences(text, "for");
    rules.againstText = readSentences(text, "against");
    rules.fitText = readSentences(text, "fit");
    for (const WeightName &named : weightNames)
        requireSentences(text, named.speaksFor ? "for" : "against", named.speaksFor ? rules.forText : rules.againstText,
                         {named.name});
    requireSentences(text, "fit", rules.fitText, {"fits_well", "fits", "fits_a_little"});
}

void readMimics(ContentFiles &files, GuideCore &core)
{
    const ContentNode root = files.guide("mimics", {IdKind::Mimic});
    TextSection words(files.text("mimics"), "mimics");
    for (const ContentNode &node : root.items("mimics")) {
        Mimic mimic;
        mimic.id = node.define<MimicId>("id");
        mimic.symptoms = node.ids<SymptomId>("symptoms");
        mimic.zones = node.ids<ZoneId>("zones");
        mimic.points = node.ids<TriggerPointId>("points");
        mimic.signs = node.ids<QuestionId>("signs");
        mimic.article = node.id<ArticleId>("article");
        mimic.evidence = node.ids<EvidenceId>("evidence");
        const ContentNode said = words.of(mimic.id.value());
        mimic.name = said.text("name");
        mimic.tellsApart = said.text("tells_apart");
        core.mimics.push_back(std::move(mimic));
    }
    if (root.isThere())
        words.reportUnused("a look-alike of guide/mimics.json");
}

} // namespace

void readMatching(ContentFiles &files, GuideCore &core)
{
    readSymptoms(files, core);
    readMatchingRules(files, core.matching);
    readMimics(files, core);
}

} // namespace calfwise
