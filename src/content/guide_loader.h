// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_folders.h"
#include "domain/guide/guide.h"
#include "json/issue.h"

#include <filesystem>
#include <optional>
#include <string>

namespace calfwise {

/// How much is looked at while loading.
enum class Thoroughness {
    Everything,  ///< also the schemas and what is missing: for authors, packs and content that anybody may have edited
    ReadersOnly, ///< what the readers and the cross-references see; enough to be sure of every value
};

struct LoadedGuide {
    std::optional<Guide> guide; ///< there exactly when `issues` is empty
    IssueList issues;           ///< everything that is wrong, at once
    IssueList gaps; ///< what is missing but does not make the guide wrong; only with Thoroughness::Everything
};

/// Reads the whole content of a language. Never throws for bad content, however bad: every issue is in the answer.
LoadedGuide loadGuide(const ContentFolders &folders, const std::string &language,
                      Thoroughness thoroughness = Thoroughness::Everything);

/// The same for a content folder with a body map of its own.
LoadedGuide loadGuide(const std::filesystem::path &contentFolder, const std::filesystem::path &bodymapFolder,
                      const std::string &language);

} // namespace calfwise
