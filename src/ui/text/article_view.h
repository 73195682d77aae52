// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme/theme.h"
#include "ui/text/document_writer.h"

#include <QPointer>
#include <QTextDocument>
#include <QWidget>

#include <memory>

class QMenu;

namespace calfwise {

class FigureView;

/// Words of a document that are drawn with a mark of their own.
struct MarkedWords {
    enum class Kind {
        Found,      ///< by the search of the page
        FoundHere,  ///< the one that is shown of them
        Highlighted ///< by the person
    };
    Kind kind = Kind::Found;
    int from = 0;
    int to = 0;
};

/// What is read, as one document: heading, running text, cautions, doses and figures, with links, glossary terms and
/// numbered evidence marks. Mouse and keys select across paragraphs, Ctrl+C copies; arrows move by letters, words,
/// lines and paragraphs; Tab goes from part to part. To assistive technology it is a document with a text of its own,
/// whose children are its headings, paragraphs, lists and figures, in reading order.
class ArticleView : public QWidget {
    Q_OBJECT

public:
    struct Options {
        TextStyle body = TextStyle::Reading;
        const GuideCore *core = nullptr; ///< has the doses and figures; outlives the view
        /// The numbers of the marks; those of the reading itself where it is empty.
        std::map<EvidenceId, int> numbers = {};
    };

    /// The theme outlives the view.
    ArticleView(const Theme &theme, Reading reading, Options options, QWidget *parent = nullptr);
    ~ArticleView() override;

    /// Kept free above and below, so that a mark's target is whole in the first and last lines too; unscaled pixels.
    static constexpr int overhang = 8;

    const Reading &reading() const { return m_reading; }
    const QTextDocument &document() const { return *m_document; }
    const Written &written() const { return m_written; }
    /// Another one each time the document is written anew.
    int edition() const { return m_edition; }
    /// Every link, term and mark, from top to bottom.
    const QList<FlowPart *> &parts() const { return m_parts; }
    const QList<FigureView *> &figures() const { return m_figures; }

    /// Puts a widget below the lead, which is the caution and the running text before anything else; null takes it
    /// away. It is not owned.
    void setBelowLead(QWidget *widget);
    QWidget *belowLead() const { return m_belowLead; }

    /// Glossary ids of the terms seen in a part of the view, each once, from top to bottom.
    QStringList termsIn(const QRect &area) const;
    QStringList termsOfLead() const;

    /// Where the words at a place of the document are seen.
    QRect rectAt(int position) const;
    QList<QRectF> rectsOf(int from, int to) const;
    int positionAt(const QPointF &point) const;
    /// Where the heading of an anchor begins, in the view's coordinates; 0 for one that is not there.
    int topOf(const QString &anchor) const;

    QTextCursor caret() const { return m_caret; }
    void setCaret(const QTextCursor &caret);
    void select(int from, int to);
    QString selectedWords() const;
    void copy() const;
    void selectAll();

    void setMarked(std::vector<MarkedWords> words);
    const std::vector<MarkedWords> &marked() const { return m_marked; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void partChosen(calfwise::FlowPart *part);
    /// The caret was moved by the person: it wants to be seen.
    void caretMoved(const QRect &where);
    /// More for the menu of the words under the pointer.
    void menuAboutToOpen(QMenu *menu);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static void installAccessibility();

    void rewrite(int doseColumns) const;
    void refresh();
    void layOut(int width) const;
    void placeParts();
    bool moveCaret(QKeyEvent *event);
    void bringCaretIntoView();
    FlowPart *partAt(int position) const;
    QRectF rectOf(const WrittenBox &box) const;
    void paintBoxes(QPainter &painter) const;
    void paintParts(QPainter &painter, bool below) const;
    void paintMark(QPainter &painter, const FlowPart &part) const;
    void paintTermLine(QPainter &painter, const FlowPart &part) const;
    void paintMarkedLines(QPainter &painter) const;

    const Theme &m_theme;
    const Reading m_reading;
    Options m_options;
    // Written anew where another width wants another number of columns.
    mutable std::unique_ptr<QTextDocument> m_document;
    mutable Written m_written;
    mutable int m_doseColumns = 0;
    mutable int m_width = -1;
    mutable std::map<int, int> m_heights;
    mutable QTextCursor m_caret;
    mutable bool m_isMoved = false;
    mutable int m_edition = 0;
    QList<FlowPart *> m_parts;
    QList<FigureView *> m_figures;
    QPointer<QWidget> m_belowLead;
    std::vector<MarkedWords> m_marked;
};

} // namespace calfwise
