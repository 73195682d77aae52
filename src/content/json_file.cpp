// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/json_file.h"

#include "content/text_file.h"

#include <set>
#include <vector>

namespace calfwise {

using nlohmann::json;

namespace {

/// Thrown out of the parse callback and caught around the parse: nlohmann/json has no other way to stop early.
struct TooDeep {
    std::string pointer;
};

/// Watches a parse: keeps the place it is at, refuses depth, names duplicate keys.
class ParseWatch {
public:
    ParseWatch(const std::string &name, IssueList &issues) : m_name(name), m_issues(issues) {}

    bool operator()(json::parse_event_t event, json &parsed)
    {
        switch (event) {
        case json::parse_event_t::object_start:
        case json::parse_event_t::array_start:
            open(event == json::parse_event_t::array_start);
            break;
        case json::parse_event_t::object_end:
        case json::parse_event_t::array_end:
            m_levels.pop_back();
            break;
        case json::parse_event_t::key:
            key(parsed.get_ref<const std::string &>());
            break;
        case json::parse_event_t::value:
            step();
            break;
        }
        return true;
    }

private:
    struct Open {
        bool isArray = false;
        long index = -1;
        std::string key;
        std::set<std::string> keys;
    };

    void step()
    {
        if (!m_levels.empty() && m_levels.back().isArray)
            ++m_levels.back().index;
    }

    void open(bool isArray)
    {
        step();
        if (m_levels.size() >= static_cast<std::size_t>(deepestJson))
            throw TooDeep{pointer()};
        m_levels.push_back({isArray, -1, {}, {}});
    }

    void key(const std::string &name)
    {
        m_levels.back().key = name;
        if (!m_levels.back().keys.insert(name).second)
            m_issues.add(m_name, pointer(), "each key once in an object",
                         "the key " + inQuotes(name) + " a second time");
    }

    std::string pointer() const
    {
        std::string result;
        for (const Open &level : m_levels)
            result += '/' + (level.isArray ? std::to_string(level.index) : pointerToken(level.key));
        return result;
    }

    const std::string &m_name;
    IssueList &m_issues;
    std::vector<Open> m_levels;
};

/// The library's own words, without the id it begins with: "[json.exception.parse_error.101] parse error at ...".
std::string withoutTag(const std::string &what)
{
    const std::size_t end = what.find("] ");
    return shortened(end == std::string::npos ? what : what.substr(end + 2), 200);
}

} // namespace

std::string pointerToken(std::string_view key)
{
    std::string token;
    for (char c : key) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

std::optional<json> parseJson(std::string_view text, const std::string &name, IssueList &issues)
{
    const std::size_t before = issues.size() + issues.notListed();
    ParseWatch watch(name, issues);
    try {
        json value = json::parse(text.begin(), text.end(),
                                 [&](int, json::parse_event_t event, json &parsed) { return watch(event, parsed); });
        if (issues.size() + issues.notListed() == before)
            return value;
    } catch (const TooDeep &tooDeep) {
        issues.add(name, tooDeep.pointer, "at most " + std::to_string(deepestJson) + " levels", "a deeper one");
    } catch (const json::parse_error &error) {
        issues.add(name, "", "valid JSON",
                   "line " + std::to_string(lineOf(text, error.byte > 0 ? error.byte - 1 : 0)) + ": " +
                       withoutTag(error.what()));
    } catch (const json::out_of_range &error) {
        issues.add(name, "", "numbers that can be held", withoutTag(error.what()));
    }
    return std::nullopt;
}

std::optional<json> readJsonFile(const std::filesystem::path &file, const std::string &name, IssueList &issues)
{
    const std::optional<std::string> text = readTextFile(file, name, mostJsonBytes, issues);
    if (!text)
        return std::nullopt;
    return parseJson(*text, name, issues);
}

} // namespace calfwise
