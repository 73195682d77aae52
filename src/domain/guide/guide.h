// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anatomy/body_map.h"
#include "domain/anatomy/muscle.h"
#include "domain/anatomy/trigger_point.h"
#include "domain/guide/article.h"
#include "domain/guide/evidence.h"
#include "domain/guide/search_words.h"
#include "domain/matching/matching_rules.h"
#include "domain/routine/figure.h"
#include "domain/routine/pressure.h"
#include "domain/routine/technique.h"
#include "domain/screening/rule_book.h"

#include <string>
#include <vector>

namespace calfwise {

/// Everything the path from tap to routine needs, small and read at once.
struct GuideCore {
    std::vector<ViewDrawing> drawings;
    std::vector<Muscle> muscles;
    std::vector<PainZone> zones;
    std::vector<NoPressZone> noPress;
    std::vector<TriggerPoint> points;
    std::vector<SymptomGroup> symptomGroups;
    std::vector<Symptom> symptoms;
    RuleBook rules;
    MatchingRules matching;
    std::vector<Mimic> mimics;
    std::vector<Technique> techniques;
    std::vector<Figure> figures; ///< how each technique is done
    std::vector<Tool> tools;
    std::vector<ReadyRoutine> routines;
    PressureGuide pressure;
    Aftercare aftercare;
    std::vector<Country> countries;
    std::string fallbackNumber;

    const Muscle *muscle(const MuscleId &id) const;
    const PainZone *zone(const ZoneId &id) const;
    const NoPressZone *noPressZone(const NoPressId &id) const;
    const TriggerPoint *point(const TriggerPointId &id) const;
    const Symptom *symptom(const SymptomId &id) const;
    const Technique *technique(const TechniqueId &id) const;
    const Figure *figure(const TechniqueId &technique) const;
    const Mimic *mimic(const MimicId &id) const;
    const Country *country(const CountryId &id) const;
};

/// The whole content of one language, as read from the content folder and written to the guide store.
struct Guide {
    std::string digest;   ///< of the files it was read from
    std::string language; ///< "en"
    GuideCore core;
    std::vector<ArticleSection> sections;
    std::vector<Article> articles;
    std::vector<Faq> questions;
    std::vector<GlossaryTerm> glossary;
    std::vector<Source> sources;
    std::vector<Evidence> evidence;
    std::vector<FoundingFact> facts;
    std::vector<Topic> causes;
    std::vector<Habit> prevention;
    SearchWords searchWords;
};

} // namespace calfwise
