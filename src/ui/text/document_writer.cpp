// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/document_writer.h"

#include "ui/kit/words.h"
#include "ui/text/dose_words.h"

#include <QFontMetricsF>
#include <QImage>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

namespace calfwise {

namespace {

// Neither breaks a line: one holds a mark to the word before it, the other the last words together.
constexpr QChar spaceBeforeMark(0x2007);
constexpr QChar heldSpace(0x00A0);
constexpr int longestHeldWord = 14;
constexpr double looseLines = 130;

} // namespace

DocumentWriter::DocumentWriter(QTextDocument &document, const DocumentLook &look)
    : m_document(document), m_look(look), m_cursor(&document)
{
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setDefaultFont(look.of(Piece::Body).font);
    QTextOption option = document.defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
}

void DocumentWriter::beginAs(const PieceLook &look, const QTextBlockFormat &more)
{
    end();
    QTextBlockFormat block = more;
    block.setTopMargin(look.above);
    block.setBottomMargin(look.below);
    if (look.lineHeight > 0)
        block.setLineHeight(look.lineHeight, QTextBlockFormat::FixedHeight);
    else
        block.setLineHeight(looseLines, QTextBlockFormat::ProportionalHeight);
    if (m_startsSheet && m_document.characterCount() > 1)
        block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    m_startsSheet = false;
    m_font = look.font;
    m_format = QTextCharFormat();
    m_format.setFont(look.font);
    m_format.setForeground(look.colour);
    if (m_isFresh) {
        m_cursor.setBlockFormat(block);
        m_cursor.setBlockCharFormat(m_format);
    } else {
        m_cursor.insertBlock(block, m_format);
    }
    m_isFresh = false;
    m_isOpen = true;
}

void DocumentWriter::begin(Piece piece, int block)
{
    PieceLook look = m_look.of(piece);
    QTextBlockFormat format;
    format.setLeftMargin(look.indent);
    const bool isFirst = m_isInBox && m_written.boxes.back().from < 0;
    if (m_isInBox && m_written.boxes.back().frame == nullptr) {
        format.setLeftMargin(look.indent + m_look.boxPadding());
        format.setRightMargin(m_look.boxPadding());
        if (isFirst)
            look.above = m_look.boxGap() + m_look.boxPadding();
    }
    beginAs(look, format);
    if (isFirst)
        m_written.boxes.back().from = m_cursor.position();
    m_written.blocks.push_back({piece, m_cursor.position(), m_cursor.position(), block});
}

void DocumentWriter::beginItem(int depth, int ordinal, int block)
{
    const PieceLook look = m_look.of(Piece::Item);
    const double indent = look.indent + depth * m_look.itemIndent();
    QTextBlockFormat format;
    format.setLeftMargin(indent);
    format.setTextIndent(-m_look.itemIndent() * 3 / 4);
    // Counted from where the line begins.
    format.setTabPositions({QTextOption::Tab(m_look.itemIndent() * 3 / 4, QTextOption::LeftTab)});
    beginAs(look, format);
    m_written.blocks.push_back({Piece::Item, m_cursor.position(), m_cursor.position(), block});
    write((ordinal > 0 ? QStringLiteral("%1.").arg(ordinal) : QString(QChar(0x2022))) + QLatin1Char('\t'));
}

void DocumentWriter::write(const QString &words)
{
    m_cursor.insertText(words, m_format);
}

void DocumentWriter::write(const QString &words, const QTextCharFormat &more)
{
    QTextCharFormat format = m_format;
    format.merge(more);
    m_cursor.insertText(words, format);
}

void DocumentWriter::paragraph(Piece piece, const QString &words)
{
    begin(piece);
    write(QString(words).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    end();
}

void DocumentWriter::writeMark(const Span &span, int number)
{
    while (m_document.characterAt(m_cursor.position() - 1) == QLatin1Char(' '))
        m_cursor.deletePreviousChar();
    const QString words = QStringLiteral("%1[%2]").arg(spaceBeforeMark).arg(number);
    QTextCharFormat format;
    if (const double width = m_look.markWidth(); width > 0) {
        const double natural = QFontMetricsF(m_font).horizontalAdvance(words);
        format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        format.setFontLetterSpacing((width - natural) / static_cast<double>(words.size()));
        format.setForeground(QColor(Qt::transparent));
    }
    const int start = m_cursor.position();
    write(words, format);
    m_written.places.push_back(
        {Span::Kind::Evidence, toQt(span.target), {}, number, start, static_cast<int>(words.size())});
}

void DocumentWriter::writePlace(const Span &span, const QTextCharFormat &format)
{
    const QString words = toQt(span.text).replace(QLatin1Char('\n'), QLatin1Char(' '));
    const int start = m_cursor.position();
    write(words, format);
    m_written.places.push_back({span.kind, toQt(span.target), words, 0, start, static_cast<int>(words.size())});
}

void DocumentWriter::writeSpans(const std::vector<Span> &spans, const std::map<EvidenceId, int> &numbers)
{
    for (const Span &span : spans) {
        QTextCharFormat format;
        switch (span.kind) {
        case Span::Kind::Evidence: {
            const auto number = numbers.find(EvidenceId(span.target));
            writeMark(span, number == numbers.end() ? 0 : number->second);
            break;
        }
        case Span::Kind::Link:
            format.setForeground(m_look.linkColour());
            format.setFontUnderline(true);
            writePlace(span, format);
            break;
        case Span::Kind::Term:
            writePlace(span, format);
            break;
        case Span::Kind::Strong:
            format.setFontWeight(QFont::DemiBold);
            write(toQt(span.text).replace(QLatin1Char('\n'), QLatin1Char(' ')), format);
            break;
        case Span::Kind::Emphasis:
            format.setFontItalic(true);
            write(toQt(span.text).replace(QLatin1Char('\n'), QLatin1Char(' ')), format);
            break;
        case Span::Kind::Text:
            write(toQt(span.text).replace(QLatin1Char('\n'), QLatin1Char(' ')));
            break;
        }
    }
}

void DocumentWriter::end()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    const QTextBlock block = m_cursor.block();
    const QString text = block.text();
    const qsizetype last = text.lastIndexOf(QLatin1Char(' '));
    const qsizetype before = last > 0 ? text.lastIndexOf(QLatin1Char(' '), last - 1) : -1;
    if (before > 0 && text.size() - last <= longestHeldWord && last - before <= longestHeldWord) {
        QTextCursor space(&m_document);
        space.setPosition(block.position() + static_cast<int>(last));
        space.setPosition(space.position() + 1, QTextCursor::KeepAnchor);
        space.insertText(heldSpace, space.charFormat());
    }
    if (!m_written.blocks.empty())
        m_written.blocks.back().to = block.position() + static_cast<int>(text.size());
}

void DocumentWriter::openBox(Piece first)
{
    end();
    m_isInBox = true;
    m_written.boxes.push_back({first, nullptr, -1, -1});
    if (first == Piece::CautionTitle && !m_look.framesCautions())
        return;
    QTextFrameFormat format;
    format.setPadding(m_look.boxPadding());
    format.setBorder(m_look.boxBorder());
    format.setBorderStyle(m_look.boxBorder() > 0 ? QTextFrameFormat::BorderStyle_Solid
                                                 : QTextFrameFormat::BorderStyle_None);
    format.setBorderBrush(m_look.of(Piece::Body).colour);
    format.setTopMargin(m_isFresh ? 0 : m_look.boxGap());
    m_written.boxes.back().frame = m_cursor.insertFrame(format);
    m_isFresh = true;
}

/// Goes on below a frame, in the empty paragraph that Qt keeps there.
void DocumentWriter::leave(const QTextFrame &frame)
{
    end();
    m_cursor.setPosition(frame.lastPosition() + 1);
    QTextBlockFormat gap;
    gap.setLineHeight(m_look.boxGap(), QTextBlockFormat::FixedHeight);
    m_cursor.setBlockFormat(gap);
    m_isFresh = true;
}

void DocumentWriter::closeBox()
{
    end();
    WrittenBox &box = m_written.boxes.back();
    box.to = m_written.blocks.back().to;
    m_isInBox = false;
    if (box.frame != nullptr) {
        leave(*box.frame);
        return;
    }
    QTextBlockFormat last;
    last.setBottomMargin(m_look.boxPadding() + m_look.boxGap());
    m_cursor.mergeBlockFormat(last);
}

void DocumentWriter::writeFigures(const QList<std::pair<QString, QString>> &figures)
{
    end();
    const int count = static_cast<int>(figures.size());
    const int columns = std::clamp(m_look.doseColumns(), 1, std::max(1, count));
    QTextTableFormat format;
    format.setBorder(0);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_None);
    format.setCellPadding(0);
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        QList<QTextLength>(columns, QTextLength(QTextLength::PercentageLength, 100.0 / columns)));
    QTextTable *table = m_cursor.insertTable((count + columns - 1) / columns, columns, format);
    for (int i = 0; i < count; ++i) {
        m_cursor = table->cellAt(i / columns, i % columns).firstCursorPosition();
        m_isFresh = true;
        paragraph(Piece::DoseFigure, figures[i].first);
        paragraph(Piece::DoseCaption, figures[i].second);
    }
    leave(*table);
}

void DocumentWriter::picture(const QImage &image, double width)
{
    begin(Piece::Note);
    const QString name = QStringLiteral("picture-%1").arg(++m_pictures);
    m_document.addResource(QTextDocument::ImageResource, QUrl(name), image);
    QTextImageFormat format;
    format.setName(name);
    format.setWidth(width);
    format.setHeight(width * image.height() / std::max(1, image.width()));
    m_cursor.insertImage(format);
    end();
}

void DocumentWriter::room(const Figure *figure, double height)
{
    PieceLook look = m_look.of(Piece::Body);
    look.lineHeight = height;
    look.above = m_look.boxGap();
    beginAs(look, {});
    m_isOpen = false;
    m_written.rooms.push_back({figure, m_cursor.position()});
}

void DocumentWriter::anchor(const QString &name)
{
    m_written.anchors[name] = m_cursor.position();
}

void DocumentWriter::line(Piece piece, const QString &words, const QString &atEdge, double width)
{
    QTextBlockFormat format;
    format.setTabPositions({QTextOption::Tab(width, QTextOption::RightTab)});
    beginAs(m_look.of(piece), format);
    m_isOpen = false; // no words are held together: a title may break anywhere before its number
    write(words + QLatin1Char('\t') + atEdge);
}

void DocumentWriter::endLead()
{
    end();
    m_written.leadEnd = m_cursor.position();
}

namespace {

bool isCaution(const Block &block)
{
    return block.kind == Block::Kind::CautionTitle || block.kind == Block::Kind::CautionText;
}

/// The blocks of a reading in the order in which they are written.
class ReadingScribe {
public:
    ReadingScribe(DocumentWriter &writer, const Reading &reading, const GuideCore *core,
                  const std::map<EvidenceId, int> &numbers, const DocumentHooks &hooks)
        : m_writer(writer), m_reading(reading), m_core(core), m_numbers(numbers), m_hooks(hooks)
    {
        for (const auto &[anchor, block] : reading.anchors)
            m_anchorAt[block] = anchor;
    }

    void writeAll()
    {
        if (!m_reading.section.isEmpty())
            m_writer.paragraph(Piece::Section, m_reading.section);
        if (!m_reading.title.isEmpty())
            m_writer.paragraph(Piece::Title, m_reading.title);
        const std::vector<Block> &blocks = m_reading.blocks;
        const auto isOfLead = [](const Block &block) {
            return isCaution(block) || block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::ListItem;
        };
        std::size_t at = 0;
        while (at < blocks.size() && isOfLead(blocks[at]))
            at = writeBlock(at);
        m_writer.endLead();
        if (m_hooks.afterLead)
            m_hooks.afterLead(m_writer);
        while (at < blocks.size())
            at = writeBlock(at);
    }

private:
    std::size_t writeBlock(std::size_t at)
    {
        const Block &block = m_reading.blocks[at];
        const int number = static_cast<int>(at);
        switch (block.kind) {
        case Block::Kind::CautionTitle:
        case Block::Kind::CautionText:
            return writeCaution(at);
        case Block::Kind::Dose:
            writeDose(block.technique);
            return at + 1;
        case Block::Kind::Heading:
            m_writer.begin(block.level <= 2 ? Piece::Heading : Piece::SubHeading, number);
            if (const auto anchor = m_anchorAt.find(at); anchor != m_anchorAt.end())
                m_writer.anchor(anchor->second);
            break;
        case Block::Kind::ListItem:
            m_writer.beginItem(std::max(1, block.level), block.ordinal, number);
            break;
        case Block::Kind::Paragraph:
            m_writer.begin(Piece::Body, number);
            break;
        }
        m_writer.writeSpans(block.spans, m_numbers);
        m_writer.end();
        return at + 1;
    }

    /// A title, if there is one, and the texts after it; returns what follows.
    std::size_t writeCaution(std::size_t at)
    {
        const std::vector<Block> &blocks = m_reading.blocks;
        m_writer.openBox(Piece::CautionTitle);
        const std::size_t first = at;
        for (; at < blocks.size() && isCaution(blocks[at]); ++at) {
            const bool isTitle = blocks[at].kind == Block::Kind::CautionTitle;
            if (isTitle && at > first)
                break;
            m_writer.begin(isTitle ? Piece::CautionTitle : Piece::CautionText, static_cast<int>(at));
            if (at == first)
                m_writer.write(m_writer.look().cautionHead());
            m_writer.writeSpans(blocks[at].spans, m_numbers);
        }
        m_writer.closeBox();
        return at;
    }

    void writeDose(const TechniqueId &id)
    {
        if (m_core == nullptr)
            return;
        if (const Technique *technique = m_core->technique(id)) {
            QList<std::pair<QString, QString>> figures;
            for (const DoseFigure &figure : doseFigures(*technique))
                figures << std::pair{figure.figure, figure.caption};
            if (!figures.isEmpty()) {
                m_writer.openBox(Piece::DoseTitle);
                m_writer.paragraph(Piece::DoseTitle, doseTitle(*technique));
                m_writer.writeFigures(figures);
                if (const QString note = doseNote(*technique); !note.isEmpty())
                    m_writer.paragraph(Piece::Note, note);
                m_writer.closeBox();
            }
        }
        if (const Figure *figure = m_core->figure(id); figure != nullptr && m_hooks.figure)
            m_hooks.figure(m_writer, *figure);
    }

    DocumentWriter &m_writer;
    const Reading &m_reading;
    const GuideCore *m_core;
    const std::map<EvidenceId, int> &m_numbers;
    const DocumentHooks &m_hooks;
    std::map<std::size_t, QString> m_anchorAt;
};

} // namespace

void writeReading(DocumentWriter &writer, const Reading &reading, const GuideCore *core,
                  const std::map<EvidenceId, int> &numbers, const DocumentHooks &hooks)
{
    ReadingScribe(writer, reading, core, numbers, hooks).writeAll();
}

QString copiedWords(const QTextCursor &selection)
{
    QString words = selection.selectedText();
    words.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    words.replace(QChar(0xFDD0), QLatin1Char('\n')); // Qt's own marks of where a frame or cell begins
    words.replace(QChar(0xFDD1), QLatin1Char('\n')); // and ends
    for (const QChar space : {heldSpace, spaceBeforeMark, QChar(QLatin1Char('\t'))})
        words.replace(space, QLatin1Char(' '));
    words.remove(QChar::ObjectReplacementCharacter);
    while (words.contains(QLatin1String("\n\n")))
        words.replace(QLatin1String("\n\n"), QLatin1String("\n"));
    return words.trimmed();
}

} // namespace calfwise
