// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/references.h"

#include <array>

namespace calfwise {

namespace {

struct KindWords {
    const char *name;
    const char *file;
};

/// In the order of IdKind.
constexpr std::array<KindWords, idKinds> kindWords{{
    {"a muscle or tendon", "guide/muscles.json"},
    {"a trigger point", "guide/trigger_points.json"},
    {"a pain zone", "guide/zones.json"},
    {"a no-press zone", "guide/no_press.json"},
    {"a symptom", "guide/symptoms.json"},
    {"a group of symptoms", "guide/symptoms.json"},
    {"a warning sign or condition", "guide/signs.json and guide/conditions.json"},
    {"a page of the safety check", "guide/pages.json"},
    {"a row of the safety check", "guide/pages.json"},
    {"a rule", "guide/rules.json"},
    {"a technique", "guide/techniques.json"},
    {"a tool", "guide/tools.json"},
    {"a routine", "guide/routines.json"},
    {"a look-alike", "guide/mimics.json"},
    {"an article", "guide/articles.json"},
    {"a section", "guide/articles.json"},
    {"a glossary term", "guide/glossary.json"},
    {"a question people ask", "guide/questions.json"},
    {"a source", "guide/sources.json"},
    {"a statement", "guide/evidence.json"},
    {"a fact", "guide/facts.json"},
    {"a country", "guide/countries.json"},
    {"a cause", "guide/causes.json"},
    {"a habit that prevents", "guide/prevention.json"},
}};

const KindWords &wordsOf(IdKind kind)
{
    return kindWords.at(static_cast<std::size_t>(kind));
}

} // namespace

std::string nameOf(IdKind kind)
{
    return wordsOf(kind).name;
}

std::string fileOf(IdKind kind)
{
    return wordsOf(kind).file;
}

void References::define(IdKind kind, const std::string &id, const std::string &file, const std::string &pointer,
                        IssueList &issues)
{
    if (!m_defined[static_cast<std::size_t>(kind)].insert(id).second)
        issues.add(file, pointer, "an id that is used once", inQuotes(id) + " a second time");
    else
        m_places[static_cast<std::size_t>(kind)][id] = {file, pointer};
}

std::optional<References::Place> References::placeOf(IdKind kind, const std::string &id) const
{
    const auto &places = m_places[static_cast<std::size_t>(kind)];
    const auto found = places.find(id);
    return found == places.end() ? std::nullopt : std::optional(found->second);
}

void References::mention(IdKind kind, const std::string &id, const std::string &file, const std::string &pointer)
{
    m_mentioned[static_cast<std::size_t>(kind)].insert(id);
    m_mentions.push_back({kind, id, file, pointer});
}

bool References::isMentioned(IdKind kind, const std::string &id) const
{
    return m_mentioned[static_cast<std::size_t>(kind)].contains(id);
}

void References::checkMentions(IssueList &issues) const
{
    for (const Mention &mention : m_mentions) {
        if (!isOpen(mention.kind) && !defined(mention.kind).contains(mention.id))
            issues.add(mention.file, mention.pointer, nameOf(mention.kind) + " of " + fileOf(mention.kind),
                       inQuotes(mention.id));
    }
}

} // namespace calfwise
