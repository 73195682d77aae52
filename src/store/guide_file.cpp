// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/guide_file.h"

#include "platform/programs.h"
#include "store/folders.h"
#include "store/guide_core.h"
#include "store/guide_schema.h"
#include "store/guide_texts.h"
#include "store/private_file.h"
#include "store/search_writer.h"
#include "store/sql.h"

#include <charconv>
#include <chrono>
#include <string_view>
#include <system_error>

namespace calfwise {

namespace {

/// Removes a file when it goes out of scope, unless it was kept.
class TemporaryFile {
public:
    explicit TemporaryFile(std::filesystem::path file) : m_file(std::move(file)) {}
    ~TemporaryFile()
    {
        std::error_code ignored;
        std::filesystem::remove(m_file, ignored);
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    const std::filesystem::path &path() const { return m_file; }

private:
    std::filesystem::path m_file;
};

std::string newPrefix(const std::filesystem::path &file)
{
    return file.filename().string() + ".new-";
}

/// Whether who wrote the file with this number at its end has gone. Where the system cannot tell, a day is longer than
/// any building takes.
bool isLeftBehind(const std::filesystem::path &file, std::string_view number)
{
    std::int64_t builder = 0;
    if (std::from_chars(number.data(), number.data() + number.size(), builder).ec != std::errc()) {
        return false;
    }
    if (builder == platform::programNumber()) {
        return true;
    }
    const platform::Running running = platform::isRunning(builder);
    if (running == platform::Running::Unknown) {
        std::error_code error;
        const auto written = std::filesystem::last_write_time(file, error);
        return !error && std::filesystem::file_time_type::clock::now() - written > std::chrono::days(1);
    }
    return running == platform::Running::No;
}

/// What a program that was killed while building has left behind.
void removeLeftovers(const std::filesystem::path &file)
{
    const std::string prefix = newPrefix(file);
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(file.parent_path(), ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(prefix) && isLeftBehind(entry.path(), std::string_view(name).substr(prefix.size()))) {
            std::filesystem::remove(entry.path(), ignored);
        }
    }
}

void writeFile(const std::filesystem::path &file, const Guide &guide)
{
    createPrivateFile(file);
    SQLite::Database database(file, SQLite::OPEN_READWRITE);
    sql::guarded(file, database.getHandle(), [&] {
        // Until it is in its place nobody reads this file, and half of it is thrown away: a journal would only cost
        // time.
        database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
        fillGuide(database, guide);
    });
}

} // namespace

void fillGuide(SQLite::Database &database, const Guide &guide)
{
    SQLite::Transaction transaction(database);
    database.exec(guideSchema);
    Checksum sum;
    writeCore(database, guide.core, sum);
    writeTexts(database, guide);
    writeSearch(database, guide);
    sql::Insert insert(database, sql::insertInto("guide", "digest, language, core_checksum"));
    insert(guide.digest, guide.language, sum.value()).run();
    database.exec("PRAGMA application_id = " + std::to_string(guideApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(guideFormat));
    transaction.commit();
}

GuideHeader headerOf(SQLite::Database &database)
{
    if (database.execAndGet("PRAGMA application_id").getInt() != guideApplicationId) {
        return GuideHeader::NotAGuide;
    }
    return database.execAndGet("PRAGMA user_version").getInt() == guideFormat ? GuideHeader::Ours
                                                                              : GuideHeader::OtherFormat;
}

void replaceGuideFile(const std::filesystem::path &file, const Guide &guide)
{
    const std::filesystem::path folder = file.parent_path();
    makePrivateFolder(folder);
    removeLeftovers(file);
    const TemporaryFile fresh(folder / (newPrefix(file) + std::to_string(platform::programNumber())));
    sql::guarded(file, nullptr, [&] { writeFile(fresh.path(), guide); });
    syncToDisk(fresh.path());
    std::error_code error;
    for (const char *companion : {"-journal", "-wal", "-shm"}) {
        // A log of an older file must not be played into the new one.
        std::filesystem::remove(file.string() + companion, error);
    }
    std::filesystem::rename(fresh.path(), file, error);
    if (error) {
        throwCode(file, error);
    }
    syncToDisk(folder);
}

} // namespace calfwise
