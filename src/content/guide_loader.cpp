// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/guide_loader.h"

#include "content/anatomy_reader.h"
#include "content/body_map_reader.h"
#include "content/content_files.h"
#include "content/digest.h"
#include "content/figure_reader.h"
#include "content/floor.h"
#include "content/guide_reader.h"
#include "content/matching_reader.h"
#include "content/reference_check.h"
#include "content/routine_reader.h"
#include "content/screening_reader.h"
#include "content/search_words_reader.h"
#include "json/json_file.h"
#include "json/text_file.h"

#include <array>
#include <system_error>

namespace calfwise {

namespace {

/// Everything that a safety check's answer depends on, so that a permit ends when any of it changes.
constexpr std::array ruleFiles{"conditions", "no_press", "pages", "rules", "signs", "techniques", "trigger_points"};

std::string rulesDigest(const std::filesystem::path &content)
{
    Digest digest;
    for (const char *name : ruleFiles) {
        IssueList alreadyReported;
        const std::string file = std::string("guide/") + name + ".json";
        digest.add(file);
        if (const auto text = readTextFile(content / file, file, mostJsonBytes, alreadyReported))
            digest.add(*text);
    }
    return digest.text();
}

bool isLanguage(const std::string &language)
{
    return isIdForm(language) && language.size() <= 16;
}

} // namespace

LoadedGuide loadGuide(const ContentFolders &folders, const std::string &language, Thoroughness thoroughness)
{
    LoadedGuide loaded;
    std::error_code error;
    if (!std::filesystem::is_directory(folders.content, error)) {
        loaded.issues.add(folders.content.string(), "", "a folder with guide/ and text/", "no folder");
        return loaded;
    }
    if (!isLanguage(language)) {
        loaded.issues.add(folders.content.string(), "", "a language such as en", inQuotes(language));
        return loaded;
    }
    const bool everything = thoroughness == Thoroughness::Everything;
    ContentFiles files(folders, language, everything);
    Guide guide;
    guide.language = language;
    guide.core.drawings = readBodyMap(folders.bodymap, files.issues());
    readAnatomy(files, guide.core);
    readMatching(files, guide.core);
    readScreening(files, guide.core);
    readRoutines(files, guide.core);
    readFigures(files, guide.core);
    readGuideTexts(files, guide);
    guide.searchWords = readSearchWords(files);
    checkReferences(files, guide, readContextIds(files));
    checkFloor(files, guide.core);
    if (everything) {
        loaded.gaps = findGaps(files.references(), guide);
        loaded.gaps.append(files.missing());
    }
    loaded.issues = files.takeIssues();
    if (loaded.issues.empty()) {
        guide.digest = digestOf(folders);
        guide.core.rules.digest = rulesDigest(folders.content);
        loaded.guide = std::move(guide);
    }
    return loaded;
}

LoadedGuide loadGuide(const std::filesystem::path &contentFolder, const std::filesystem::path &bodymapFolder,
                      const std::string &language)
{
    ContentFolders folders;
    folders.content = contentFolder;
    folders.bodymap = bodymapFolder;
    folders.schema = contentFolder / "schema";
    return loadGuide(folders, language);
}

} // namespace calfwise
