// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/print_reading.h"

#include "ui/figure/figure_painter.h"
#include "ui/kit/words.h"
#include "ui/text/document_writer.h"
#include "ui/text/evidence_words.h"
#include "ui/text/explanations.h"
#include "ui/text/paper_look.h"
#include "ui/text/paper_sheets.h"
#include "ui/text/pdf_outline.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include <algorithm>

namespace calfwise {

namespace {

/// On a sheet of A4 with its margins; 200 dots an inch.
constexpr double picturePoints = 440;
constexpr QSize pictureSize{1200, 400};
constexpr int editionLetters = 8;

class PrintWords {
    Q_DECLARE_TR_FUNCTIONS(PrintWords)
};

void writeSources(DocumentWriter &writer, const GuideModel &guide, const std::map<EvidenceId, int> &numbers)
{
    std::vector<std::pair<int, EvidenceId>> inOrder;
    for (const auto &[id, number] : numbers)
        inOrder.emplace_back(number, id);
    std::sort(inOrder.begin(), inOrder.end());
    writer.paragraph(Piece::Heading, PrintWords::tr("What stands behind the numbers"));
    for (const auto &[number, id] : inOrder) {
        const std::optional<CitedEvidence> cited = guide.evidence(id);
        if (!cited)
            continue;
        QStringList said{QStringLiteral("[%1] %2.").arg(number).arg(toQt(cited->evidence.title)),
                         toQt(cited->evidence.summary), gradeSentence(cited->evidence.grade),
                         knownSentence(cited->evidence, cited->sources)};
        said += sourceLines(cited->evidence, cited->sources);
        said.removeAll(QString());
        writer.paragraph(Piece::Source, said.join(QLatin1Char(' ')));
    }
}

/// What is read, with what stands behind its numbers.
void writeForPaper(DocumentWriter &writer, const GuideReading &guide, const Reading &reading)
{
    const std::map<EvidenceId, int> numbers = evidenceNumbers(reading.blocks);
    DocumentHooks hooks;
    hooks.figure = [](DocumentWriter &into, const Figure &figure) {
        into.picture(printedFigure(figure, Side::Right, pictureSize), picturePoints * PaperLook::unit);
        into.paragraph(Piece::Note, forLeg(figure.description, Side::Right));
    };
    writeReading(writer, reading, &guide.guide().core(), numbers, hooks);
    try {
        if (!numbers.empty())
            writeSources(writer, guide.guide(), numbers);
    } catch (const StoreError &) {
        writer.paragraph(Piece::Source, unreadableTitle());
    }
}

QString sourceOf(const GuideReading &guide)
{
    return PrintWords::tr("Calfwise: a self-care guide. Not medical advice.") + QLatin1Char(' ') +
           reviewWords(guide.guide().core().rules.review);
}

SheetFoot footOf(const GuideReading &guide, QDate today)
{
    SheetFoot foot;
    foot.source = sourceOf(guide);
    foot.edition = PrintWords::tr("Edition %1, printed on %2")
                       .arg(toQt(guide.guide().edition()).left(editionLetters), fullDate(today));
    return foot;
}

/// A heading of what is printed.
struct Printed {
    QString title;
    int level = 0;
    int at = 0; ///< in the document
};

struct Book {
    std::unique_ptr<QTextDocument> document = std::make_unique<QTextDocument>();
    std::vector<Printed> headings;
};

Book bookOf(const Theme &theme, const GuideReading &guide, const QString &chapter)
{
    Book book;
    const PaperLook look(theme);
    DocumentWriter writer(*book.document, look);
    QString section;
    for (const ContentsEntry &entry : guide.contents()) {
        if (entry.target.isEmpty())
            section = entry.title;
        if (!chapter.isEmpty() && section != chapter)
            continue;
        if (entry.target.isEmpty()) {
            book.headings.push_back({entry.title, 0, -1});
            continue;
        }
        const std::optional<Reading> reading = guide.reading(entry.target);
        if (!reading)
            continue;
        writer.startSheet();
        const int from = writer.nextPosition();
        writeForPaper(writer, guide, *reading);
        for (Printed &heading : book.headings) {
            if (heading.at < 0)
                heading.at = from;
        }
        book.headings.push_back({entry.title, 1, from});
    }
    return book;
}

/// The first sheets: what it is, and where in it things stand, counted from `before` sheets on.
std::unique_ptr<QTextDocument> frontOf(const Theme &theme, const QString &title, const SheetFoot &foot,
                                       const Book &book, QSizeF room, int before)
{
    auto front = std::make_unique<QTextDocument>();
    const PaperLook look(theme);
    DocumentWriter writer(*front, look);
    writer.paragraph(Piece::Title, title);
    writer.paragraph(Piece::Body, foot.source);
    writer.paragraph(Piece::Body, foot.edition + QLatin1Char('.'));
    writer.paragraph(Piece::Heading, PrintWords::tr("Contents"));
    for (const Printed &heading : book.headings) {
        if (heading.at >= 0)
            writer.line(heading.level == 0 ? Piece::SubHeading : Piece::Item, heading.title,
                        QString::number(before + sheetOf(*book.document, heading.at) + 1), room.width());
    }
    return front;
}

} // namespace

std::unique_ptr<QTextDocument> printableReading(const Theme &theme, const GuideReading &guide, const Reading &reading)
{
    auto document = std::make_unique<QTextDocument>();
    const PaperLook look(theme);
    DocumentWriter writer(*document, look);
    writeForPaper(writer, guide, reading);
    writer.paragraph(Piece::Note, sourceOf(guide));
    return document;
}

bool printReading(const Theme &theme, const GuideReading &guide, const Reading &reading, QPagedPaintDevice &device,
                  QDate today)
{
    const std::unique_ptr<QTextDocument> document = printableReading(theme, guide, reading);
    laySheets(*document, roomOnSheet(device));
    return printSheets(device, theme, {document.get()}, footOf(guide, today));
}

bool saveAsPdf(const Theme &theme, const GuideReading &guide, const QString &chapter, const QString &file, QDate today)
{
    const QString title = chapter.isEmpty() ? PrintWords::tr("Calfwise: the guide") : chapter;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setTitle(title);
    pdf.setCreator(QStringLiteral("Calfwise"));
    setPaperOfPlace(pdf);
    const QSizeF room = roomOnSheet(pdf);
    const SheetFoot foot = footOf(guide, today);
    const Book book = bookOf(theme, guide, chapter);
    laySheets(*book.document, room);
    // The contents take as many sheets with one number as with another.
    const int before = laySheets(*frontOf(theme, title, foot, book, room, 0), room);
    const std::unique_ptr<QTextDocument> front = frontOf(theme, title, foot, book, room, before);
    laySheets(*front, room);
    if (!printSheets(pdf, theme, {front.get(), book.document.get()}, foot))
        return false;
    std::vector<OutlineEntry> outline{{PrintWords::tr("Contents"), 0, 0}};
    for (const Printed &heading : book.headings) {
        if (heading.at >= 0)
            outline.push_back({heading.title, heading.level, before + sheetOf(*book.document, heading.at)});
    }
    const std::optional<QByteArray> whole = withOutline(buffer.data(), toQt(guide.guide().language()), outline);
    QSaveFile saved(file);
    return saved.open(QIODevice::WriteOnly) && saved.write(whole.value_or(buffer.data())) >= 0 && saved.commit();
}

} // namespace calfwise
