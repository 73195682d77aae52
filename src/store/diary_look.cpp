// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diary_look.h"

#include "store/diary_aside.h"
#include "store/diary_schema.h"
#include "store/store_error.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <system_error>

namespace calfwise {

namespace {

// https://www.sqlite.org/fileformat2.html#the_database_header
constexpr std::size_t readVersionAt = 19;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;
using Header = std::array<char, 100>;

std::uint32_t bigEndianAt(const Header &header, std::size_t offset)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8 | static_cast<unsigned char>(header[offset + i]);
    }
    return value;
}

} // namespace

std::optional<DiaryHead> headOf(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    Header header{};
    if (!stream.read(header.data(), header.size()) || std::memcmp(header.data(), "SQLite format 3", 16) != 0) {
        return std::nullopt;
    }
    DiaryHead head;
    head.ours = bigEndianAt(header, applicationIdAt) == static_cast<std::uint32_t>(diaryApplicationId);
    head.usesLog = header[readVersionAt] == 2;
    head.version = static_cast<std::int32_t>(bigEndianAt(header, userVersionAt));
    return head;
}

void refuseOddFile(const std::filesystem::path &file)
{
    std::error_code error;
    const std::filesystem::file_status found = std::filesystem::status(file, error);
    if (found.type() == std::filesystem::file_type::not_found) {
        if (isThere(file)) {
            throw StoreError(StoreErrorKind::Missing, file, "this is a link that leads nowhere");
        }
    } else if (error) {
        // A folder that may not be entered: opening will say so.
    } else if (!std::filesystem::is_regular_file(found)) {
        throw StoreError(StoreErrorKind::NotAFile, file, "this is no ordinary file");
    } else if ((found.permissions() & std::filesystem::perms::owner_write) == std::filesystem::perms::none) {
        throw StoreError(StoreErrorKind::ReadOnly, file, "its mode says that it may not be written");
    }
}

} // namespace calfwise
