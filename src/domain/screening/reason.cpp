// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/screening/reason.h"

#include <algorithm>

namespace calfwise {

namespace {

constexpr std::string_view begin = "{if ";
constexpr std::string_view space = " \t";

struct Part {
    std::set<QuestionId> ids;
    std::string_view words;
    std::size_t length = 0; ///< of the whole, braces included
};

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(space);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(space) - from + 1);
}

/// The part that begins here.
std::optional<Part> partAt(std::string_view text)
{
    const std::size_t end = text.find('}');
    const std::size_t colon = text.find(':');
    if (end == std::string_view::npos || colon == std::string_view::npos || colon > end)
        return std::nullopt;
    Part part;
    part.length = end + 1;
    part.words = trimmed(text.substr(colon + 1, end - colon - 1));
    std::string_view names = text.substr(begin.size(), colon - begin.size());
    while (!trimmed(names).empty()) {
        names = trimmed(names);
        const std::size_t stop = std::min(names.find_first_of(space), names.size());
        part.ids.emplace(std::string(names.substr(0, stop)));
        names = names.substr(stop);
    }
    return part.ids.empty() || part.words.empty() ? std::nullopt : std::optional(part);
}

void append(std::string &to, std::string_view words)
{
    words = trimmed(words);
    if (words.empty())
        return;
    if (!to.empty())
        to += ' ';
    to += words;
}

} // namespace

std::string reasonFor(std::string_view reason, const std::vector<QuestionId> &because)
{
    std::string told;
    while (!reason.empty()) {
        const std::size_t at = reason.find(begin);
        append(told, reason.substr(0, at));
        if (at == std::string_view::npos)
            break;
        reason = reason.substr(at);
        const std::optional<Part> part = partAt(reason);
        if (!part) {
            append(told, reason);
            break;
        }
        if (std::any_of(because.begin(), because.end(), [&](const QuestionId &id) { return part->ids.contains(id); }))
            append(told, part->words);
        reason = reason.substr(part->length);
    }
    return told;
}

std::optional<std::set<QuestionId>> namedIn(std::string_view reason)
{
    std::set<QuestionId> ids;
    for (std::size_t at = reason.find(begin); at != std::string_view::npos; at = reason.find(begin)) {
        const std::optional<Part> part = partAt(reason.substr(at));
        if (!part)
            return std::nullopt;
        ids.insert(part->ids.begin(), part->ids.end());
        reason = reason.substr(at + part->length);
    }
    return ids;
}

} // namespace calfwise
