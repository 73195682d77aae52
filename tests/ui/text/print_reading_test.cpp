// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/reader/reader_fixture.h"
#include "ui/text/print_reading.h"

#include <QFileInfo>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTextDocument>

using namespace calfwise;
using namespace calfwise::test;

TEST_CASE("printableReading: everything that is read is on the paper, with the sources behind the numbers")
{
    const Themed themed;
    const GuideReading guide(shippedGuideModel());
    for (const ContentsEntry &entry : guide.contents()) {
        if (entry.target.isEmpty())
            continue;
        INFO(entry.target.toStdString());
        const auto reading = guide.reading(entry.target);
        const QString paper = printableReading(themed.theme, guide, *reading)->toPlainText();
        CHECK(paper.contains(reading->title));
        for (const Block &block : reading->blocks) {
            for (const Span &span : block.spans) {
                if (span.kind != Span::Kind::Evidence)
                    CHECK(paper.contains(QString::fromStdString(span.text).trimmed()));
            }
        }
        for (const auto &[id, number] : evidenceNumbers(reading->blocks)) {
            const auto cited = guide.guide().evidence(id);
            CHECK(paper.contains(
                QStringLiteral("[%1] %2.").arg(number).arg(QString::fromStdString(cited->evidence.title))));
        }
        CHECK(paper.contains(QStringLiteral("Not medical advice.")));
    }
}

TEST_CASE("printReading: makes pages")
{
    const Themed themed;
    const GuideReading guide(shippedGuideModel());
    const QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("article.pdf")));
    printReading(themed.theme, guide, *guide.reading(QStringLiteral("article:soleus-heel-pain-knot")), printer);
    CHECK(QFileInfo(folder.filePath(QStringLiteral("article.pdf"))).size() > 2000);
}
