// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/rules_reader.h"

#include "content/screening_words.h"
#include "domain/screening/reason.h"

#include <algorithm>
#include <optional>

namespace calfwise {

namespace {

Clause readAnswersClause(const ContentNode &node)
{
    Clause clause;
    clause.kind = Clause::Kind::Answers;
    clause.any = node.ids<QuestionId>("any");
    clause.atLeast = node.integerOr("at_least", 1, 100, 1);
    if (clause.any.empty() || clause.atLeast > static_cast<int>(clause.any.size()))
        node.report("at least as many answers as at_least asks for", std::to_string(clause.any.size()));
    return clause;
}

Clause readSiteClause(const ContentNode &node)
{
    const ContentNode site = node.object("site");
    Clause clause;
    clause.kind = Clause::Kind::Site;
    clause.zones = site.ids<ZoneId>("zones");
    clause.spotOn = site.ids<MuscleId>("spot_on");
    if (clause.zones.empty() && clause.spotOn.empty())
        site.report("a zone or a muscle", "neither");
    return clause;
}

HistoryTest readHistoryTest(const ContentNode &node)
{
    const std::string word = node.word("history", {"sore-over-24-hours", "treated-twice-today", "stopped-here"});
    if (word == "treated-twice-today")
        return HistoryTest::TreatedTwiceToday;
    return word == "stopped-here" ? HistoryTest::StoppedHere : HistoryTest::SoreOver24Hours;
}

Clause readClause(const ContentNode &node)
{
    Clause clause;
    if (node.has("any"))
        return readAnswersClause(node);
    if (node.has("site"))
        return readSiteClause(node);
    if (node.has("picture")) {
        clause.kind = Clause::Kind::Picture;
        clause.picture =
            node.word("picture", {"hurts", "painful"}) == "painful" ? PictureTest::Painful : PictureTest::Hurts;
    } else if (node.has("history")) {
        clause.kind = Clause::Kind::History;
        clause.history = readHistoryTest(node);
    } else if (node.has("spot")) {
        clause.kind = Clause::Kind::SpotNoSelfPressure;
        node.word("spot", {"no-self-pressure"});
    } else {
        node.report("one of any, picture, site, spot, history", node.shown());
    }
    return clause;
}

std::vector<Clause> readClauses(const ContentNode &node)
{
    std::vector<Clause> clauses;
    for (const ContentNode &item : node.items("requires")) {
        const auto named = item.members();
        const auto kinds =
            std::count_if(named.begin(), named.end(), [](const auto &member) { return member.first != "at_least"; });
        if (kinds != 1)
            item.report("one requirement in a clause", std::to_string(kinds));
        clauses.push_back(readClause(item));
    }
    // A rule without clauses would always hold, and nobody means that.
    if (clauses.empty())
        node.report("at least one clause", "none");
    return clauses;
}

class RulesReader {
public:
    RulesReader(ContentFiles &files, RuleBook &rules)
        : m_root(files.guide("rules", {IdKind::Rule})), m_text(files.text("rules")), m_rules(rules)
    {
    }

    void read()
    {
        readGroups();
        readPicture();
        readCombinations();
        readWithheld();
        m_rules.order = readRuleTexts("order");
        m_rules.timeTexts = readRuleTexts("time");
        readTime();
        readReview();
    }

private:
    void readGroups()
    {
        for (const auto &[name, node] : m_root.object("groups").members()) {
            const std::vector<TechniqueId> ids = m_root.object("groups").ids<TechniqueId>(name);
            if (ids.empty())
                node.report("at least one technique", "none");
            m_rules.techniqueGroups[name] = {ids.begin(), ids.end()};
        }
        for (const std::string_view needed : {pressureGroup, pressingGroup}) {
            if (m_root.isThere() && m_rules.group(needed).empty())
                m_root.find("groups").report("the group " + inQuotes(std::string(needed)), "none");
        }
    }

    void readPicture()
    {
        const ContentNode node = m_root.object("picture");
        const auto asSet = [](const auto &ids) { return std::set(ids.begin(), ids.end()); };
        m_rules.picture.calfZones = asSet(node.ids<ZoneId>("calf_zones"));
        m_rules.picture.painfulSymptoms = asSet(node.ids<SymptomId>("painful_symptoms"));
        m_rules.picture.milderSymptoms = asSet(node.ids<SymptomId>("milder_symptoms"));
        if (node.isThere() && (m_rules.picture.calfZones.empty() || m_rules.picture.painfulSymptoms.empty()))
            node.report("zones and symptoms that a leg hurts by", "none");
    }

    std::set<TechniqueId> withheldBy(const ContentNode &node) const
    {
        std::set<TechniqueId> techniques;
        for (const ContentNode &item : node.items("withholds")) {
            const std::string id = item.asIdText();
            if (const auto group = m_rules.techniqueGroups.find(id); group != m_rules.techniqueGroups.end()) {
                techniques.insert(group->second.begin(), group->second.end());
            } else if (!id.empty()) {
                item.mention(IdKind::Technique, id);
                techniques.emplace(id);
            }
        }
        if (techniques.empty())
            node.report("techniques that are withheld", "none");
        return techniques;
    }

    /// What a reason says for some answers only must be for answers of its rule.
    void checkReason(const ContentNode &said, const std::string &reason, const std::vector<Clause> &clauses) const
    {
        const std::optional<std::set<QuestionId>> named = namedIn(reason);
        if (!named) {
            said.find("reason").report("parts of the form {if id: words}", inQuotes(reason));
            return;
        }
        for (const QuestionId &id : *named) {
            const bool asked = std::any_of(clauses.begin(), clauses.end(), [&](const Clause &clause) {
                return std::find(clause.any.begin(), clause.any.end(), id) != clause.any.end();
            });
            if (!asked)
                said.find("reason").report("an answer of the rule", inQuotes(id.value()));
        }
    }

    void readCombinations()
    {
        TextSection words(m_text, "combinations");
        for (const ContentNode &node : m_root.items("combinations")) {
            Combination rule;
            rule.id = node.define<RuleId>("id");
            rule.level = readStoppingLevel(node, "level");
            rule.clauses = readClauses(node);
            rule.clearedByClinician = node.boolean("cleared_by_clinician");
            rule.evidence = node.ids<EvidenceId>("evidence");
            const ContentNode said = words.of(rule.id.value());
            rule.reason = said.text("reason");
            checkReason(said, rule.reason, rule.clauses);
            rule.text = said.text("text");
            m_rules.combinations.push_back(std::move(rule));
        }
        if (m_root.isThere())
            words.reportUnused("a rule of guide/rules.json");
    }

    void readWithheld()
    {
        TextSection words(m_text, "withheld");
        for (const ContentNode &node : m_root.items("withheld")) {
            Withholding rule;
            rule.id = node.define<RuleId>("id");
            rule.clauses = readClauses(node);
            rule.withholds = withheldBy(node);
            rule.perSpot = node.boolean("per_spot");
            rule.changesLevel = node.boolean("changes_level");
            rule.evidence = node.ids<EvidenceId>("evidence");
            const ContentNode said = words.of(rule.id.value());
            rule.reason = said.text("reason");
            checkReason(said, rule.reason, rule.clauses);
            rule.text = said.text("text");
            m_rules.withholdings.push_back(std::move(rule));
        }
        if (m_root.isThere())
            words.reportUnused("a rule of guide/rules.json");
    }

    std::vector<RuleText> readRuleTexts(const char *key)
    {
        TextSection words(m_text, key);
        std::vector<RuleText> texts;
        for (const ContentNode &node : m_root.items(key)) {
            RuleText text;
            text.id = node.define<RuleId>("id");
            text.evidence = node.ids<EvidenceId>("evidence");
            const ContentNode said = words.of(text.id.value());
            text.reason = said.text("reason");
            text.text = said.text("text");
            texts.push_back(std::move(text));
        }
        if (m_root.isThere())
            words.reportUnused("a rule of guide/rules.json");
        return texts;
    }

    ContentNode timeRule(const std::string &id) const
    {
        for (const ContentNode &node : m_root.items("time")) {
            if (node.find("id").isThere() && node.textOrEmpty("id") == id)
                return node;
        }
        m_root.find("time").report("the rule " + id, "none");
        return m_root.find("no such rule");
    }

    void readTime()
    {
        TimeRules &time = m_rules.time;
        time.permitHours = timeRule("T1").integer("permit_hours", 1, 24);
        time.anythingNew = RuleId(timeRule("T2").textOrEmpty("id"));
        time.stops = RuleId(timeRule("T3").textOrEmpty("id"));
        readStops(timeRule("T3"));
        const ContentNode standing = timeRule("T4");
        time.emergencyStandsDays = standing.integer("emergency_days", 1, 365);
        time.sameDayStandsDays = standing.integer("same_day_days", 1, 365);
        time.withinDaysStandsDays = standing.integer("within_days_days", 1, 365);
        time.clearanceDays = standing.integer("clearance_days", 1, 365);
        time.waitingDays = standing.integer("waiting_days", 1, 365);
        time.clearanceKeepsWithheld = standing.ids<RuleId>("clearance_keeps_withheld");
        checkLifted(standing);
        const ContentNode persists = timeRule("T5");
        time.diary = RuleId(persists.textOrEmpty("id"));
        time.persistTreatedDays = persists.integer("treated_days", 1, 100);
        time.persistSpanDays = persists.integer("span_days", 1, 365);
        time.persistWindowDays = persists.integer("window_days", 1, 365);
        time.easedByPoints = persists.integer("eased_points", 1, 10);
        time.easedByPercent = persists.integer("eased_percent", 1, 100);
        time.worseSessionsInARow = persists.integer("worse_in_a_row", 1, 100);
        time.persistSign = persists.id<QuestionId>("sign");
        time.worseLevel = levelThatStops(persists, "worse_level");
        time.confirmDays = timeRule("T6").integer("confirm_days", 1, 365);
    }

    /// A level that what the program itself knows may give; an unknown word is an issue, and read as the strictest of
    /// them.
    static Level levelThatStops(const ContentNode &node, std::string_view key)
    {
        return levelFromId(node.word(key, {"same-day", "within-days", "see-someone"})).value_or(Level::SameDay);
    }

    void readStops(const ContentNode &node)
    {
        TextSection words(m_text, "stops");
        for (const std::string &stop : node.idTexts("stops_for")) {
            const ContentNode said = words.of(stop);
            m_rules.stops.push_back(
                {stop, said.text("name"), said.text("advice"), said.text("reason"), said.text("say")});
        }
        if (node.isThere())
            words.reportUnused("a stop of rule T3");
        StopRules &rules = m_rules.time.stop;
        for (const auto &[stop, sign] : node.object("stop_signs").members())
            rules.signs[stop] = node.object("stop_signs").id<QuestionId>(stop);
        rules.goneAfterMinutes = node.integer("gone_after_minutes", 1, 60);
        rules.holdHours = node.integer("rest_hours", 1, 24 * 365);
        rules.againDays = node.integer("again_days", 1, 365);
        rules.againLevel = levelThatStops(node, "again_level");
        rules.pulseLevel = levelThatStops(node, "pulse_level");
        rules.crampMinutes = node.integer("cramp_minutes", 1, 60);
        rules.crampSign = node.id<QuestionId>("cramp_sign");
        rules.acheAbove = node.integer("ache_above", 0, 10);
        const std::vector<ZoneId> never = node.ids<ZoneId>("ache_never");
        rules.acheNever = {never.begin(), never.end()};
        rules.sameSpotWithin = node.number("same_spot_within", 0.001, 1);
    }

    /// The same fact stands in two places: a rule says that a clearance lifts it, and T4 lists the rules. They must
    /// agree.
    void checkLifted(const ContentNode &standing) const
    {
        std::vector<RuleId> listed = standing.ids<RuleId>("clearance_lifts");
        std::sort(listed.begin(), listed.end());
        for (const Combination &rule : m_rules.combinations) {
            if (std::binary_search(listed.begin(), listed.end(), rule.id) != rule.clearedByClinician)
                standing.find("clearance_lifts")
                    .report("exactly the rules that say cleared_by_clinician",
                            "another answer for " + inQuotes(rule.id.value()));
        }
    }

    void readReview()
    {
        const ContentNode review = m_root.object("review");
        m_rules.review = {review.textOrEmpty("reviewer"), review.textOrEmpty("date"), review.textOrEmpty("version")};
    }

    ContentNode m_root;
    ContentNode m_text;
    RuleBook &m_rules;
};

} // namespace

void readRules(ContentFiles &files, RuleBook &rules)
{
    RulesReader(files, rules).read();
}

} // namespace calfwise
