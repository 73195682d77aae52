// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace calfwise {

/// Where one set of content lies.
struct ContentFolders {
    std::filesystem::path content;  ///< holds guide/ and text/
    std::filesystem::path bodymap;  ///< holds <view>.svg
    std::filesystem::path schema;   ///< holds <name>.schema.json
    std::filesystem::path manifest; ///< of the bundled content; may not exist
};

/// The content that was installed or built beside the program: ../share/calfwise from the folder of the executable.
ContentFolders bundledContent(const std::filesystem::path &executable);

/// Content in `folder`, which holds guide/ and text/ itself or in a folder content/ below it. The body map is looked
/// for beside and in it; one that is not there is the bundled one. The schemas are always the bundled ones: content
/// does not judge itself.
ContentFolders contentIn(const std::filesystem::path &folder, const ContentFolders &bundled);

/// The language that texts are read in: the wanted one where the content has a folder text/<language>, else English.
std::string languageIn(const ContentFolders &folders, const std::string &wanted);

/// A fingerprint of the content files for change detection, not for security: the manifest's if there is one, else
/// XXH3 (128 bits) over names and bytes of all files of `content` and `bodymap`. Unreadable files count as absent.
/// Never throws.
std::string digestOf(const ContentFolders &folders);

} // namespace calfwise
