// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/issue.h"
#include "content/references.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace calfwise {

/// What a reader reports to: one file's issues and the ids of all files.
struct ReadContext {
    std::string file;
    IssueList &issues;
    References &references;
};

/// A JSON value and its place, read by getters that check. A getter that does not find what it names reports it once and returns an
/// empty value, so a reader goes on and finds the rest. A node without a value (below something missing) stays silent.
class JsonNode {
public:
    JsonNode(ReadContext &context, const nlohmann::json *value, std::string pointer)
        : m_context(&context), m_value(value), m_pointer(std::move(pointer))
    {
    }

    const std::string &pointer() const { return m_pointer; }
    ReadContext &context() const { return *m_context; }
    bool isThere() const { return m_value != nullptr; }
    bool isNull() const { return m_value && m_value->is_null(); }

    void report(std::string expected, std::string found) const;
    /// What stands here, short, for a report.
    std::string shown() const;

    bool has(std::string_view key) const;
    JsonNode find(std::string_view key) const;                     ///< silent if it is not there
    JsonNode object(std::string_view key) const;                   ///< required
    std::vector<JsonNode> items(std::string_view key) const;       ///< required array
    std::vector<JsonNode> elements() const;                        ///< of this array
    std::vector<std::pair<std::string, JsonNode>> members() const; ///< of this object

    std::string text(std::string_view key) const;        ///< required and not empty
    std::string textOrEmpty(std::string_view key) const; ///< required, may be ""
    std::vector<std::string> texts(std::string_view key) const;
    std::string asText() const;
    bool boolean(std::string_view key) const;
    int integer(std::string_view key, int least, int most) const;
    int integerOr(std::string_view key, int least, int most, int otherwise) const;
    double number(std::string_view key, double least, double most) const;
    double asNumber(double least, double most) const;
    int asInteger(int least, int most) const;

    /// One of the named words; the first of them when it is none.
    std::string word(std::string_view key, const std::vector<std::string_view> &allowed) const;

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
    std::optional<JsonNode> child(std::string_view key) const; ///< reports a missing key
    JsonNode at(std::string_view key, const nlohmann::json *value) const;
    std::vector<std::pair<std::string, JsonNode>> idItems(std::string_view key) const;
    std::vector<std::string> mentionedIds(std::string_view key, IdKind kind) const;

    ReadContext *m_context;
    const nlohmann::json *m_value;
    std::string m_pointer;
};

/// Whether a text has the form of an id: 1 to 64 letters, digits and hyphens.
bool isIdForm(std::string_view text);

} // namespace calfwise
