// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/diary_files.h"

#include "exchange/diary_csv.h"
#include "exchange/diary_json.h"

#include <algorithm>
#include <array>

namespace calfwise {

namespace {

constexpr std::array formats{DiaryFormat::Json, DiaryFormat::Csv, DiaryFormat::Fhir};

template <class Value> std::vector<Value> oldestFirst(const std::vector<Kept<Value>> &kind)
{
    std::vector<Value> all;
    for (const Kept<Value> &kept : kind)
        all.push_back(kept.value);
    std::stable_sort(all.begin(), all.end(), [](const Value &a, const Value &b) { return a.at < b.at; });
    return all;
}

} // namespace

std::string_view idOf(DiaryFormat format)
{
    switch (format) {
    case DiaryFormat::Json:
        return "json";
    case DiaryFormat::Csv:
        return "csv";
    case DiaryFormat::Fhir:
        return "fhir";
    }
    return {};
}

std::optional<DiaryFormat> diaryFormatFromId(std::string_view id)
{
    const auto found = std::find_if(formats.begin(), formats.end(), [&](DiaryFormat each) { return idOf(each) == id; });
    return found == formats.end() ? std::nullopt : std::optional(*found);
}

std::vector<DiaryOut> diaryFilesOf(DiaryFormat format, const WholeDiary &diary, const GuideCore &guide,
                                   const FhirOptions &options)
{
    switch (format) {
    case DiaryFormat::Json:
        return {{"calfwise-diary.json", diaryAsJson(diary)}};
    case DiaryFormat::Csv:
        return {{"sessions.csv", diaryAsCsv(oldestFirst(diary.entries))},
                {"records.csv", recordsAsCsv(oldestFirst(diary.records))},
                {"checks.csv", checksAsCsv(oldestFirst(diary.checks))}};
    case DiaryFormat::Fhir:
        return {{"calfwise-diary.fhir.json", diaryAsFhir(diary, guide, options)}};
    }
    return {};
}

} // namespace calfwise
