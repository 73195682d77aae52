// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_lock.h"

#include <mutex>
#include <set>
#include <utility>

namespace calfwise::platform {

namespace {

/// What this program holds. It is one list for the whole program, as the system's is for the whole machine.
class HeldFiles {
public:
    static HeldFiles &ofThisProgram()
    {
        static HeldFiles all;
        return all;
    }

    bool add(const std::filesystem::path &file)
    {
        const std::lock_guard guard(m_mutex);
        return m_files.insert(file).second;
    }
    void remove(const std::filesystem::path &file)
    {
        const std::lock_guard guard(m_mutex);
        m_files.erase(file);
    }

private:
    std::mutex m_mutex;
    std::set<std::filesystem::path> m_files;
};

std::filesystem::path oneNameOf(const std::filesystem::path &file)
{
    std::error_code error;
    const auto whole = std::filesystem::weakly_canonical(std::filesystem::absolute(file, error), error);
    return error ? file : whole;
}

} // namespace

struct FileLock::Hold {
    explicit Hold(std::filesystem::path name) : file(std::move(name)) {}
    ~Hold() { HeldFiles::ofThisProgram().remove(file); }
    Hold(const Hold &) = delete;
    Hold &operator=(const Hold &) = delete;

    std::filesystem::path file;
};

FileLock::FileLock(std::filesystem::path file) : m_file(std::move(file)) {}
FileLock::~FileLock() = default;

FileLock::Result FileLock::take()
{
    if (m_hold)
        return Result::Unguarded;
    const std::filesystem::path name = oneNameOf(m_file);
    if (!HeldFiles::ofThisProgram().add(name))
        return Result::Held;
    m_hold = std::make_unique<Hold>(name);
    return Result::Unguarded;
}

void FileLock::release()
{
    m_hold.reset();
}

} // namespace calfwise::platform
