// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinician_page.h"

#include "app/start_words.h"
#include "model/local_time.h"
#include "platform/files.h"
#include "store/diary_archive.h"
#include "store/folders.h"
#include "ui/diary/clinician_sheet.h"
#include "ui/diary/clinician_words.h"
#include "ui/kit/words.h"

#include <QDate>
#include <QFile>

#include <cstdio>

namespace calfwise {

namespace {

enum ExitCode { AllWell = 0, Found = 1, WrongUsage = 2 };

/// Where neither day is said: the last three months.
constexpr std::chrono::days usualLength{90};

int complain(ExitCode code, const QString &sentence)
{
    std::fprintf(stderr, "calfwise: %s\n", qPrintable(sentence));
    return code;
}

std::optional<std::chrono::sys_days> dayFrom(const std::string &text)
{
    const QDate day = QDate::fromString(toQt(text), QStringLiteral("yyyy-MM-dd"));
    if (!day.isValid())
        return std::nullopt;
    return std::chrono::sys_days(std::chrono::days(QDate(1970, 1, 1).daysTo(day)));
}

struct Asked {
    std::optional<Side> leg;
    DaySpan period;
};

/// What is wrong with the options; nothing where all is well.
std::optional<QString> readInto(Asked &asked, const ClinicianPageOptions &options, Instant now)
{
    if (!options.leg.empty()) {
        asked.leg = sideFromId(options.leg);
        if (!asked.leg)
            return StartWords::noLeg(toQt(options.leg));
    }
    const auto today = std::chrono::floor<std::chrono::days>(now + std::chrono::minutes(utcOffsetMinutes(now)));
    std::optional<std::chrono::sys_days> from;
    std::optional<std::chrono::sys_days> to;
    for (const auto &[text, day] : {std::pair(&options.from, &from), std::pair(&options.to, &to)}) {
        if (text->empty())
            continue;
        *day = dayFrom(*text);
        if (!*day)
            return StartWords::noDay(toQt(*text));
    }
    asked.period.to = to.value_or(today);
    asked.period.from = from.value_or(asked.period.to - usualLength);
    if (asked.period.to < asked.period.from)
        return StartWords::endsBeforeItBegins();
    return std::nullopt;
}

/// Nothing where there is no diary. Throws StoreError.
std::optional<DiaryParts> partsOf(const std::filesystem::path &file, Instant now)
{
    if (DiaryArchive::healthOf(file) == DiaryArchive::Health::Missing)
        return std::nullopt;
    WholeDiary diary = DiaryArchive::open(file, now).archive->read();
    DiaryParts parts;
    for (auto &entry : diary.entries)
        parts.entries.push_back(std::move(entry.value));
    for (auto &record : diary.records)
        parts.records.push_back(std::move(record.value));
    for (auto &check : diary.checks)
        parts.checks.push_back(std::move(check.value));
    return parts;
}

/// In a new file, readable by its owner alone; nothing is ever replaced.
std::optional<QString> writeNew(const std::filesystem::path &file, const QByteArray &bytes)
{
    try {
        if (!platform::createPrivateFile(file))
            return StartWords::isThereAlready(toQt(file.string()));
    } catch (const platform::Failure &failure) {
        return StartWords::notWritten(toQt(file.string()), QString::fromLocal8Bit(failure.what()));
    }
    QFile out(toQt(file.string()));
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.flush())
        return std::nullopt;
    const QString reason = out.errorString();
    out.remove();
    return StartWords::notWritten(toQt(file.string()), reason);
}

} // namespace

int writeClinicianPage(const StartFolders &folders, const ClinicianPageOptions &options, Instant now)
{
    Asked asked;
    if (const std::optional<QString> wrong = readInto(asked, options, now))
        return complain(WrongUsage, *wrong);
    const std::filesystem::path file = diaryFile(dataFolder(folders.data));
    std::optional<DiaryParts> parts;
    try {
        parts = partsOf(file, now);
    } catch (const StoreError &error) {
        return complain(Found, QString::fromLocal8Bit(error.what()));
    }
    if (!parts)
        return complain(Found, StartWords::noDiary(toQt(file.string())));
    const Started started = openGuideOnly(folders);
    const BodyMap map(started.core.drawings, started.core.points);
    const Side leg = asked.leg.value_or(lastLeg(*parts, asked.period));
    const ClinicianSheet sheet{started.core,
                               map,
                               legSummary(started.core, map, *parts, leg, asked.period),
                               now,
                               QStringLiteral(CALFWISE_VERSION),
                               printsOnLetter()};
    if (sheet.summary.isEmpty())
        return complain(Found, ClinicianWords::nothingYet(leg, asked.period));
    const QByteArray pdf = clinicianPdf(sheet);
    if (const std::optional<QString> trouble = writeNew(options.out, pdf))
        return complain(Found, *trouble);
    std::printf("%s\n", qPrintable(ClinicianWords::saved(toQt(options.out.string()))));
    return AllWell;
}

} // namespace calfwise
