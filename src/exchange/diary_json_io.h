// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/time.h"
#include "exchange/iso_time.h"
#include "json/json_node.h"
#include "json/json_text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Inside exchange only. A writer and a reader with the same functions, so that one list of fields serves both: what is
// written is what is read.

namespace calfwise::diary_json {

template <class E> using FromId = std::optional<E> (*)(std::string_view);

class Writer {
public:
    explicit Writer(nlohmann::ordered_json &object) : m_object(object) {}

    void text(const char *key, const std::string &value) { m_object[key] = value; }
    template <class Tag> void id(const char *key, const Id<Tag> &value) { m_object[key] = value.value(); }
    template <class Tag> void id(const char *key, const std::optional<Id<Tag>> &value)
    {
        if (value)
            m_object[key] = value->value();
    }
    template <class Tag> void ids(const char *key, const std::set<Id<Tag>> &values)
    {
        m_object[key] = nlohmann::ordered_json::array();
        for (const Id<Tag> &value : values)
            m_object[key].push_back(value.value());
    }
    void number(const char *key, double value) { m_object[key] = value; }
    void number(const char *key, const std::optional<double> &value)
    {
        if (value)
            m_object[key] = *value;
    }
    void integer(const char *key, int value, int, int) { m_object[key] = value; }
    void integer(const char *key, const std::optional<int> &value, int, int)
    {
        if (value)
            m_object[key] = *value;
    }
    void flag(const char *key, bool value) { m_object[key] = value; }
    void flag(const char *key, const std::optional<bool> &value)
    {
        if (value)
            m_object[key] = *value;
    }
    template <class E> void word(const char *key, E value, FromId<E>) { m_object[key] = std::string(idOf(value)); }
    template <class E> void word(const char *key, const std::optional<E> &value, FromId<E>)
    {
        if (value)
            m_object[key] = std::string(idOf(*value));
    }
    void time(const char *key, Instant at, int utcOffsetMinutes) { m_object[key] = isoTime(at, utcOffsetMinutes); }
    void time(const char *key, Instant at) { m_object[key] = isoTime(at); }
    void time(const char *key, const std::optional<Instant> &at)
    {
        if (at)
            m_object[key] = isoTime(*at);
    }
    template <class Day> void day(const char *key, Day day)
    {
        m_object[key] = isoDay(std::chrono::sys_days(day.time_since_epoch()));
    }
    void day(const char *key, const std::optional<std::chrono::sys_days> &value)
    {
        if (value)
            m_object[key] = isoDay(*value);
    }
    template <class Tag, class E> void words(const char *key, const std::map<Id<Tag>, E> &values, FromId<E>)
    {
        m_object[key] = nlohmann::ordered_json::object();
        for (const auto &[id, value] : values)
            m_object[key][id.value()] = std::string(idOf(value));
    }
    template <class Value> void object(const char *key, const Value &value)
    {
        m_object[key] = nlohmann::ordered_json::object();
        Writer writer(m_object[key]);
        fields(writer, const_cast<Value &>(value));
    }
    template <class Value> void object(const char *key, const std::optional<Value> &value)
    {
        if (value)
            object(key, *value);
    }
    template <class Value> void list(const char *key, const std::vector<Value> &values)
    {
        nlohmann::ordered_json array = nlohmann::ordered_json::array();
        for (const Value &value : values) {
            nlohmann::ordered_json item = nlohmann::ordered_json::object();
            Writer writer(item);
            // The fields are named once for both directions; a writer only reads them.
            fields(writer, const_cast<Value &>(value));
            array.push_back(std::move(item));
        }
        m_object[key] = std::move(array);
    }

private:
    nlohmann::ordered_json &m_object;
};

/// Reports what it does not find, and goes on.
class Reader {
public:
    explicit Reader(JsonNode object) : m_object(std::move(object)) {}

    void text(const char *key, std::string &value) { value = textAt(require(key)); }
    template <class Tag> void id(const char *key, Id<Tag> &value) { value = Id<Tag>(nameAt(require(key))); }
    template <class Tag> void id(const char *key, std::optional<Id<Tag>> &value)
    {
        if (has(key))
            value = Id<Tag>(nameAt(m_object.find(key)));
    }
    template <class Tag> void ids(const char *key, std::set<Id<Tag>> &values)
    {
        note(key);
        for (const JsonNode &item : m_object.items(key)) {
            if (!values.insert(Id<Tag>(nameAt(item))).second)
                item.report(IssueKind::Repeated);
        }
    }
    void number(const char *key, double &value)
    {
        note(key);
        value = m_object.number(key, -mostNumber, mostNumber);
    }
    void number(const char *key, std::optional<double> &value)
    {
        if (has(key))
            value = m_object.number(key, -mostNumber, mostNumber);
    }
    void integer(const char *key, int &value, int least, int most)
    {
        note(key);
        value = m_object.integer(key, least, most);
    }
    void integer(const char *key, std::optional<int> &value, int least, int most)
    {
        if (has(key))
            value = m_object.find(key).asIntegerIfAny(least, most);
    }
    void flag(const char *key, bool &value)
    {
        note(key);
        value = m_object.boolean(key);
    }
    void flag(const char *key, std::optional<bool> &value)
    {
        if (has(key))
            value = m_object.boolean(key);
    }
    template <class E> void word(const char *key, E &value, FromId<E> fromId)
    {
        value = wordAt(require(key), fromId).value_or(E{});
    }
    template <class E> void word(const char *key, std::optional<E> &value, FromId<E> fromId)
    {
        if (has(key))
            value = wordAt(m_object.find(key), fromId);
    }
    void time(const char *key, Instant &at, int &utcOffsetMinutes)
    {
        const IsoTime read = timeAt(require(key), false);
        at = read.at;
        utcOffsetMinutes = read.utcOffsetMinutes;
    }
    void time(const char *key, Instant &at) { at = timeAt(require(key), true).at; }
    void time(const char *key, std::optional<Instant> &at)
    {
        if (has(key))
            at = timeAt(m_object.find(key), true).at;
    }
    template <class Day> void day(const char *key, Day &day) { day = Day(dayAt(require(key)).time_since_epoch()); }
    void day(const char *key, std::optional<std::chrono::sys_days> &value)
    {
        if (has(key))
            value = dayAt(m_object.find(key));
    }
    template <class Tag, class E> void words(const char *key, std::map<Id<Tag>, E> &values, FromId<E> fromId)
    {
        for (const auto &[name, node] : require(key).members())
            values[Id<Tag>(name)] = wordAt(node, fromId).value_or(E{});
    }
    template <class Value> void object(const char *key, Value &value) { read(require(key), value); }
    template <class Value> void object(const char *key, std::optional<Value> &value)
    {
        if (has(key))
            read(m_object.find(key), value.emplace());
    }
    template <class Value> void list(const char *key, std::vector<Value> &values)
    {
        note(key);
        for (const JsonNode &item : m_object.items(key))
            read(item, values.emplace_back());
    }
    template <class Value> static void read(const JsonNode &node, Value &value)
    {
        if (!node.isObject()) {
            if (node.isThere())
                node.report(IssueKind::NoObject);
            return;
        }
        Reader reader(node);
        fields(reader, value);
        reader.refuseOthers();
    }

    void refuseOthers() const
    {
        for (const auto &[key, member] : m_object.members()) {
            if (!m_known.contains(key))
                m_object.reportKey(IssueKind::UnknownKey, key);
        }
    }

private:
    static constexpr double mostNumber = 1e12;
    static constexpr std::size_t mostTextBytes = 20'000;
    static constexpr std::size_t mostNameBytes = 200;

    void note(const char *key) { m_known.insert(key); }
    bool has(const char *key)
    {
        note(key);
        return m_object.has(key);
    }
    JsonNode require(const char *key)
    {
        note(key);
        const std::optional<JsonNode> child = m_object.child(key);
        return child ? *child : m_object.find(key);
    }

    static std::string textAt(const JsonNode &node, std::size_t most = mostTextBytes)
    {
        if (!node.isThere())
            return {};
        const std::string *text = node.heldText();
        if (text && text->size() <= most)
            return *text;
        node.report(text ? IssueKind::TextTooLong : IssueKind::NoText, 0, static_cast<std::int64_t>(most));
        return {};
    }
    static std::string nameAt(const JsonNode &node) { return textAt(node, mostNameBytes); }
    template <class E> static std::optional<E> wordAt(const JsonNode &node, FromId<E> fromId)
    {
        const std::string *text = node.heldText();
        const std::optional<E> value = text ? fromId(*text) : std::nullopt;
        if (!value && node.isThere())
            node.report(IssueKind::UnknownWord);
        return value;
    }
    static IsoTime timeAt(const JsonNode &node, bool asUtc)
    {
        const std::string *text = node.heldText();
        const std::optional<IsoTime> time = text ? isoTimeFrom(*text) : std::nullopt;
        const bool fits = time && time->isUtc == asUtc;
        if (!fits && node.isThere())
            node.report(asUtc ? IssueKind::NoUtcTime : IssueKind::NoTime);
        return fits ? *time : IsoTime{};
    }
    static std::chrono::sys_days dayAt(const JsonNode &node)
    {
        const std::string *text = node.heldText();
        const auto day = text ? isoDayFrom(*text) : std::nullopt;
        if (!day && node.isThere())
            node.report(IssueKind::NoDay);
        return day.value_or(std::chrono::sys_days{});
    }

    JsonNode m_object;
    std::set<std::string> m_known;
};

} // namespace calfwise::diary_json
