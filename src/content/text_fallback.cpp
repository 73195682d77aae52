// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/text_fallback.h"

#include "json/json_file.h"

namespace calfwise {

namespace {

using nlohmann::json;

struct Place {
    const std::string &file;
    IssueList &missing;
};

void reportAll(const json &english, const std::string &pointer, const Place &place)
{
    if (!english.is_object()) {
        place.missing.add(place.file, pointer, "a translation", "none");
        return;
    }
    for (const auto &[key, value] : english.items())
        reportAll(value, pointer + '/' + key, place);
}

json merged(const json &english, const json &translated, const std::string &pointer, const Place &place)
{
    if (!english.is_object() || !translated.is_object())
        return translated;
    json all = translated;
    for (const auto &[key, value] : english.items()) {
        const std::string below = pointer + '/' + key;
        if (const auto found = translated.find(key); found != translated.end()) {
            all[key] = merged(value, *found, below, place);
        } else {
            reportAll(value, below, place);
            all[key] = value;
        }
    }
    return all;
}

} // namespace

json overEnglish(const json &english, const json &translated, const std::string &file, IssueList &missing)
{
    return merged(english, translated, {}, {file, missing});
}

} // namespace calfwise
