// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/search_words_reader.h"

#include <array>
#include <set>
#include <string_view>

namespace calfwise {

namespace {

struct FoundKind {
    std::string_view name;
    IdKind ids;
};

/// As the search names them.
constexpr std::array foundKinds{FoundKind{"article", IdKind::Article}, FoundKind{"question", IdKind::Faq},
                                FoundKind{"term", IdKind::Term},       FoundKind{"point", IdKind::TriggerPoint},
                                FoundKind{"symptom", IdKind::Symptom}, FoundKind{"technique", IdKind::Technique},
                                FoundKind{"sign", IdKind::Question}};

bool leadsSomewhere(const References &references, const std::string &target)
{
    const std::size_t colon = target.find(':');
    for (const FoundKind &kind : foundKinds) {
        if (target.substr(0, colon) == kind.name && colon != std::string::npos)
            return references.isOpen(kind.ids) || references.defined(kind.ids).contains(target.substr(colon + 1));
    }
    return false;
}

std::vector<std::string> phrasesOf(const ContentNode &list)
{
    std::vector<std::string> phrases;
    for (const ContentNode &node : list.elements()) {
        phrases.push_back(node.asText());
        if (node.heldText() != nullptr && phrases.back().find_first_not_of(" \n") == std::string::npos)
            node.report("some words", "none");
    }
    return phrases;
}

void readSame(const ContentNode &root, SearchWords &words)
{
    std::set<std::string> known;
    for (const ContentNode &family : root.items("same")) {
        words.same.push_back(phrasesOf(family));
        for (const std::string &phrase : words.same.back()) {
            if (!known.insert(phrase).second)
                family.report("words that stand for one thing", inQuotes(phrase) + " a second time");
        }
    }
}

} // namespace

SearchWords readSearchWords(ContentFiles &files)
{
    SearchWords words;
    const ContentNode root = files.textIfAny("synonyms");
    if (!root.isThere())
        return words;
    words.fillers = root.texts("fillers");
    words.askers = root.texts("askers");
    words.common = root.texts("common");
    readSame(root, words);
    for (const auto &[target, list] : root.object("asked").members()) {
        words.asked[target] = phrasesOf(list);
        if (!leadsSomewhere(files.references(), target))
            list.report("a kind and an id of the content, such as article:clots", inQuotes(target));
    }
    return words;
}

} // namespace calfwise
