// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flow_part.h"
#include "ui/text/reading.h"

#include <QColor>
#include <QFont>
#include <QTextCharFormat>
#include <QTextCursor>

#include <functional>
#include <map>
#include <utility>
#include <vector>

class QTextFrame;

namespace calfwise {

/// The kinds of paragraphs that a document has.
enum class Piece {
    Section, ///< the heading of the contents under which it stands
    Title,
    Heading,
    SubHeading,
    Body,
    Item,
    CautionTitle,
    CautionText,
    DoseTitle,
    DoseFigure,
    DoseCaption,
    Note, ///< below a dose or a picture
    Source
};

/// How a piece looks. Lengths in the document's own unit: pixels on the screen, points on paper.
struct PieceLook {
    QFont font;
    QColor colour;
    double lineHeight = 0; ///< of every line; 0 is 1.3 times what the font wants
    double above = 0;
    double below = 0;
    double indent = 0;
};

/// How documents look somewhere: on the screen by the theme, or on paper.
class DocumentLook {
public:
    DocumentLook() = default;
    DocumentLook(const DocumentLook &) = delete;
    DocumentLook &operator=(const DocumentLook &) = delete;
    virtual ~DocumentLook() = default;

    virtual PieceLook of(Piece piece) const = 0;
    virtual QColor linkColour() const = 0;
    /// From the edge of a list to its words, for one depth.
    virtual double itemIndent() const = 0;
    /// Of the box around a caution or a dose.
    virtual double boxPadding() const = 0;
    virtual double boxBorder() const = 0;
    /// Free below a box, and between two.
    virtual double boxGap() const = 0;
    /// Whether a caution is a frame of its own. Where words are selected it must not be: Qt selects frames only whole.
    virtual bool framesCautions() const = 0;
    /// What an evidence mark takes in its line where a ring is drawn over it; 0 where it is read as "[1]".
    virtual double markWidth() const = 0;
    /// How many figures of a dose stand beside one another.
    virtual int doseColumns() const = 0;
    /// Written before a caution where no sign stands beside it.
    virtual QString cautionHead() const { return {}; }
};

/// A paragraph of a written document, for those who look at it by parts: `from` to `to` are its words.
struct WrittenBlock {
    Piece piece = Piece::Body;
    int from = 0;
    int to = 0;
    int block = -1; ///< its place in the reading's blocks; -1 for the head and for what a dose brings with it
};

/// A caution or a dose.
struct WrittenBox {
    Piece piece = Piece::CautionTitle; ///< of its first paragraph
    QTextFrame *frame = nullptr;       ///< null where its paragraphs only keep room for it
    int from = 0;
    int to = 0;
};

/// Room that was left for something that is no text.
struct WrittenRoom {
    const Figure *figure = nullptr; ///< null: for what stands below the lead
    int at = 0;
};

/// What is where in a written document.
struct Written {
    std::vector<FlowPlace> places;
    std::vector<WrittenBlock> blocks;
    std::vector<WrittenBox> boxes;
    std::vector<WrittenRoom> rooms;
    std::map<QString, int> anchors;
    int leadEnd = 0; ///< where the running text before anything else ends
};

/// Writes paragraphs at the end of a document, by cursor: never from markup.
class DocumentWriter {
public:
    /// Both outlive the writer.
    DocumentWriter(QTextDocument &document, const DocumentLook &look);

    void begin(Piece piece, int block = -1);
    /// An item with its bullet or number; depth from 1.
    void beginItem(int depth, int ordinal, int block = -1);
    void write(const QString &words);
    void write(const QString &words, const QTextCharFormat &more);
    void writeSpans(const std::vector<Span> &spans, const std::map<EvidenceId, int> &numbers);
    void paragraph(Piece piece, const QString &words);
    /// Ends the last paragraph: its last two words stay together.
    void end();

    void openBox(Piece first);
    void closeBox();
    /// Columns of a figure over its caption.
    void writeFigures(const QList<std::pair<QString, QString>> &figures);
    /// A picture of its own pixels, at a width in the document's unit.
    void picture(const QImage &image, double width);
    /// Leaves a line of that height free.
    void room(const Figure *figure, double height);
    void anchor(const QString &name);
    /// The next paragraph begins a sheet of its own, unless it is the first.
    void startSheet() { m_startsSheet = true; }
    /// Where the next paragraph will begin.
    int nextPosition() const { return m_cursor.position() + (m_isFresh ? 0 : 1); }
    /// A line with a word at its right edge, `width` from the left.
    void line(Piece piece, const QString &words, const QString &atEdge, double width);
    /// What was written so far is the lead.
    void endLead();

    const DocumentLook &look() const { return m_look; }
    Written take() { return std::move(m_written); }

private:
    void beginAs(const PieceLook &look, const QTextBlockFormat &more);
    void leave(const QTextFrame &frame);
    void writeMark(const Span &span, int number);
    void writePlace(const Span &span, const QTextCharFormat &format);

    QTextDocument &m_document;
    const DocumentLook &m_look;
    QTextCursor m_cursor;
    QTextCharFormat m_format;
    QFont m_font;
    Written m_written;
    bool m_isFresh = true; ///< the block under the cursor is empty and waits for its paragraph
    bool m_isOpen = false;
    bool m_isInBox = false;
    bool m_startsSheet = false;
    int m_pictures = 0;
};

/// What stands in a document and is no text.
struct DocumentHooks {
    std::function<void(DocumentWriter &writer, const Figure &figure)> figure;
    std::function<void(DocumentWriter &writer)> afterLead;
};

/// Writes what is read: its head and its blocks in their order. `core` has the doses and figures; without it there are
/// none.
void writeReading(DocumentWriter &writer, const Reading &reading, const GuideCore *core,
                  const std::map<EvidenceId, int> &numbers, const DocumentHooks &hooks);

/// Selected words of a document as they are copied: plain spaces, and a line a paragraph.
QString copiedWords(const QTextCursor &selection);

} // namespace calfwise
