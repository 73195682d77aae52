// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/content_folders.h"
#include "tests/support/issue_words.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace calfwise::test {

/// A copy of the built content in a temporary folder, to be spoiled; removed with the object.
class ContentCopy {
public:
    ContentCopy();
    ~ContentCopy();
    ContentCopy(const ContentCopy &) = delete;
    ContentCopy &operator=(const ContentCopy &) = delete;

    ContentFolders folders() const;
    std::filesystem::path content() const { return m_root / "content"; }
    std::filesystem::path bodymap() const { return m_root / "bodymap"; }

    /// Below the root: "content/guide/signs.json", "bodymap/posterior.svg".
    void write(const std::string &path, const std::string &bytes) const;
    std::string read(const std::string &path) const;
    void remove(const std::string &path) const;
    /// Applies a JSON Patch (RFC 6902) to a file.
    void patch(const std::string &path, const nlohmann::json &patch) const;

private:
    std::filesystem::path m_root;
};

std::string fixture(const std::string &path);

} // namespace calfwise::test
