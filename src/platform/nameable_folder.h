// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

namespace calfwise::platform {

/// A folder under a name that is UTF-8, for what takes no other: a name from older times may be Latin-1. While this
/// lives, path() leads to the same folder; a folder whose name is UTF-8 keeps it.
/// Portable: always the folder's own name.
class NameableFolder {
public:
    /// The folder must be there for another name to be found.
    explicit NameableFolder(std::filesystem::path folder);
    ~NameableFolder();
    NameableFolder(const NameableFolder &) = delete;
    NameableFolder &operator=(const NameableFolder &) = delete;

    const std::filesystem::path &path() const { return m_path; }

private:
    struct Held;
    std::unique_ptr<Held> m_held;
    std::filesystem::path m_path;
};

} // namespace calfwise::platform
