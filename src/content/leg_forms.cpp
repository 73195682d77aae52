// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/leg_forms.h"

#include "json/json_file.h"

#include <string_view>

namespace calfwise {

namespace {

using nlohmann::json;

const std::string plain = "plain";
constexpr std::string_view thisLeg = "side";
constexpr std::string_view otherLeg = "other";

std::string wordOf(const json &form, const char *side)
{
    const auto found = form.find(side);
    const std::string *word = found == form.end() ? nullptr : found->get_ptr<const std::string *>();
    return word ? *word : std::string();
}

class Replacement {
public:
    Replacement(const LegForms &forms, const std::string &file, IssueList &issues)
        : m_forms(forms), m_file(file), m_issues(issues)
    {
    }

    void putInto(json &value, const std::string &pointer)
    {
        if (auto *text = value.get_ptr<std::string *>()) {
            *text = replaced(*text, pointer);
        } else if (value.is_object()) {
            for (auto member = value.begin(); member != value.end(); ++member)
                putInto(member.value(), pointer + '/' + pointerToken(member.key()));
        } else if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i)
                putInto(value[i], pointer + '/' + std::to_string(i));
        }
    }

private:
    std::string replaced(std::string_view text, const std::string &pointer)
    {
        std::string made;
        while (!text.empty()) {
            const std::size_t open = text.find('{');
            made += text.substr(0, open);
            if (open == std::string_view::npos)
                break;
            text = text.substr(open);
            const std::size_t close = text.find('}');
            const std::size_t end = close == std::string_view::npos ? text.size() : close + 1;
            const std::string_view whole = text.substr(0, end);
            made += close == std::string_view::npos ? std::string(whole) : both(whole, pointer);
            text = text.substr(end);
        }
        return made;
    }

    /// What stands for "{side:dative}", braces included; other braces stay as they are.
    std::string both(std::string_view braces, const std::string &pointer)
    {
        const std::string_view inside = braces.substr(1, braces.size() - 2);
        const std::size_t colon = inside.find(':');
        const std::string_view which = inside.substr(0, colon);
        if (which != thisLeg && which != otherLeg)
            return std::string(braces);
        const std::string name = colon == std::string_view::npos ? plain : std::string(inside.substr(colon + 1));
        const auto form = m_forms.find(name);
        if (form == m_forms.end()) {
            m_issues.add(m_file, pointer, "a form that legs.json of this language lists",
                         inQuotes(std::string(braces)));
            return std::string(braces);
        }
        const auto &[left, right] = form->second;
        return which == thisLeg ? '{' + left + '|' + right + '}' : '{' + right + '|' + left + '}';
    }

    const LegForms &m_forms;
    const std::string &m_file;
    IssueList &m_issues;
};

} // namespace

LegForms legForms(const json &legs)
{
    LegForms forms;
    const auto listed = legs.is_object() ? legs.find("legs") : legs.end();
    if (!legs.is_object() || listed == legs.end() || !listed->is_object())
        return forms;
    for (const auto &[name, form] : listed->items()) {
        if (form.is_object())
            forms[name] = {wordOf(form, "left"), wordOf(form, "right")};
    }
    return forms;
}

void putLegForms(json &value, const LegForms &forms, const std::string &file, IssueList &issues)
{
    Replacement(forms, file, issues).putInto(value, {});
}

} // namespace calfwise
