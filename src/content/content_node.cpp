// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/content_node.h"

#include <algorithm>
#include <set>

namespace calfwise {

bool isIdForm(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

ContentNode ContentNode::find(std::string_view key) const
{
    return {*m_context, JsonNode::find(key)};
}

ContentNode ContentNode::object(std::string_view key) const
{
    return {*m_context, JsonNode::object(key)};
}

std::vector<ContentNode> ContentNode::items(std::string_view key) const
{
    return withContext(JsonNode::items(key));
}

std::vector<ContentNode> ContentNode::elements() const
{
    return withContext(JsonNode::elements());
}

std::vector<std::pair<std::string, ContentNode>> ContentNode::members() const
{
    std::vector<std::pair<std::string, ContentNode>> result;
    for (auto &[key, node] : JsonNode::members())
        result.emplace_back(std::move(key), ContentNode(*m_context, std::move(node)));
    return result;
}

std::optional<ContentNode> ContentNode::child(std::string_view key) const
{
    auto node = JsonNode::child(key);
    return node ? std::optional(ContentNode(*m_context, *std::move(node))) : std::nullopt;
}

std::vector<ContentNode> ContentNode::withContext(std::vector<JsonNode> nodes) const
{
    std::vector<ContentNode> result;
    result.reserve(nodes.size());
    for (JsonNode &node : nodes)
        result.push_back(ContentNode(*m_context, std::move(node)));
    return result;
}

void ContentNode::mention(IdKind kind, const std::string &id) const
{
    m_context->references.mention(kind, id, file(), pointer());
}

void ContentNode::define(IdKind kind, const std::string &id) const
{
    m_context->references.define(kind, id, file(), pointer(), m_context->issues);
}

std::string ContentNode::asIdText() const
{
    if (const std::string *text = heldText(); text && isIdForm(*text))
        return *text;
    report("an id: at most 64 letters, digits and hyphens", shown());
    return {};
}

std::string ContentNode::idText(std::string_view key, IdKind mentions) const
{
    const auto node = child(key);
    if (!node)
        return {};
    std::string id = node->asIdText();
    if (!id.empty())
        node->mention(mentions, id);
    return id;
}

std::string ContentNode::defineText(std::string_view key, IdKind kind) const
{
    const auto node = child(key);
    if (!node)
        return {};
    std::string id = node->asIdText();
    if (!id.empty())
        node->define(kind, id);
    return id;
}

std::vector<std::pair<std::string, ContentNode>> ContentNode::idItems(std::string_view key) const
{
    std::vector<std::pair<std::string, ContentNode>> result;
    std::set<std::string> seen;
    for (const ContentNode &item : items(key)) {
        std::string id = item.asIdText();
        if (id.empty())
            continue;
        if (!seen.insert(id).second)
            item.report("each id once", inQuotes(id) + " a second time");
        result.emplace_back(std::move(id), item);
    }
    return result;
}

std::vector<std::string> ContentNode::idTexts(std::string_view key) const
{
    std::vector<std::string> result;
    for (auto &[id, item] : idItems(key))
        result.push_back(std::move(id));
    return result;
}

std::vector<std::string> ContentNode::mentionedIds(std::string_view key, IdKind kind) const
{
    std::vector<std::string> result;
    for (auto &[id, item] : idItems(key)) {
        item.mention(kind, id);
        result.push_back(std::move(id));
    }
    return result;
}

} // namespace calfwise
