// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/issue.h"
#include "json/json_value.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace calfwise {

/// What a reader reports to: the issues of one file.
struct JsonContext {
    std::string file; ///< as issues name it
    IssueList &issues;
};

/// A JSON value and its place, read by getters that check. A getter that does not find what it names reports it once
/// and returns an empty value, so a reader goes on and finds the rest. A node without a value (below something missing)
/// stays silent.
class JsonNode {
public:
    /// The context and the value must outlive the node; no value: a silent node.
    JsonNode(JsonContext &context, const nlohmann::json *value, std::string pointer)
        : m_context(&context), m_value(value), m_pointer(std::move(pointer))
    {
    }

    const std::string &file() const { return m_context->file; }
    const std::string &pointer() const { return m_pointer; }
    bool isThere() const { return m_value != nullptr; }
    bool isNull() const;
    bool isObject() const;
    const std::string *heldText() const; ///< as it stands; null, and silent, where it is no text

    void report(std::string expected, std::string found) const;
    /// About what stands here.
    void report(IssueKind kind, std::int64_t least = 0, std::int64_t most = 0) const;
    /// About one of this object's keys.
    void reportKey(IssueKind kind, std::string_view key) const;
    /// What stands here, short and without hidden characters, for a report.
    std::string shown() const;

    bool has(std::string_view key) const;
    JsonNode find(std::string_view key) const;                     ///< silent if it is not there
    std::optional<JsonNode> child(std::string_view key) const;     ///< required, of any kind
    JsonNode object(std::string_view key) const;                   ///< required
    std::vector<JsonNode> items(std::string_view key) const;       ///< required array
    std::vector<JsonNode> elements() const;                        ///< of this array
    std::vector<std::pair<std::string, JsonNode>> members() const; ///< of this object

    std::string text(std::string_view key) const;        ///< required and not empty
    std::string textOrEmpty(std::string_view key) const; ///< required, may be ""
    std::vector<std::string> texts(std::string_view key) const;
    std::string asText() const;
    bool boolean(std::string_view key) const;

    // Numbers are never narrowed: 4294967297, 3.9, 3.0 and true are no whole number. What does not fit is reported and
    // gives `least`.
    int integer(std::string_view key, int least, int most) const;
    int integerOr(std::string_view key, int least, int most, int otherwise) const;
    double number(std::string_view key, double least, double most) const;
    double asNumber(double least, double most) const;
    int asInteger(int least, int most) const;
    std::optional<int> asIntegerIfAny(int least, int most) const; ///< nothing, after a report, where it does not fit

    /// One of the named words; the first of them when it is none.
    std::string word(std::string_view key, const std::vector<std::string_view> &allowed) const;

private:
    JsonNode at(std::string_view key, const nlohmann::json *value) const;

    JsonContext *m_context;
    const nlohmann::json *m_value;
    std::string m_pointer;
};

} // namespace calfwise
