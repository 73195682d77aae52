// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content_tool.h"

#include "store/folders.h"
#include "store/guide_store.h"

#include <iostream>
#include <memory>
#include <stdexcept>

namespace calfwise::tool {

using nlohmann::ordered_json;

namespace {

constexpr std::size_t mostHits = 50;

/// Its issues were written to standard error.
struct ContentRefused : std::runtime_error {
    ContentRefused() : std::runtime_error("the content has faults") {}
};

Guide readOrRefuse(const Options &options)
{
    auto guide = readGuide(options);
    if (!guide)
        throw ContentRefused();
    return *std::move(guide);
}

/// The app's own store where it holds this very content. Otherwise one beside it that only this tool uses: the app
/// looks at content from elsewhere more closely before it builds a store of it.
std::unique_ptr<GuideStore> searchableStore(const Options &options)
{
    const std::string digest = digestOf(options.folders) + (options.language == "en" ? "" : " " + options.language);
    std::filesystem::path folder;
    try {
        folder = cacheFolder();
        GuideStore::Opened opened = GuideStore::open(guideFile(folder), digest);
        if (opened.store)
            return std::move(opened.store);
    } catch (const StoreError &) {
        // There is no folder, or it cannot be read: a store in memory will do.
    }
    const auto read = [options, digest] {
        Guide guide = readOrRefuse(options);
        guide.digest = digest;
        return guide;
    };
    if (folder.empty())
        return GuideStore::openInMemory(read());
    return openOrBuild(folder / "guide-tool.db", digest, read);
}

/// What a script does not want to read among the hits.
void tellOfWords(const SearchAnswer &answer)
{
    if (!answer.mended.empty())
        std::cerr << "Showing results for: " << answer.mended << '\n';
    for (const std::string &word : answer.nearest)
        std::cerr << "Nearest word: " << word << '\n';
}

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
    std::unique_ptr<GuideStore> store;
    try {
        store = searchableStore(options);
    } catch (const ContentRefused &) {
        return FallsShort;
    }
    const SearchAnswer answer = store->search(words, mostHits);
    ordered_json list = ordered_json::array();
    for (const SearchHit &hit : answer.hits) {
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
    else
        tellOfWords(answer);
    return AllWell;
}

} // namespace calfwise::tool
