// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "json/issue.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace calfwise {

/// What an id names. Every kind has one file that defines its ids.
enum class IdKind {
    Muscle,
    TriggerPoint,
    Zone,
    NoPress,
    Symptom,
    SymptomGroup,
    Question,
    Page,
    Row,
    Rule,
    Technique,
    Tool,
    Routine,
    Mimic,
    Article,
    Section,
    Term,
    Faq,
    Source,
    Evidence,
    Fact,
    Country,
    Cause,
    Prevention
};
inline constexpr std::size_t idKinds = static_cast<std::size_t>(IdKind::Prevention) + 1;

/// "a muscle or tendon", for messages.
std::string nameOf(IdKind kind);
/// The file that defines ids of the kind: "guide/muscles.json".
std::string fileOf(IdKind kind);

template <class IdType> struct KindOf;
template <> struct KindOf<MuscleId> {
    static constexpr IdKind value = IdKind::Muscle;
};
template <> struct KindOf<TriggerPointId> {
    static constexpr IdKind value = IdKind::TriggerPoint;
};
template <> struct KindOf<ZoneId> {
    static constexpr IdKind value = IdKind::Zone;
};
template <> struct KindOf<NoPressId> {
    static constexpr IdKind value = IdKind::NoPress;
};
template <> struct KindOf<SymptomId> {
    static constexpr IdKind value = IdKind::Symptom;
};
template <> struct KindOf<QuestionId> {
    static constexpr IdKind value = IdKind::Question;
};
template <> struct KindOf<PageId> {
    static constexpr IdKind value = IdKind::Page;
};
template <> struct KindOf<RowId> {
    static constexpr IdKind value = IdKind::Row;
};
template <> struct KindOf<RuleId> {
    static constexpr IdKind value = IdKind::Rule;
};
template <> struct KindOf<TechniqueId> {
    static constexpr IdKind value = IdKind::Technique;
};
template <> struct KindOf<ToolId> {
    static constexpr IdKind value = IdKind::Tool;
};
template <> struct KindOf<RoutineId> {
    static constexpr IdKind value = IdKind::Routine;
};
template <> struct KindOf<MimicId> {
    static constexpr IdKind value = IdKind::Mimic;
};
template <> struct KindOf<ArticleId> {
    static constexpr IdKind value = IdKind::Article;
};
template <> struct KindOf<SectionId> {
    static constexpr IdKind value = IdKind::Section;
};
template <> struct KindOf<TermId> {
    static constexpr IdKind value = IdKind::Term;
};
template <> struct KindOf<FaqId> {
    static constexpr IdKind value = IdKind::Faq;
};
template <> struct KindOf<SourceId> {
    static constexpr IdKind value = IdKind::Source;
};
template <> struct KindOf<EvidenceId> {
    static constexpr IdKind value = IdKind::Evidence;
};
template <> struct KindOf<FactId> {
    static constexpr IdKind value = IdKind::Fact;
};
template <> struct KindOf<CountryId> {
    static constexpr IdKind value = IdKind::Country;
};

/// Every id that the files define and every place that mentions one; told apart afterwards, since files may be read in
/// any order.
class References {
public:
    /// A second definition is an issue.
    void define(IdKind kind, const std::string &id, const std::string &file, const std::string &pointer,
                IssueList &issues);
    void mention(IdKind kind, const std::string &id, const std::string &file, const std::string &pointer);
    /// The defining file could not be read: its ids are unknown, so mentions of them are not judged.
    void leaveOpen(IdKind kind) { m_open.insert(kind); }
    bool isOpen(IdKind kind) const { return m_open.contains(kind); }

    const std::set<std::string> &defined(IdKind kind) const { return m_defined[static_cast<std::size_t>(kind)]; }
    bool isMentioned(IdKind kind, const std::string &id) const;

    struct Place {
        std::string file;
        std::string pointer; ///< of the id
    };
    /// Where an id is defined; nothing where it isn't.
    std::optional<Place> placeOf(IdKind kind, const std::string &id) const;

    /// Adds an issue for every mention of an id that nothing defines.
    void checkMentions(IssueList &issues) const;

private:
    struct Mention {
        IdKind kind;
        std::string id;
        std::string file;
        std::string pointer;
    };

    std::set<std::string> m_defined[idKinds];
    std::map<std::string, Place> m_places[idKinds];
    std::set<std::string> m_mentioned[idKinds];
    std::vector<Mention> m_mentions;
    std::set<IdKind> m_open;
};

} // namespace calfwise
