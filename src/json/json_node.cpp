// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json_node.h"

#include "json/json_file.h"

#include <algorithm>
#include <cmath>
#include <locale>
#include <sstream>

namespace calfwise {

using nlohmann::json;

namespace {

std::string shownNumber(double value)
{
    std::ostringstream stream;
    stream.imbue(std::locale::classic());
    stream << value;
    return stream.str();
}

bool isBlank(const std::string &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
}

bool hasControls(const std::string &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; });
}

} // namespace

bool JsonNode::isNull() const
{
    return m_value && m_value->is_null();
}

bool JsonNode::isObject() const
{
    return m_value && m_value->is_object();
}

const std::string *JsonNode::heldText() const
{
    return m_value ? m_value->get_ptr<const std::string *>() : nullptr;
}

void JsonNode::report(std::string expected, std::string found) const
{
    if (m_value)
        m_context->issues.add(m_context->file, m_pointer, std::move(expected), std::move(found));
}

void JsonNode::report(IssueKind kind, std::int64_t least, std::int64_t most) const
{
    if (!m_value)
        return;
    const bool holdsMore = m_value->is_object() || m_value->is_array();
    m_context->issues.add(m_context->file, m_pointer, {kind, least, most, holdsMore ? std::string() : shown()},
                          shown());
}

void JsonNode::reportKey(IssueKind kind, std::string_view key) const
{
    if (m_value)
        m_context->issues.add(m_context->file, m_pointer, {kind, 0, 0, std::string(key)});
}

std::string JsonNode::shown() const
{
    if (!m_value)
        return "nothing";
    if (m_value->is_object())
        return "an object";
    if (m_value->is_array())
        return "an array of " + std::to_string(m_value->size());
    if (const std::string *text = heldText())
        return inQuotes(*text);
    return m_value->dump();
}

JsonNode JsonNode::at(std::string_view key, const json *value) const
{
    return {*m_context, value, m_pointer + '/' + pointerToken(key)};
}

bool JsonNode::has(std::string_view key) const
{
    return isObject() && m_value->find(key) != m_value->end();
}

JsonNode JsonNode::find(std::string_view key) const
{
    return has(key) ? at(key, &*m_value->find(key)) : at(key, nullptr);
}

std::optional<JsonNode> JsonNode::child(std::string_view key) const
{
    if (!m_value)
        return std::nullopt;
    if (!m_value->is_object()) {
        report("an object with " + inQuotes(std::string(key)), shown());
        return std::nullopt;
    }
    const auto found = m_value->find(key);
    if (found == m_value->end()) {
        reportKey(IssueKind::MissingKey, key);
        return std::nullopt;
    }
    return at(key, &*found);
}

JsonNode JsonNode::object(std::string_view key) const
{
    const auto node = child(key);
    if (!node)
        return at(key, nullptr);
    if (!node->m_value->is_object()) {
        node->report(IssueKind::NoObject);
        return at(key, nullptr);
    }
    return *node;
}

std::vector<JsonNode> JsonNode::items(std::string_view key) const
{
    const auto node = child(key);
    return node ? node->elements() : std::vector<JsonNode>{};
}

std::vector<JsonNode> JsonNode::elements() const
{
    std::vector<JsonNode> result;
    if (!m_value)
        return result;
    if (!m_value->is_array()) {
        report(IssueKind::NoList);
        return result;
    }
    for (std::size_t i = 0; i < m_value->size(); ++i)
        result.push_back(at(std::to_string(i), &(*m_value)[i]));
    return result;
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::members() const
{
    std::vector<std::pair<std::string, JsonNode>> result;
    if (!m_value)
        return result;
    if (!m_value->is_object()) {
        report(IssueKind::NoObject);
        return result;
    }
    for (auto member = m_value->begin(); member != m_value->end(); ++member)
        result.emplace_back(member.key(), at(member.key(), &member.value()));
    return result;
}

std::string JsonNode::asText() const
{
    if (!m_value)
        return {};
    const std::string *text = heldText();
    if (!text) {
        report(IssueKind::NoText);
        return {};
    }
    if (hasControls(*text))
        report("text without control characters", shown());
    return *text;
}

std::string JsonNode::textOrEmpty(std::string_view key) const
{
    const auto node = child(key);
    return node ? node->asText() : std::string();
}

std::string JsonNode::text(std::string_view key) const
{
    const auto node = child(key);
    if (!node)
        return {};
    std::string text = node->asText();
    if (node->heldText() && isBlank(text))
        node->report("some words", "none");
    return text;
}

std::vector<std::string> JsonNode::texts(std::string_view key) const
{
    std::vector<std::string> result;
    for (const JsonNode &item : items(key)) {
        std::string text = item.asText();
        if (item.heldText() && isBlank(text))
            item.report("some words", "none");
        result.push_back(std::move(text));
    }
    return result;
}

bool JsonNode::boolean(std::string_view key) const
{
    const auto node = child(key);
    if (!node)
        return false;
    if (!node->m_value->is_boolean()) {
        node->report(IssueKind::NotTrueOrFalse);
        return false;
    }
    return node->m_value->get<bool>();
}

std::optional<int> JsonNode::asIntegerIfAny(int least, int most) const
{
    if (!m_value)
        return std::nullopt;
    // get<int>() would narrow 4294967297, 3.9 and true to an int in silence.
    if (m_value->is_number_unsigned()) {
        if (const auto value = m_value->get<json::number_unsigned_t>();
            std::cmp_greater_equal(value, least) && std::cmp_less_equal(value, most))
            return static_cast<int>(value);
    } else if (m_value->is_number_integer()) {
        if (const auto value = m_value->get<json::number_integer_t>(); value >= least && value <= most)
            return static_cast<int>(value);
    }
    report(IssueKind::NoWholeNumber, least, most);
    return std::nullopt;
}

int JsonNode::asInteger(int least, int most) const
{
    return asIntegerIfAny(least, most).value_or(least);
}

double JsonNode::asNumber(double least, double most) const
{
    if (!m_value)
        return least;
    if (m_value->is_number()) {
        const double value = m_value->get<double>();
        if (std::isfinite(value) && value >= least && value <= most)
            return value;
    }
    report("a number from " + shownNumber(least) + " to " + shownNumber(most), shown());
    return least;
}

int JsonNode::integer(std::string_view key, int least, int most) const
{
    const auto node = child(key);
    return node ? node->asInteger(least, most) : least;
}

int JsonNode::integerOr(std::string_view key, int least, int most, int otherwise) const
{
    return has(key) ? integer(key, least, most) : otherwise;
}

double JsonNode::number(std::string_view key, double least, double most) const
{
    const auto node = child(key);
    return node ? node->asNumber(least, most) : least;
}

std::string JsonNode::word(std::string_view key, const std::vector<std::string_view> &allowed) const
{
    const auto node = child(key);
    if (!node)
        return std::string(allowed.front());
    if (const std::string *text = node->heldText();
        text && std::find(allowed.begin(), allowed.end(), *text) != allowed.end())
        return *text;
    std::string expected = "one of";
    for (std::string_view one : allowed)
        expected += ' ' + std::string(one);
    node->report(expected, node->shown());
    return std::string(allowed.front());
}

} // namespace calfwise
