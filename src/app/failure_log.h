// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace calfwise {

/// A file of lines about faults of the program itself, for whoever mends it. Readable by its owner alone.
class FailureLog {
public:
    static constexpr std::uintmax_t mostBytes = 64 * 1024;
    static constexpr std::size_t mostLineBytes = 400;

    /// Nothing is made before the first line. An empty path: no log is kept.
    explicit FailureLog(std::filesystem::path file = {}) : m_file(std::move(file)) {}

    const std::filesystem::path &file() const { return m_file; }

    /// Adds a line, cut at mostLineBytes and with "?" for what is no plain letter; when the file would grow past
    /// mostBytes, its older half goes. False where it could not be written, or where something else than a file has its
    /// name.
    bool add(const std::string &line) const noexcept;

private:
    void write(const std::string &line) const;

    std::filesystem::path m_file;
};

} // namespace calfwise
