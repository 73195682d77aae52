// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/model_house.h"
#include "ui/diary/clinician_sheet.h"
#include "ui/diary/clinician_words.h"

#include <QImage>
#include <QPainter>

using namespace calfwise;
using test::ModelHouse;

namespace {

const std::chrono::sys_days today = std::chrono::year(2026) / 11 / 21;
const DaySpan quarter{today - std::chrono::days(90), today};

LegSummary busy(const ModelHouse &house)
{
    DiaryParts parts;
    for (int day = 0; day < 90; ++day) {
        DiaryEntry entry = house.sessionAt(today - std::chrono::days(day) + std::chrono::hours(9));
        entry.painBefore = 7;
        entry.painAfter = 4;
        entry.cramp = day % 5 == 0;
        entry.spots.front().position = {0.02, 0.1 + 0.08 * (day % 10)};
        parts.entries.push_back(entry);
        ScreeningRecord check;
        check.at = entry.at;
        check.picture.leg = Side::Right;
        check.level = Level::SelfCareModified;
        for (const Question &question : house.core.rules.questions)
            check.answers.set(house.core.rules, Side::Right, question.id, day % 2 ? Answer::Unsure : Answer::Yes);
        parts.checks.push_back(check);
    }
    return legSummary(house.core, house.map, parts, Side::Right, quarter);
}

QImage painted(const ClinicianSheet &sheet)
{
    // Room below the page: nothing may be painted there.
    QImage image(qRound(sheet.paperWidth()), qRound(sheet.height()) + 400, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintClinicianSheet(painter, sheet);
    return image;
}

bool isBlank(const QImage &image, int fromLine)
{
    for (int y = fromLine; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != QColor(Qt::white))
                return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("ClinicianSheet: a year of entries and long answers stay on one page, on A4 and on Letter")
{
    const ModelHouse house;
    for (const bool letter : {false, true}) {
        const ClinicianSheet sheet{house.core, house.map, busy(house), house.now, QStringLiteral("1"), letter};
        const QImage image = painted(sheet);
        CHECK(isBlank(image, qRound(sheet.height())));
        CHECK_FALSE(isBlank(image, qRound(sheet.height()) - 100));
        const QByteArray pdf = clinicianPdf(sheet);
        CHECK(pdf.startsWith("%PDF-"));
        CHECK(pdf.count("/Type /Page\n") == 1);
    }
}

TEST_CASE("ClinicianSheet: the short words hold what was written and name the worst check")
{
    ModelHouse house;
    DiaryParts parts;
    DiaryEntry entry = house.sessionAt(today - std::chrono::days(3) + std::chrono::hours(9));
    entry.painBefore = 7;
    entry.painAfter = 4;
    parts.entries = {entry};
    const LegSummary summary = legSummary(house.core, house.map, parts, Side::Right, quarter);
    const QString words = ClinicianWords::inShort(summary, house.core.rules);
    CHECK(words.contains(QStringLiteral("from 7 to 4")));
    CHECK(words.contains(ClinicianWords::noChecks()));
    const LegSummary many = busy(house);
    CHECK(ClinicianWords::inShort(many, house.core.rules)
              .contains(QString::fromStdString(house.core.rules.textOf(Level::SelfCareModified).word)));
    CHECK(ClinicianWords::ledTo(many.checks.front(), house.core.rules, Side::Right)
              .startsWith(QStringLiteral("Not sure")));
}
