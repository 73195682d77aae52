// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/schema_check.h"

#include "json/json_file.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <exception>
#include <set>
#include <utility>
#include <vector>

namespace calfwise {

using nlohmann::json;

struct SchemaCheck::Loaded {
    json source;
    valijson::Schema schema;
    bool usable = false;
};

namespace {

/// What the validator cannot bear (it overflows the stack on long texts with `pattern` and on recursive schemas), found
/// before it is used.
class SchemaLimits {
public:
    SchemaLimits(const json &schema, const std::string &name, IssueList &issues)
        : m_schema(schema), m_name(name), m_issues(issues)
    {
    }

    bool hold()
    {
        visit(m_schema, "");
        return m_good;
    }

private:
    void refuse(const std::string &pointer, const std::string &expected, const std::string &found)
    {
        m_issues.add(m_name, pointer, expected, found);
        m_good = false;
    }

    void visit(const json &value, const std::string &pointer)
    {
        if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i)
                visit(value[i], pointer + '/' + std::to_string(i));
        }
        if (!value.is_object())
            return;
        if (value.contains("pattern") && value["pattern"].is_string())
            refuse(pointer + "/pattern", "a schema without patterns", inQuotes(value["pattern"].get<std::string>()));
        if (value.contains("patternProperties"))
            refuse(pointer + "/patternProperties", "a schema without patterns", "one");
        if (value.contains("$ref") && value["$ref"].is_string())
            follow(value["$ref"].get<std::string>(), pointer + "/$ref");
        for (auto member = value.begin(); member != value.end(); ++member)
            visit(member.value(), pointer + '/' + pointerToken(member.key()));
    }

    void follow(const std::string &reference, const std::string &pointer)
    {
        if (!reference.starts_with("#/definitions/")) {
            refuse(pointer, "a reference into #/definitions/ of the same file", inQuotes(reference));
            return;
        }
        if (m_open.contains(reference)) {
            refuse(pointer, "definitions that do not contain themselves", inQuotes(reference));
            return;
        }
        const json::json_pointer target(reference.substr(1));
        if (!m_schema.contains(target)) {
            refuse(pointer, "a definition that is there", inQuotes(reference));
            return;
        }
        m_open.insert(reference);
        visit(m_schema.at(target), reference.substr(1));
        m_open.erase(reference);
    }

    const json &m_schema;
    const std::string &m_name;
    IssueList &m_issues;
    std::set<std::string> m_open;
    bool m_good = true;
};

/// The validator's path is "<root>", "[signs]", "[3]".
std::vector<std::string> keysOf(const std::vector<std::string> &context)
{
    std::vector<std::string> keys;
    for (const std::string &step : context) {
        if (step.size() >= 2 && step.front() == '[' && step.back() == ']')
            keys.push_back(step.substr(1, step.size() - 2));
    }
    return keys;
}

std::string pointerOf(const std::vector<std::string> &keys)
{
    std::string pointer;
    for (const std::string &key : keys)
        pointer += '/' + pointerToken(key);
    return pointer;
}

const json *valueAt(const json &document, const std::vector<std::string> &keys)
{
    const json *value = &document;
    for (const std::string &key : keys) {
        if (value->is_object() && value->contains(key))
            value = &(*value)[key];
        else if (value->is_array() && !key.empty() && key.find_first_not_of("0123456789") == std::string::npos &&
                 key.size() < 8 && std::stoul(key) < value->size())
            value = &(*value)[std::stoul(key)];
        else
            return nullptr;
    }
    return value;
}

const json *resolved(const json &root, const json *schema)
{
    while (schema && schema->is_object() && schema->contains("$ref")) {
        const json::json_pointer target((*schema)["$ref"].get<std::string>().substr(1));
        schema = root.contains(target) ? &root.at(target) : nullptr;
    }
    return schema;
}

/// The part of the schema that speaks of a place, as far as it is told by properties and items alone.
const json *schemaAt(const json &root, const std::vector<std::string> &keys)
{
    const json *schema = resolved(root, &root);
    for (const std::string &key : keys) {
        if (!schema || !schema->is_object())
            return nullptr;
        const json *next = nullptr;
        if (const auto properties = schema->find("properties");
            properties != schema->end() && properties->contains(key))
            next = &(*properties)[key];
        else if (const auto items = schema->find("items"); items != schema->end() && items->is_object())
            next = &*items;
        else if (const auto others = schema->find("additionalProperties");
                 others != schema->end() && others->is_object())
            next = &*others;
        schema = resolved(root, next);
    }
    return schema;
}

std::string shown(const json *value)
{
    if (!value)
        return "nothing";
    if (value->is_object())
        return "an object with " + std::to_string(value->size()) + " keys";
    if (value->is_array())
        return "an array of " + std::to_string(value->size());
    if (value->is_string())
        return inQuotes(value->get_ref<const std::string &>());
    return value->dump();
}

struct Complaint {
    std::vector<std::string> keys;
    std::string text;
    bool general = false; ///< says only that something below does not fit
};

/// The name between single quotes in the validator's message.
std::string namedIn(const std::string &message)
{
    const std::size_t from = message.find('\'');
    const std::size_t to = message.rfind('\'');
    return from == std::string::npos || to <= from ? std::string() : message.substr(from + 1, to - from - 1);
}

Issue issueFrom(const Complaint &complaint, const json &root, const json &document, const std::string &file)
{
    const std::string pointer = pointerOf(complaint.keys);
    const json *value = valueAt(document, complaint.keys);
    const json *schema = schemaAt(root, complaint.keys);
    const auto keyword = [&](const char *name) -> std::string {
        return schema && schema->is_object() && schema->contains(name) ? shortened((*schema)[name].dump(), 200)
                                                                       : std::string();
    };
    if (complaint.text.starts_with("Missing required"))
        return {file, pointer, "the key " + inQuotes(namedIn(complaint.text)), "no such key"};
    if (complaint.text.starts_with("Object contains a property")) {
        const std::size_t from = complaint.text.rfind("constraints: '");
        std::string name = from == std::string::npos ? std::string() : complaint.text.substr(from + 14);
        if (name.ends_with("'."))
            name.resize(name.size() - 2);
        return {file, pointer + '/' + pointerToken(name), "no key of this name", inQuotes(name)};
    }
    if (complaint.text.starts_with("Value type") && !keyword("type").empty())
        return {file, pointer, "the type " + keyword("type"), shown(value)};
    if (complaint.text.starts_with("Failed to match against any enum") && !keyword("enum").empty())
        return {file, pointer, "one of " + keyword("enum"), shown(value)};
    if (complaint.text.starts_with("Failed to match expected value") && !keyword("const").empty())
        return {file, pointer, keyword("const"), shown(value)};
    if (complaint.text.find("uniqueness constraint") != std::string::npos)
        return {file, pointer, "each value once", shown(value)};
    std::string expected = complaint.text;
    if (expected.starts_with("Expected "))
        expected.erase(0, std::string("Expected ").size());
    if (expected.ends_with('.'))
        expected.pop_back();
    return {file, pointer, expected, shown(value)};
}

bool isBelow(const std::vector<std::string> &keys, const std::vector<std::string> &above)
{
    return keys.size() > above.size() && std::equal(above.begin(), above.end(), keys.begin());
}

/// Every level above a fault repeats that something below it does not fit; only the innermost says what.
std::vector<Complaint> innermost(std::vector<Complaint> complaints)
{
    std::vector<Complaint> kept;
    for (const Complaint &complaint : complaints) {
        const bool repeated =
            complaint.general && std::any_of(complaints.begin(), complaints.end(), [&](const Complaint &other) {
                return isBelow(other.keys, complaint.keys) || (!other.general && other.keys == complaint.keys);
            });
        if (!repeated)
            kept.push_back(complaint);
    }
    return kept;
}

} // namespace

SchemaCheck::SchemaCheck(std::filesystem::path folder) : m_folder(std::move(folder)) {}

SchemaCheck::~SchemaCheck() = default;

const SchemaCheck::Loaded *SchemaCheck::schema(const std::string &name, IssueList &issues)
{
    auto &loaded = m_schemas[name];
    if (loaded)
        return loaded->usable ? loaded.get() : nullptr;
    loaded = std::make_unique<Loaded>();
    const std::string file = "schema/" + name + ".schema.json";
    std::optional<json> source = readJsonFile(m_folder / (name + ".schema.json"), file, issues);
    if (!source)
        return nullptr;
    loaded->source = std::move(*source);
    if (!SchemaLimits(loaded->source, file, issues).hold())
        return nullptr;
    try {
        valijson::SchemaParser parser;
        const valijson::adapters::NlohmannJsonAdapter adapter(loaded->source);
        parser.populateSchema(adapter, loaded->schema);
        loaded->usable = true;
    } catch (const std::exception &error) {
        issues.add(file, "", "a JSON Schema (draft 7)", error.what());
    }
    return loaded->usable ? loaded.get() : nullptr;
}

void SchemaCheck::check(const std::string &schemaName, const json &document, const std::string &file, IssueList &issues)
{
    const Loaded *loaded = schema(schemaName, issues);
    if (!loaded)
        return;
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    try {
        if (validator.validate(loaded->schema, valijson::adapters::NlohmannJsonAdapter(document), &results))
            return;
    } catch (const std::exception &error) {
        issues.add(file, "", "a document that can be checked", error.what());
        return;
    }
    std::vector<Complaint> complaints;
    for (valijson::ValidationResults::Error error; complaints.size() < IssueList::most && results.popError(error);) {
        const bool general = error.description.starts_with("Failed to validate");
        complaints.push_back({keysOf(error.context), std::move(error.description), general});
    }
    for (const Complaint &complaint : innermost(std::move(complaints)))
        issues.add(issueFrom(complaint, loaded->source, document, file));
}

} // namespace calfwise
