// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string>
#include <utility>

namespace calfwise {

/// A stable id of the content vocabulary, typed by what it names, so that a zone is never taken for a muscle.
/// Ids are lower case with hyphens and never shown to people.
template <class Tag> class Id {
public:
    Id() = default;
    explicit Id(std::string value) : m_value(std::move(value)) {}

    const std::string &value() const { return m_value; }
    bool isEmpty() const { return m_value.empty(); }

    auto operator<=>(const Id &) const = default;

private:
    std::string m_value;
};

using MuscleId = Id<struct MuscleTag>; ///< a muscle or a tendon
using TriggerPointId = Id<struct TriggerPointTag>;
using ZoneId = Id<struct ZoneTag>; ///< a pain zone
using NoPressId = Id<struct NoPressTag>;
using SymptomId = Id<struct SymptomTag>;
using QuestionId = Id<struct QuestionTag>; ///< a warning sign or a condition
using PageId = Id<struct PageTag>;         ///< a page of the safety check
using RowId = Id<struct RowTag>;           ///< a row of such a page; the question's own where it asks for one
using RuleId = Id<struct RuleTag>;         ///< O1, S-swelling-one-leg, C3, W12, T4
using TechniqueId = Id<struct TechniqueTag>;
using ToolId = Id<struct ToolTag>;
using RoutineId = Id<struct RoutineTag>;
using MimicId = Id<struct MimicTag>;
using ArticleId = Id<struct ArticleTag>;
using SectionId = Id<struct SectionTag>;
using TermId = Id<struct TermTag>;   ///< a glossary term
using FaqId = Id<struct FaqTag>;     ///< a question people ask
using HabitId = Id<struct HabitTag>; ///< a habit that prevents
using SourceId = Id<struct SourceTag>;
using EvidenceId = Id<struct EvidenceTag>;
using FactId = Id<struct FactTag>;       ///< a fact of the founding guides: A1, B28
using CountryId = Id<struct CountryTag>; ///< ISO 3166 alpha-2

} // namespace calfwise
