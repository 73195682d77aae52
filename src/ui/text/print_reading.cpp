// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/print_reading.h"

#include "ui/figure/figure_painter.h"
#include "ui/kit/words.h"
#include "ui/text/document_writer.h"
#include "ui/text/evidence_words.h"
#include "ui/text/explanations.h"
#include "ui/text/paper_look.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QTextDocument>

#include <algorithm>

namespace calfwise {

namespace {

/// On a sheet of A4 with its margins; 200 dots an inch.
constexpr double picturePoints = 440;
constexpr QSize pictureSize{1200, 400};

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

} // namespace

std::unique_ptr<QTextDocument> printableReading(const Theme &theme, const GuideReading &guide, const Reading &reading)
{
    auto document = std::make_unique<QTextDocument>();
    const PaperLook look(theme);
    const std::map<EvidenceId, int> numbers = evidenceNumbers(reading.blocks);
    DocumentWriter writer(*document, look);
    DocumentHooks hooks;
    hooks.figure = [](DocumentWriter &into, const Figure &figure) {
        into.picture(printedFigure(figure, Side::Right, pictureSize), picturePoints);
        into.paragraph(Piece::Note, forLeg(figure.description, Side::Right));
    };
    writeReading(writer, reading, &guide.guide().core(), numbers, hooks);
    try {
        if (!numbers.empty())
            writeSources(writer, guide.guide(), numbers);
    } catch (const StoreError &) {
        writer.paragraph(Piece::Source, unreadableTitle());
    }
    writer.paragraph(Piece::Note, PrintWords::tr("Calfwise: a self-care guide. Not medical advice.") +
                                      QLatin1Char(' ') + reviewWords(guide.guide().core().rules.review));
    return document;
}

void printReading(const Theme &theme, const GuideReading &guide, const Reading &reading, QPrinter &printer)
{
    printer.setDocName(reading.title);
    printableReading(theme, guide, reading)->print(&printer);
}

} // namespace calfwise
