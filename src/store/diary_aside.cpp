// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_aside.h"

#include "store/private_file.h"

#include <cstdio>
#include <system_error>

namespace calfwise {

namespace {

std::string stamp(Instant now)
{
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(now - day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02u-%02d%02d%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

/// The logs go first: a log that stayed beside a new file would be played into it.
std::filesystem::path moveAside(const std::filesystem::path &file, const std::string &what, Instant now,
                                std::span<const char *const> endings)
{
    for (int attempt = 1;; ++attempt) {
        const std::filesystem::path target = datedName(file, what, now, attempt);
        bool taken = isThere(target);
        for (const char *ending : logEndings) {
            taken = taken || isThere(companion(target, ending));
        }
        if (taken) {
            continue;
        }
        for (const char *ending : endings) {
            const auto from = companion(file, ending);
            if (isThere(from) && !moveToFreeName(from, companion(target, ending))) {
                throw StoreError(StoreErrorKind::Busy, target, "another program is keeping the same file aside");
            }
        }
        syncToDisk(file.parent_path());
        return target;
    }
}

} // namespace

std::filesystem::path companion(const std::filesystem::path &file, const char *ending)
{
    return file.string() + ending;
}

bool isThere(const std::filesystem::path &file)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(file, ignored));
}

bool hasBytes(const std::filesystem::path &file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    // What cannot be asked may hold something.
    return error ? error != std::errc::no_such_file_or_directory : size > 0;
}

std::filesystem::path datedName(const std::filesystem::path &file, const std::string &what, Instant now, int attempt)
{
    const std::string number = attempt > 1 ? "-" + std::to_string(attempt) : "";
    return file.parent_path() /
           (file.stem().string() + "-" + what + "-" + stamp(now) + number + file.extension().string());
}

std::filesystem::path keepAside(const std::filesystem::path &file, Instant now)
{
    constexpr std::array<const char *, 4> all{"-wal", "-shm", "-journal", ""};
    return moveAside(file, "damaged", now, all);
}

void keepLogAside(const std::filesystem::path &file, Instant now)
{
    constexpr std::array<const char *, 2> log{"-wal", "-shm"};
    moveAside(file, "stale", now, log);
}

std::filesystem::path copyBeside(const std::filesystem::path &file, const std::string &what, Instant now)
{
    std::filesystem::path target;
    for (int attempt = 1; target.empty() || !createPrivateFile(target); ++attempt) {
        target = datedName(file, what, now, attempt);
    }
    std::error_code error;
    std::filesystem::copy_file(file, target, std::filesystem::copy_options::overwrite_existing, error);
    if (error) {
        std::error_code ignored;
        std::filesystem::remove(target, ignored);
        throwCode(target, error);
    }
    makePrivate(target);
    syncToDisk(target);
    return target;
}

} // namespace calfwise
