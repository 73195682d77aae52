// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/json_node.h"

#include "content/json_file.h"

#include <algorithm>
#include <cmath>
#include <set>
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

std::string range(const std::string &what, double least, double most)
{
    return what + " from " + shownNumber(least) + " to " + shownNumber(most);
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

bool isIdForm(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

void JsonNode::report(std::string expected, std::string found) const
{
    if (m_value)
        m_context->issues.add(m_context->file, m_pointer, std::move(expected), std::move(found));
}

std::string JsonNode::shown() const
{
    if (!m_value)
        return "nothing";
    if (m_value->is_object())
        return "an object";
    if (m_value->is_array())
        return "an array of " + std::to_string(m_value->size());
    if (m_value->is_string())
        return inQuotes(m_value->get_ref<const std::string &>());
    return m_value->dump();
}

JsonNode JsonNode::at(std::string_view key, const json *value) const
{
    return {*m_context, value, m_pointer + '/' + pointerToken(key)};
}

bool JsonNode::has(std::string_view key) const
{
    return m_value && m_value->is_object() && m_value->find(key) != m_value->end();
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
        report("the key " + inQuotes(std::string(key)), "no such key");
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
        node->report("an object", node->shown());
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
        report("an array", shown());
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
        report("an object", shown());
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
    if (!m_value->is_string()) {
        report("text", shown());
        return {};
    }
    const std::string &text = m_value->get_ref<const std::string &>();
    if (hasControls(text))
        report("text without control characters", shown());
    return text;
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
    if (node->m_value->is_string() && isBlank(text))
        node->report("some words", "none");
    return text;
}

std::vector<std::string> JsonNode::texts(std::string_view key) const
{
    std::vector<std::string> result;
    for (const JsonNode &item : items(key)) {
        std::string text = item.asText();
        if (item.m_value->is_string() && isBlank(text))
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
        node->report("true or false", node->shown());
        return false;
    }
    return node->m_value->get<bool>();
}

int JsonNode::asInteger(int least, int most) const
{
    if (!m_value)
        return least;
    // get<int>() would narrow 4294967297, 3.9 and true to an int in silence.
    if (m_value->is_number_unsigned()) {
        const auto value = m_value->get<json::number_unsigned_t>();
        if (most >= 0 && value <= static_cast<json::number_unsigned_t>(most) &&
            (least < 0 || value >= static_cast<json::number_unsigned_t>(least)))
            return static_cast<int>(value);
    } else if (m_value->is_number_integer()) {
        const auto value = m_value->get<json::number_integer_t>();
        if (value >= least && value <= most)
            return static_cast<int>(value);
    }
    report(range("a whole number", least, most), shown());
    return least;
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
    report(range("a number", least, most), shown());
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
    if (node->m_value->is_string()) {
        const std::string &text = node->m_value->get_ref<const std::string &>();
        if (std::find(allowed.begin(), allowed.end(), text) != allowed.end())
            return text;
    }
    std::string expected = "one of";
    for (std::string_view one : allowed)
        expected += ' ' + std::string(one);
    node->report(expected, node->shown());
    return std::string(allowed.front());
}

std::string JsonNode::asIdText() const
{
    if (!m_value)
        return {};
    if (m_value->is_string() && isIdForm(m_value->get_ref<const std::string &>()))
        return m_value->get<std::string>();
    report("an id: at most 64 letters, digits and hyphens", shown());
    return {};
}

std::string JsonNode::idText(std::string_view key, IdKind mentions) const
{
    const auto node = child(key);
    if (!node)
        return {};
    std::string id = node->asIdText();
    if (!id.empty())
        m_context->references.mention(mentions, id, m_context->file, node->m_pointer);
    return id;
}

std::string JsonNode::defineText(std::string_view key, IdKind kind) const
{
    const auto node = child(key);
    if (!node)
        return {};
    std::string id = node->asIdText();
    if (!id.empty())
        m_context->references.define(kind, id, m_context->file, node->m_pointer, m_context->issues);
    return id;
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::idItems(std::string_view key) const
{
    std::vector<std::pair<std::string, JsonNode>> result;
    std::set<std::string> seen;
    for (const JsonNode &item : items(key)) {
        std::string id = item.asIdText();
        if (id.empty())
            continue;
        if (!seen.insert(id).second)
            item.report("each id once", inQuotes(id) + " a second time");
        result.emplace_back(std::move(id), item);
    }
    return result;
}

std::vector<std::string> JsonNode::idTexts(std::string_view key) const
{
    std::vector<std::string> result;
    for (auto &[id, item] : idItems(key))
        result.push_back(std::move(id));
    return result;
}

std::vector<std::string> JsonNode::mentionedIds(std::string_view key, IdKind kind) const
{
    std::vector<std::string> result;
    for (auto &[id, item] : idItems(key)) {
        m_context->references.mention(kind, id, m_context->file, item.pointer());
        result.push_back(std::move(id));
    }
    return result;
}

} // namespace calfwise
