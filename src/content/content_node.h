// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/references.h"
#include "json/json_node.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace calfwise {

/// What a reader of content reports to: one file's issues and the ids of all files.
struct ReadContext : JsonContext {
    ReadContext(std::string name, IssueList &found, References &ids)
        : JsonContext{std::move(name), found}, references(ids)
    {
    }

    References &references;
};

/// A JSON value of the content: its ids have a form, and are noted as defined here or mentioned here.
class ContentNode : public JsonNode {
public:
    ContentNode(ReadContext &context, const nlohmann::json *value, std::string pointer)
        : JsonNode(context, value, std::move(pointer)), m_context(&context)
    {
    }

    ReadContext &context() const { return *m_context; }

    // As JsonNode's.
    ContentNode find(std::string_view key) const;
    ContentNode object(std::string_view key) const;
    std::vector<ContentNode> items(std::string_view key) const;
    std::vector<ContentNode> elements() const;
    std::vector<std::pair<std::string, ContentNode>> members() const;

    /// Notes the id for this place.
    void mention(IdKind kind, const std::string &id) const;
    /// The same; an id that was defined before is an issue.
    void define(IdKind kind, const std::string &id) const;

    std::string idText(std::string_view key, IdKind mentions) const;
    std::string asIdText() const;                                 ///< well formed, else reported and ""
    std::vector<std::string> idTexts(std::string_view key) const; ///< not registered as mentions; no repeats
    std::string defineText(std::string_view key, IdKind kind) const;

    template <class IdType> IdType id(std::string_view key) const { return IdType(idText(key, KindOf<IdType>::value)); }
    template <class IdType> IdType define(std::string_view key) const
    {
        return IdType(defineText(key, KindOf<IdType>::value));
    }
    template <class IdType> std::vector<IdType> ids(std::string_view key) const
    {
        std::vector<IdType> result;
        for (std::string &text : mentionedIds(key, KindOf<IdType>::value))
            result.emplace_back(std::move(text));
        return result;
    }
    /// As ids(), for a key that may be missing.
    template <class IdType> std::vector<IdType> idsIfAny(std::string_view key) const
    {
        return has(key) ? ids<IdType>(key) : std::vector<IdType>{};
    }

private:
    ContentNode(ReadContext &context, JsonNode node) : JsonNode(std::move(node)), m_context(&context) {}

    std::optional<ContentNode> child(std::string_view key) const;
    std::vector<ContentNode> withContext(std::vector<JsonNode> nodes) const;
    std::vector<std::pair<std::string, ContentNode>> idItems(std::string_view key) const;
    std::vector<std::string> mentionedIds(std::string_view key, IdKind kind) const;

    ReadContext *m_context;
};

/// Whether a text has the form of an id: 1 to 64 letters, digits and hyphens.
bool isIdForm(std::string_view text);

} // namespace calfwise
