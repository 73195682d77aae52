// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "store/diary_store.h"
#include "store/guide_store.h"

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace calfwise {

/// Where the person said things are; empty: the usual place.
struct StartFolders {
    std::filesystem::path executable;
    std::filesystem::path content;
    std::filesystem::path data;
    std::filesystem::path cache;
    /// The interface's. Where the content lacks it, its texts are English.
    std::string language = "en";
};

/// Even the bundled content can't be used: Calfwise has to be installed again.
class GuideUnusable : public std::runtime_error {
public:
    explicit GuideUnusable(const std::string &firstIssue) : std::runtime_error(firstIssue) {}
};

/// What the person must be told once the window is there.
struct StartNotice {
    enum class Kind {
        ContentRefused, ///< --content names content with faults; the bundled one is used
        DiaryKeptAside, ///< the diary was damaged; it is kept and a new one was started
        LogKeptAside,   ///< what lay beside the diary was not the diary's; it is kept and the diary is whole
        NotBackedUp,    ///< the backup that was due could not be made
        SavedAgain,     ///< it could be opened after all, and holds what was written meanwhile
        DiaryNotSaved,  ///< the diary cannot be opened or written; the program goes on without saving
    };

    Kind kind = Kind::ContentRefused;
    std::vector<std::string> lines;            ///< ContentRefused: the issues
    std::filesystem::path file;                ///< DiaryKeptAside, LogKeptAside: where the old one is now
    StoreErrorKind error = StoreErrorKind::Io; ///< DiaryNotSaved, NotBackedUp
};

/// What the window is built on.
struct Started {
    std::unique_ptr<GuideStore> guide;
    bool foreignGuide = false; ///< it was read from --content
    GuideCore core;
    std::unique_ptr<DiaryStore> diary;
    std::vector<StartNotice> notices;
};

/// Opens the guide store, building it from the content where needed, and the diary. Throws GuideUnusable, whose
/// what() names the file, only when even the bundled content can't be used.
Started startUp(const StartFolders &folders, Instant now);
/// The same without the diary, which stays null.
Started openGuideOnly(const StartFolders &folders);

} // namespace calfwise
