// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup.h"

#include "content/content_folders.h"
#include "content/guide_loader.h"
#include "store/folders.h"

#include <stdexcept>

namespace calfwise {

namespace {

struct ContentRefused : std::runtime_error {
    explicit ContentRefused(std::vector<std::string> issues)
        : std::runtime_error("the content has faults"), lines(std::move(issues))
    {
    }
    std::vector<std::string> lines;
};

std::vector<std::string> described(const IssueList &issues)
{
    std::vector<std::string> lines;
    for (const Issue &issue : issues.all())
        lines.push_back(describe(issue));
    return lines;
}

/// Content from elsewhere is looked at from every side; the bundled content was, when it was built.
std::unique_ptr<GuideStore> openGuide(const ContentFolders &folders, const std::filesystem::path &file,
                                      const std::string &wanted, Thoroughness thoroughness)
{
    const std::string language = languageIn(folders, wanted);
    const std::string digest = language + ' ' + digestOf(folders);
    // Kept by the store, which reads again when it finds damage: so everything by value.
    return openOrBuild(file, digest, [folders, digest, language, thoroughness] {
        LoadedGuide loaded = loadGuide(folders, language, thoroughness);
        if (!loaded.guide)
            throw ContentRefused(described(loaded.issues));
        loaded.guide->digest = digest;
        return std::move(*loaded.guide);
    });
}

/// A folder of its own for content from elsewhere, so that looking at it does not throw the bundled guide away.
std::filesystem::path guideFileFor(const StartFolders &folders, bool bundled)
{
    std::filesystem::path file = guideFile(cacheFolder(folders.cache));
    if (!bundled)
        file.replace_filename("guide-other.db");
    return file;
}

void openGuideInto(Started &started, const StartFolders &folders)
{
    const ContentFolders bundled = bundledContent(folders.executable);
    const auto use = [&](const ContentFolders &content, bool isBundled) {
        started.guide = openGuide(content, guideFileFor(folders, isBundled), folders.language,
                                  isBundled ? Thoroughness::ReadersOnly : Thoroughness::Everything);
        started.core = started.guide->core();
    };
    if (!folders.content.empty()) {
        try {
            use(contentIn(folders.content, bundled), false);
            started.foreignGuide = true;
            return;
        } catch (const ContentRefused &refused) {
            started.notices.push_back({StartNotice::Kind::ContentRefused, refused.lines, {}, {}});
        }
    }
    use(bundled, true);
}

void openDiaryInto(Started &started, const StartFolders &folders, Instant now)
{
    try {
        DiaryStore::Opened opened =
            DiaryStore::open(diaryFile(dataFolder(folders.data)), now, CheckWhen::BeforeFirstWrite);
        started.diary = std::move(opened.store);
        if (opened.keptAside)
            started.notices.push_back(
                {opened.isNew ? StartNotice::Kind::DiaryKeptAside : StartNotice::Kind::LogKeptAside,
                 {},
                 *opened.keptAside,
                 {}});
    } catch (const StoreError &error) {
        started.diary = DiaryStore::openInMemory();
        started.notices.push_back({StartNotice::Kind::DiaryNotSaved, {}, error.file(), error.kind()});
    }
}

} // namespace

Started openGuideOnly(const StartFolders &folders)
{
    Started started;
    try {
        openGuideInto(started, folders);
    } catch (const ContentRefused &refused) {
        throw GuideUnusable(refused.lines.empty() ? std::string() : refused.lines.front());
    }
    return started;
}

Started startUp(const StartFolders &folders, Instant now)
{
    Started started = openGuideOnly(folders);
    openDiaryInto(started, folders, now);
    return started;
}

} // namespace calfwise
