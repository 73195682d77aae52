// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json_file.h"

#include "json/hidden_characters.h"
#include "json/text_file.h"

#include <set>
#include <vector>

namespace calfwise {

using nlohmann::json;

namespace {

/// Thrown out of the parse callback and caught around the parse: nlohmann/json has no other way to stop early.
struct TooDeep {};

/// Watches a parse: keeps the place it is at, refuses depth, names duplicate keys.
class ParseWatch {
public:
    ParseWatch(const std::string &name, IssueList &issues, std::size_t mostLevels)
        : m_name(name), m_issues(issues), m_mostLevels(mostLevels)
    {
    }

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

    std::string pointer() const
    {
        std::string result;
        for (const Open &level : m_levels)
            result += '/' + (level.isArray ? std::to_string(level.index) : pointerToken(level.key));
        return result;
    }

    /// The value that was being read when the parse stopped, or that ended last in its object.
    std::string stoppedAt()
    {
        if (!m_levels.empty() && !m_levels.back().isArray && m_levels.back().keys.empty())
            m_levels.pop_back();
        else
            step();
        return pointer();
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
        if (m_levels.size() >= m_mostLevels)
            throw TooDeep{};
        m_levels.push_back({isArray, -1, {}, {}});
    }

    void key(const std::string &name)
    {
        m_levels.back().key = name;
        if (!m_levels.back().keys.insert(name).second)
            m_issues.add(m_name, pointer(), {IssueKind::KeyTwice, 0, 0, name});
    }

    const std::string &m_name;
    IssueList &m_issues;
    std::size_t m_mostLevels;
    std::vector<Open> m_levels;
};

/// The library's own words, without the id they begin with: "[json.exception.parse_error.101] parse error at line 3,
/// column 5: ...". They cite the text by bytes, so the last character may be half a one.
std::string wordsOf(const json::exception &error)
{
    std::string words = error.what();
    for (const char *before : {"] ", "parse error at "}) {
        if (const std::size_t at = words.find(before); at != std::string::npos)
            words.erase(0, at + std::string_view(before).size());
    }
    words = shortened(words, 200);
    if (const auto half = firstInvalidUtf8(words))
        words = words.substr(0, *half) + "...";
    return withHiddenShown(words);
}

/// Of a text whose size and bytes were judged.
std::optional<json> parseText(std::string_view text, const std::string &name, IssueList &issues, std::size_t mostLevels)
{
    const std::size_t before = issues.size() + issues.notListed();
    ParseWatch watch(name, issues, mostLevels);
    try {
        json value = json::parse(text.begin(), text.end(),
                                 [&](int, json::parse_event_t event, json &parsed) { return watch(event, parsed); });
        if (issues.size() + issues.notListed() == before)
            return value;
    } catch (const TooDeep &) {
        issues.add(name, watch.pointer(), {IssueKind::TooDeep, 0, static_cast<std::int64_t>(mostLevels), {}});
    } catch (const json::parse_error &error) {
        issues.add(name, watch.stoppedAt(), {IssueKind::NotJson, 0, 0, {}}, wordsOf(error));
    } catch (const json::exception &error) {
        issues.add(name, watch.stoppedAt(), {IssueKind::NumberTooLarge, 0, 0, {}}, wordsOf(error));
    }
    return std::nullopt;
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

std::optional<json> parseJson(std::string_view text, const std::string &name, IssueList &issues,
                              const JsonLimits &limits)
{
    if (text.size() > limits.bytes) {
        issues.add(name, "",
                   {IssueKind::FileTooLarge,
                    static_cast<std::int64_t>(text.size()),
                    static_cast<std::int64_t>(limits.bytes),
                    {}});
        return std::nullopt;
    }
    if (!isUtf8(text, name, issues))
        return std::nullopt;
    // The library takes a zero for the end, and would not see what stands behind it.
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
        issues.add(name, "", "text", "a zero on line " + std::to_string(lineOf(text, zero)));
        return std::nullopt;
    }
    return parseText(text, name, issues, limits.levels);
}

std::optional<json> readJsonFile(const std::filesystem::path &file, const std::string &name, IssueList &issues,
                                 const JsonLimits &limits)
{
    const std::optional<std::string> text = readTextFile(file, name, limits.bytes, issues);
    if (!text)
        return std::nullopt;
    return parseText(*text, name, issues, limits.levels);
}

} // namespace calfwise
