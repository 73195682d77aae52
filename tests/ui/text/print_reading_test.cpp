// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/reader/reader_fixture.h"
#include "ui/text/pdf_outline.h"
#include "ui/text/print_reading.h"

#include <QFile>
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

TEST_CASE("printReading: makes sheets, and says when it can't")
{
    const Themed themed;
    const GuideReading guide(shippedGuideModel());
    const auto reading = guide.reading(QStringLiteral("article:soleus-heel-pain-knot"));
    const QTemporaryDir folder;
    const auto printInto = [&](const QString &file) {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        return printReading(themed.theme, guide, *reading, printer, QDate(2026, 11, 28));
    };
    CHECK(printInto(folder.filePath(QStringLiteral("article.pdf"))));
    CHECK(QFileInfo(folder.filePath(QStringLiteral("article.pdf"))).size() > 2000);
    CHECK_FALSE(printInto(folder.filePath(QStringLiteral("no-such-folder/article.pdf"))));
}

TEST_CASE("saveAsPdf: a chapter has an outline with its articles, and every object is where the file says")
{
    const Themed themed;
    const GuideReading guide(shippedGuideModel());
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("chapter.pdf"));
    QString chapter;
    int articles = 0;
    for (const ContentsEntry &entry : guide.contents()) {
        if (entry.target.isEmpty() && !chapter.isEmpty())
            break;
        if (entry.target.isEmpty())
            chapter = entry.title;
        else
            ++articles;
    }
    REQUIRE(saveAsPdf(themed.theme, guide, chapter, file, QDate(2026, 11, 28)));
    QFile saved(file);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    const QByteArray pdf = saved.readAll();
    const qsizetype added = pdf.indexOf("%%EOF") + 5;
    CHECK(pdf.indexOf("/Lang <FEFF0065006e>", added) > 0);
    CHECK(pdf.indexOf("/PageMode /UseOutlines", added) > 0);
    CHECK(pdf.mid(added).count("/Title ") == articles + 2); // the contents and the chapter
    CHECK(pdf.mid(added).count("/Dest [") == articles + 2);
    const qsizetype table = pdf.lastIndexOf("\nxref\n") + 1;
    CHECK(pdf.endsWith("startxref\n" + QByteArray::number(table) + "\n%%EOF\n"));
    int objects = 0;
    const QList<QByteArray> lines = pdf.mid(table, pdf.lastIndexOf("trailer") - table).split('\n');
    for (qsizetype i = 1; i + 1 < lines.size(); i += 2) {
        const QByteArray object = lines[i].split(' ').first();
        CHECK(pdf.mid(lines[i + 1].left(10).toLongLong()).startsWith(object + " 0 obj"));
        ++objects;
    }
    CHECK(objects == articles + 4); // the catalog and the root as well
    CHECK_FALSE(saveAsPdf(themed.theme, guide, chapter, folder.filePath(QStringLiteral("none/chapter.pdf")),
                          QDate(2026, 11, 28)));
}

TEST_CASE("withOutline: leaves alone what it does not know")
{
    CHECK_FALSE(withOutline("", QStringLiteral("en"), {}).has_value());
    CHECK_FALSE(withOutline("trailer\n<<\n/Size 3\n/Root 9 0 R\n>>\nstartxref\n12\n%%EOF\n", QStringLiteral("en"),
                            {{QStringLiteral("A"), 0, 0}})
                    .has_value());
}
