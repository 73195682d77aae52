// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/print_reading.h"

#include "ui/figure/figure_painter.h"
#include "ui/kit/words.h"
#include "ui/text/dose_card.h"
#include "ui/text/evidence_words.h"
#include "ui/text/explanations.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>

#include <algorithm>

namespace calfwise {

namespace {

constexpr double titlePoints = 20;
constexpr double headingPoints = 13;
constexpr double bodyPoints = 10.5;
constexpr double smallPoints = 9;
constexpr double indentPoints = 16;
/// On a sheet of A4 with its margins; 200 dots an inch.
constexpr double picturePoints = 440;
constexpr QSize pictureSize{1200, 400};

class PrintWords {
    Q_DECLARE_TR_FUNCTIONS(PrintWords)
};

/// Writes paragraphs at the end of a document.
class Writer {
public:
    explicit Writer(QTextDocument &document) : m_cursor(&document) {}

    void begin(double points, bool strong, double above, double indent = 0)
    {
        QTextBlockFormat block;
        block.setTopMargin(above);
        block.setLeftMargin(indent);
        block.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        m_format = QTextCharFormat();
        m_format.setFontPointSize(points);
        m_format.setFontWeight(strong ? QFont::DemiBold : QFont::Normal);
        if (m_started)
            m_cursor.insertBlock(block, m_format);
        else
            m_cursor.setBlockFormat(block);
        m_started = true;
    }

    void write(const QString &words) { m_cursor.insertText(words, m_format); }

    void write(const QString &words, const QTextCharFormat &more)
    {
        QTextCharFormat format = m_format;
        format.merge(more);
        m_cursor.insertText(words, format);
    }

    /// A picture of its own pixels, printed at a width in points.
    void picture(const QImage &image, double width)
    {
        begin(bodyPoints, false, 8);
        const QString name = QStringLiteral("picture-%1").arg(++m_pictures);
        m_cursor.document()->addResource(QTextDocument::ImageResource, QUrl(name), image);
        QTextImageFormat format;
        format.setName(name);
        format.setWidth(width);
        format.setHeight(width * image.height() / std::max(1, image.width()));
        m_cursor.insertImage(format);
    }

    void paragraph(const QString &words, double points, bool strong, double above)
    {
        begin(points, strong, above);
        write(words);
    }

private:
    QTextCursor m_cursor;
    QTextCharFormat m_format;
    bool m_started = false;
    int m_pictures = 0;
};

void writeSpans(Writer &writer, const std::vector<Span> &spans, const std::map<EvidenceId, int> &numbers)
{
    for (const Span &span : spans) {
        QTextCharFormat format;
        switch (span.kind) {
        case Span::Kind::Strong:
            format.setFontWeight(QFont::DemiBold);
            break;
        case Span::Kind::Emphasis:
            format.setFontItalic(true);
            break;
        case Span::Kind::Link:
            format.setFontUnderline(true);
            break;
        default:
            break;
        }
        if (span.kind == Span::Kind::Evidence)
            writer.write(QStringLiteral("[%1]").arg(numbers.at(EvidenceId(span.target))));
        else
            writer.write(toQt(span.text), format);
    }
}

void writeDose(Writer &writer, const Technique &technique)
{
    QStringList figures;
    for (const DoseFigure &figure : doseFigures(technique))
        figures << figure.figure + QLatin1Char(' ') + figure.caption;
    if (figures.isEmpty())
        return;
    writer.begin(bodyPoints, true, 8, indentPoints);
    writer.write(PrintWords::tr("Dose: %1").arg(toQt(technique.name)));
    writer.begin(bodyPoints, false, 0, indentPoints);
    writer.write(figures.join(QStringLiteral("; ")) + QLatin1Char('.'));
    if (const QString note = doseNote(technique); !note.isEmpty())
        writer.write(QLatin1Char(' ') + note);
}

void writeBlock(Writer &writer, const Block &block, const GuideCore &core, const std::map<EvidenceId, int> &numbers)
{
    switch (block.kind) {
    case Block::Kind::Heading:
        writer.begin(block.level <= 2 ? headingPoints : bodyPoints, true, block.level <= 2 ? 14 : 10);
        break;
    case Block::Kind::Paragraph:
        writer.begin(bodyPoints, false, 6);
        break;
    case Block::Kind::ListItem:
        writer.begin(bodyPoints, false, 3, indentPoints * std::max(1, block.level));
        writer.write(block.ordinal > 0 ? QStringLiteral("%1. ").arg(block.ordinal)
                                       : QString(QChar(0x2022)) + QLatin1Char(' '));
        break;
    case Block::Kind::CautionTitle:
        writer.begin(bodyPoints, true, 10, indentPoints);
        writer.write(PrintWords::tr("Caution: "));
        break;
    case Block::Kind::CautionText:
        writer.begin(bodyPoints, false, 2, indentPoints);
        break;
    case Block::Kind::Dose:
        if (const Technique *technique = core.technique(block.technique))
            writeDose(writer, *technique);
        if (const Figure *figure = core.figure(block.technique)) {
            writer.picture(printedFigure(*figure, Side::Right, pictureSize), picturePoints);
            writer.paragraph(forLeg(figure->description, Side::Right), smallPoints, false, 2);
        }
        return;
    }
    writeSpans(writer, block.spans, numbers);
}

void writeSources(Writer &writer, const GuideModel &guide, const std::map<EvidenceId, int> &numbers)
{
    std::vector<std::pair<int, EvidenceId>> inOrder;
    for (const auto &[id, number] : numbers)
        inOrder.emplace_back(number, id);
    std::sort(inOrder.begin(), inOrder.end());
    writer.paragraph(PrintWords::tr("What stands behind the numbers"), headingPoints, true, 18);
    for (const auto &[number, id] : inOrder) {
        const std::optional<CitedEvidence> cited = guide.evidence(id);
        if (!cited)
            continue;
        QStringList said{QStringLiteral("[%1] %2.").arg(number).arg(toQt(cited->evidence.title)),
                         toQt(cited->evidence.summary), gradeSentence(cited->evidence.grade),
                         knownSentence(cited->evidence, cited->sources)};
        said += sourceLines(cited->evidence, cited->sources);
        said.removeAll(QString());
        writer.paragraph(said.join(QLatin1Char(' ')), smallPoints, false, 4);
    }
}

} // namespace

std::unique_ptr<QTextDocument> printableReading(const Theme &theme, const GuideReading &guide, const Reading &reading)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    QFont font = theme.font(TextStyle::Reading);
    font.setPointSizeF(bodyPoints);
    document->setDefaultFont(font);
    const std::map<EvidenceId, int> numbers = evidenceNumbers(reading.blocks);
    Writer writer(*document);
    writer.paragraph(reading.section, smallPoints, false, 0);
    writer.paragraph(reading.title, titlePoints, true, 0);
    for (const Block &block : reading.blocks)
        writeBlock(writer, block, guide.guide().core(), numbers);
    try {
        if (!numbers.empty())
            writeSources(writer, guide.guide(), numbers);
    } catch (const StoreError &) {
        writer.paragraph(unreadableTitle(), smallPoints, false, 4);
    }
    writer.paragraph(PrintWords::tr("Calfwise: a self-care guide. Not medical advice.") + QLatin1Char(' ') +
                         reviewWords(guide.guide().core().rules.review),
                     smallPoints, false, 18);
    return document;
}

void printReading(const Theme &theme, const GuideReading &guide, const Reading &reading, QPrinter &printer)
{
    printer.setDocName(reading.title);
    printableReading(theme, guide, reading)->print(&printer);
}

} // namespace calfwise
