// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diary_options.h"
#include "store/diary_archive.h"

#include <chrono>
#include <iostream>
#include <memory>
#include <string>
#include <thread>

// What the calls of calfwise-diary share.

namespace calfwise::diary_tool {

Instant now();
std::filesystem::path fileOf(const Options &options);

/// Runs `work`, again and again while another program holds the diary, and says that it waits.
template <class Work> auto patiently(Work work) -> decltype(work())
{
    constexpr int attempts = 15;
    for (int attempt = 1;; ++attempt) {
        try {
            return work();
        } catch (const StoreError &error) {
            if (error.kind() != StoreErrorKind::Busy || attempt == attempts)
                throw;
            if (attempt == 1)
                std::cerr << "calfwise-diary: another program is using the diary; waiting for it\n";
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
        }
    }
}

/// Opens what is there: looking at a diary makes none.
std::unique_ptr<DiaryArchive> openDiary(const std::filesystem::path &file);

/// Says so where there is no diary.
bool isMissing(const Options &options);

/// Says what was wrong; returns the exit code.
int wrongUsage(const std::string &what);

} // namespace calfwise::diary_tool
