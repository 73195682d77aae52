// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content_tool.h"

#include "store/guide_store.h"

#include <iostream>

namespace calfwise::tool {

using nlohmann::ordered_json;

namespace {

constexpr std::size_t mostHits = 50;

} // namespace

int build(const Options &options, const std::filesystem::path &out)
{
    const auto guide = readGuide(options);
    if (!guide)
        return FallsShort;
    try {
        GuideStore::build(out, *guide);
    } catch (const StoreError &error) {
        std::cerr << "calfwise-content: " << out.string() << " could not be written: " << error.what() << '\n';
        return FallsShort;
    }
    if (options.json)
        std::cout << dump({{"file", out.string()}, {"digest", guide->digest}, {"language", guide->language}}) << '\n';
    return AllWell;
}

int search(const Options &options, const std::string &words)
{
    const auto guide = readGuide(options);
    if (!guide)
        return FallsShort;
    const auto store = GuideStore::openInMemory(*guide);
    ordered_json list = ordered_json::array();
    for (const SearchHit &hit : store->search(words, mostHits)) {
        std::string excerpt;
        for (const HitPiece &piece : hit.snippet)
            excerpt += piece.text;
        if (options.json)
            list.push_back({{"kind", idOf(hit.kind)}, {"id", hit.id}, {"title", hit.title}, {"excerpt", excerpt}});
        else
            std::cout << idOf(hit.kind) << ' ' << hit.id << ": " << hit.title << '\n';
    }
    if (options.json)
        std::cout << dump({{"words", words}, {"hits", list}}) << '\n';
    return AllWell;
}

} // namespace calfwise::tool
